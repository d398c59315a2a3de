/// A line of Markdown inside its containers: quote marks and list indents before `start` are already read.
struct MarkdownLine {
  var start: Int
  var end: Int
  /// 0-based number in the file.
  let number: Int
  /// True when the line was taken into an item or quote without carrying its mark.
  var isLazy = false

  /// Columns of white space before the first visible byte.
  func indent(_ source: [UInt8]) -> Int {
    var column = 0
    for offset in start..<end {
      switch source[offset] {
      case 0x20: column += 1
      case 0x09: column += 4 - column % 4
      default: return column
      }
    }
    return column
  }

  /// Offset of the first visible byte; `end` for a blank line.
  func first(_ source: [UInt8]) -> Int {
    var offset = start
    while offset < end, Ascii.isSpace(source[offset]) { offset += 1 }
    return offset
  }

  func isBlank(_ source: [UInt8]) -> Bool { first(source) == end }

  /// The line without its first `columns` columns of white space.
  func dropping(_ columns: Int, _ source: [UInt8]) -> MarkdownLine {
    var line = self
    var column = 0
    while line.start < end, column < columns, source[line.start] == 0x20 || source[line.start] == 0x09 {
      column += source[line.start] == 0x09 ? 4 - column % 4 : 1
      line.start += 1
    }
    return line
  }
}
