/// Finds tables drawn in plain text: columns between pipes, tabs, or aligned with spaces.
enum TextTableScan {
  /// The table that starts at line `start` and the line after it; nil when there is none.
  static func table(_ bytes: [UInt8], _ looks: [LineLooks], from start: Int) -> (TextTable, next: Int)? {
    let line = looks[start]
    if line.pipes >= 1 || isGridRule(bytes, line) { return piped(bytes, looks, start) }
    guard line.gaps >= 1 else { return nil }
    if holdsTab(bytes, line) { return tabbed(bytes, looks, start) }
    return aligned(bytes, looks, start)
  }

  // MARK: Pipes

  private static let mostDrawnLines = 3
  private static let mostTabbedColumns = 64

  private static func piped(_ bytes: [UInt8], _ looks: [LineLooks], _ start: Int) -> (TextTable, next: Int)? {
    var rows: [[TextTable.Cell]] = []
    var columns = 0
    var headerRows = 0
    var next = start
    // A table has no run of drawn lines: without this bound, a text of nothing else would be read anew from each.
    var drawn = 0
    while next < looks.count, !looks[next].isBlank, drawn <= mostDrawnLines {
      let line = looks[next]
      drawn += 1
      if isGridRule(bytes, line) {
        if rows.count == 1, headerRows == 0 { headerRows = 1 }
      } else if line.pipes >= 1, let first = cells(bytes, line) {
        guard rows.isEmpty || first.columns >= 2 else { break }
        rows.append(first.cells)
        columns = max(columns, first.columns)
        drawn = 0
      } else {
        break
      }
      next += 1
    }
    guard rows.count >= 2, columns >= 2 else { return nil }
    return (TextTable(rows: rows, columns: columns, headerRows: headerRows), next)
  }

  private static func cells(_ bytes: [UInt8], _ line: LineLooks) -> (cells: [TextTable.Cell], columns: Int)? {
    var cells: [TextTable.Cell] = []
    var column = 0
    var from = line.range.lowerBound
    var offset = from
    func add(_ end: Int, isEdge: Bool) {
      let content = Ascii.trim(bytes, from..<end)
      if content.isEmpty, isEdge { return }
      if !content.isEmpty { cells.append(TextTable.Cell(column: column, content: content)) }
      column += 1
    }
    while offset < line.range.upperBound {
      let (value, length) = Scalars.decode(bytes, offset, line.range.upperBound)
      if value == 0x7C || value == 0x2502 || value == 0x2503 {
        add(offset, isEdge: from == line.range.lowerBound)
        from = offset + length
      }
      offset += length
    }
    add(line.range.upperBound, isEdge: true)
    return column >= 2 ? (cells, column) : nil
  }

  /// `|---|:--:|`, `+----+----+`, `├────┼────┤`: drawn lines between rows.
  static func isGridRule(_ bytes: [UInt8], _ line: LineLooks) -> Bool {
    guard !line.isBlank, line.letters == 0, !line.hasDigit, line.length >= 3 else { return false }
    var hasJoint = false
    var hasStroke = false
    var offset = line.range.lowerBound
    while offset < line.range.upperBound {
      let (value, length) = Scalars.decode(bytes, offset, line.range.upperBound)
      switch value {
      case 0x7C, 0x2B: hasJoint = true
      case 0x2D, 0x3D: hasStroke = true
      case 0x20, 0x3A: break
      case 0x2500, 0x2501, 0x2550: hasStroke = true
      case 0x2502...0x257F: hasJoint = true
      default: return false
      }
      offset += length
    }
    return hasJoint && hasStroke
  }

  // MARK: Tabs

  private static func holdsTab(_ bytes: [UInt8], _ line: LineLooks) -> Bool { bytes[line.range].contains(0x09) }

  private static func tabbed(_ bytes: [UInt8], _ looks: [LineLooks], _ start: Int) -> (TextTable, next: Int)? {
    var rows: [[TextTable.Cell]] = []
    var columns = 0
    var next = start
    while next < looks.count, !looks[next].isBlank, !looks[next].isRule, holdsTab(bytes, looks[next]) {
      var cells: [TextTable.Cell] = []
      var column = 0
      var from = looks[next].range.lowerBound
      for offset in looks[next].range where bytes[offset] == 0x09 {
        let content = Ascii.trim(bytes, from..<offset)
        if !content.isEmpty { cells.append(TextTable.Cell(column: column, content: content)) }
        column += 1
        from = offset + 1
      }
      cells.append(TextTable.Cell(column: column, content: Ascii.trim(bytes, from..<looks[next].range.upperBound)))
      rows.append(cells)
      columns = max(columns, column + 1)
      guard columns <= mostTabbedColumns else { return nil }
      next += 1
    }
    guard rows.count >= 2, columns >= 2 else { return nil }
    return (TextTable(rows: rows, columns: columns, headerRows: 0), next)
  }

  // MARK: Aligned columns

  private static func aligned(_ bytes: [UInt8], _ looks: [LineLooks], _ start: Int) -> (TextTable, next: Int)? {
    var next = start
    var ruled: [Int] = []
    while next < looks.count, !looks[next].isBlank, next - start < 200 {
      if looks[next].isRule {
        ruled.append(next)
      } else if looks[next].gaps == 0 {
        break
      }
      next += 1
    }
    while let last = ruled.last, last == next - 1 {
      ruled.removeLast()
      next -= 1
    }
    let lines = (start..<next).filter { !looks[$0].isRule }
    guard lines.count >= 2 else { return nil }
    guard let columns = AlignedColumns(bytes, lines.map { looks[$0] }) else { return nil }
    let headerRows = ruled.first == start + 1 ? 1 : 0
    return (TextTable(rows: columns.rows, columns: columns.count, headerRows: headerRows), next)
  }
}
