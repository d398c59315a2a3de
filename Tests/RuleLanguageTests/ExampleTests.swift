import DocumentModel
import Testing

@testable import RuleLanguage

@Suite("Examples of rules")
struct ExampleTests {
  @Test("are read with their passages as spans")
  func reads() throws {
    let examples = try RuleLoader.examples(of: RuleID("DA-43"), in: FixtureRules.files())
    #expect(examples.map(\.verdict) == [.satisfied, .vague, .missing, .contradicted])
    #expect(examples.map(\.kind) == [.quote, .quote, .contract, .quote])
    #expect(examples.map(\.format) == [.text, .markdown, .text, .html])
    #expect(
      examples.map { example in example.evidence.map { SourceText(example.text).string(in: $0) } } == [
        ["Le Prestataire sauvegarde le site chaque nuit"], ["Sauvegardes"], [], ["Aucune sauvegarde"],
      ])
    #expect(examples[1].text == "# Sécurité\n\nSauvegardes régulières.")
    #expect(
      examples[0].context == [
        ContextDeclaration(key: "services", value: "site,hosting"),
        ContextDeclaration(key: "client.headcount", value: "12"),
      ])
    #expect(examples.map(\.note) == ["cas simple", nil, nil, nil])
    #expect(examples.map(\.line) == [23, 25, 26, 27])
    #expect(examples.allSatisfy { $0.file == "digitalpes/DA-43.jsonc" && $0.rule == RuleID("DA-43") })
  }

  @Test("are read for all rules")
  func readsAll() throws {
    let all = try RuleLoader.allExamples(in: FixtureRules.files())
    #expect(all.count == 23)
    #expect(try RuleLoader.examples(of: RuleID("XX-1"), in: FixtureRules.files()).isEmpty)
  }

  @Test(
    "mistakes are told with their place",
    arguments: [
      (#"{"verdict":"satisfied","text":‸"a"}"#, .syntax(expected: "⟦…⟧")),
      (#"{"verdict":"contradicted","text":‸["a","b"]}"#, .syntax(expected: "⟦…⟧")),
      (#"{"verdict":"missing","text":"été ⟦a"‸}"#, .syntax(expected: "⟧")),
      (#"{"verdict":"missing","text":["\u00e9", "\u00e9 ‸⟧a"]}"#, .syntax(expected: "⟦")),
      (#"{"verdict":"missing","text":"⟦a ‸⟦b⟧⟧"}"#, .syntax(expected: "⟧")),
      (#"{"verdict":"missing","text":"⟦‸⟧"}"#, .syntax(expected: "words between ⟦ and ⟧")),
      (#"{"verdict":"missing","text":["a",‸1]}"#, .wrongType(key: "text", expected: "string or array of lines")),
      (#"{"verdict":"missing","text":"a",‸"evidence":1}"#, .unknownKey("evidence", nearest: nil)),
      (
        #"{"verdict":"missing","text":"a","format":‸"docx"}"#, .unknownValue(key: "format", value: "docx", nearest: nil)
      ),
      (
        #"{"verdict":"missing","text":"a","kind":‸"qote"}"#, .unknownValue(key: "kind", value: "qote", nearest: "quote")
      ),
      (
        #"{"verdict":"missing","text":"a","context":{‸"client.typ":"sme"}}"#,
        .unknownContextKey("client.typ", nearest: "client.type")
      ),
      (
        #"{"verdict":"missing","text":"a","context":{"client.type":‸"smes"}}"#,
        .unknownValue(key: "client.type", value: "smes", nearest: "sme")
      ),
      (
        #"{"verdict":"missing","text":"a","context":{"client.type":‸{}}}"#,
        .wrongType(key: "client.type", expected: "string, number, true or false")
      ),
      (#"‸{"verdict":"missing"}"#, .missingKey("text")),
      ("‸\"missing\"", .wrongType(key: "examples", expected: "object")),
    ] as [(String, PackIssue.Problem)])
  func refuses(_ marked: String, _ problem: PackIssue.Problem) {
    let input = Marked("{\"id\":\"X-1\",\n\"examples\":[\n" + marked + "]}")
    let file = RuleFile(path: "p/X-1.jsonc", bytes: input.bytes)
    let failure = #expect(throws: PackIssues.self) { try RuleLoader.allExamples(in: [file]) }
    #expect(failure?.issues.map(\.problem) == [problem])
    #expect(failure?.issues.map(\.place) == input.positions)
  }

  @Test("a passage may reach over lines")
  func overLines() throws {
    let text = #"{"id":"X-1","examples":[{"verdict":"satisfied","text":["a ⟦b","c⟧ d"]}]}"#
    let example = try #require(
      RuleLoader.allExamples(in: [RuleFile(path: "p/X-1.jsonc", bytes: Array(text.utf8))]).first)
    #expect(example.text == "a b\nc d")
    #expect(example.evidence == [TextSpan(2, 5)])
  }

  @Test("are demanded for every verdict a rule can give")
  func demanded() throws {
    let rules = try RuleLoader.load(FixtureRules.files()).packs[0].rules
    let demanded = rules.map { "\($0.id) " + $0.checks.demandedVerdicts.map(\.rawValue).joined(separator: " ") }
    #expect(
      demanded == [
        "DA-04 contradicted review", "DA-06 satisfied vague contradicted review", "DA-07 satisfied vague missing",
        "DA-09 satisfied vague missing contradicted", "DA-11 satisfied missing", "DA-12 satisfied missing",
        "DA-28 satisfied contradicted", "DA-43 satisfied vague missing contradicted",
      ])
    let require = rules[7].checks[0]
    #expect([rules[5].checks[0], require].demandedVerdicts == [.satisfied, .missing, .contradicted])
    #expect([rules[5].checks[0], rules[6].checks[0]].demandedVerdicts == [.satisfied, .missing])
  }
}
