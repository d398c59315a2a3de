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
package struct PatternParser {
  let bytes: [UInt8]
  let start: Int
  var at: Int
  let end: Int
  /// Most alternatives of a group.
  let mostAlternatives: Int
  var depth = 0
  var firstGap: Int?
  var lastGap: Int?
  private(set) var lexicons: [LexiconUse] = []

  /// A lexicon named by a pattern, and the byte offset of its name in the notation.
  package typealias LexiconUse = (id: String, offset: Int)

  private init(bytes: [UInt8], range: Range<Int>, mostAlternatives: Int) {
    self.mostAlternatives = mostAlternatives
    self.bytes = bytes
    start = range.lowerBound
    at = range.lowerBound
    end = range.upperBound
  }

  /// Reads a notation; O(length).
  package static func parse(_ notation: String) throws(PatternFailure) -> Pattern {
    let bytes = Array(notation.utf8)
    return try parse(bytes, in: 0..<bytes.count, notation: notation).pattern
  }

  /// Reads a notation that stands as UTF-8 in a range of `bytes`, and lists the lexicons it names. Offsets, those of
  /// failures too, count from the start of the range.
  package static func parse(
    _ bytes: [UInt8], in range: Range<Int>, notation: String, alternatives: Int = RuleLimits().alternatives
  ) throws(PatternFailure) -> (pattern: Pattern, lexicons: [LexiconUse]) {
    var parser = PatternParser(bytes: bytes, range: range, mostAlternatives: alternatives)
    if range.count > Limits.patternBytes {
      throw parser.failure(limit: .patternBytes, atMost: Limits.patternBytes, at: range.lowerBound)
    }
    let parts = try parser.sequence()
    if parser.at < parser.end { throw parser.unexpected() }
    try parser.check(parts)
    return (Pattern(notation: notation, parts: parts), parser.lexicons)
  }

  /// Parts up to `|`, a closing bracket or the end.
  mutating func sequence() throws(PatternFailure) -> [PatternPart] {
    var parts: [PatternPart] = []
    parts.reserveCapacity(4)
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: " "):
        at += 1
      case UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
        return parts
      case UInt8(ascii: "("), UInt8(ascii: "["):
        parts.append(try group())
      case UInt8(ascii: "<"):
        parts.append(try entity())
      case UInt8(ascii: "{"):
        parts.append(try lexicon())
      case UInt8(ascii: "*"):
        throw unexpected()
      default:
        try textual(&parts)
      }
    }
    return parts
  }

  /// A word, a quotation, a gap, or a separator that is stepped over.
  private mutating func textual(_ parts: inout [PatternPart]) throws(PatternFailure) {
    if let quote = openingQuote() { return try quotation(quote, &parts) }
    if let width = gapWidth() {
      if case .gap = parts.last { throw unexpected() }
      parts.append(try gap(width))
      return
    }
    guard let word = word() else { return }
    guard at < end, bytes[at] == UInt8(ascii: "*") else { return parts.append(.word(word)) }
    let isInside = at + 1 < end && startsWord(at + 1)
    if isInside || word.utf8.count < Limits.prefixBytes { throw unexpected() }
    at += 1
    parts.append(.prefix(word))
  }

  mutating func use(lexicon id: String, at offset: Int) { lexicons.append((id, offset - start)) }

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
