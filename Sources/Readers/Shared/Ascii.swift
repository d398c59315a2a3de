/// Byte classes and small byte verbs the readers share.
enum Ascii {
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// The value of a hexadecimal digit.
  static func hexValue(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - 0x30 }
    let letter = byte | 0x20
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : nil
  }

  /// `bytes` in lower case, letters outside ASCII as they are.
  static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map(lower) }

  /// True when `needle` stands in `bytes` at `offset`.
  static func stands(_ needle: StaticString, in bytes: [UInt8], at offset: Int) -> Bool {
    let count = needle.utf8CodeUnitCount
    guard offset >= 0, offset + count <= bytes.count else { return false }
    return needle.withUTF8Buffer { expected in
      for index in 0..<count where bytes[offset + index] != expected[index] { return false }
      return true
    }
  }

  /// As `stands`, ASCII letter case aside; `needle` is in lower case.
  static func standsFolded(_ needle: StaticString, in bytes: [UInt8], at offset: Int) -> Bool {
    let count = needle.utf8CodeUnitCount
    guard offset >= 0, offset + count <= bytes.count else { return false }
    return needle.withUTF8Buffer { expected in
      for index in 0..<count where lower(bytes[offset + index]) != expected[index] { return false }
      return true
    }
  }

  /// The first offset at or after `start` where `needle` (lower case) stands, letter case aside.
  static func find(_ needle: StaticString, in bytes: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
    let end = min(end ?? bytes.count, bytes.count) - needle.utf8CodeUnitCount
    guard start <= end, needle.utf8CodeUnitCount > 0 else { return nil }
    let first = needle.utf8Start.pointee
    let capital = isLower(first) ? first & ~0x20 : first
    return bytes.withUnsafeBufferPointer { all in
      var offset = start
      while true {
        offset = ByteScan.first(first, or: capital, in: all, offset..<end + 1)
        guard offset <= end else { return nil }
        if standsFolded(needle, in: bytes, at: offset) { return offset }
        offset += 1
      }
    }
  }

  /// The range without white space at its ends.
  static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// Appends a number that is not negative in decimal.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// The bytes of `range` as a String.
  static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The extension of a file name in lower case, without the dot; empty if it has none.
  static func fileExtension(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard let dot = bytes.lastIndex(of: 0x2E), !bytes[dot...].contains(0x2F) else { return "" }
    return String(decoding: lowered(bytes[(dot + 1)...]), as: UTF8.self)
  }
}
