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
  var at: Int
  let end: Int
  var depth = 0
  var firstGap: Int?
  var lastGap: Int?
  private(set) var lexicons: [LexiconUse] = []

  /// A lexicon named by a pattern, and the byte offset of its name in the notation.
  package typealias LexiconUse = (id: String, offset: Int)

  private init(bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.at = start
    self.end = end
  }

  /// Reads a notation; O(length).
  package static func parse(_ notation: String) throws(PatternFailure) -> Pattern {
    try parse(Array(notation.utf8), notation: notation).pattern
  }

  /// Reads a notation given as UTF-8, and lists the lexicons it names; offsets are those of `bytes`.
  package static func parse(
    _ bytes: [UInt8], notation: String
  ) throws(PatternFailure) -> (pattern: Pattern, lexicons: [LexiconUse]) {
    if bytes.count > Limits.patternBytes {
      throw PatternFailure(limit: "pattern bytes", atMost: Limits.patternBytes, at: 0)
    }
    var parser = PatternParser(bytes: bytes, from: 0, to: bytes.count)
    let parts = try parser.sequence()
    if parser.at < parser.end { throw parser.unexpected() }
    try parser.check(parts)
    return (Pattern(notation: notation, parts: parts), parser.lexicons)
  }

  /// Parts up to `|`, a closing bracket or the end.
  mutating func sequence() throws(PatternFailure) -> [PatternPart] {
    var parts: [PatternPart] = []
    while at < end {
      switch bytes[at] {
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

  mutating func use(lexicon id: String, at offset: Int) { lexicons.append((id, offset)) }

  /// The scalar at the reading place, as an unexpected one.
  func unexpected() -> PatternFailure {
    guard at < end else { return PatternFailure(.empty, at: at) }
    let width = UTF8Reading.scalar(in: bytes, at: at).width
    return PatternFailure(.unexpected(text(at, at + width)), at: at)
  }

  func text(_ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes[lower..<min(upper, end)], as: UTF8.self)
  }
}
