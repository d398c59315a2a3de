/// Characters that change the direction of text: what is seen may not be what is stored.
enum BidirectionalControls {
  /// How many stand in `text`: U+061C, U+200E, U+200F, U+202A…U+202E, U+2066…U+2069.
  static func count(_ text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer { text in
      // A first pass without branches: most texts have none of the bytes that may end such a character after 0x80…0x9C.
      var suspects: UInt8 = 0
      for offset in 0..<max(0, text.count - 1) {
        let (first, second) = (text[offset], text[offset + 1])
        suspects |= (first == 0xD8 ? 1 : 0) & (second == 0x9C ? 1 : 0)
        suspects |= (first == 0x80 ? 1 : 0) & ((second & 0xFE == 0x8E ? 1 : 0) | (second &- 0xAA <= 4 ? 1 : 0))
        suspects |= (first == 0x81 ? 1 : 0) & (second &- 0xA6 <= 3 ? 1 : 0)
      }
      guard suspects != 0 else { return 0 }
      var count = 0
      var offset = 0
      while offset + 1 < text.count {
        if text[offset] >= 0xD8 { count += isControl(text, offset) ? 1 : 0 }
        offset += 1
      }
      return count
    }
  }

  private static func isControl(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    if text[offset] == 0xD8 { return text[offset + 1] == 0x9C }
    guard text[offset] == 0xE2, offset + 2 < text.count else { return false }
    let (second, third) = (text[offset + 1], text[offset + 2])
    if second == 0x80 { return third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE) }
    return second == 0x81 && third >= 0xA6 && third <= 0xA9
  }
}
