/// Small questions about pieces of a page's text.
enum HTMLText {
  /// Offset of the first byte that is no white space; nil when all is.
  static func firstVisible(_ text: Span<UInt8>) -> Int? {
    for offset in text.indices where !Ascii.isSpace(text[offset]) { return offset }
    return nil
  }

  /// True for `<strong>Montant</strong>1 200 €`: a bold label and what it names, which style sheets set apart.
  static func isLabelEdge(_ last: UInt8?, _ next: UInt8) -> Bool {
    guard let last, (0x61...0x7A).contains(last) else { return false }
    return (0x41...0x5A).contains(next) || (0x30...0x39).contains(next)
  }

  /// Line ends at and after `start`.
  static func lineEnds(_ text: Span<UInt8>, from start: Int) -> Int {
    var count = 0
    for offset in start..<text.count where text[offset] == 0x0A { count += 1 }
    return count
  }

  /// The text with C1 controls read as Windows-1252, as browsers do for `&#146;`; nil when it has none.
  static func repaired(_ text: Span<UInt8>) -> [UInt8]? {
    let hasControl = text.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset + 1 < bytes.count {
        if bytes[offset] == 0xC2, bytes[offset + 1] < 0xA0 { return true }
        offset += 1
      }
      return false
    }
    guard hasControl else { return nil }
    var result: [UInt8] = []
    var offset = 0
    while offset < text.count {
      if text[offset] == 0xC2, offset + 1 < text.count, text[offset + 1] < 0xA0 {
        Scalars.append(Windows1252.scalar(text[offset + 1]) ?? 0xFFFD, to: &result)
        offset += 2
      } else {
        result.append(text[offset])
        offset += 1
      }
    }
    return result
  }
}
