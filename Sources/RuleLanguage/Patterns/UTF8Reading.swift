/// Reading single scalars from bytes that are meant to be UTF-8.
enum UTF8Reading {
  /// The scalar that starts at `offset` and its width in bytes. An invalid sequence reads as U+FFFD of width 1, so a
  /// caller always advances.
  static func scalar(in bytes: [UInt8], at offset: Int) -> (scalar: UInt32, width: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard width > 0, offset + width <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(width))
    for next in offset + 1..<offset + width {
      guard bytes[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
    }
    return (scalar, width)
  }
}
