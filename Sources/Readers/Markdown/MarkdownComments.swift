/// HTML comments in Markdown.
enum MarkdownComments {
  /// Overwrites every comment from `start` on with spaces, so that offsets and lines stay; returns their contents.
  /// Fenced code is left alone; a comment without an end is text.
  static func blank(_ source: inout [UInt8], from start: Int) -> [Comment] {
    var comments: [Comment] = []
    var offset = start
    var line = 1 + source[..<start].count { $0 == 0x0A }
    var fence: UInt8 = 0
    var isLineStart = true
    var hasEnds = true
    while offset < source.count {
      if isLineStart, let mark = fenceMark(source, offset) {
        if fence == 0 { fence = mark } else if fence == mark { fence = 0 }
      }
      isLineStart = source[offset] == 0x0A
      guard fence == 0, hasEnds, source[offset] == 0x3C, Ascii.stands("<!--", in: source, at: offset) else {
        if isLineStart { line += 1 }
        offset += 1
        continue
      }
      guard let end = end(source, offset + 4) else {
        hasEnds = false
        continue
      }
      let bytes = Array(source[(offset + 4)..<end])
      comments.append(Comment(bytes: bytes, line: line))
      line += bytes.count { $0 == 0x0A }
      for position in offset..<(end + 3) where source[position] != 0x0A { source[position] = 0x20 }
      offset = end + 3
    }
    return comments
  }

  private static func end(_ source: [UInt8], _ start: Int) -> Int? {
    var offset = start
    while offset + 2 < source.count {
      if source[offset] == 0x2D, source[offset + 1] == 0x2D, source[offset + 2] == 0x3E { return offset }
      offset += 1
    }
    return nil
  }

  private static func fenceMark(_ source: [UInt8], _ start: Int) -> UInt8? {
    var offset = start
    while offset < source.count, source[offset] == 0x20 { offset += 1 }
    if Ascii.stands("```", in: source, at: offset) { return 0x60 }
    return Ascii.stands("~~~", in: source, at: offset) ? 0x7E : nil
  }
}
