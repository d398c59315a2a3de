/// Columns made of spaces only: where all rows are blank at the same place, a column ends.
struct AlignedColumns {
  /// Widest line looked at, in scalars.
  private static let widest = 400

  private(set) var rows: [[TextTable.Cell]] = []
  private(set) var count = 0

  /// Finds the columns of the rows; nil when fewer than two stand out, or most rows fill only one.
  init?(_ bytes: [UInt8], _ lines: [LineLooks]) {
    var isFilled = [Bool](repeating: false, count: AlignedColumns.widest)
    var width = 0
    for line in lines {
      guard line.indent + line.length <= AlignedColumns.widest else { return nil }
      width = max(width, line.indent + line.length)
      AlignedColumns.walk(bytes, line) { position, _, isSpace in
        if !isSpace { isFilled[position] = true }
      }
    }
    let starts = AlignedColumns.starts(isFilled, width)
    guard starts.count >= 2, starts.count <= 12 else { return nil }
    count = starts.count
    for line in lines { rows.append(AlignedColumns.cells(bytes, line, starts)) }
    let full = rows.count { $0.count >= 2 }
    guard full * 3 >= rows.count * 2, rows[0].count >= 2 else { return nil }
    // Two columns are often mere layout: ask for more rows.
    if count == 2, rows.count < 3 { return nil }
  }

  /// Positions at which columns start: after gaps of two blank positions or more.
  private static func starts(_ isFilled: [Bool], _ width: Int) -> [Int] {
    var starts: [Int] = []
    var blank = 2
    for position in 0..<width {
      if isFilled[position] {
        if blank >= 2 { starts.append(position) }
        blank = 0
      } else {
        blank += 1
      }
    }
    return starts
  }

  private static func cells(_ bytes: [UInt8], _ line: LineLooks, _ starts: [Int]) -> [TextTable.Cell] {
    var cells: [TextTable.Cell] = []
    var column = -1
    walk(bytes, line) { position, range, isSpace in
      if isSpace { return }
      while column + 1 < starts.count, starts[column + 1] <= position {
        column += 1
        if column + 1 >= starts.count || starts[column + 1] > position {
          cells.append(TextTable.Cell(column: column, content: range))
        }
      }
      let last = cells.count - 1
      cells[last].content = cells[last].content.lowerBound..<range.upperBound
    }
    return cells
  }

  /// Calls `body` for each scalar with its position in the line, its bytes and whether it is a space.
  private static func walk(_ bytes: [UInt8], _ line: LineLooks, _ body: (Int, Range<Int>, Bool) -> Void) {
    var position = line.indent
    var offset = line.range.lowerBound
    while offset < line.range.upperBound {
      let (value, length) = Scalars.decode(bytes, offset, line.range.upperBound)
      body(position, offset..<offset + length, value == 0x20 || value == 0xA0)
      position += 1
      offset += length
    }
  }
}
