import DocumentModel
import Judging
import RuleLanguage
import Testing

@testable import charterlint

@Suite("Configuration")
struct SettingsTests {
  private func decode(
    _ text: String, _ origin: ContextValue.Origin = .configuration
  ) throws(UsageError) -> Settings {
    try SettingsDecoder.decode(
      Array(text.utf8), file: "c.jsonc", folder: "/docs", origin: origin, packs: ["digitalpes", "cci-reunion"])
  }

  @Test("says charters, kinds, facts, level and language")
  func everything() throws {
    let settings = try decode(
      """
      {
        // Nos modèles
        "charters": ["digitalpes", "cci-reunion"],
        "kinds": { "cgv*": "terms", "modeles/**": ["quote", "terms"], },
        "context": { "client.type": "sme", "client.headcount": 12, "services": ["site", "hosting"],
          "document.template": true, "signatory.digitalpes.since": "2024-03-01" },
        "failOn": "warning", "lang": "en",
      }
      """)
    #expect(settings.charters == ["digitalpes", "cci-reunion"])
    #expect(settings.kinds(of: "/docs/a/cgv.md") == [.terms])
    #expect(settings.kinds(of: "/docs/modeles/x/devis.md") == [.quote, .terms])
    #expect(settings.kinds(of: "/docs/autre.md") == nil)
    #expect(settings.kinds(of: "/elsewhere/cgv.md") == nil)
    #expect(settings.context.map(\.key).first == "client.type")
    #expect(settings.context.first { $0.key == "services" }?.values == ["site", "hosting"])
    #expect(settings.context.first { $0.key == "document.template" }?.values == ["true"])
    #expect(settings.context.allSatisfy { $0.origin == .configuration })
    #expect(settings.failOn == .warning && settings.language == .english)
  }

  @Test("of one document may say its kind")
  func sidecar() throws {
    let settings = try decode(#"{ "kind": "contract" }"#, .sidecar)
    #expect(settings.kinds(of: "/docs/x.docx") == [.contract])
    #expect(throws: UsageError.self) { try decode(#"{ "kind": "contract" }"#) }
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let problem: PackIssue.Problem

    var testDescription: String { text }
  }

  static let mistakes: [Mistake] = [
    Mistake(text: #"{ "charter": [] }"#, line: 1, column: 3, problem: .unknownKey("charter", nearest: "charters")),
    Mistake(
      text: "{\n  \"charters\": [\"digitalpe\"]\n}", line: 2, column: 16,
      problem: .unknownPack("digitalpe", nearest: "digitalpes")),
    Mistake(
      text: #"{ "kinds": { "*": "quot" } }"#, line: 1, column: 19,
      problem: .unknownValue(key: "*", value: "quot", nearest: "quote")),
    Mistake(
      text: #"{ "kinds": "quote" }"#, line: 1, column: 12,
      problem: .wrongType(key: "kinds", expected: RuleLanguage.Expectation.object.rawValue)),
    Mistake(
      text: #"{ "context": { "client.typ": "sme" } }"#, line: 1, column: 16,
      problem: .unknownContextKey("client.typ", nearest: "client.type")),
    Mistake(
      text: #"{ "context": { "client.type": "sm" } }"#, line: 1, column: 31,
      problem: .unknownValue(key: "client.type", value: "sm", nearest: "sme")),
    Mistake(
      text: #"{ "context": { "document.date": "hier" } }"#, line: 1, column: 33,
      problem: .wrongType(key: "document.date", expected: "YYYY-MM-DD")),
    Mistake(
      text: #"{ "failOn": "errors" }"#, line: 1, column: 13,
      problem: .unknownValue(key: "failOn", value: "errors", nearest: "error")),
    Mistake(
      text: #"{ "lang": 1 }"#, line: 1, column: 11,
      problem: .wrongType(key: "lang", expected: RuleLanguage.Expectation.string.rawValue)),
    Mistake(
      text: #"[]"#, line: 1, column: 1,
      problem: .wrongType(key: "{", expected: RuleLanguage.Expectation.object.rawValue)),
    Mistake(text: #"{ "lang": "fr", "lang": "en" }"#, line: 1, column: 17, problem: .duplicateKey("lang")),
  ]

  @Test("mistakes are told with their place and the nearest name", arguments: mistakes)
  func tells(_ mistake: Mistake) {
    let issue = PackIssue(file: "c.jsonc", line: mistake.line, column: mistake.column, problem: mistake.problem)
    #expect(throws: UsageError.issues([issue])) { try decode(mistake.text) }
  }

  @Test("in a document are read from its properties, whatever their letter case")
  func declarations() {
    let declared = DocumentDeclarations(
      [
        DocumentProperty(name: "charterlint:client.type", value: "sme"),
        DocumentProperty(name: "charterlint:procurement.qualitycriterion", value: "true"),
        DocumentProperty(name: "charterlint:kind", value: "quote, terms"),
        DocumentProperty(name: "charterlint:charters", value: "digitalpes"),
        DocumentProperty(name: "title", value: "Devis"),
        DocumentProperty(name: "charterlint:client.typ", value: "sme"),
      ], packs: ["digitalpes"])
    #expect(declared.context.map(\.key) == ["client.type", "procurement.qualityCriterion"])
    #expect(declared.context.allSatisfy { $0.origin == .document })
    #expect(declared.kinds == [.quote, .terms])
    #expect(declared.charters == ["digitalpes"])
    #expect(declared.errors == [.unknownContextKey("client.typ", nearest: "client.type")])
  }
}
