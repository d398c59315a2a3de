/// A stretch of tokens that a condition found, before any judgement.
struct Passage: Sendable, Hashable {
  /// The tokens, never empty.
  let tokens: Range<Int>
  /// True when the rule asked for it in a heading, where nothing else is evidence.
  var isAskedInHeading = false

  /// Index of the first passage of `list`, by start, that starts at or after `token`; O(log n).
  static func firstIndex(in list: [Passage], from token: Int) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Canonical order: by start, then by length.
  static func precedes(_ left: Passage, _ right: Passage) -> Bool {
    left.tokens.lowerBound < right.tokens.lowerBound
      || left.tokens.lowerBound == right.tokens.lowerBound && left.tokens.upperBound < right.tokens.upperBound
  }

  /// True when every passage precedes the next one, so that there is nothing to sort and nothing double.
  static func areDistinct(_ passages: [Passage]) -> Bool {
    for place in 1..<max(passages.count, 1) where !precedes(passages[place - 1], passages[place]) { return false }
    return true
  }
}
