import DocumentModel
import Matching
import TestSupport
import Testing

@testable import Judging

/// The nearest passage, found without looking at all, is the one that looking at all finds.
@Suite("Nearest passages")
struct NeighbourTests {
  /// Every passage of the window compared: nearest first, of equally near ones the first.
  private func nearest(in list: [Passage], to tokens: Range<Int>, within bounds: [Range<Int>]) -> Range<Int>? {
    var best: Range<Int>?
    var least = Int.max
    for range in bounds {
      for passage in list.map(\.tokens) where range.contains(passage.lowerBound) {
        let isInside = bounds.contains { $0.contains(passage.upperBound - 1) }
        let distance = max(passage.lowerBound - tokens.upperBound, tokens.lowerBound - passage.upperBound, 0)
        guard isInside, distance < least else { continue }
        best = passage
        least = distance
      }
    }
    return best
  }

  @Test("as looking at all does", arguments: 0..<300)
  func same(seed: Int) {
    var random = SeededBytes(seed: UInt64(seed))
    var list: [Passage] = []
    for _ in 0..<random.below(60) {
      let start = random.below(200)
      list.append(Passage(tokens: start..<(start + 1 + random.below(random.below(5) == 0 ? 40 : 4))))
    }
    list = Array(Set(list)).sorted(by: Passage.precedes)
    var bounds: [Range<Int>] = []
    var at = random.below(20)
    while at < 200 {
      let end = at + 1 + random.below(60)
      bounds.append(at..<end)
      at = end + random.below(30)
    }
    let nothing = Tokenizer.tokenize(Document(text: SourceText([]), blocks: [], format: .text))
    let neighbours = Neighbours(list, MaskedTokens(nothing, [], ShingleFilter([])))
    for start in stride(from: 0, to: 200, by: 3) {
      let tokens = start..<(start + 1 + random.below(4))
      #expect(
        neighbours.nearest(to: tokens, within: TokenSet(bounds)) == nearest(in: list, to: tokens, within: bounds),
        "\(tokens)")
    }
  }

  @Test("links at a passage are those that overlap it", arguments: 0..<50)
  func links(seed: Int) {
    var random = SeededBytes(seed: UInt64(seed))
    let links = (0..<random.below(40)).map { _ in
      let start = random.below(300)
      let span = TextSpan(start, start + random.below(20))
      return Link(span: span, target: "a", isVisible: true, anchor: .line(1, column: 1))
    }
    let places = LinkPlaces(links)
    for start in stride(from: 0, to: 320, by: 7) {
      let span = TextSpan(start, start + 1 + random.below(15))
      #expect(places.overlapping(span) == links.indices.filter { links[$0].span.overlaps(span) })
    }
  }
}
