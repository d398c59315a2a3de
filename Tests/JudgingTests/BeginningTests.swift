import DocumentModel
import Testing

@testable import Judging

/// A text of many pages, whose beginnings are asked before all of it.
@Suite("Beginnings of a long text")
struct BeginningTests {
  /// Paragraphs of seventy short words that say nothing.
  private static func filler(_ lines: Int) -> String {
    String(repeating: String(repeating: "f g h i j k o ", count: 10) + "\n\n", count: lines)
  }

  /// As many words as the first beginning, and four times as many.
  private static let page = filler((1 << 16) / 70)
  private static let book = page + page + page + page + page

  private static let logos = String(repeating: "Un logo est remis.\n\n", count: 150)

  private static func rules(_ body: String) throws -> TinyRules {
    try TinyRules(#""require": { "polarity": "any", \#(body) }"#)
  }

  @Test("what it says a hundred times is not looked for further on") func often() throws {
    let rules = try Self.rules(#""satisfied": ["logo", "photo"]"#)
    let document = try Paper(Self.logos + Self.book + Self.logos).read()
    let examination = Examination(document, rules.judge.library)
    #expect(examination.beginnings.count == 1)
    guard case .require(let body)? = rules.judge.library.packs.first?.rules.first?.checks.first else {
      Issue.record("no requirement")
      return
    }
    let found = examination.candidates(body.satisfied, of: .satisfied, Examination.Bar())
    #expect(found.count == Conclusion.mostCounted)
    #expect(examination.work.candidates < 300)
    #expect(examination.matcher.candidates == 0)
    #expect(try rules.ruling(on: Paper(Self.logos + Self.book)).evidenceCount == Conclusion.mostCounted)
  }

  @Test("what stands at its end alone is found") func late() throws {
    let rules = try Self.rules(#""satisfied": ["logo"]"#)
    let ruling = try rules.ruling(on: Paper(Self.book + "Un ⟦logo⟧ est remis."))
    #expect(ruling.verdict == .satisfied && ruling.evidenceCount == 1)
    #expect(try rules.ruling(on: Paper(Self.book)).verdict == .missing)
  }

  @Test("what contradicts at its end decides") func contradicted() throws {
    let rules = try Self.rules(#""satisfied": ["logo"], "contradicted": ["sans logo"]"#)
    #expect(try rules.ruling(on: Paper(Self.logos + Self.book)).verdict == .satisfied)
    #expect(try rules.ruling(on: Paper(Self.logos + Self.book + "Un site sans logo.")).verdict == .contradicted)
  }

  @Test("what must not be there may stand at its end") func without() throws {
    let condition = #"{ "all": ["logo", "remis"], "within": "document", "without": ["ancien"] }"#
    let rules = try Self.rules(#""satisfied": [\#(condition)]"#)
    #expect(try rules.ruling(on: Paper(Self.logos + Self.book)).verdict == .satisfied)
    #expect(try rules.ruling(on: Paper(Self.logos + Self.book + "Tout est ancien.")).verdict == .missing)
  }

  @Test("a beginning ends before a table, whose cells deny one another") func table() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["logo"] }"#)
    let start = Self.filler((1 << 16) / 70 - 10)
    func paper(answering answer: String) -> Paper {
      let rows = String(repeating: "| Remise du logo | \(answer) |\n", count: 3000)
      return Paper.markdown(start + "| Objet | Compris |\n|---|---|\n" + rows + "\n" + Self.book)
    }
    let denied = paper(answering: "aucun")
    let examination = Examination(try denied.read(), rules.judge.library)
    let end = try #require(examination.beginnings.first).matcher.limit
    #expect(examination.document.blocks[examination.block(of: end)].cell == nil)
    #expect(end <= 1 << 16)
    #expect(try rules.ruling(on: denied).verdict == .missing)
    #expect(try rules.ruling(on: paper(answering: "oui")).verdict == .satisfied)
  }

  @Test("a text of some pages has none") func short() throws {
    let rules = try Self.rules(#""satisfied": ["logo"]"#)
    #expect(Examination(try Paper(Self.logos + Self.page).read(), rules.judge.library).beginnings.isEmpty)
  }
}
