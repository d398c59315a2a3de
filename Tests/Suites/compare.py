#!/usr/bin/env python3
"""Reads other projects' test files with charterlint and with pandoc and writes table.md.

usage: compare.py PROGRAM SUITES

For each file: read or refused, and of the words pandoc finds the share that charterlint finds (token recall, words
counted as often as they stand). A file whose recall is under 0.99 must stand in exceptions.tsv with its reason.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FORMATS = {"docx": "docx", "docm": "docx", "dotx": "docx", "dotm": "docx", "odt": "odt", "html": "html", "htm": "html",
           "html5": "html", "html4": "html"}
LEAST = 0.99
SECONDS = 60


def run(*command):
    """Exit code, standard output and standard error; 124 for a program that does not end."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return 124, b"", b"no end"
    return done.returncode, done.stdout, done.stderr


def words(text):
    # Soft hyphens show nothing.
    return collections.Counter(re.findall(r"\w+", text.replace("\u00ad", "").lower()))


BLOCKS = {"Para", "Plain", "Header", "LineBlock", "BlockQuote", "BulletList", "OrderedList", "DefinitionList", "Table",
          "Figure", "Div", "Note", "Image"}


def spoken(node, out):
    """Appends the text of a node of pandoc's tree; formulas are left out, for pandoc rewrites them."""
    if isinstance(node, list):
        # Cells, items and rows are lists of blocks.
        for inner in node:
            spoken(inner, out)
            if isinstance(inner, list):
                out.append(" ")
    elif isinstance(node, dict):
        kind, content = node.get("t"), node.get("c")
        if kind == "Note":
            out.append("\n")
        if kind == "Str":
            out.append(content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            out.append(" ")
        elif kind in ("Code", "CodeBlock"):
            out.append(content[1] if kind == "Code" else "\n" + content[1] + "\n")
        elif kind in ("Link", "Image", "Span", "Div", "Header", "Cite", "Quoted", "Figure"):
            # The text stands beside attributes and targets, which are none.
            for inner in content:
                if isinstance(inner, list) and any(isinstance(part, dict) for part in inner):
                    spoken(inner, out)
                elif isinstance(inner, dict):
                    spoken(inner, out)
        elif kind not in ("Math", "RawInline", "RawBlock"):
            spoken(content, out)
        if kind in BLOCKS:
            out.append("\n")


def pandoc(path, form):
    """The words pandoc reads; None when it refuses."""
    extra = ["--track-changes=accept"] if form == "docx" else []
    code, out, _ = run("pandoc", "-f", form, "-t", "json", *extra, str(path))
    if code != 0:
        return None
    text = []
    spoken(json.loads(out)["blocks"], text)
    return words("".join(text))


def charterlint(program, path):
    """The words read, or the reason of the refusal."""
    code, out, err = run(program, "inspect", str(path), "--format", "json", "--lang", "en")
    if code == 0:
        document = json.loads(out)
        # Labels of lists and words for pictures are part of what is read, beside the text.
        parts = [document["text"]] + [image["alternativeText"] for image in document.get("images", [])]
        return words(" ".join(parts)), None
    if code == 3:
        return None, err.decode("utf-8", "replace").strip().split(": ")[-1]
    sys.exit(f"{path}: exit code {code}\n{err.decode('utf-8', 'replace')}")


def exceptions():
    rows = (HERE / "exceptions.tsv").read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t", 1) for row in rows if row and not row.startswith("#"))


def main(program, suites):
    known = exceptions()
    suites = pathlib.Path(suites)
    table, below, reasons = [], [], collections.Counter()
    for suite in sorted(folder for folder in suites.iterdir() if folder.is_dir()):
        files = sorted(p for p in suite.rglob("*") if p.is_file() and p.suffix[1:].lower() in FORMATS)
        if not files:
            continue
        row = dict(files=len(files), read=0, refused=0, compared=0, wanted=0, found=0, excepted=0)
        for path in files:
            name = str(path.relative_to(suites))
            ours, reason = charterlint(program, path)
            if ours is None:
                row["refused"] += 1
                reasons[reason] += 1
            else:
                row["read"] += 1
            theirs = pandoc(path, FORMATS[path.suffix[1:].lower()])
            if not theirs:
                continue
            found = sum((theirs & (ours or collections.Counter())).values())
            wanted = sum(theirs.values())
            if found < LEAST * wanted:
                lost = list((theirs - (ours or collections.Counter())).elements())
                below.append((name, found / wanted, wanted, reason or " ".join(lost[:12])))
                if name in known:
                    row["excepted"] += 1
                    continue
            row["compared"] += 1
            row["wanted"] += wanted
            row["found"] += found
        table.append((suite.name, row))
        print(suite.name, row, file=sys.stderr, flush=True)
    write(table, below, reasons, known)
    unexplained = [entry for entry in below if entry[0] not in known]
    for name, recall, wanted, lost in unexplained:
        print(f"{name}\t{recall:.3f} of {wanted}\t{lost}")
    sys.exit(1 if unexplained else 0)


def write(table, below, reasons, known):
    lines = ["# Files other projects test their readers with", "",
             "Made by `make suites`. Read or refused: what `charterlint inspect` does with each file. Token recall: of the",
             "words pandoc reads in the same files, the share charterlint reads, where both read the file; files of",
             "`exceptions.tsv` are listed below and left out.", "",
             "| suite | files | read | refused | compared | words of pandoc | token recall |", "|---|---|---|---|---|---|---|"]
    total = collections.Counter()
    for name, row in table + [("all", None)]:
        if row is None:
            row = total
        else:
            total.update(row)
        recall = f"{row['found'] / row['wanted']:.4f}" if row["wanted"] else "–"
        lines.append(f"| {name} | {row['files']} | {row['read']} | {row['refused']} | {row['compared']} | "
                     f"{row['wanted']} | {recall} |")
    lines += ["", "## Refused, by reason", "", "| files | reason |", "|---|---|"]
    lines += [f"| {count} | {reason} |" for reason, count in sorted(reasons.items(), key=lambda e: (-e[1], e[0]))]
    lines += ["", "## Exceptions", "", "| file | recall | words of pandoc | why |", "|---|---|---|---|"]
    lines += [f"| {name} | {recall:.3f} | {wanted} | {known.get(name, '**not explained**')} |"
              for name, recall, wanted, _ in below]
    (HERE / "table.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
