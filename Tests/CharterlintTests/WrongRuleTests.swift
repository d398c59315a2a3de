import Foundation
import Testing

/// Everything that is wrong with rule files, in one run: `file:line:column`, what is wrong, the nearest valid name.
@Suite("Wrong rule files")
struct WrongRuleTests {
  private static let pack = """
    { "schema": "charterlint/pack-1", "id": "club", "title": { "fr": "Club", "en": "Club" }, "edition": "1",
      "publisher": "Club", "clauses": [{ "id": "prix", "title": { "fr": "Prix", "en": "Price" } }] }
    """

  private static func rule(_ id: String, clause: String = "prix", body: String, rest: String = "") -> String {
    """
    { "id": "\(id)", "clause": "\(clause)", "topic": "prix", "title": { "fr": "x", "en": "x" },
      "why": { "fr": "x", "en": "x" }, "severity": "error", "documents": ["quote"], "unit": "document",
      "provable": "document", \(rest)
      \(body) }
    """
  }

  private static let examples =
    #""examples": [{ "verdict": "satisfied", "text": "⟦mot⟧" }, { "verdict": "missing", "text": "x" }]"#

  private static let files = [
    "club/pack.jsonc": pack,
    "newer/pack.jsonc": pack.replacing("pack-1", with: "pack-9").replacing("\"club\"", with: "\"newer\""),
    "club/CB-01.jsonc": rule("CB-01", body: "\"require\": { \"satisfied\": [\"{hedgs}\"] }, \(examples)"),
    "club/CB-02.jsonc": rule("CB-02", body: "\"require\": { \"satisfyed\": [\"mot\"] }, \(examples)"),
    "club/CB-03.jsonc": rule("CB-03", body: "\"require\": { \"satisfied\": [\"mot\"] }"),
    "club/CB-04.jsonc": rule("CB-01", body: "\"require\": { \"satisfied\": [\"mot\"] }, \(examples)"),
    "club/CB-05.jsonc": rule(
      "CB-05",
      body:
        "\"require\": { \"satisfied\": [{ \"all\": [{ \"heading\": [\"a\"] }, \"b\"], \"within\": \"sentence\" }] }, \(examples)"
    ),
    "club/CB-06.jsonc": rule("CB-06", clause: "prx", body: "\"require\": { \"satisfied\": [\"mot\"] }, \(examples)"),
    "club/CB-07.jsonc": rule("CB-07", body: "\"require\": { \"satisfied\": [\"mot\"], \(examples)"),
    "club/CB-08.jsonc": rule(
      "CB-08", body: "\"require\": { \"satisfied\": [\"@secu.sauvegarde/complet\"] }, \(examples)",
      rest: "\"when\": [{ \"key\": \"client.typ\", \"in\": [\"sme\"] }],"),
    "lexicons/tour.a.jsonc": "{ \"phrases\": [\"un {tour.b}\"] }",
    "lexicons/tour.b.jsonc": "{ \"phrases\": [\"deux {tour.a}\"] }",
  ]

  /// The lines expected, without the folder: place, and words of the message.
  private static let expected = [
    ("club/CB-01.jsonc:4:32: ", "lexique inconnu : « hedgs ». Vouliez-vous dire « hedge » ?"),
    ("club/CB-02.jsonc:4:16: ", "clé inconnue : « satisfyed ». Vouliez-vous dire « satisfied » ?"),
    ("club/CB-03.jsonc:1:1: ", "la règle n'a pas d'exemple."),
    ("club/CB-04.jsonc:1:9: ", "« CB-01 » est déjà défini dans"),
    ("club/CB-05.jsonc:4:30: ", "ne peut jamais se vérifier : heading, within: sentence."),
    ("club/CB-06.jsonc:1:28: ", "clause inconnue : « prx ». Vouliez-vous dire « prix » ?"),
    ("club/CB-07.jsonc:", "attendu ici : "),
    ("club/CB-08.jsonc:3:45: ", "clé de contexte inconnue : « client.typ ». Vouliez-vous dire « client.type » ?"),
    ("club/CB-08.jsonc:4:31: ", "fait inconnu du concept « secu.sauvegarde » : « complet »."),
    ("lexicons/tour.b.jsonc:1:22: ", "définitions en cercle : tour.a → tour.b → tour.a."),
    ("newer/pack.jsonc:1:13: ", "ce fichier demande le format « charterlint/pack-9 »"),
  ]

  @Test("are refused whole, every defect with its place and the nearest name")
  func all() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in Self.files {
      let file = folder.appending(path: "r/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    for command in [["check", "-"], ["rules"], ["test"], ["explain", "CB-01"]] {
      let outcome = try EndToEnd.run(command + ["--rules", "r"], input: "Devis\n", folder: folder)
      #expect(outcome.code == 2 && outcome.output.isEmpty, "\(command)")
      let lines = outcome.errors.split(separator: "\n").map(String.init)
      for (place, words) in Self.expected {
        #expect(
          lines.contains { $0.hasPrefix("r/\(place)") && $0.contains(words) }, "\(place)\(words)\n\(outcome.errors)")
      }
      #expect(lines.count == Self.expected.count, "\(outcome.errors)")
    }
  }
}
