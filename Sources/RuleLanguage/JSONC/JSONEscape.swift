/// The escapes of JSON strings. The parser has checked them, so nothing here fails.
enum JSONEscape {
  /// The UTF-16 unit of a `\uXXXX` that starts at `offset`; nil when there is none.
  static func unit(in bytes: [UInt8], at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for place in offset + 2..<offset + 6 {
      guard let digit = hexadecimal(bytes[place]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// The value of a hexadecimal digit.
  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Reads one escape or one plain byte at `offset`; appends what it stands for and returns how many bytes it took.
  static func step(in bytes: [UInt8], at offset: Int, into result: inout [UInt8]) -> Int {
    guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else {
      result.append(bytes[offset])
      return 1
    }
    switch bytes[offset + 1] {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): return appendScalar(in: bytes, at: offset, into: &result)
    default: result.append(bytes[offset + 1])
    }
    return 2
  }

  private static func appendScalar(in bytes: [UInt8], at offset: Int, into result: inout [UInt8]) -> Int {
    var value = unit(in: bytes, at: offset) ?? 0xFFFD
    var width = 6
    if value & 0xFC00 == 0xD800, let low = unit(in: bytes, at: offset + 6) {
      value = 0x10000 + ((value & 0x3FF) << 10 | low & 0x3FF)
      width = 12
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: Array(String(scalar).utf8))
    return width
  }

  /// The text of a string entry, unescaped. What stands between two quotes of UTF-8 is UTF-8, so that it is not checked
  /// again.
  static func text(of entry: JSONEntry, in bytes: [UInt8]) -> String {
    let (lower, upper) = (Int(entry.lower) + 1, Int(entry.upper) - 1)
    if entry.kind == .string { return String(copying: UTF8Span(unchecked: bytes.span.extracting(lower..<upper))) }
    var result: [UInt8] = []
    var at = lower
    while at < upper { at += step(in: bytes, at: at, into: &result) }
    return String(decoding: result, as: UTF8.self)
  }
}
