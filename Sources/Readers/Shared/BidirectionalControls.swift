/// Characters that change the direction of text: what is seen may not be what is stored.
enum BidirectionalControls {
  /// How many stand in `text`: U+061C, U+200E, U+200F, U+202A…U+202E, U+2066…U+2069.
  static func count(_ text: [UInt8]) -> Int {
    var count = 0
    for offset in text.indices {
      let byte = text[offset]
      if byte == 0xE2, offset + 2 < text.count {
        let (second, third) = (text[offset + 1], text[offset + 2])
        let isMark = second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE))
        if isMark || (second == 0x81 && third >= 0xA6 && third <= 0xA9) { count += 1 }
      } else if byte == 0xD8, offset + 1 < text.count, text[offset + 1] == 0x9C {
        count += 1
      }
    }
    return count
  }
}
