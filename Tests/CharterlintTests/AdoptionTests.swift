import Foundation
import RuleLanguage
import Testing

@testable import charterlint

/// Waivers, baselines and two versions, from end to end.
@Suite("Adoption")
struct AdoptionTests {
  /// A quote that lacks the duration of its price.
  private static let quote = """
    # Devis n° 12

    Suivant la charte d'essai, nous vous proposons ce qui suit.

    Création du site : 1 200,00 € HT

    Ce devis est valable un certain temps, jusqu'à nouvel ordre.
    """
  private static let stated = quote.replacing("un certain temps, jusqu'à nouvel ordre", with: "trente jours")
  private static let contrary = quote.replacing("Ce devis est valable un certain temps", with: "Prix non garanti")

  /// Runs in a folder of these files that goes away with the test.
  private static func inFolder(_ files: [String: String], _ body: (Trial) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(Trial(folder: folder))
  }

  private struct Trial {
    let folder: URL

    /// Runs a command with the trial rules.
    func run(_ line: [String], input: String = "", environment: [String: String] = [:]) throws -> EndToEnd.Outcome {
      let charter = line[0] == "waive" ? [] : ["--charter", "essai"]
      let rules = ["--rules", EndToEnd.folder.appending(path: "Rules").path]
      return try EndToEnd.run(line + rules + charter, input: input, environment: environment, folder: folder)
    }

    func check(_ arguments: String...) throws -> EndToEnd.Outcome {
      try run(["check", "--fail-on", "advice"] + arguments)
    }

    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// The verdict of the trial rule in a JSON report.
    static func verdict(_ outcome: EndToEnd.Outcome, document: Int = 0) throws -> JSONNode {
      let root = try #require(JSONDocument.read(Array(outcome.output.utf8)).document?.root)
      let documents = root["documents"]?.elements ?? []
      return try #require(documents[document]["verdicts"]?.elements.first { $0["rule"]?.string == "TR-01" })
    }
  }

  @Test("waive writes the configuration, and the finding stays visible without counting")
  func waive() throws {
    let configuration = "{\n  // Nos devis\n  \"lang\": \"fr\"\n}\n"
    try Self.inFolder([".charterlint.jsonc": configuration, "devis/a.md": Self.quote, "b.md": Self.quote]) { trial in
      #expect(try trial.check("devis/a.md").code == 1)
      let line = [
        "waive", "tr-01", "devis/a.md", "--reason", "Prix au temps passé", "--author", "A. Rey", "--expires",
        "2027-01-31", "--today", "2026-06-01",
      ]
      let outcome = try trial.run(line)
      #expect(outcome.code == 0 && outcome.output == "Dérogation à TR-01 écrite : .charterlint.jsonc:5\n")
      #expect(
        try trial.text(".charterlint.jsonc").hasPrefix("{\n  // Nos devis\n  \"lang\": \"fr\",\n  \"waivers\": ["))
      let text = try trial.check("devis/a.md", "--today", "2026-06-01")
      #expect(text.code == 0)
      #expect(text.output.contains("Dérogation de A. Rey jusqu'au 2027-01-31 : Prix au temps passé"))
      let json = try trial.check("devis/a.md", "--today", "2027-01-31", "--format", "json")
      let waiver = try #require(try Trial.verdict(json)["waiver"])
      #expect(json.code == 0 && waiver["author"]?.string == "A. Rey")
      #expect(waiver["source"]?.string == ".charterlint.jsonc:5")
      #expect(try trial.check("b.md", "--today", "2026-06-01").code == 1, "another document keeps its finding")
      let over = try trial.check("devis/a.md", "--today", "2027-02-01")
      #expect(over.code == 1 && over.output.contains("DÉROGATIONS À REVOIR (1)"))
      #expect(over.output.contains("a pris fin le\n  2027-01-31 ; le point compte de nouveau (devis/a.md)"))
    }
  }

  @Test(
    "waive refuses what lacks a reason, an author or a day to come",
    arguments: [
      ["--author", "a", "--expires", "2027-01-31"], ["--reason", "r", "--expires", "2027-01-31"],
      ["--reason", "r", "--author", "a"], ["--reason", " ", "--author", "a", "--expires", "2027-01-31"],
      ["--reason", "r", "--author", "a", "--expires", "2026-05-31"],
      ["--reason", "r", "--author", "a", "--expires", "demain"],
    ])
  func waiveRefuses(_ options: [String]) throws {
    try Self.inFolder(["a.md": Self.quote]) { trial in
      let outcome = try trial.run(["waive", "TR-01", "a.md", "--today", "2026-06-01"] + options)
      #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.contains("--"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: trial.folder.path) == ["a.md"])
    }
  }

  @Test("waive takes a folder, and a configuration only for what is below it")
  func waiveFolder() throws {
    try Self.inFolder(["devis/a.md": Self.quote, "devis/x/b.md": Self.quote, "c.md": Self.quote]) { trial in
      let line = { (path: String) in
        ["waive", "TR-01", path, "--reason", "r", "--author", "a", "--expires", "2027-01-31", "--today", "2026-06-01"]
      }
      let written = try trial.run(line("devis"))
      #expect(written.output == "Dérogation à TR-01 écrite : devis/.charterlint.jsonc:3\n")
      #expect(try trial.check("devis", "--today", "2026-06-01").code == 0)
      let elsewhere = try trial.run(line("c.md") + ["--config", "devis/.charterlint.jsonc"])
      #expect(elsewhere.code == 2 && elsewhere.errors.contains("c.md"))
    }
  }

  static let comments: [(name: String, text: String, line: Int)] = [
    ("a.md", quote + "\n\n<!-- charterlint: waive TR-01 REST -->\n", 9),
    (
      "a.html",
      "<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Devis</title></head>\n<body>\n"
        + "<!-- charterlint:\n  waive TR-01 REST -->\n<h1>Devis n° 12</h1>\n<p>Ce devis est valable un certain temps.</p>"
        + "\n</body></html>\n", 4
    ),
  ]

  @Test("a comment in the document does the same, and one that lacks something is told with its line", arguments: 0..<2)
  func comment(_ index: Int) throws {
    let (name, template, line) = Self.comments[index]
    let text = { (rest: String) in template.replacing("REST", with: rest) }
    let whole = text("reason=\"Prix au temps passé\" author=\"A. Rey\" expires=2027-01-31")
    try Self.inFolder([name: whole]) { trial in
      let json = try trial.check(name, "--type", "quote", "--today", "2026-06-01", "--format", "json")
      let waiver = try #require(try Trial.verdict(json)["waiver"])
      #expect(json.code == 0 && waiver["reason"]?.string == "Prix au temps passé")
      #expect(waiver["source"]?.string == "\(name):\(line)")
    }
    try Self.inFolder([name: text("author=\"A. Rey\" expires=2027-01-31")]) { trial in
      let outcome = try trial.check(name, "--type", "quote", "--today", "2026-06-01")
      #expect(outcome.code == 2 && outcome.output.contains("FLOU"))
      #expect(outcome.errors.hasPrefix("charterlint: \(name):\(line): ") && outcome.errors.contains("« reason »"))
    }
  }

  @Test("a waiver that nothing needs is told")
  func unused() throws {
    let text = Self.stated + "\n\n<!-- charterlint: waive TR-01 reason=\"r\" author=\"a\" expires=2027-01-31 -->"
    try Self.inFolder(["a.md": text]) { trial in
      let outcome = try trial.check("a.md", "--today", "2026-06-01")
      #expect(outcome.code == 0 && outcome.output.contains("ne sert plus"))
    }
  }

  @Test("the day may come from SOURCE_DATE_EPOCH")
  func epoch() throws {
    let text = Self.quote + "\n\n<!-- charterlint: waive TR-01 reason=\"r\" author=\"a\" expires=2027-01-31 -->"
    try Self.inFolder(["a.md": text]) { trial in
      let code = { (seconds: String) in
        try trial.run(["check", "a.md", "--fail-on", "advice"], environment: ["SOURCE_DATE_EPOCH": seconds]).code
      }
      let (onLastDay, after) = (try code("1801439999"), try code("1801440000"))
      #expect(onLastDay == 0 && after == 1)
    }
  }

  @Test("with a baseline only new findings count, and those that are gone are told")
  func baseline() throws {
    try Self.inFolder(["devis/a.md": Self.quote, "devis/b.md": Self.stated, "c.md": Self.quote]) { trial in
      let written = try trial.run(["baseline", "write", "devis", "c.md", "-o", "devis/known.json"])
      #expect(written.code == 0 && written.output.hasPrefix("Écrit : devis/known.json (2 points connus)."))
      let known = try trial.text("devis/known.json")
      #expect(!known.contains("valable") && known.contains("\"../c.md\""))
      let check = { (options: String...) in
        try trial.run(["check", "devis", "--baseline", "devis/known.json", "--fail-on", "advice"] + options)
      }
      let same = try check()
      #expect(same.code == 0 && same.output.contains("DÉJÀ CONNUS DE L'ÉTAT DE RÉFÉRENCE (1)"))
      #expect(try Trial.verdict(try check("--format", "json"))["baselineState"]?.string == "unchanged")
      try Data(Self.contrary.utf8).write(to: trial.folder.appending(path: "devis/b.md"))
      let worse = try check("--format", "json")
      #expect(worse.code == 1)
      #expect(try Trial.verdict(worse, document: 1)["baselineState"]?.string == "new")
      try Data(Self.stated.utf8).write(to: trial.folder.appending(path: "devis/a.md"))
      try Data(Self.stated.utf8).write(to: trial.folder.appending(path: "devis/b.md"))
      let better = try check()
      #expect(better.code == 0 && better.output.contains("QUI N'Y SONT PLUS (1)"))
      #expect(better.output.contains("• a.md : TR-01 (flou)"))
    }
  }

  @Test("a baseline that is none is refused with its place")
  func wrongBaseline() throws {
    let files = [
      "a.md": Self.quote, "no.json": "{ \"findings\": [] }",
      "half.json": "{ \"schema\": \"charterlint/baseline-1\",\n  \"findings\": [{ \"document\": \"a.md\" }] }",
    ]
    try Self.inFolder(files) { trial in
      #expect(try trial.check("a.md", "--baseline", "nowhere.json").code == 2)
      let none = try trial.check("a.md", "--baseline", "no.json")
      #expect(none.code == 2 && none.errors.hasPrefix("no.json:1:1: "))
      let half = try trial.check("a.md", "--baseline", "half.json")
      #expect(half.code == 2 && half.errors.hasPrefix("half.json:2:16: "))
    }
  }

  @Test("two versions are compared: before, after, and exit code 1 for what went the wrong way")
  func against() throws {
    try Self.inFolder(["v1.md": Self.stated, "v2.md": Self.contrary, "v3.md": Self.stated]) { trial in
      let worse = try trial.check("v2.md", "--against", "v1.md")
      #expect(worse.code == 1 && worse.output.hasPrefix("v2.md, comparé à v1.md\n"))
      #expect(worse.output.contains("satisfait → CONTREDIT"))
      let better = try trial.check("v1.md", "--against", "v2.md", "--format", "json")
      let root = try #require(JSONDocument.read(Array(better.output.utf8)).document?.root)
      #expect(better.code == 0 && root["schema"]?.string == "charterlint/changes-1")
      let change = try #require(root["changes"]?.elements.first)
      #expect(change["direction"]?.string == "better")
      #expect(change["before"]?["verdict"]?.string == "contradicted")
      #expect(change["after"]?["evidence"]?.elements.first?["quote"]?.string?.contains("trente jours") == true)
      let same = try trial.check("v3.md", "--against", "v1.md")
      #expect(same.code == 0 && same.output.contains("2 verdicts inchangés."))
      #expect(try trial.check("v1.md", "v2.md", "--against", "v3.md").code == 2)
      #expect(try trial.check("v1.md", "--against", "nowhere.md").code == 3)
    }
  }

  @Test("a list of files may be separated by lines or by NUL", arguments: ["\n", "\r\n", "\0"])
  func filesFrom(_ separator: String) throws {
    try Self.inFolder(["a b.md": Self.quote, "c.md": Self.stated]) { trial in
      let line = ["check", "--files-from", "-", "--format", "json"]
      let list = ["a b.md", "c.md"].map { $0 + separator }.joined()
      let outcome = try trial.run(line, input: list)
      let root = try #require(JSONDocument.read(Array(outcome.output.utf8)).document?.root)
      #expect(root["documents"]?.elements.compactMap { $0["path"]?.string } == ["a b.md", "c.md"])
    }
  }
}
