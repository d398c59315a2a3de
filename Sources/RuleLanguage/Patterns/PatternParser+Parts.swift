import DocumentModel

extension PatternParser {
  /// Reads the word at the reading place, folded; nil, one separator further, when there is none.
  mutating func word() -> String? {
    var word: [UInt8] = []
    while at < end {
      let start = at
      if step(into: &word) == .separator {
        if !word.isEmpty { at = start }
        break
      }
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// True when a letter or digit stands at `offset`.
  func startsWord(_ offset: Int) -> Bool {
    var ahead = self
    ahead.at = offset
    var folded: [UInt8] = []
    return ahead.step(into: &folded) == .letter || !folded.isEmpty
  }

  /// Steps over one scalar and folds it as the tokenizer does.
  private mutating func step(into word: inout [UInt8]) -> Folding.Class {
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      word.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      word.append(byte | 0x20)
    case 0x80...:
      let (scalar, width) = UTF8Reading.scalar(in: bytes, at: at)
      at += width
      return Folding.append(scalar, to: &word).class
    default:
      at += 1
      return .separator
    }
    at += 1
    return .letter
  }

  /// `( … )` or `[ … ]` with its alternatives.
  mutating func group() throws(PatternFailure) -> PatternPart {
    let start = at
    let isOptional = bytes[at] == UInt8(ascii: "[")
    let closing = isOptional ? UInt8(ascii: "]") : UInt8(ascii: ")")
    guard depth < Limits.patternDepth else {
      throw PatternFailure(limit: "pattern depth", atMost: Limits.patternDepth, at: at)
    }
    depth += 1
    at += 1
    var alternatives: [[PatternPart]] = []
    while true {
      let first = at
      let parts = try sequence()
      guard at < end else { throw PatternFailure(.unclosed(isOptional ? "[" : "("), at: start) }
      let byte = bytes[at]
      guard byte == closing || byte == UInt8(ascii: "|") else { throw unexpected() }
      if parts.isEmpty { throw PatternFailure(.empty, at: at) }
      if !parts.isAnchored { throw PatternFailure(.nothingToAnchor, at: first) }
      alternatives.append(parts)
      at += 1
      if byte == closing { break }
    }
    guard alternatives.count <= Limits.alternatives else {
      throw PatternFailure(limit: "alternatives", atMost: Limits.alternatives, at: start)
    }
    depth -= 1
    if !isOptional { return .oneOf(alternatives) }
    return .optional(alternatives.count == 1 ? alternatives[0] : [.oneOf(alternatives)])
  }

  /// `<amount>`.
  mutating func entity() throws(PatternFailure) -> PatternPart {
    let name = try bracketed(by: UInt8(ascii: ">"), "<")
    if let kind = EntityKind(rawValue: name.text) { return .entity(kind) }
    let nearest = NearestName.of(name.text, among: EntityKind.allCases.map(\.rawValue))
    throw PatternFailure(.unknownEntity(name.text, nearest: nearest), at: name.offset)
  }

  /// `{hedge}`.
  mutating func lexicon() throws(PatternFailure) -> PatternPart {
    let name = try bracketed(by: UInt8(ascii: "}"), "{")
    use(lexicon: name.text, at: name.offset)
    return .lexicon(name.text)
  }

  /// The name between brackets: letters, digits, `.`, `-` and `_`.
  private mutating func bracketed(
    by closing: UInt8, _ opening: String
  ) throws(PatternFailure) -> (text: String, offset: Int) {
    let start = at
    at += 1
    let lower = at
    while at < end, Identifier.allows(bytes[at]) { at += 1 }
    guard at < end else { throw PatternFailure(.unclosed(opening), at: start) }
    guard bytes[at] == closing else { throw unexpected() }
    if at == lower { throw PatternFailure(.empty, at: lower) }
    at += 1
    return (text(lower, at - 1), lower)
  }
}
