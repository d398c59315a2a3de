import DocumentModel

extension PatternParser {
  /// The mark that closes the quotation opening at the reading place; nil when none opens there.
  func openingQuote() -> (opening: String, closing: UInt32)? {
    switch UTF8Reading.scalar(in: bytes, at: at).scalar {
    case 0x22: ("\"", 0x22)
    case 0xAB: ("«", 0xBB)
    case 0x2039: ("‹", 0x203A)
    case 0x201C: ("“", 0x201D)
    default: nil
    }
  }

  /// Words between quotation marks, each as it stands.
  mutating func quotation(
    _ quote: (opening: String, closing: UInt32), _ parts: inout [PatternPart]
  ) throws(PatternFailure) {
    let start = at
    at += quote.opening.utf8.count
    let first = parts.count
    while at < end {
      let (scalar, width) = UTF8Reading.scalar(in: bytes, at: at)
      if scalar == quote.closing {
        if parts.count == first { throw failure(.empty, at: start) }
        at += width
        return
      }
      switch bytes[at] {
      case UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "["):
        throw unexpected()
      default:
        if let word = word() { parts.append(.exact(word)) }
      }
    }
    throw failure(.unclosed(quote.opening), at: start)
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
  mutating func gap(_ width: Int) throws(PatternFailure) -> PatternPart {
    let start = at
    if firstGap == nil { firstGap = start }
    lastGap = start
    at += width
    if at >= end || !startsWord(at) { return .gap(atMost: Limits.defaultGap) }
    let lower = at
    guard let digits = word(), let length = Int(digits) else {
      throw failure(.unexpected(text(lower, at)), at: lower)
    }
    guard (1...Limits.gap).contains(length) else {
      throw failure(limit: .gap, atMost: Limits.gap, at: lower)
    }
    return .gap(atMost: length)
  }
}
