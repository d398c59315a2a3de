import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

@Suite("Figures: the lexicons and the conclusion")
struct FiguresTests {
  @Test("every lexicon that figures are read by exists, and no other does")
  func lexicons() {
    let names = Set(Figures.lexiconFiles.map { $0.deletingPathExtension().lastPathComponent })
    #expect(names == Set(FigureWord.allCases.map(\.lexicon)))
  }
}
