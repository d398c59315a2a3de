import DocumentModel

extension PatternParser {
  /// The mark that closes the quotation opening at the reading place; nil when none opens there.
  func openingQuote() -> (opening: String, closing: UInt32)? {
    // Only a quotation mark itself and the first bytes of the others.
    guard bytes[at] == 0x22 || bytes[at] == 0xC2 || bytes[at] == 0xE2 else { return nil }
    return switch UTF8Reading.scalar(in: bytes, at: at).scalar {
    case 0x22: ("\"", 0x22)
    case 0xAB: ("«", 0xBB)
    case 0x2039: ("‹", 0x203A)
    case 0x201C: ("“", 0x201D)
    default: nil
    }
  }

  /// Words between quotation marks, each as it stands.
  mutating func quotation(
    _ quote: (opening: String, closing: UInt32), _ shape: inout SequenceShape
  ) throws(PatternFailure) {
    let opening = at
    at += quote.opening.utf8.count
    let first = parts.count
    while at < end {
      let (scalar, width) = UTF8Reading.scalar(in: bytes, at: at)
      if scalar == quote.closing {
        if parts.count == first { throw failure(.empty, at: opening) }
        at += width
        return
      }
      switch bytes[at] {
      case UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "["):
        throw unexpected()
      default:
        let place = at
        guard let letters = word() else { continue }
        parts.append(.exact, letters, offset: place - start)
        shape.append(anchorOf: 1)
      }
    }
    throw failure(.unclosed(quote.opening), at: opening)
  }

  /// Width in bytes of the gap mark at the reading place; nil when there is none.
  func gapWidth() -> Int? {
    if at + 3 > end { return nil }
    let mark = (bytes[at], bytes[at + 1], bytes[at + 2])
    let isEllipsis = mark == (0xE2, 0x80, 0xA6)
    let isDots = mark == (UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "."))
    return isEllipsis || isDots ? 3 : nil
  }

  /// `…` or `…12`.
  mutating func gap(_ width: Int, _ shape: inout SequenceShape) throws(PatternFailure) {
    let mark = at
    if firstGap == nil { firstGap = mark }
    lastGap = mark
    at += width
    var length = Limits.defaultGap
    if at < end, startsWord(at) { length = try gapLength() }
    parts.append(.gap(atMost: Int32(truncatingIfNeeded: length)), offset: mark - start)
    shape.append(gapOf: length)
  }

  /// The number after a gap mark, within its bounds.
  private mutating func gapLength() throws(PatternFailure) -> Int {
    let lower = at
    // Letters that are folded for it are no part's and stay unused.
    let digits = word().map { letters in
      String(decoding: (letters.isFolded ? parts.folded : bytes)[letters.range], as: UTF8.self)
    }
    guard let length = digits.flatMap({ Int($0) }) else { throw failure(.unexpected(text(lower, at)), at: lower) }
    guard (1...Limits.gap).contains(length) else {
      throw failure(limit: .gap, atMost: Limits.gap, at: lower)
    }
    return length
  }
}
