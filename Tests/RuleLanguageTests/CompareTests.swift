import DocumentModel
import Testing

@testable import RuleLanguage

/// The body of `compare`, and examples of several papers.
@Suite("Compare bodies")
struct CompareTests {
  private static let message = #""message": { "fr": "x", "en": "x" }"#

  private func read(_ body: String) -> (comparisons: [Comparison]?, problems: [PackIssue.Problem]) {
    var decoder = FileDecoder(path: "x.jsonc")
    let comparisons = decoder.read(Array(body.utf8)).flatMap { decoder.comparisons($0) }
    return (comparisons, decoder.problems.map(\.problem))
  }

  @Test(
    "are one comparison or a list of them",
    arguments: [
      #"{ "of": "totals", "tolerance": "0.05", "documents": ["quote", "contract"], \#(message) }"#,
      #"{ "of": "values", "find": ["livre le <date>"], "entities": ["date"], "about": ["livre"], \#(message) }"#,
      #"{ "of": "positions", "positions": [{ "label": { "fr": "a", "en": "a" }, "find": ["cede"] }, { "label": { "fr": "b", "en": "b" }, "find": ["garde"] }], \#(message) }"#,
      #"{ "of": "parties", "differing": "vague", \#(message) }"#,
      #"{ "of": "items", "find": ["maquette"], "listedIn": ["deliveryNote"], \#(message) }"#,
      #"{ "of": "papers", "papers": [{ "kind": "terms", "find": ["conditions"] }, { "find": ["annexe <number>"] }], \#(message) }"#,
      #"[{ "of": "totals", \#(message) }]"#,
    ])
  func right(_ body: String) {
    let (comparisons, problems) = read(body)
    #expect(comparisons?.count == 1 && problems.isEmpty, "\(problems)")
  }

  static let mistakes: [(body: String, problem: PackIssue.Problem)] = [
    (
      #"{ "of": "total", \#(message) }"#,
      .unknownValue(key: "of", value: "total", nearest: "totals")
    ),
    (#"{ "of": "totals" }"#, .missingKey("message")),
    (#"{ \#(message) }"#, .missingKey("of")),
    (#"{ "of": "totals", "find": ["x"], \#(message) }"#, .unknownKey("find", nearest: nil)),
    (#"{ "of": "values", "entities": ["date"], \#(message) }"#, .missingKey("find")),
    (
      #"{ "of": "values", "find": ["x"], "entities": ["dates"], \#(message) }"#,
      .unknownValue(key: "entities", value: "dates", nearest: "date")
    ),
    (
      #"{ "of": "parties", "differing": "review", \#(message) }"#,
      .unknownValue(key: "differing", value: "review", nearest: nil)
    ),
    (
      #"{ "of": "papers", "papers": [{ "kind": "term", "find": ["x"] }], \#(message) }"#,
      .unknownValue(key: "kind", value: "term", nearest: "terms")
    ),
  ]

  @Test("are refused with what is wrong", arguments: mistakes)
  func wrong(_ mistake: (body: String, problem: PackIssue.Problem)) {
    #expect(read(mistake.body).problems == [mistake.problem])
  }

  private func examples(_ text: String) -> (examples: [RuleExample], problems: [PackIssue.Problem]) {
    var decoder = FileDecoder(path: "x.jsonc")
    let body = #"{ "id": "T-1", "documents": ["quote"], "examples": [\#(text)] }"#
    let bytes = Array(body.utf8)
    let examples = decoder.read(bytes).map { decoder.examples($0, lines: LineIndex(bytes)) } ?? []
    return (examples, decoder.problems.map(\.problem))
  }

  @Test("have examples of several papers")
  func papers() {
    let (examples, problems) = examples(
      #"{ "verdict": "contradicted", "documents": [{ "text": "⟦a⟧" }, { "kind": "terms", "format": "html", "text": "b" }] }"#
    )
    #expect(problems.isEmpty && examples.count == 1)
    #expect(examples[0].papers.map(\.text) == ["a", "b"])
    #expect(examples[0].papers.map(\.kind) == [.quote, .terms])
    #expect(examples[0].papers.map(\.format) == [.text, .html])
    #expect(examples[0].papers.map(\.evidence.count) == [1, 0])
  }

  @Test("need a text, or papers with theirs, and a mark where a passage is quoted")
  func wrongPapers() {
    #expect(examples(#"{ "verdict": "missing" }"#).problems == [.missingKey("text")])
    #expect(
      examples(#"{ "verdict": "missing", "documents": [] }"#).problems
        == [.wrongType(key: "documents", expected: "non-empty array")])
    #expect(
      examples(#"{ "verdict": "missing", "documents": [{ "text": "a" }, { }] }"#).problems == [.missingKey("text")])
    #expect(
      examples(#"{ "verdict": "satisfied", "documents": [{ "text": "a" }, { "text": "b" }] }"#).problems
        == [.syntax(expected: "⟦…⟧")])
    #expect(
      examples(#"{ "verdict": "missing", "kind": "terms", "documents": [{ "text": "a" }, { "text": "b" }] }"#).problems
        == [.wrongType(key: "kind", expected: "only one of these keys")])
  }
}
