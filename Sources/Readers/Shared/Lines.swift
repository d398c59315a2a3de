/// Lines of a text.
enum Lines {
  /// The text with `\n` line ends only and without NUL; other bytes as they are.
  static func normalised(_ bytes: [UInt8]) -> [UInt8] {
    guard holdsOddEnds(bytes) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case 0x0D:
        result.append(0x0A)
        if offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
      case 0x0C, 0x0B: result.append(0x0A)  // page and vertical breaks end a line
      case 0: result.append(0x20)
      default: result.append(byte)
      }
      offset += 1
    }
    return result
  }

  /// True when a byte stands in the text that normalising changes.
  private static func holdsOddEnds(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      // Without branches, so that many bytes are compared at once.
      var found: UInt8 = 0
      for byte in bytes { found |= (byte == 0 ? 1 : 0) | (byte &- 0x0B <= 2 ? 1 : 0) }
      return found != 0
    }
  }

  /// The ranges of the lines, without their ends; always at least one.
  static func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var lines: [Range<Int>] = []
      var start = 0
      while let end = ByteScan.lineFeed(bytes, from: start) {
        lines.append(start..<end)
        start = end + 1
      }
      lines.append(start..<bytes.count)
      return lines
    }
  }
}
