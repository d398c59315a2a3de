import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

@Suite("Figures: generated quotes")
struct FiguresGeneratedTests {
  @Test("a quote whose figures agree is never contradicted")
  func right() {
    var satisfied = 0
    for seed in 1...400 {
      var generator = QuoteGenerator(seed: UInt64(seed))
      let quote = generator.quote(mistake: false)
      let conclusion = Figures.judge(quote)
      #expect(Figures.remarks(conclusion) == [], "seed \(seed):\n\(quote)")
      if conclusion.verdict == .satisfied { satisfied += 1 }
    }
    #expect(satisfied == 400)
  }

  @Test("one wrong figure is nearly always found")
  func wrong() {
    var missed: [String] = []
    for seed in 1...400 {
      var generator = QuoteGenerator(seed: UInt64(seed))
      let quote = generator.quote(mistake: true)
      if Figures.judge(quote).verdict != .contradicted { missed.append("seed \(seed):\n\(quote)") }
    }
    #expect(missed.count <= 2, "\(missed.count) missed, \(missed.joined(separator: "\n=====\n"))")
  }
}
