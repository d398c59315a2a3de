import DocumentModel

extension PatternParser {
  /// Reads the word at the reading place, folded; returns where its letters stand. Nil, one separator further, when
  /// there is none.
  mutating func word() -> PatternPart.Letters? {
    let lower = at
    at = endOfPlain(bytes, at)
    // Most words are folded already and are taken as they stand.
    if at > lower, at == end || Self.isSeparator(bytes[at]) {
      return PatternPart.Letters(range: lower..<at, isFolded: false)
    }
    let first = parts.folded.count
    parts.append(folded: bytes[lower..<at])
    while at < end {
      let before = at
      if step() { continue }
      if parts.folded.count > first { at = before }
      break
    }
    guard parts.folded.count > first else { return nil }
    return PatternPart.Letters(range: first..<parts.folded.count, isFolded: true)
  }

  private func endOfPlain(_ bytes: [UInt8], _ start: Int) -> Int {
    var place = start
    while place < end, Self.isPlain(bytes[place]) { place += 1 }
    return place
  }

  /// True when a letter or digit stands at `offset`.
  func startsWord(_ offset: Int) -> Bool {
    if bytes[offset] < 0x80 { return !Self.isSeparator(bytes[offset]) }
    var folded: [UInt8] = []
    _ = Folding.append(UTF8Reading.scalar(in: bytes, at: offset).scalar, to: &folded)
    return !folded.isEmpty
  }

  /// Steps over one scalar and folds it as the tokenizer does; false for a separator.
  private mutating func step() -> Bool {
    let byte = bytes[at]
    if byte < 0x80 {
      if Self.isSeparator(byte) {
        at += 1
        return false
      }
      parts.append(folded: byte <= UInt8(ascii: "Z") && byte >= UInt8(ascii: "A") ? byte | 0x20 : byte)
      at += 1
      return true
    }
    let (scalar, width) = UTF8Reading.scalar(in: bytes, at: at)
    at += width
    switch parts.append(folding: scalar) {
    case .letter, .digit, .ignored: return true
    case .separator: return false
    }
  }

  /// True for lower-case letters and digits of ASCII, which fold to themselves.
  static func isPlain(_ byte: UInt8) -> Bool {
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
  mutating func group(_ shape: inout SequenceShape) throws(PatternFailure) {
    let opening = at
    let isOptional = bytes[at] == UInt8(ascii: "[")
    let closing = isOptional ? UInt8(ascii: "]") : UInt8(ascii: ")")
    guard depth < Limits.patternDepth else {
      throw failure(limit: .patternDepth, atMost: Limits.patternDepth, at: at)
    }
    depth += 1
    at += 1
    let group = parts.open(isOptional ? .optional : .oneOf, offset: opening - start)
    var choice = ChoiceShape()
    while true {
      let first = at
      let place = parts.open(.sequence, offset: first - start)
      let sequence = try sequence()
      parts.close(place)
      guard at < end else { throw failure(.unclosed(isOptional ? "[" : "("), at: opening) }
      let byte = bytes[at]
      guard byte == closing || byte == UInt8(ascii: "|") else { throw unexpected() }
      if sequence.isEmpty { throw failure(.empty, at: at) }
      if !sequence.isAnchored { throw failure(.nothingToAnchor, at: first) }
      choice.append(sequence)
      at += 1
      if byte == closing { break }
    }
    guard choice.count <= mostAlternatives else {
      throw failure(limit: .alternatives, atMost: mostAlternatives, at: opening)
    }
    depth -= 1
    parts.close(group)
    shape.append(choice, isOptional: isOptional)
  }

  /// `<amount>`.
  mutating func entity(_ shape: inout SequenceShape) throws(PatternFailure) {
    let name = try bracketed(by: UInt8(ascii: ">"), "<")
    let written = text(name.lowerBound, name.upperBound)
    guard let kind = EntityKind(rawValue: written) else {
      let nearest = NearestName.of(written, among: EntityKind.allCases.map(\.rawValue))
      throw failure(.unknownEntity(written, nearest: nearest), at: name.lowerBound)
    }
    parts.append(.entity(kind), offset: name.lowerBound - start)
    shape.append(anchorOf: Limits.tokensOfReference)
  }

  /// `{hedge}`.
  mutating func lexicon(_ shape: inout SequenceShape) throws(PatternFailure) {
    let name = try bracketed(by: UInt8(ascii: "}"), "{")
    let first = parts.folded.count
    // Wanted when other notations have been read since.
    parts.append(folded: bytes[name])
    let letters = PatternPart.Letters(range: first..<parts.folded.count, isFolded: true)
    parts.append(.lexicon, letters, offset: name.lowerBound - start)
    shape.append(anchorOf: Limits.tokensOfReference)
  }

  /// The name between brackets: letters, digits, `.`, `-` and `_`.
  private mutating func bracketed(
    by closing: UInt8, _ opening: String
  ) throws(PatternFailure) -> Range<Int> {
    let opened = at
    at += 1
    let lower = at
    while at < end, Identifier.allows(bytes[at]) { at += 1 }
    guard at < end else { throw failure(.unclosed(opening), at: opened) }
    guard bytes[at] == closing else { throw unexpected() }
    if at == lower { throw failure(.empty, at: lower) }
    at += 1
    return lower..<at - 1
  }
}
