#!/usr/bin/env python3
"""Times charterlint and its peers on the same work, in the same run: `bench.py --program PATH [--small]`.

Every line is run `--runs` times; the CSV has each median with the machine and the commit, and `README.md` gets a table
made from it. A peer that is not installed is left out and named at the end. charterlint runs with `--jobs 1` unless
said. Ratios compare processor time, which other work on the machine disturbs less; cold start and two cores are wall
time.
"""
import argparse
import csv
import datetime
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
CHARTERS = "digitalpes franche-comte-interactive cci-reunion activateurs services-intellectuels fr-mentions-b2b".split()
FIELDS = "commit day machine cores group line seconds cpu megabytes documents megabytes_in verdicts evidence".split()


class Bench:
    def __init__(self, options):
        self.options = options
        self.rows = []
        self.missing = []
        self.work = options.work
        self.common = dict(
            commit=options.commit or output(["git", "-C", str(HERE), "describe", "--always", "--dirty"]), cores=os.cpu_count(),
            day=datetime.date.today().isoformat(), machine=machine())

    def run(self, group, line, command, documents=1, size=0, runs=None, counts=None, stdin=None):
        """Runs a command and notes its median; `counts` is a JSON report to count verdicts in."""
        taken = [self.once(line, command, stdin) for _ in range(runs or self.options.runs)]
        return self.note(group, line, taken, documents, size, counts)

    def in_turn(self, group, commands, documents, size, runs):
        """Runs commands that are compared with each other, by line, one after the other in each round: the speed of a
        machine changes from minute to minute, and then all of them meet the same."""
        taken = {line: [] for line in commands}
        for _ in range(runs):
            for line, command in commands.items():
                taken[line].append(self.once(line, command))
        for line in commands:
            self.note(group, line, taken[line], documents, size)

    def once(self, line, command, stdin=None):
        """Seconds, processor time and megabytes of one run; nothing when it fails, which is told at the end."""
        start = time.perf_counter()
        with open(stdin or os.devnull, "rb") as source, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            # Only charterlint says with 1 that it found something; for the others it is a failure.
            if process.returncode not in ((0, 1) if command[0] == self.options.program else (0,)):
                errors.seek(0)
                self.missing.append(f"{line}: {errors.read().decode(errors='replace').strip()[-120:]}")
                return None
        return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

    def note(self, group, line, taken, documents, size, counts=None):
        """Adds the medians of some runs as a row; nothing when one of them failed."""
        if None in taken:
            return None
        seconds, cpu, memory = map(statistics.median, zip(*taken))
        verdicts, evidence = counted(counts) if counts else ("", "")
        row = dict(
            self.common, group=group, line=line, seconds=round(seconds, 4), cpu=round(cpu, 4), megabytes=round(memory, 1),
            documents=documents, megabytes_in=round(size / 1e6, 3), verdicts=verdicts, evidence=evidence)
        self.rows.append(row)
        print(f"{group:10} {line:44} {row['seconds']:9.3f} s {row['megabytes']:8.0f} MB  "
              f"{documents / row['cpu']:9.1f} docs/s {size / 1e6 / row['cpu']:9.2f} MB/s  {verdicts} {evidence}", flush=True)
        return row

    def run_check(self, group, line, command, documents=1, size=0, runs=None):
        """Times a check that writes no JSON, and counts what it gave by one more run, not timed, that does."""
        report = self.work / "report.json"
        subprocess.run([*command, "--format", f"json={report}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        row = self.run(group, line, command, documents, size, runs, counts=report)
        report.unlink(missing_ok=True)
        return row

    def check(self, group, line, paths, documents=1, size=0, extra=(), charters=CHARTERS, runs=None):
        report = self.work / "report.json"
        command = [self.options.program, "check", *map(str, paths), "--format", f"json={report}", "--jobs", "1", *extra]
        for charter in charters:
            command += ["--charter", charter]
        row = self.run(group, line, command, documents, size, runs, counts=report)
        report.unlink(missing_ok=True)
        return row

    def peer(self, group, name, paths, documents=1, size=0, runs=None):
        return self.run(group, name, [sys.executable, str(HERE / "peers.py"), name, *map(str, paths)], documents, size, runs)

    def tool(self, group, line, command, documents=1, size=0, runs=None, stdin=None):
        if shutil.which(command[0]) is None:
            self.missing.append(f"{line}: not installed")
            return None
        return self.run(group, line, command, documents, size, runs, stdin=stdin)


def output(command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def machine():
    text = pathlib.Path("/proc/cpuinfo").read_text() if os.path.exists("/proc/cpuinfo") else ""
    model = re.search(r"model name\s*: (.*)", text)
    return model.group(1) if model else os.uname().machine


def counted(path):
    """Verdicts and pieces of evidence in a JSON report, by the keys that each has once."""
    verdicts = evidence = 0
    with open(path, "rb") as report:
        for line in report:
            verdicts += line.count(b'"fingerprint": ')
            evidence += line.count(b'"role": ')
    return verdicts, evidence


def beginning(path, size):
    """The first bytes of a text, up to a whole letter. No more is read: what this program holds when it starts another
    is counted in the memory of that one."""
    with open(path, "rb") as text:
        return text.read(size).decode(errors="ignore").encode()


def folder_size(folder):
    return sum(file.stat().st_size for file in folder.iterdir())


def start(bench):
    small = bench.work / "docx" / "00000.docx"
    bench.run_check("start", "charterlint, one DOCX, default charter", [bench.options.program, "check", str(small)], runs=15)
    bench.run_check("start", "charterlint, one DOCX, all packs",
                    [bench.options.program, "check", str(small), *(f"--charter={c}" for c in CHARTERS)], runs=15)
    bench.tool("start", "charterlint version", [bench.options.program, "version"], runs=15)
    bench.tool("start", "pandoc", ["pandoc", str(small), "-t", "plain"])
    bench.tool("start", "docx2txt (Perl)", ["docx2txt", str(small), "-"])
    bench.peer("start", "docx-lxml+hyperscan", [small])
    bench.peer("start", "docx-python-docx", [small])


def reading(bench):
    folder = bench.work / "docx"
    files = sorted(folder.iterdir())
    size = folder_size(folder)
    floor = bench.work / "floor"
    flags = output(["pkg-config", "--cflags", "--libs", "libxml-2.0", "zlib"]).split()
    subprocess.run(["cc", "-O2", str(HERE / "floor.c"), *flags, "-o", str(floor)], check=True)
    bench.in_turn("reading", {
        "C floor: inflate and SAX, folder": [str(floor), *map(str, files)],
        "charterlint inspect --quiet, folder": [bench.options.program, "inspect", "--quiet", str(folder)],
    }, len(files), size, runs=15)
    for peer in ("docx-lxml", "docx-docx2txt", "docx-docx2python", "docx-python-docx"):
        bench.peer("reading", peer, [folder], len(files), size, runs=3)
    pages = bench.work / "html"
    for peer in ("html-html2text", "html-lxml", "html-selectolax"):
        bench.peer("reading", peer, [pages], len(list(pages.iterdir())), folder_size(pages), runs=3)
    some = files[:10]
    bench.tool("reading", "pandoc, 10 documents", ["sh", "-c", 'for f in "$@"; do pandoc "$f" -t plain; done', "sh", *map(str, some)], len(some))
    big = bench.work / "big.docx"
    weight = bench.options.xml_mb * 1e6
    bench.in_turn("reading", {
        "C floor: inflate and SAX, big DOCX": [str(floor), str(big)],
        "charterlint inspect --quiet, big DOCX": [bench.options.program, "inspect", "--quiet", str(big)],
    }, 1, weight, runs=9)
    bench.run("reading", "charterlint inspect, big DOCX", [bench.options.program, "inspect", str(big)], 1, weight, runs=3)
    bench.peer("reading", "docx-lxml", [big], 1, weight, runs=3)


def folders(bench):
    for kind, peers in (("docx", ("docx-lxml+hyperscan", "docx-lxml+re")), ("html", ("html-selectolax+hyperscan", "html-lxml+hyperscan")),
                        ("text", ("text-hyperscan", "text-re"))):
        folder = bench.work / kind
        count, size = len(list(folder.iterdir())), folder_size(folder)
        bench.check("folder", f"charterlint, {kind}, all packs", [folder], count, size, runs=3)
        bench.check("folder", f"charterlint, {kind}, digitalpes", [folder], count, size, charters=["digitalpes"], runs=3)
        for peer in peers:
            bench.peer("folder", peer, [folder], count, size, runs=3)
    few = sorted((bench.work / "text").iterdir())[:5]
    bench.peer("folder", "text-proselint", few, len(few), sum(f.stat().st_size for f in few), runs=1)


def cores(bench):
    folder = bench.work / "docx"
    count = len(list(folder.iterdir()))
    command = [bench.options.program, "check", str(folder), "--quiet", *(f"--charter={c}" for c in CHARTERS)]
    for jobs in (1, 2):
        bench.run_check("cores", f"charterlint, docx, all packs, --jobs {jobs}", [*command, "--jobs", str(jobs)], count, folder_size(folder), runs=3)


def big_text(bench):
    big = bench.work / "big.txt"
    size = big.stat().st_size
    part = bench.work / "part.txt"
    part.write_bytes(beginning(big, size // 10))
    bench.check("text", "charterlint, a tenth, all packs", [part], 1, part.stat().st_size, runs=3)
    bench.check("text", "charterlint, all packs", [big], 1, size, runs=1)
    double = bench.work / "double.txt"
    with open(double, "wb") as target:
        for _ in range(2):
            with open(big, "rb") as source:
                shutil.copyfileobj(source, target)
    bench.check("text", "charterlint, twice as much, all packs", [double], 1, 2 * size, runs=1)
    phrases = bench.work / "phrases.txt"
    import workload
    phrases.write_text("\n".join(workload.phrases(100)) + "\n")
    bench.tool("text", "wc -m", ["wc", "-m", str(big)], 1, size)
    bench.tool("text", "ripgrep, 100 phrases", ["rg", "-i", "-o", "-F", "-f", str(phrases), str(big)], 1, size)
    bench.peer("text", "text-hyperscan", [big], 1, size, runs=3)
    bench.peer("text", "text-re", [part], 1, part.stat().st_size, runs=1)
    bench.peer("text", "text-spacy", [part], 1, part.stat().st_size, runs=1)


def rules(bench):
    big = bench.work / "rules.txt"
    big.write_bytes(beginning(bench.work / "big.txt", 2_000_000))
    folder = bench.work / "some"
    folder.mkdir(exist_ok=True)
    some = sorted((bench.work / "text").iterdir())[:100]
    for file in some:
        shutil.copy(file, folder)
    size = big.stat().st_size
    for times in [1] + bench.options.packs:
        packs = bench.work / f"packs-{times}"
        extra = ["--rules", str(packs)] if times > 1 else []
        charters = CHARTERS + [f"x{copy}-{charter}" for copy in range(1, times) for charter in CHARTERS]
        bench.check("rules", f"charterlint, 2 MB of text, {times} x the rules", [big], 1, size, extra, charters, runs=1)
        bench.check("rules", f"charterlint, 100 papers, {times} x the rules", [folder], len(some), folder_size(folder), extra, charters, runs=1)


def table(rows):
    lines = ["| Work | Program | Time | Processor | Documents/s | MB/s | Memory | Verdicts | Evidence |", "|---|---|---|---|---|---|---|---|---|"]
    for row in rows:
        seconds = float(row["cpu"] or row["seconds"])
        rate = float(row["megabytes_in"]) / seconds if seconds else 0
        lines.append("| " + " | ".join([
            row["group"], row["line"], f"{float(row['seconds']):.3f} s", f"{seconds:.3f} s", f"{float(row['documents']) / seconds:.1f}" if int(row["documents"]) > 1 else "",
            f"{rate:.1f}" if rate >= 0.05 else "", f"{float(row['megabytes']):.0f} MB" if row["megabytes"] != "" else "",
            str(row["verdicts"]), str(row["evidence"])]) + " |")
    return "\n".join(lines)


def find(rows, group, line):
    return next((row for row in rows if row["group"] == group and row["line"] == line), None)


def budgets(rows):
    """The budgets of the project against this run: name, what was asked, what was measured, whether it is met."""
    result = []

    def add(name, asked, value, met):
        if value is not None:
            result.append((name, asked, value, "yes" if met else "**no**"))

    def seconds(group, line, clock="cpu"):
        row = find(rows, group, line)
        return float(row[clock] or row["seconds"]) if row else None

    def ratio(a, b):
        return a / b if a and b else None
    one = find(rows, "start", "charterlint, one DOCX, default charter")
    if one:
        add("Cold start, one small document", "< 50 ms", f"{float(one['seconds']) * 1000:.0f} ms", float(one["seconds"]) < 0.05)
        add("Memory of the same", "< 40 MB", f"{float(one['megabytes']):.0f} MB", float(one["megabytes"]) < 40)
    for what in ("folder", "big DOCX"):
        value = ratio(seconds("reading", f"charterlint inspect --quiet, {what}"), seconds("reading", f"C floor: inflate and SAX, {what}"))
        add(f"Reading DOCX against the C floor, {what}", "≤ 1.5×", value and f"{value:.2f}×", value and value <= 1.5)
    whole, part = find(rows, "text", "charterlint, all packs"), find(rows, "text", "charterlint, a tenth, all packs")
    if whole and part:
        speed = float(whole["megabytes_in"]) / float(whole["cpu"])
        add("Plain text, all packs, one core", "≥ 100 MB/s", f"{speed:.1f} MB/s", speed >= 100)
        value = float(whole["cpu"]) / float(part["cpu"])
        add("Ten times the text", "about 10× the time", f"{value:.1f}×", value <= 12)
        double = find(rows, "text", "charterlint, twice as much, all packs")
        if double:
            value = float(double["cpu"]) / float(part["cpu"])
            add(f"Twenty times the text, {float(double['megabytes_in']):.0f} MB", "about 20× the time", f"{value:.1f}×", value <= 24)
        value = float(whole["megabytes"]) / float(whole["megabytes_in"])
        add("Memory on a large text", "≤ 6× the text", f"{value:.0f}×", value <= 6)
    for kind, peer in (("docx", "docx-lxml+hyperscan"), ("html", "html-selectolax+hyperscan")):
        value = ratio(seconds("folder", peer), seconds("folder", f"charterlint, {kind}, all packs"))
        add(f"A folder of {kind.upper()} against {peer}, 100 phrases", "≥ 2× as fast", value and f"{value:.2f}×", value and value >= 2)
    linted, checked = find(rows, "folder", "text-proselint"), find(rows, "folder", "charterlint, text, all packs")
    if linted and checked:
        value = float(checked["documents"]) / float(checked["cpu"]) / (float(linted["documents"]) / float(linted["cpu"]))
        add("A folder of text against proselint", "≥ 100× as fast", f"{value:.0f}×", value >= 100)
    for what in ("2 MB of text", "100 papers"):
        value = ratio(seconds("rules", f"charterlint, {what}, 10 x the rules"), seconds("rules", f"charterlint, {what}, 1 x the rules"))
        add(f"Ten times the rules, {what}", "≤ 1.3× the time", value and f"{value:.2f}×", value and value <= 1.3)
    value = ratio(seconds("cores", "charterlint, docx, all packs, --jobs 1", "seconds"),
                  seconds("cores", "charterlint, docx, all packs, --jobs 2", "seconds"))
    add("Two cores", "≥ 1.8×", value and f"{value:.2f}×", value and value >= 1.8)
    lines = ["| Budget | Asked | Measured | Met |", "|---|---|---|---|"] + ["| " + " | ".join(line) + " |" for line in result]
    return "\n".join(lines)


def write_readme(path, rows):
    """Puts the tables made from the CSV between the markers of the README."""
    first = rows[0]
    text = path.read_text(encoding="utf-8")
    made = (f"\n{first['machine']}, {first['cores']} cores, {first['day']}, commit {first['commit']}:\n\n{budgets(rows)}\n\n"
            f"<details><summary>Every line of the run</summary>\n\n{table(rows)}\n\n</details>\n\n")
    begin, end = "<!-- benchmark:begin -->", "<!-- benchmark:end -->"
    if begin in text:
        head, rest = text.split(begin)
        path.write_text(head + begin + "\n" + made + end + rest.split(end)[1], encoding="utf-8")


def write_csv(path, rows):
    """Written after each group, so that a run that is stopped leaves what it measured."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, FIELDS)
        writer.writeheader()
        writer.writerows(rows)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", default="charterlint")
    options.add_argument("--work", type=pathlib.Path, default=pathlib.Path(".build/bench/work"))
    options.add_argument("--csv", type=pathlib.Path, default=HERE / "results.csv")
    options.add_argument("--readme", type=pathlib.Path, help="a file whose benchmark tables are written anew")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--small", action="store_true", help="a tenth of the work, in a few minutes")
    options.add_argument("--commit", help="what the program was built from, if not this checkout")
    options.add_argument("--only", help="comma-separated groups: start,reading,folder,cores,text,rules")
    o = options.parse_args()
    o.documents, o.text_mb, o.xml_mb, o.packs = (100, 5, 10, [10]) if o.small else (1000, 50, 100, [10, 100])
    o.work = o.work / ("small" if o.small else "full")
    if not (o.work / "big.docx").exists():
        o.work.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, str(HERE / "workload.py"), str(o.work), "--documents", str(o.documents), "--text-mb", str(o.text_mb),
                        "--xml-mb", str(o.xml_mb), "--packs", ",".join(map(str, o.packs))], check=True)
    bench = Bench(o)
    groups = dict(start=start, reading=reading, folder=folders, cores=cores, text=big_text, rules=rules)
    for name, group in groups.items():
        if not o.only or name in o.only.split(","):
            group(bench)
            write_csv(o.csv, bench.rows)
    for line in bench.missing:
        print("left out:", line)
    if o.readme:
        with open(o.csv, newline="", encoding="utf-8") as file:
            write_readme(o.readme, list(csv.DictReader(file)))
    print()
    print(budgets(bench.rows))


if __name__ == "__main__":
    main()
