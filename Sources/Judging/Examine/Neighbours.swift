/// The passages of one condition, asked again and again for the one nearest to another passage.
struct Neighbours {
  /// Those that are not in an annexed charter, in canonical order.
  let passages: [Passage]
  /// Tokens of the longest.
  private let longest: Int

  /// Passages and cells looked at on each side, at most: a window of so many passages that are not whole in it exists in
  /// hostile documents only, where each lead would look at all of them.
  private static let reach = 512

  init(_ found: [Passage], _ masked: MaskedTokens) {
    passages = masked.ranges.isEmpty ? found : found.filter { !masked.covers($0.tokens) }
    longest = passages.reduce(0) { max($0, $1.tokens.count) }
  }

  /// The passage nearest to `tokens` that lies within `bounds`, of equally near ones the first; O(log n + `reach`).
  func nearest(to tokens: Range<Int>, within bounds: TokenSet) -> Range<Int>? {
    guard !passages.isEmpty, !bounds.isEmpty else { return nil }
    let home = bounds.place(of: tokens.lowerBound)
    let after = after(tokens, home, bounds)
    let distance = after.map { max($0.lowerBound - tokens.upperBound, 0) } ?? .max
    return before(tokens, home, bounds, within: distance) ?? after
  }

  /// The first passage that starts at or after the start of `tokens`: those after it are no nearer.
  private func after(_ tokens: Range<Int>, _ home: Int, _ bounds: TokenSet) -> Range<Int>? {
    var steps = 0
    for range in bounds[home...] {
      var at = Passage.firstIndex(in: passages, from: max(range.lowerBound, tokens.lowerBound))
      while at < passages.count, passages[at].start < range.upperBound {
        if isInside(passages[at].tokens, range, bounds) { return passages[at].tokens }
        at += 1
        steps += 1
        if steps > Self.reach { return nil }
      }
      steps += 1
      if steps > Self.reach || at == passages.count { return nil }
    }
    return nil
  }

  /// The nearest passage that starts before `tokens`, no further off than `distance`.
  private func before(_ tokens: Range<Int>, _ home: Int, _ bounds: TokenSet, within distance: Int) -> Range<Int>? {
    var best: Range<Int>?
    var least = distance
    var steps = 0
    for range in bounds[...home].reversed() {
      var at = Passage.firstIndex(in: passages, from: min(range.upperBound, tokens.lowerBound)) - 1
      while at >= 0, passages[at].start >= range.lowerBound {
        let passage = passages[at].tokens
        if tokens.lowerBound - passage.lowerBound - longest > least { return best }
        let distance = max(tokens.lowerBound - passage.upperBound, 0)
        if distance <= least, isInside(passage, range, bounds) {
          best = passage
          least = distance
        }
        at -= 1
        steps += 1
        if steps > Self.reach { return best }
      }
      steps += 1
      if steps > Self.reach || at < 0 { return best }
    }
    return best
  }

  private func isInside(_ passage: Range<Int>, _ range: Range<Int>, _ bounds: TokenSet) -> Bool {
    passage.upperBound <= range.upperBound || bounds.holds(passage.upperBound - 1)
  }
}
