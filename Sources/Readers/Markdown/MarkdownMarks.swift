/// What the first bytes of a Markdown line announce.
enum MarkdownMarks {
  /// `## Title`: the level and the title's range, closing signs left out. A missing space is forgiven
  /// before a capital.
  static func heading(_ source: [UInt8], _ line: MarkdownLine) -> (level: Int, content: Range<Int>)? {
    let start = line.first(source)
    var offset = start
    while offset < line.end, source[offset] == 0x23 { offset += 1 }
    let level = offset - start
    guard level >= 1, level <= 6, line.indent(source) <= 3 else { return nil }
    let hasSpace = offset == line.end || Ascii.isSpace(source[offset])
    guard hasSpace || forgivesMissingSpace(source[offset], level) else { return nil }
    var content = Ascii.trim(source, offset..<line.end)
    var upper = content.upperBound
    while upper > content.lowerBound, source[upper - 1] == 0x23 { upper -= 1 }
    if upper == content.lowerBound || Ascii.isSpace(source[upper - 1]) {
      content = Ascii.trim(source, content.lowerBound..<upper)
    }
    return (level, content)
  }

  private static func forgivesMissingSpace(_ next: UInt8, _ level: Int) -> Bool {
    if Ascii.isUpper(next) || next >= 0xC0 { return true }
    return level >= 2 && (Ascii.isDigit(next) || next == 0x2A)
  }

  /// The level of the setext underline the line is: 1 for `===`, 2 for `---`.
  static func underline(_ source: [UInt8], _ line: MarkdownLine) -> Int? {
    let range = Ascii.trim(source, line.start..<line.end)
    guard let first = range.first, line.indent(source) <= 3 else { return nil }
    let sign = source[first]
    guard sign == 0x3D || sign == 0x2D, source[range].allSatisfy({ $0 == sign }) else { return nil }
    return sign == 0x3D ? 1 : 2
  }

  /// `---`, `***`, `* * *`, and rules drawn with other signs.
  static func isRule(_ source: [UInt8], _ line: MarkdownLine) -> Bool {
    let looks = LineLooks(source, line.start..<line.end)
    if looks.isRule, looks.first != 0x23, looks.first != 0x2E { return true }
    var sign: UInt8 = 0
    var count = 0
    for offset in line.start..<line.end where !Ascii.isSpace(source[offset]) {
      guard source[offset] == 0x2D || source[offset] == 0x2A || source[offset] == 0x5F else { return false }
      if sign != 0, sign != source[offset] { return false }
      sign = source[offset]
      count += 1
    }
    return count >= 3
  }

  /// An opening or closing code fence: its sign and width.
  static func fence(_ source: [UInt8], _ line: MarkdownLine) -> (sign: UInt8, width: Int)? {
    let start = line.first(source)
    guard start < line.end, source[start] == 0x60 || source[start] == 0x7E, line.indent(source) <= 3 else { return nil }
    var offset = start
    while offset < line.end, source[offset] == source[start] { offset += 1 }
    guard offset - start >= 3, source[start] != 0x60 || !source[offset..<line.end].contains(0x60) else { return nil }
    return (source[start], offset - start)
  }

  /// A list item's mark.
  struct Item {
    var label: String
    /// Where the item's text starts.
    var contentStart: Int
    /// Columns that later lines of the item are indented by.
    var contentIndent: Int
    /// Columns before the mark.
    var indent: Int
    var isNumber: Bool
  }

  /// Reads `- `, `* `, `+ `, `1. `, `1) ` and a task box after it.
  static func item(_ source: [UInt8], _ line: MarkdownLine) -> Item? {
    let start = line.first(source)
    guard start < line.end else { return nil }
    var after = start + 1
    var isNumber = false
    switch source[start] {
    case 0x2D, 0x2A, 0x2B: break
    case 0x30...0x39:
      while after < line.end, Ascii.isDigit(source[after]) { after += 1 }
      guard after - start <= 9, after < line.end, source[after] == 0x2E || source[after] == 0x29 else { return nil }
      after += 1
      isNumber = true
    default: return nil
    }
    guard after == line.end || Ascii.isSpace(source[after]) else { return nil }
    if isRule(source, line) { return nil }
    var content = after
    while content < line.end, Ascii.isSpace(source[content]) { content += 1 }
    let indent = line.indent(source)
    let spaces = content - after
    var item = Item(
      label: Ascii.string(source, start..<after), contentStart: content,
      contentIndent: indent + (after - start) + (spaces >= 1 && spaces <= 4 && content < line.end ? spaces : 1),
      indent: indent, isNumber: isNumber)
    if content + 3 <= line.end, source[content] == 0x5B, source[content + 2] == 0x5D,
      content + 3 == line.end || Ascii.isSpace(source[content + 3])
    {
      let box = source[content + 1]
      if box == 0x20 || box | 0x20 == 0x78 {
        item.label = box == 0x20 ? "☐" : "☑"
        item.contentStart = min(content + 4, line.end)
      }
    }
    return item
  }
}
