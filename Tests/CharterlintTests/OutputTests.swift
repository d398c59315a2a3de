import Foundation
import Testing

@testable import charterlint

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What becomes of reports when the disk, or the document, is against them.
@Suite("Outputs under attack")
struct OutputTests {
  private static let quote = "# Devis n° 12\n\nSuivant la charte d'essai.\n\nCréation du site : 1 200,00 € HT\n"
  private static let formats = [
    "text", "json", "sarif", "sarif-github", "junit", "github", "gitlab", "markdown", "html",
  ]

  @Test("a picture and no word is a paper like any other", arguments: formats)
  func onlyPicture(_ format: String) throws {
    for (name, page) in [("a.md", "![logo charte](logo.png)"), ("a.html", "<img alt='charte' src='logo.png'>")] {
      let line = ["check", "-", "--stdin-name", name, "--any-kind", "--fail-on", "never", "--format", format]
      let outcome = try EndToEnd.run(line + ["--charter", "digitalpes"], input: page)
      #expect(outcome.code == 0 && !outcome.output.isEmpty, "\(name): \(outcome.errors.prefix(300))")
    }
  }

  @Test("a path that cannot be written is told, and nothing is left there", arguments: formats)
  func unwritable(_ format: String) throws {
    try Workshop.with(["a.md": Self.quote, "file": "x"]) { trial in
      for path in ["nowhere/report", "file/report"] {
        let outcome = try trial.run(["check", "a.md", "--format", "\(format)=\(path)"])
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors == "charterlint: \(path) : le dossier n'existe pas. Créez-le.\n")
      }
      #expect(trial.files == ["a.md", "file"])
    }
  }

  @Test("a disk without room is told, the old report stays whole, no part of the new one is left", arguments: formats)
  func fullDisk(_ format: String) throws {
    try Workshop.with(["a.md": String(repeating: Self.quote, count: 40), "report": "ancien"]) { trial in
      // Files of this shell may not grow beyond no block at all: what a full disk answers, without being root.
      let program = try #require(EndToEnd.program).path
      let rules = EndToEnd.folder.appending(path: "Rules").path
      let check = "check a.md --rules '\(rules)' --charter essai --fail-on never"
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", "ulimit -f 0; exec '\(program)' \(check) --format \(format)=report"]
      shell.currentDirectoryURL = trial.folder
      shell.environment = ["LANG": "fr_FR.UTF-8"]
      let errors = Pipe()
      shell.standardError = errors
      try shell.run()
      let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(shell.terminationReason == .exit && shell.terminationStatus == 2)
      #expect(told == "charterlint: report : il n'y a plus de place. Libérez-en.\n")
      #expect(trial.files == ["a.md", "report"] && trial.text("report") == "ancien")
    }
  }

  @Test(
    "so is a device without room", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full"))
  func fullDevice() throws {
    try Workshop.with(["a.md": Self.quote]) { trial in
      let outcome = try trial.run(["check", "a.md", "--format", "json=/dev/full"])
      #expect(outcome.code == 2 && outcome.errors == "charterlint: /dev/full : il n'y a plus de place. Libérez-en.\n")
    }
  }

  @Test("a baseline of another version is refused with its place")
  func otherBaseline() throws {
    let baseline = "{ \"schema\": \"charterlint/baseline-2\", \"findings\": [] }"
    try Workshop.with(["a.md": Self.quote, "known.json": baseline]) { trial in
      let outcome = try trial.run(["check", "a.md", "--baseline", "known.json"])
      #expect(outcome.code == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("known.json:1:1: ") && outcome.errors.contains("charterlint/baseline-2"))
    }
  }

  @Test("a waiver whose last day is over is told, and what it accepted counts again")
  func endedWaiver() throws {
    let text =
      Self.quote + "\n<!-- charterlint: waive TR-01 reason=\"accord\" author=\"A. Rey\" expires=2026-06-30 -->\n"
    try Workshop.with(["a.md": text]) { trial in
      let line = ["check", "a.md", "--fail-on", "advice", "--today"]
      let (before, after) = (try trial.run(line + ["2026-06-30"]), try trial.run(line + ["2026-07-01"]))
      #expect(before.code == 0 && before.output.contains("accord"))
      #expect(after.code == 1 && after.output.contains("DÉROGATIONS À REVOIR (1)"))
      let json = try trial.run(line + ["2026-07-01", "--format", "json"]).output
      #expect(json.contains("\"idleWaivers\": [\n    {\"rule\": \"TR-01\", \"state\": \"expired\""))
    }
  }

  @Test("--no-waivers counts what waivers accept")
  func noWaivers() throws {
    let text =
      Self.quote + "\n<!-- charterlint: waive TR-01 reason=\"accord\" author=\"A. Rey\" expires=2099-06-30 -->\n"
    try Workshop.with(["a.md": text]) { trial in
      #expect(try trial.run(["check", "a.md"]).code == 0)
      let all = try trial.run(["check", "a.md", "--no-waivers"])
      #expect(all.code == 1 && !all.output.contains("accord"))
    }
  }

  /// A paper whose every passage, and whose name, tries to be something else.
  private static let attack =
    "</script></style>--><script>alert(1)</script>]]>\u{1B}[2J\u{1B}]0;x\u{7}\u{8}\u{9B}31m\u{202E}&amp;\"'`|"
  private static let hostile = """
    # Devis n° 12 \(attack)

    Suivant la charte d'essai.

    ::error::faux ##[error]faux \(attack)

    ::add-mask::faux Prix non garanti \(attack) ::warning::faux ##vso[task.complete result=Failed]

    """
  private static let name = "::error::<b>\u{1B}[31m]]>`.md"

  @Test(
    "nothing a document or its name holds is obeyed by a terminal, a log, a browser or a reader", arguments: formats)
  func hostile(_ format: String) throws {
    try Workshop.with([Self.name: Self.hostile]) { trial in
      let outcome = try trial.run(["check", Self.name, "nowhere\u{1B}[2J::error::", "--format", format])
      #expect(outcome.code == 3)
      for text in [outcome.output, outcome.errors] {
        for scalar in text.unicodeScalars where scalar != "\n" {
          let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          #expect(!isControl && !(0x202A...0x202E).contains(scalar.value), "U+\(String(scalar.value, radix: 16))")
        }
      }
      #expect(outcome.errors.firstMatch(of: /(?m)^\s*::|##\w*\[/) == nil)
      #expect(outcome.output.contains("garanti"))
      switch format {
      case "json", "sarif", "sarif-github", "gitlab":
        _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        #expect(!outcome.output.contains("##["))
      case "junit":
        let parser = XMLParser(data: Data(outcome.output.utf8))
        #expect(parser.parse() && !outcome.output.contains("<script"))
      case "github":
        for line in outcome.output.split(separator: "\n") {
          #expect(line.wholeMatch(of: /::(error|warning|notice) [^:]*::.*/) != nil, "\(line)")
        }
      case "text", "markdown":
        #expect(outcome.output.firstMatch(of: /(?m)^\s*::/) == nil)
        if format == "text" { #expect(outcome.output.firstMatch(of: /##\w*\[/) == nil) }
      case "html":
        let body = outcome.output.split(separator: "<body", maxSplits: 1).last ?? ""
        #expect(body.components(separatedBy: "<script").count == 2 && !body.contains("<b>\u{241B}"))
      default: Issue.record("\(format) is not looked at")
      }
    }
  }
}
