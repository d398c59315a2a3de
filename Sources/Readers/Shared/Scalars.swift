/// Decoding and encoding of single scalars in bytes that are valid UTF-8.
enum Scalars {
  /// The scalar at `offset` and its length in bytes.
  static func decode(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> (value: UInt32, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= end else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (value, length)
  }

  /// The scalar that ends just before `end`.
  static func last(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt32 {
    guard end > start else { return 0 }
    var offset = end - 1
    while offset > start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return decode(bytes, offset, end).value
  }

  /// Appends a scalar; what is no scalar becomes U+FFFD.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    let value = scalar.value
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if value < 0x800 {
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else if value < 0x10000 {
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else {
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }

  /// How many scalars `range` holds.
  static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  static func isUpper(_ value: UInt32) -> Bool {
    if value < 0x80 { return Ascii.isUpper(UInt8(truncatingIfNeeded: value)) }
    if value < 0x100 { return value >= 0xC0 && value <= 0xDE && value != 0xD7 }
    if isSign(value) { return false }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  static func isLower(_ value: UInt32) -> Bool {
    if value < 0x80 { return Ascii.isLower(UInt8(truncatingIfNeeded: value)) }
    if value < 0x100 { return value >= 0xDF && value != 0xF7 }
    if isSign(value) { return false }
    return Unicode.Scalar(value)?.properties.isLowercase ?? false
  }

  static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return Ascii.isLetter(UInt8(truncatingIfNeeded: value)) }
    if value < 0x100 { return value >= 0xC0 && value != 0xD7 && value != 0xF7 }
    if isSign(value) { return false }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  /// Punctuation, currency, arrows, boxes and their like, which need no look-up.
  private static func isSign(_ value: UInt32) -> Bool { value >= 0x2000 && value < 0x2C00 }

  /// Spaces that are no ASCII: no-break, typographic, zero-width.
  static func isWideSpace(_ value: UInt32) -> Bool {
    value == 0xA0 || (value >= 0x2000 && value <= 0x200D) || value == 0x2028 || value == 0x2029 || value == 0x202F
      || value == 0x205F || value == 0x2060 || value == 0x3000 || value == 0xFEFF
  }

  static func isSpace(_ value: UInt32) -> Bool {
    value < 0x80 ? Ascii.isSpace(UInt8(value)) : isWideSpace(value)
  }
}
