import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

/// A whole quote, and the figures it should be told about: none when it is right.
struct QuoteCase: Sendable, CustomTestStringConvertible {
  let name: String
  let quote: String
  var wrong: [String] = []
  var verdict: Verdict?
  var testDescription: String { name }
}

@Suite("Figures: whole quotes")
struct FiguresQuoteTests {
  @Test("says what is wrong, and nothing else", arguments: QuoteCase.all)
  func quote(_ example: QuoteCase) {
    let conclusion = Figures.judge(example.quote)
    #expect(Figures.remarks(conclusion) == example.wrong)
    #expect(conclusion.verdict == example.verdict ?? (example.wrong.isEmpty ? .satisfied : .contradicted))
  }
}

extension QuoteCase {
  static let all = sums + taxes + options + payment + words + trapsOfLines + trapsOfTotals
}
