import DocumentModel

/// Addresses written out in text, which programs show as links.
enum PlainLinks {
  /// The `http://`, `https://` and `www.` addresses in `range`.
  static func find(_ text: [UInt8], _ range: Range<Int>, line: Int, column: Int) -> [Link] {
    guard mayHold(text, range) else { return [] }
    var links: [Link] = []
    var offset = range.lowerBound
    while let start = candidate(text, offset, range.upperBound) {
      guard let end = address(text, start, range.upperBound) else {
        offset = start + 1
        continue
      }
      links.append(
        Link(
          span: TextSpan(start, end), target: Ascii.string(text, start..<end), isVisible: true,
          anchor: .line(line, column: column)))
      offset = end
    }
    return links
  }

  /// True when `//` or `ww` stands in the range; every address has one of them.
  private static func mayHold(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var found: UInt8 = 0
      // Without branches, so that many bytes are compared at once.
      for offset in range.lowerBound..<max(range.lowerBound, range.upperBound - 1) {
        let (first, second) = (text[offset], text[offset + 1])
        found |= (first == 0x2F ? 1 : 0) & (second == 0x2F ? 1 : 0)
        found |= (first | 0x20 == 0x77 ? 1 : 0) & (second | 0x20 == 0x77 ? 1 : 0)
      }
      return found != 0
    }
  }

  /// The next place where `ht` or `ww` stands, as every address starts.
  private static func candidate(_ text: [UInt8], _ start: Int, _ end: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      var offset = start
      while offset + 1 < end {
        let byte = text[offset] | 0x20
        if byte == 0x68 || byte == 0x77, text[offset + 1] | 0x20 == (byte == 0x68 ? 0x74 : 0x77) { return offset }
        offset += 1
      }
      return nil
    }
  }

  /// The end of the address at `offset`; nil when none starts there.
  static func address(_ text: [UInt8], _ offset: Int, _ limit: Int) -> Int? {
    let byte = text[offset] | 0x20
    guard byte == 0x68 || byte == 0x77 else { return nil }
    if offset > 0, Ascii.isLetter(text[offset - 1]) || text[offset - 1] == 0x2F || text[offset - 1] == 0x40 {
      return nil
    }
    guard
      Ascii.standsFolded("http://", in: text, at: offset) || Ascii.standsFolded("https://", in: text, at: offset)
        || Ascii.standsFolded("www.", in: text, at: offset)
    else { return nil }
    var end = offset
    while end < limit, !Ascii.isSpace(text[end]), !isDelimiter(text, end, limit) { end += 1 }
    while end > offset, isTrailing(text[end - 1]) { end -= 1 }
    return end
  }

  private static func isDelimiter(_ text: [UInt8], _ offset: Int, _ limit: Int) -> Bool {
    switch text[offset] {
    case 0x22, 0x3C, 0x3E, 0x5D, 0x7C, 0x60, 0x7D: return true
    case 0xC2, 0xE2:
      let value = Scalars.decode(text, offset, limit).value
      return Scalars.isSpace(value) || value == 0xBB || value == 0x201D || value == 0x2019
    default: return false
    }
  }

  private static func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x27, 0x2A, 0x5F: true
    default: false
    }
  }
}
