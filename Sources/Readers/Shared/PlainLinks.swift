import DocumentModel

/// Addresses written out in text, which programs show as links.
enum PlainLinks {
  /// The `http://`, `https://` and `www.` addresses in `range`.
  static func find(_ text: [UInt8], _ range: Range<Int>, line: Int, column: Int) -> [Link] {
    var links: [Link] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      // Most bytes cannot start an address; those that can must be followed by another of its letters.
      let byte = text[offset] | 0x20
      guard byte == 0x68 || byte == 0x77, offset + 1 < range.upperBound,
        text[offset + 1] | 0x20 == (byte == 0x68 ? 0x74 : 0x77)
      else {
        offset += 1
        continue
      }
      guard let end = address(text, offset, range.upperBound) else {
        offset += 1
        continue
      }
      let span = TextSpan(offset, end)
      links.append(
        Link(
          span: span, target: Ascii.string(text, offset..<end), isVisible: true,
          anchor: .line(line, column: column)))
      offset = end
    }
    return links
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
