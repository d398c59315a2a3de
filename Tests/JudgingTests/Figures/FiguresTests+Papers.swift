import DocumentModel
import Readers
import RuleLanguage
import Testing

@testable import Judging

/// A paper as a reader reads it; right as it stands, and wrong after each change.
struct PaperCase: Sendable, CustomTestStringConvertible {
  let name: String
  var file = "devis.md"
  let text: String
  /// What is replaced, by what, and what is said of it then.
  var changes: [(String, String, String)] = []
  var testDescription: String { name }
}

@Suite("Figures: papers through their readers")
struct FiguresPaperTests {
  @Test("nothing is wrong", arguments: PaperCase.all)
  func right(_ paper: PaperCase) throws {
    let document = try ReaderRegistry.read(Array(paper.text.utf8), name: paper.file)
    #expect(Figures.remarks(Figures.judge(document)) == [])
  }

  @Test("a changed figure is found", arguments: PaperCase.all)
  func wrong(_ paper: PaperCase) throws {
    for (old, new, remark) in paper.changes {
      let text = paper.text.replacing(old, with: new, maxReplacements: 1)
      #expect(text != paper.text)
      let document = try ReaderRegistry.read(Array(text.utf8), name: paper.file)
      let remarks = Figures.remarks(Figures.judge(document))
      #expect(remarks.contains(remark), "\(old) → \(new): \(remarks)")
    }
  }
}

extension PaperCase {
  static let all = tables + texts
}
