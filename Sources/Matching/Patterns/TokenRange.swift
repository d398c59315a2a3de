/// A range of tokens in eight bytes: what matches are kept as, since a long text has millions of them.
package struct TokenRange: Sendable, Hashable {
  /// First token.
  package let lower: Int32
  /// One past the last token.
  package let upper: Int32

  /// Makes a range; a text has less than 2³¹ tokens, being that long at most.
  package init(_ tokens: Range<Int>) {
    lower = Int32(truncatingIfNeeded: tokens.lowerBound)
    upper = Int32(truncatingIfNeeded: tokens.upperBound)
  }

  /// The tokens.
  package var tokens: Range<Int> { Int(lower)..<Int(upper) }
}
