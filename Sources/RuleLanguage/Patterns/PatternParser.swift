import DocumentModel

/// Reads the pattern notation. One pass over the bytes, bounded nesting, no backtracking.
///
/// ```
/// sequence := part { blank part }
/// part     := word | word"*" | quoted | "(" choice ")" | "[" choice "]" | gap | "<" entity ">" | "{" lexicon "}"
/// choice   := sequence { "|" sequence }
/// quoted   := "…words…" between " ", « », ‹ › or “ ”
/// gap      := ("…" | "...") [ 1…30 ]
/// ```
/// Words are cut where the tokenizer cuts a document: apostrophes, hyphens and all other punctuation separate.
///
/// One parser reads many notations; what it has read is added to `parts`, so that a pattern costs no memory but its
/// parts.
package struct PatternParser {
  /// The parts of what was read and not forgotten.
  package var parts = PatternParts()
  var start = 0
  var at = 0
  var end = 0
  /// Most alternatives of a group.
  let mostAlternatives: Int
  var bytes: [UInt8] { parts.notation }
  var depth = 0
  var firstGap: Int?
  var lastGap: Int?

  /// Makes a parser that refuses groups of more than `alternatives`.
  package init(alternatives: Int = RuleLimits().alternatives) { mostAlternatives = alternatives }

  /// Reads a notation; O(length).
  package static func parse(_ notation: String) throws(PatternFailure) -> Pattern {
    var parser = PatternParser()
    let bytes = Array(notation.utf8)
    _ = try parser.parse(bytes, in: 0..<bytes.count)
    return Pattern(notation: notation)
  }

  /// Reads a notation that stands as UTF-8 in a range of `bytes`; returns the places of its parts, none of which is
  /// left when it fails. Offsets count from the start of the range. O(length).
  package mutating func parse(_ bytes: [UInt8], in range: Range<Int>) throws(PatternFailure) -> Range<Int> {
    parts.notation = bytes
    start = range.lowerBound
    at = range.lowerBound
    end = range.upperBound
    depth = 0
    firstGap = nil
    lastGap = nil
    let first = parts.mark
    let place = parts.count
    do throws(PatternFailure) {
      if range.count > Limits.patternBytes {
        throw failure(limit: .patternBytes, atMost: Limits.patternBytes, at: start)
      }
      let shape = try sequence()
      if at < end { throw unexpected() }
      try check(shape)
    } catch {
      parts.forget(after: first)
      throw error
    }
    return place..<parts.count
  }

  /// Parts up to `|`, a closing bracket or the end.
  mutating func sequence() throws(PatternFailure) -> SequenceShape {
    var shape = SequenceShape()
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: " "):
        at += 1
      case UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
        return shape
      case UInt8(ascii: "("), UInt8(ascii: "["):
        try group(&shape)
      case UInt8(ascii: "<"):
        try entity(&shape)
      case UInt8(ascii: "{"):
        try lexicon(&shape)
      case UInt8(ascii: "*"):
        throw unexpected()
      default:
        try textual(&shape)
      }
    }
    return shape
  }

  /// A word, a quotation, a gap, or a separator that is stepped over.
  private mutating func textual(_ shape: inout SequenceShape) throws(PatternFailure) {
    // Most of what is textual is a plain word, which begins neither a quotation nor a gap.
    if !Self.isPlain(bytes[at]) {
      if let quote = openingQuote() { return try quotation(quote, &shape) }
      if let width = gapWidth() {
        if shape.hasGapLast { throw unexpected() }
        return try gap(width, &shape)
      }
    }
    let first = at
    guard let letters = word() else { return }
    shape.append(anchorOf: 1)
    guard at < end, bytes[at] == UInt8(ascii: "*") else { return parts.append(.word, letters, offset: first - start) }
    let isInside = at + 1 < end && startsWord(at + 1)
    if isInside || letters.range.count < Limits.prefixBytes { throw unexpected() }
    at += 1
    parts.append(.prefix, letters, offset: first - start)
  }

  /// The scalar at the reading place, as an unexpected one.
  func unexpected() -> PatternFailure {
    guard at < end else { return failure(.empty, at: at) }
    let width = UTF8Reading.scalar(in: bytes, at: at).width
    return failure(.unexpected(text(at, at + width)), at: at)
  }

  /// A defect at a reading place.
  func failure(_ defect: PatternDefect, at place: Int) -> PatternFailure {
    PatternFailure(offset: place - start, reason: .defect(defect))
  }

  /// An exceeded bound at a reading place.
  func failure(limit: Bound, atMost: Int, at place: Int) -> PatternFailure {
    PatternFailure(offset: place - start, reason: .limit(limit, atMost: atMost))
  }

  func text(_ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes[lower..<min(upper, end)], as: UTF8.self)
  }
}
