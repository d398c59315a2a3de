/// Questions about many bytes at once. Loops without branches over stretches of fixed length: the compiler compares a
/// register full of bytes in one step, which no early exit per byte allows.
enum ByteScan {
  private static let stretch = 32

  /// The first offset at or after `start` of a control byte (below 0x20, or 0x7F); the end when there is none.
  static func firstControl(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset + stretch <= bytes.count {
      var found: UInt8 = 0
      for index in offset..<offset + stretch {
        found |= (bytes[index] < 0x20 ? 1 : 0) | (bytes[index] == 0x7F ? 1 : 0)
      }
      if found != 0 { break }
      offset += stretch
    }
    while offset < bytes.count, bytes[offset] >= 0x20, bytes[offset] != 0x7F { offset += 1 }
    return offset
  }
}
