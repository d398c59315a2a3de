import Testing

@testable import Judging

@Suite("Figures: where the phrases of a lexicon begin")
struct PhraseListTests {
  private static let starts = [2, 3, 3, 7, 7, 7, 12, 40, 41, 90]

  private static func list() -> PhraseList {
    PhraseList(starts.enumerated().map { Passage(tokens: $1..<($1 + 1 + $0 % 3)) })
  }

  @Test("whatever was asked before, the first phrase at or after a token is found")
  func anyOrder() {
    for first in 0...92 {
      for second in 0...92 {
        var list = Self.list()
        _ = list.first(from: first)
        #expect(list.first(from: second) == Self.starts.firstIndex { $0 >= second } ?? Self.starts.count)
      }
    }
  }

  @Test("a lexicon without phrases")
  func none() {
    var list = PhraseList([])
    #expect(list.first(from: 0) == 0)
    #expect(list.first(from: 9) == 0)
  }
}
