/// What must be done to the bytes of a page before parsing.
enum HTMLSource {
  /// Overwrites server code (`<?php … ?>`, `<% … %>`) with spaces, so that lines stay, and NUL with a space.
  static func blankServerCode(_ source: inout [UInt8]) {
    var offset = 0
    // Once there is no end left, later openings are not searched again.
    var (hasPHPEnds, hasOtherEnds) = (true, true)
    while let found = next(in: &source, from: offset) {
      offset = found
      let isPHP = source[offset + 1] == 0x3F
      if isPHP, Ascii.standsFolded("<?xml", in: source, at: offset) {
        offset += 2
        continue
      }
      let close: StaticString = isPHP ? "?>" : "%>"
      let hasEnd = (isPHP ? hasPHPEnds : hasOtherEnds) ? Ascii.find(close, in: source, from: offset) : nil
      if hasEnd == nil { if isPHP { hasPHPEnds = false } else { hasOtherEnds = false } }
      // PHP may leave its last block open; anything else without an end is text.
      guard hasEnd != nil || Ascii.standsFolded("<?php", in: source, at: offset) else {
        offset += 2
        continue
      }
      let end = hasEnd.map { $0 + 2 } ?? source.count
      for position in offset..<end where source[position] != 0x0A { source[position] = 0x20 }
      offset = end
    }
  }

  /// The next place server code may start at; NUL before it becomes a space.
  private static func next(in source: inout [UInt8], from start: Int) -> Int? {
    source.withUnsafeMutableBufferPointer { bytes in
      var offset = start
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte == 0 { bytes[offset] = 0x20 }
        if byte == 0x3C, offset + 1 < bytes.count, bytes[offset + 1] == 0x3F || bytes[offset + 1] == 0x25 {
          return offset
        }
        offset += 1
      }
      return nil
    }
  }
}

/// The encoding a page declares.
enum HTMLCharset {
  /// Looks for `charset=` in the first bytes, where browsers look.
  static func declared(_ bytes: [UInt8]) -> DecodedText.Encoding? {
    guard var offset = Ascii.find("charset", in: bytes, from: 0, to: 4_096) else { return nil }
    offset += 7
    while offset < bytes.count,
      Ascii.isSpace(bytes[offset]) || bytes[offset] == 0x3D || bytes[offset] == 0x22 || bytes[offset] == 0x27
    {
      offset += 1
    }
    if Ascii.standsFolded("utf-8", in: bytes, at: offset) || Ascii.standsFolded("utf8", in: bytes, at: offset) {
      return .utf8
    }
    if Ascii.standsFolded("windows-125", in: bytes, at: offset) || Ascii.standsFolded("iso-8859", in: bytes, at: offset)
      || Ascii.standsFolded("latin", in: bytes, at: offset)
    {
      return .windows1252
    }
    return nil
  }
}
