import Foundation
import RuleLanguage
import Testing

@testable import charterlint

/// The program from end to end with the rules it carries.
@Suite("The program with its own rules")
struct CommandTests {
  /// A folder that goes away with the test.
  private static func inFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder)
  }

  @Test("explains every rule: title, what is looked for, advice", arguments: RealRules.rules)
  func explain(_ rule: Rule) throws {
    let outcome = try EndToEnd.run(["explain", rule.id.text])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let page = Self.words(outcome.output)
    #expect(page.contains(Self.words(rule.title.french)))
    #expect(page.contains(Self.words(rule.why.french)))
    if let advice = rule.advice { #expect(page.contains(Self.words(advice.french))) }
    if let question = rule.question { #expect(page.contains(Self.words(question.french))) }
    #expect(page.contains(Self.words("Rules/\(rule.file)")))
  }

  /// A text without line ends and indents.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("lists every clause and every rule of the charter")
  func rules() throws {
    let pack = try #require(try RealRules.library.get().packs.first { $0.id == RealRules.digitalpes })
    let outcome = try EndToEnd.run(["rules", RealRules.digitalpes])
    #expect(outcome.code == 0)
    let page = Self.words(outcome.output)
    for clause in pack.clauses { #expect(page.contains(Self.words(clause.title.french)), "\(clause.id)") }
    for rule in pack.rules { #expect(page.contains(rule.id.text)) }
    let json = try EndToEnd.run(["rules", RealRules.digitalpes, "--format", "json"])
    let root = try #require(JSONDocument.read(Array(json.output.utf8)).document?.root)
    let clauses = root["packs"]?.elements.first?["clauses"]?.elements ?? []
    #expect(clauses.compactMap { $0["id"]?.string } == pack.clauses.map(\.id))
  }

  private static let addedRule = """
    {
      "id": "DA-99", "clause": "ampleur", "topic": "perimetre.description", "severity": "error",
      "title": { "fr": "Le bleu des gentianes", "en": "The blue of gentians" }, "why": { "fr": "Essai.", "en": "Trial." },
      "documents": ["quote"], "unit": "document", "provable": "document",
      "require": { "satisfied": ["bleu de gentiane"] },
      "examples": [
        { "verdict": "satisfied", "text": "Peint en ⟦bleu de gentiane⟧." }, { "verdict": "missing", "text": "Peint en rouge." }
      ]
    }
    """

  @Test("takes a rule added as one file, without a rebuild")
  func addedRule() throws {
    let files = [
      "regles/digitalpes/DA-99.jsonc": Self.addedRule, "bleu.txt": "Devis\n\nLe site est en bleu de gentiane.",
      "rouge.txt": "Devis\n\nLe site est en rouge.",
    ]
    try Self.inFolder(files) { folder in
      let verdicts = { (name: String) in
        let line = ["check", name, "--rules", "regles", "--charter", "digitalpes", "--format", "json"]
        let root = JSONDocument.read(Array(try EndToEnd.run(line, folder: folder).output.utf8)).document?.root
        let all = root?["documents"]?.elements.first?["verdicts"]?.elements ?? []
        return (all.count, all.first { $0["rule"]?.string == "DA-99" }?["verdict"]?.string)
      }
      #expect(try verdicts("bleu.txt") == (RealRules.packRuleCount + 1, "satisfied"))
      #expect(try verdicts("rouge.txt") == (RealRules.packRuleCount + 1, "missing"))
      let explained = try EndToEnd.run(["explain", "DA-99", "--rules", "regles"], folder: folder)
      #expect(explained.code == 0 && explained.output.contains("Le bleu des gentianes"))
      let tested = try EndToEnd.run(["test", "DA-99", "--rules", "regles"], folder: folder)
      #expect(tested.code == 0)
    }
  }

  @Test(
    "refuses a wrong rule with its place and the nearest name",
    arguments: [
      (#""severity": "error""#, #""severity": "eror""#, "2:", "error"),
      (#""clause": "ampleur""#, #""clause": "ampleurs""#, "2:", "ampleur"),
      (#""require""#, #""requires""#, "5:", "require"),
      ("bleu de gentiane\"]", "{hedgee}\"]", "5:", "hedge"),
      ("\"documents\": [\"quote\"]", "\"documents\": [\"qote\"]", "4:", "quote"),
      ("}\n  ]\n}", "}\n  ]\n", "9:", "}"),
    ])
  func wrongRule(_ old: String, _ new: String, _ line: String, _ nearest: String) throws {
    let wrong = Self.addedRule.replacing(old, with: new)
    #expect(wrong != Self.addedRule)
    try Self.inFolder(["regles/digitalpes/DA-99.jsonc": wrong, "devis.txt": "Devis"]) { folder in
      let outcome = try EndToEnd.run(["check", "devis.txt", "--rules", "regles"], folder: folder)
      #expect(outcome.code == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("regles/digitalpes/DA-99.jsonc:\(line)"), "\(outcome.errors)")
      #expect(outcome.errors.contains(/DA-99.jsonc:\d+:\d+/) && outcome.errors.contains(nearest), "\(outcome.errors)")
    }
  }

  @Test("reports what it can when files are bad, one line each, exit code 3")
  func badFiles() throws {
    let folder = Fixtures.folder
    let bad = Fixtures.bad.map { "bad/\($0)" }
    #expect(bad.count >= 6)
    let good = "digitalpes/quote/quote.txt"
    let outcome = try EndToEnd.run(["check"] + bad + [good, "nulle-part.txt", "--format", "json"], folder: folder)
    #expect(outcome.code == 3)
    let root = try #require(JSONDocument.read(Array(outcome.output.utf8)).document?.root)
    #expect(root["documents"]?.elements.compactMap { $0["path"]?.string }.contains(good) == true)
    let lines = outcome.errors.split(separator: "\n")
    let failed = root["errors"]?.elements.compactMap { $0["path"]?.string } ?? []
    for path in bad + ["nulle-part.txt"] {
      // A page with a broken encoding is repaired and judged.
      if path.contains("broken-encoding") {
        let document = root["documents"]?.elements.first { $0["path"]?.string == path }
        #expect(document?["notices"]?.elements.contains { $0["code"]?.string == "repaired-encoding" } == true)
        continue
      }
      #expect(failed.contains(path))
      #expect(lines.count { $0.contains(path) } == 1, "\(path)")
    }
    #expect(lines.count == failed.count)
  }

  @Test("a folder without documents is told, exit code 3")
  func emptyFolder() throws {
    try Self.inFolder(["dossier/notes.log": "x"]) { folder in
      let outcome = try EndToEnd.run(["check", "dossier"], folder: folder)
      #expect(outcome.code == 3 && outcome.errors.contains("dossier"))
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  /// Exit codes: 0 clean, 1 findings, 2 misuse, 3 unreadable; 2 wins over 3, 3 over 1.
  @Test(
    "exit codes and their precedence",
    arguments: [
      ("check page.html", 0), ("check faulty.txt", 1), ("check faulty.txt --fail-on never", 0),
      ("check empty.txt", 3), ("check faulty.txt empty.txt", 3), ("check page.html empty.txt", 3),
      ("check empty.txt --charter nul", 2), ("check faulty.txt --type devis", 2),
      ("check faulty.txt empty.txt declared.html", 2), ("check", 2), ("explain DA-9", 2), ("unknown", 2),
    ] as [(String, Int32)])
  func exitCodes(_ line: String, _ code: Int32) throws {
    let page = String(decoding: try Fixtures.bytes(of: "digitalpes/page/page.html"), as: UTF8.self)
    let files = [
      "page.html": page, "faulty.txt": "Devis n° 1\n\nSite internet : 3 500 €", "empty.txt": "",
      "declared.html": page.replacing("<head>", with: "<head><meta name=\"charterlint:client.type\" content=\"pme\">"),
    ]
    try Self.inFolder(files) { folder in
      let outcome = try EndToEnd.run(line.split(separator: " ").map(String.init), folder: folder)
      #expect(outcome.code == code, "\(outcome.errors)")
    }
  }

  @Test(
    "misuse names what was probably meant",
    arguments: [
      ("check x.txt --charter digitalpe", "digitalpes"), ("check x.txt --type quoe", "quote"),
      ("check x.txt --charer digitalpes", "--charter"), ("check x.txt --context client.typ=sme", "client.type"),
      ("check x.txt --context client.type=smee", "sme"), ("explain DA-099", "DA-09"), ("chec x.txt", "check"),
    ])
  func nearest(_ line: String, _ meant: String) throws {
    try Self.inFolder(["x.txt": "Devis"]) { folder in
      let outcome = try EndToEnd.run(line.split(separator: " ").map(String.init), folder: folder)
      #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.contains(meant), "\(outcome.errors)")
    }
  }

  @Test("control characters of a document never reach a terminal, colour never a file")
  func controls() throws {
    let text = "Devis \u{1B}[31mn° 1\u{1B}]0;x\u{7}\n\nPrix \u{1B}[2J: à partir de 3 500 €, garanti\u{202E}e"
    try Self.inFolder(["devis.txt": text]) { folder in
      for extra in [[], ["--no-color"]] {
        for environment in [[:], ["NO_COLOR": "1"]] {
          let outcome = try EndToEnd.run(["check", "devis.txt"] + extra, environment: environment, folder: folder)
          let bytes = Array(outcome.output.utf8) + Array(outcome.errors.utf8)
          #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A } && !bytes.contains(0x7F))
          #expect(!outcome.output.unicodeScalars.contains("\u{202E}"))
        }
      }
    }
  }

  @Test("one document from standard input, under its name")
  func standardInput() throws {
    let page = String(decoding: try Fixtures.bytes(of: "digitalpes/quote/quote.txt"), as: UTF8.self)
    let outcome = try EndToEnd.run(["check", "-", "--stdin-name", "devis.txt", "--format", "json"], input: page)
    let file = try EndToEnd.run(["check", "digitalpes/quote/quote.txt", "--format", "json"], folder: Fixtures.folder)
    #expect(outcome.code == file.code)
    #expect(outcome.output == file.output.replacing("digitalpes/quote/quote.txt", with: "devis.txt"))
  }
}
