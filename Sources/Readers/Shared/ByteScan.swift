/// Questions about many bytes at once, eight in one number: a comparison per byte costs several times as much.
///
/// Subtracting a byte from every byte of a number borrows into the highest bit of those that are smaller; a borrow may
/// run on into the byte above, so an answer says that such a byte is there, and the bytes themselves say where.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let spaces: UInt64 = 0x2020_2020_2020_2020

  /// The first offset at or after `start` of a control byte (below 0x20, or 0x7F); the end when there is none.
  static func firstControl(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while let eight = eight(bytes, offset, bytes.count) {
      if (eight &- spaces) & ~eight & highs | equal(eight, 0x7F) != 0 { break }
      offset += 8
    }
    while offset < bytes.count, bytes[offset] >= 0x20, bytes[offset] != 0x7F { offset += 1 }
    return offset
  }

  /// The first offset at or after `start` of a line feed; nil when there is none.
  static func lineFeed(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var offset = start
    while let eight = eight(bytes, offset, bytes.count), equal(eight, 0x0A) == 0 { offset += 8 }
    while offset < bytes.count {
      if bytes[offset] == 0x0A { return offset }
      offset += 1
    }
    return nil
  }

  /// The first offset in `range` of either byte; its end when there is none.
  static func first(
    _ byte: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var offset = range.lowerBound
    while let eight = eight(bytes, offset, range.upperBound),
      equal(eight, UInt64(byte)) | equal(eight, UInt64(other)) == 0
    { offset += 8 }
    while offset < range.upperBound, bytes[offset] != byte, bytes[offset] != other { offset += 1 }
    return offset
  }

  /// What a line of running text is asked.
  struct Marks {
    /// How many scalars it has.
    var scalars = 0
    var hasColon = false
    /// True when it holds a tab, two spaces in a row or a `|`, as lines set in columns do.
    var hasLayout = false
  }

  /// The marks of `range`, which holds valid UTF-8.
  static func marks(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Marks {
    var (colons, layout): (UInt64, UInt64) = (0, 0)
    var continuations = 0
    var offset = range.lowerBound
    // The same eight one byte on, so that two spaces meet.
    while let eight = eight(bytes, offset, range.upperBound), let next = self.eight(bytes, offset + 1, range.upperBound)
    {
      continuations += count((eight >> 7) & (~eight >> 6) & ones)
      colons |= equal(eight, 0x3A)
      layout |= equal(eight, 0x09) | equal(eight, 0x7C) | equal(eight ^ spaces | next ^ spaces, 0)
      offset += 8
    }
    var marks = Marks(hasColon: colons != 0, hasLayout: layout != 0)
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte & 0xC0 == 0x80 { continuations += 1 }
      if byte == 0x3A { marks.hasColon = true }
      let isDouble = byte == 0x20 && offset + 1 < range.upperBound && bytes[offset + 1] == 0x20
      if byte == 0x09 || byte == 0x7C || isDouble { marks.hasLayout = true }
      offset += 1
    }
    marks.scalars = range.count - continuations
    return marks
  }

  /// The eight bytes at `offset`; nil when they would pass `end`.
  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> UInt64? {
    guard offset + 8 <= end else { return nil }
    return UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Not 0 when one of the eight bytes is `byte`.
  private static func equal(_ eight: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = eight ^ byte &* ones
    return (difference &- ones) & ~difference & highs
  }

  /// How many of eight bytes are 1, the others being 0: the product gathers their sum in its highest byte.
  private static func count(_ eight: UInt64) -> Int { Int(truncatingIfNeeded: (eight &* ones) >> 56) }
}
