/// A table between pipes, as GitHub reads them: a heading row, a row of dashes, more rows.
struct PipeTable {
  struct Row {
    /// Index of its line.
    var index: Int
    var cells: [Range<Int>]
  }

  private(set) var rows: [Row] = []
  /// Index of the line after the table.
  private(set) var next: Int
  /// True when reading ended because there were too many cells.
  private(set) var isHuge = false

  /// Reads the table whose heading is line `start`, up to `mostCells` cells; nil when there is none.
  init?(_ source: [UInt8], _ lines: [MarkdownLine], _ start: Int, mostCells: Int) {
    next = start + 2
    guard start + 1 < lines.count, source[lines[start].start..<lines[start].end].contains(0x7C),
      PipeTable.isDelimiter(source, lines[start + 1])
    else { return nil }
    let heading = PipeTable.cells(source, lines[start])
    let delimiter = PipeTable.cells(source, lines[start + 1])
    guard heading.count == delimiter.count else { return nil }
    rows.append(Row(index: start, cells: heading))
    while next < lines.count, !lines[next].isBlank(source) {
      guard source[lines[next].start..<lines[next].end].contains(0x7C) else { break }
      var cells = PipeTable.cells(source, lines[next])
      // GitHub drops cells beyond the heading's; text is never dropped here.
      let end = cells.last?.upperBound ?? lines[next].end
      while cells.count < heading.count { cells.append(end..<end) }
      rows.append(Row(index: next, cells: cells))
      next += 1
      isHuge = rows.count * heading.count > mostCells
      if isHuge { break }
    }
  }

  /// True when a table starts at line `start`.
  static func begins(_ source: [UInt8], _ lines: [MarkdownLine], _ start: Int) -> Bool {
    PipeTable(source, Array(lines[start..<min(start + 2, lines.count)]), 0, mostCells: .max) != nil
  }

  static func isDelimiter(_ source: [UInt8], _ line: MarkdownLine) -> Bool {
    var dashes = 0
    for offset in line.start..<line.end {
      switch source[offset] {
      case 0x2D: dashes += 1
      case 0x7C, 0x3A, 0x20, 0x09: break
      default: return false
      }
    }
    return dashes > 0 && source[line.start..<line.end].contains(0x7C)
  }

  private static func cells(_ source: [UInt8], _ line: MarkdownLine) -> [Range<Int>] {
    var range = Ascii.trim(source, line.start..<line.end)
    if let first = range.first, source[first] == 0x7C { range = (first + 1)..<range.upperBound }
    if range.count > 0, source[range.upperBound - 1] == 0x7C, range.count == 1 || source[range.upperBound - 2] != 0x5C {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    let code = source[range].contains(0x60) ? CodeSpans.find(source, [range]) : []
    var cells: [Range<Int>] = []
    var nextCode = 0
    var from = range.lowerBound
    var offset = from
    while offset < range.upperBound {
      if source[offset] == 0x5C {
        offset += 1
      } else if source[offset] == 0x7C {
        while nextCode < code.count, code[nextCode].upperBound <= offset { nextCode += 1 }
        if nextCode == code.count || !code[nextCode].contains(offset) {
          cells.append(Ascii.trim(source, from..<offset))
          from = offset + 1
        }
      }
      offset += 1
    }
    cells.append(Ascii.trim(source, from..<range.upperBound))
    return cells
  }
}

/// `[label]: target "title"` lines.
enum ReferenceDefinition {
  static func read(_ source: [UInt8], _ range: Range<Int>) -> (label: String, target: String)? {
    let range = Ascii.trim(source, range)
    guard let first = range.first, source[first] == 0x5B,
      let close = Brackets.close(source, first, range.upperBound, 0x5B, 0x5D), close > first + 1,
      close + 1 < range.upperBound, source[close + 1] == 0x3A
    else { return nil }
    let target = LinkTarget.read(source, close + 2, range.upperBound)
    // "[Note] : text" in brackets is no definition: a target looks like one.
    let bytes = Array(target.utf8)
    guard bytes.contains(0x2E) || bytes.contains(0x2F) || bytes.first == 0x23 else { return nil }
    let rest = Ascii.trim(source, (close + 2)..<range.upperBound).count - bytes.count
    if rest > 0 {
      let last = source[range.upperBound - 1]
      guard last == 0x22 || last == 0x27 || last == 0x29 || last == 0x3E else { return nil }
    }
    return (LinkTarget.label(source, (first + 1)..<close), target)
  }
}
