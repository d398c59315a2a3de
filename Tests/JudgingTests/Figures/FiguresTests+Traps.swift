import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

@Suite("Figures: traps")
struct FiguresTrapTests {
  @Test("says nothing of figures that only look wrong", arguments: QuoteCase.traps)
  func trap(_ example: QuoteCase) {
    let conclusion = Figures.judge(example.quote)
    #expect(Figures.remarks(conclusion) == example.wrong)
    #expect(conclusion.verdict == example.verdict)
  }
}

extension QuoteCase {
  static let traps = trapsOfLines + trapsOfTotals
}
