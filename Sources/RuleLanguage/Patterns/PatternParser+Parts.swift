import DocumentModel

extension PatternParser {
  /// Reads the word at the reading place, folded; nil, one separator further, when there is none.
  mutating func word() -> String? {
    let first = at
    while at < end, Self.isPlain(bytes[at]) { at += 1 }
    // Most words are plain already and are taken as they stand.
    if at > first, at == end || Self.isSeparator(bytes[at]) { return text(first, at) }
    var word = Array(bytes[first..<at])
    while at < end {
      let before = at
      if step(into: &word) { continue }
      if !word.isEmpty { at = before }
      break
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// True when a letter or digit stands at `offset`.
  func startsWord(_ offset: Int) -> Bool {
    var ahead = self
    ahead.at = offset
    var folded: [UInt8] = []
    return ahead.step(into: &folded) && !folded.isEmpty
  }

  /// Steps over one scalar and folds it as the tokenizer does; false for a separator.
  private mutating func step(into word: inout [UInt8]) -> Bool {
    let byte = bytes[at]
    if byte < 0x80 {
      at += 1
      if Self.isSeparator(byte) { return false }
      word.append(byte <= UInt8(ascii: "Z") && byte >= UInt8(ascii: "A") ? byte | 0x20 : byte)
      return true
    }
    let (scalar, width) = UTF8Reading.scalar(in: bytes, at: at)
    at += width
    switch Folding.append(scalar, to: &word).class {
    case .letter, .digit, .ignored: return true
    case .separator: return false
    }
  }

  /// True for lower-case letters and digits of ASCII, which fold to themselves.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  /// True for ASCII that is neither letter nor digit.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      false
    default: true
    }
  }

  /// `( … )` or `[ … ]` with its alternatives.
  mutating func group() throws(PatternFailure) -> PatternPart {
    let start = at
    let isOptional = bytes[at] == UInt8(ascii: "[")
    let closing = isOptional ? UInt8(ascii: "]") : UInt8(ascii: ")")
    guard depth < Limits.patternDepth else {
      throw failure(limit: .patternDepth, atMost: Limits.patternDepth, at: at)
    }
    depth += 1
    at += 1
    var alternatives: [[PatternPart]] = []
    alternatives.reserveCapacity(4)
    while true {
      let first = at
      let parts = try sequence()
      guard at < end else { throw failure(.unclosed(isOptional ? "[" : "("), at: start) }
      let byte = bytes[at]
      guard byte == closing || byte == UInt8(ascii: "|") else { throw unexpected() }
      if parts.isEmpty { throw failure(.empty, at: at) }
      if !parts.isAnchored { throw failure(.nothingToAnchor, at: first) }
      alternatives.append(parts)
      at += 1
      if byte == closing { break }
    }
    guard alternatives.count <= mostAlternatives else {
      throw failure(limit: .alternatives, atMost: mostAlternatives, at: start)
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
    throw failure(.unknownEntity(name.text, nearest: nearest), at: name.offset)
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
    guard at < end else { throw failure(.unclosed(opening), at: start) }
    guard bytes[at] == closing else { throw unexpected() }
    if at == lower { throw failure(.empty, at: lower) }
    at += 1
    return (text(lower, at - 1), lower)
  }
}
