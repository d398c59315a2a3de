import Foundation
import RuleLanguage
import Testing

@testable import charterlint

@Suite("init")
struct InterviewTests {
  private static func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func settings(_ folder: URL) throws -> Settings {
    let bytes = Array(try Data(contentsOf: folder.appending(path: ".charterlint.jsonc")))
    let packs = try RealRules.library.get().packs.map(\.id)
    return try SettingsDecoder.decode(bytes, file: "x", folder: "/", origin: .configuration, packs: packs)
  }

  private static func facts(_ settings: Settings) -> [String: [String]] {
    Dictionary(settings.context.map { ($0.key, $0.values) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("writes a configuration of defaults when nobody answers")
  func defaults() throws {
    try Self.inFolder { folder in
      let outcome = try EndToEnd.run(["init"], folder: folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      let settings = try Self.settings(folder)
      #expect(settings.charters == ["digitalpes"] && settings.context.isEmpty && settings.failOn == .error)
      try Data("Devis".utf8).write(to: folder.appending(path: "devis.txt"))
      #expect(try EndToEnd.run(["check", "devis.txt"], folder: folder).code == 1)
    }
  }

  @Test("takes numbers and names, in French and in English", arguments: ["fr", "en"])
  func answers(_ language: String) throws {
    try Self.inFolder { folder in
      let input = "digitalpes, fr-mentions-b2b\n2024-03-01\nsme\n18\n1,hosting\nquoteAndTerms\n"
      let outcome = try EndToEnd.run(["init", "--lang", language], input: input, folder: folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      let settings = try Self.settings(folder)
      #expect(settings.charters == ["digitalpes", "fr-mentions-b2b"])
      #expect(
        Self.facts(settings) == [
          "signatory.digitalpes.since": ["2024-03-01"], "client.type": ["sme"], "client.headcount": ["18"],
          "services": ["site", "hosting"], "contractDocuments": ["quoteAndTerms"],
        ])
    }
  }

  @Test("writes over nothing unless told to, and refuses a wrong answer of a pipe")
  func refusals() throws {
    try Self.inFolder { folder in
      #expect(try EndToEnd.run(["init"], input: "nothing\n", folder: folder).code == 2)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: ".charterlint.jsonc").path))
      #expect(try EndToEnd.run(["init", "."], folder: folder).code == 0)
      let again = try EndToEnd.run(["init"], folder: folder)
      #expect(again.code == 2 && again.errors.contains("existe déjà"))
      #expect(try EndToEnd.run(["init", "--force"], input: "2\n", folder: folder).code == 0)
    }
  }

  @Test("asks again while an answer does not fit")
  func again() throws {
    var interview = Interview(packs: try RealRules.library.get().packs, language: .french)
    var fits: [Bool] = []
    for line in ["digitalpe", "DIGITALPES", "31/02/2026", "2026-02-28", "99", "", "many"] {
      fits.append(interview.answer(line))
    }
    #expect(fits == [false, true, false, true, false, true, false])
    #expect(interview.question == .fact("client.headcount"))
  }

  @Test("of the configuration can pin an edition; another one is refused with its place")
  func pins() throws {
    let pack = try #require(try RealRules.library.get().packs.first { $0.id == RealRules.digitalpes })
    try Self.inFolder { folder in
      try Data("Devis".utf8).write(to: folder.appending(path: "devis.txt"))
      let file = folder.appending(path: ".charterlint.jsonc")
      try Data("{ \"charters\": [\"digitalpes@\(pack.edition)\"] }".utf8).write(to: file)
      #expect(try EndToEnd.run(["check", "devis.txt"], folder: folder).code == 1)
      try Data("{ \"charters\": [\"digitalpes@0\"] }".utf8).write(to: file)
      let other = try EndToEnd.run(["check", "devis.txt"], folder: folder)
      #expect(other.code == 2 && other.output.isEmpty)
      #expect(
        other.errors == ".charterlint.jsonc:1:16: la configuration demande l'édition « 0 » de « digitalpes » ; "
          + "celle-ci est « \(pack.edition) ».\n")
    }
  }
}
