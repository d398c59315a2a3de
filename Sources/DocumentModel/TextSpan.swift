/// A half-open range of UTF-8 byte offsets in one `SourceText`.
///
/// Every place the tool speaks of is a `TextSpan` from the moment it is read; nothing is ever found again by
/// searching for its words. Lines and columns are made from spans by reporters only.
package struct TextSpan: Sendable, Hashable, Comparable {
  /// Offset of the first byte.
  package var lower: Int
  /// Offset just after the last byte; never less than `lower`.
  package var upper: Int

  /// Makes the span `lower..<upper`; both are UTF-8 byte offsets.
  package init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a TextSpan never ends before it starts")
    self.lower = lower
    self.upper = upper
  }

  /// Length in bytes.
  package var count: Int { upper - lower }
  /// True when the span covers no byte.
  package var isEmpty: Bool { lower == upper }

  /// True when every byte of `other` lies in this span.
  package func contains(_ other: TextSpan) -> Bool { lower <= other.lower && other.upper <= upper }
  /// True when `offset` is one of the bytes of this span.
  package func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }
  /// True when the spans share at least one byte.
  package func overlaps(_ other: TextSpan) -> Bool { lower < other.upper && other.lower < upper }
  /// The smallest span that covers both.
  package func union(_ other: TextSpan) -> TextSpan {
    TextSpan(Swift.min(lower, other.lower), Swift.max(upper, other.upper))
  }

  /// Canonical order: by start, then by end.
  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}
