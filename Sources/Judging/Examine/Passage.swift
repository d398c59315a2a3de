import DocumentModel

/// A stretch of tokens that a condition found, before any judgement; eight bytes, since a long text has millions.
struct Passage: Sendable, Hashable {
  private let lower: UInt32
  /// One past the last token, and the mark of what was asked in a heading.
  private let upperAndMark: UInt32

  private static let mark: UInt32 = 1 << 31

  /// Makes a passage of tokens, which are never none.
  init(tokens: Range<Int>, isAskedInHeading: Bool = false) {
    lower = UInt32(truncatingIfNeeded: tokens.lowerBound)
    upperAndMark = UInt32(truncatingIfNeeded: tokens.upperBound) | (isAskedInHeading ? Self.mark : 0)
  }

  /// The tokens.
  var tokens: Range<Int> { Range(uncheckedBounds: (Int(lower), Int(upperAndMark & ~Self.mark))) }

  /// The first token.
  var start: Int { Int(lower) }

  /// Start before length, in one number.
  private var order: UInt64 { UInt64(lower) << 32 | UInt64(upperAndMark & ~Self.mark) }

  /// True when the rule asked for it in a heading, where nothing else is evidence.
  var isAskedInHeading: Bool { upperAndMark & Self.mark != 0 }

  /// Index of the first passage of `list`, by start, that starts at or after `token`; O(log n).
  static func firstIndex(in list: [Passage], from token: Int) -> Int {
    list.partitioningIndex { $0.start >= token }
  }

  /// Canonical order: by start, then by length.
  static func precedes(_ left: Passage, _ right: Passage) -> Bool {
    left.order < right.order
  }

  /// True when every passage precedes the next one, so that there is nothing to sort and nothing double.
  static func areDistinct(_ passages: [Passage]) -> Bool {
    for place in 1..<max(passages.count, 1) where !precedes(passages[place - 1], passages[place]) { return false }
    return true
  }
}
