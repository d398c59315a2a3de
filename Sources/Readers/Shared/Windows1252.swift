/// The Windows-1252 encoding, what old French text files and pages are in when they are not UTF-8.
enum Windows1252 {
  /// Scalars of the bytes 0x80…0x9F; 0 where the encoding defines none.
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The scalar of a byte, or nil where the encoding defines none.
  static func scalar(_ byte: UInt8) -> UInt32? {
    guard byte >= 0x80, byte <= 0x9F else { return UInt32(byte) }
    let value = high[Int(byte) - 0x80]
    return value == 0 ? nil : UInt32(value)
  }
}
