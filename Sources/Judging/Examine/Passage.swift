/// A stretch of tokens that a condition found, before any judgement.
struct Passage: Sendable, Hashable {
  /// The tokens, never empty.
  let tokens: Range<Int>
  /// True when the rule asked for it in a heading, where nothing else is evidence.
  var isAskedInHeading = false

  /// Canonical order: by start, then by length.
  static func precedes(_ left: Passage, _ right: Passage) -> Bool {
    (left.tokens.lowerBound, left.tokens.upperBound) < (right.tokens.lowerBound, right.tokens.upperBound)
  }
}
