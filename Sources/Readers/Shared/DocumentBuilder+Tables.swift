import DocumentModel

/// A table being read: resolves spans into a grid as cells come.
struct OpenTable {
  /// Index in `Document.tables`, taken at the first cell so that an empty table takes none.
  var index: Int?
  var row = 0
  /// 0-based grid column the next cell is tried at.
  var column = 0
  var columns = 0
  /// For each grid column, how many rows below the current one a cell above still covers.
  var covered: [Int] = []
  var cells: [TableCell] = []
  /// For each grid column, the index of the last cell that started there; negative for none. As long as `covered`.
  var lowest: [Int] = []
  var headerRows = 0
  /// The open cell, if any.
  var cell: OpenCell?

  struct OpenCell {
    var address: CellAddress
    var rowSpan: Int
    var columnSpan: Int
    var isHeader: Bool
    var firstBlock: Int
  }

  /// Goes to the next row; cells that reach down cover one row less.
  mutating func startRow() {
    if row > 0 {
      for column in covered.indices where covered[column] > 0 { covered[column] -= 1 }
    }
    row += 1
    column = 0
  }

  /// Covers the next free place of the row with a cell; its 1-based row and column.
  mutating func placeCell(width: Int, height: Int) -> (row: Int, column: Int) {
    if row == 0 { row = 1 }
    while column < covered.count, covered[column] > 0 { column += 1 }
    let (start, end) = (column, column + width)
    while covered.count < end {
      covered.append(0)
      lowest.append(-1)
    }
    for column in start..<end { covered[column] = height }
    column = end
    columns = max(columns, end)
    return (row, start + 1)
  }
}

extension DocumentBuilder {
  /// The cell text would stand in now.
  var currentCell: CellAddress? {
    for table in openTables.reversed() {
      if let cell = table.cell { return cell.address }
    }
    return nil
  }

  /// True while a cell of the innermost table is open.
  var hasOpenCell: Bool { openTables.last?.cell != nil }

  /// Opens a table; tables nest inside cells.
  mutating func openTable() {
    closeBlock()
    if openTables.count >= limits.tableDepth, failure == nil {
      failure = .limitExceeded(.tableDepth, limit: limits.tableDepth)
    }
    openTables.append(OpenTable())
  }

  /// Starts the next row.
  mutating func openRow() {
    closeCell()
    guard let last = openTables.indices.last else { return }
    openTables[last].startRow()
  }

  /// Leaves `count` grid columns of the row empty.
  mutating func skipColumns(_ count: Int) {
    guard !openTables.isEmpty else { return }
    openTables[openTables.count - 1].column += min(max(0, count), limits.cellSpan)
  }

  /// Opens the next cell of the row, in the first grid column that no cell above covers.
  mutating func openCell(columnSpan: Int = 1, rowSpan: Int = 1, isHeader: Bool = false) {
    closeCell()
    guard let last = openTables.indices.last else { return }
    let width = min(max(1, columnSpan), limits.cellSpan)
    let height = min(max(1, rowSpan), limits.cellSpan)
    gridCells += width
    if gridCells > limits.tableCells, failure == nil {
      failure = .limitExceeded(.tableCells, limit: limits.tableCells)
    }
    let index = openTables[last].index ?? reserveTable()
    openTables[last].index = index
    let (row, column) = openTables[last].placeCell(width: width, height: height)
    openTables[last].cell = OpenTable.OpenCell(
      address: CellAddress(table: index, row: row, column: column), rowSpan: height, columnSpan: width,
      isHeader: isHeader, firstBlock: blocks.count)
  }

  /// Closes the open cell of the innermost table.
  mutating func closeCell() {
    guard let cell = openTables.last?.cell else { return }
    closeBlock()
    let last = openTables.count - 1
    openTables[last].cell = nil
    openTables[last].lowest[cell.address.column - 1] = openTables[last].cells.count
    openTables[last].cells.append(
      TableCell(
        row: cell.address.row, column: cell.address.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
        isHeader: cell.isHeader, blocks: cell.firstBlock..<blocks.count))
  }

  /// Marks the rows up to now as heading rows.
  mutating func markHeaderRow() {
    guard !openTables.isEmpty else { return }
    let last = openTables.count - 1
    if openTables[last].headerRows == openTables[last].row - 1 { openTables[last].headerRows += 1 }
  }

  /// Lets the cell that covers `column` (1-based) from above reach down into the current row; false if there is none.
  mutating func extendCell(above column: Int) -> Bool {
    guard var table = openTables.popLast() else { return false }
    defer { openTables.append(table) }
    guard table.lowest.indices.contains(column - 1) else { return false }
    let found = table.lowest[column - 1]
    guard found >= 0, table.cells[found].row + table.cells[found].rowSpan == table.row else { return false }
    let cell = table.cells[found]
    table.cells[found] = TableCell(
      row: cell.row, column: cell.column, rowSpan: cell.rowSpan + 1, columnSpan: cell.columnSpan,
      isHeader: cell.isHeader, blocks: cell.blocks)
    return true
  }

  /// Closes the innermost table and everything open in it.
  mutating func closeTable() {
    closeCell()
    closeBlock()
    guard let table = openTables.popLast(), let index = table.index else { return }
    let rows = max(table.row, table.cells.last.map(\.row) ?? 0)
    // A column that one cell opens is a place in every row: cells that reach down a thousand rows open a thousand.
    gridArea += rows * table.columns
    if gridArea > limits.tableCells, failure == nil {
      failure = .limitExceeded(.tableCells, limit: limits.tableCells)
    }
    let cells = table.cells.map { cell in
      TableCell(
        row: cell.row, column: cell.column, rowSpan: min(cell.rowSpan, rows - cell.row + 1),
        columnSpan: cell.columnSpan, isHeader: cell.isHeader || cell.row <= table.headerRows, blocks: cell.blocks)
    }
    fill(
      table: index, Table(rows: rows, columns: table.columns, headerRows: table.headerRows, cells: cells))
  }
}
