import DocumentModel

/// What the cells of a table are asked for by every passage in it, found once: which cells head it, label it, fill it.
///
/// Rows and columns count from 1, so that index 0 of each list is not used.
struct TableShape: Sendable {
  /// The last row of its heading.
  let headingRow: Int
  /// For each column, the lowest filled cell of the heading; -1 without one.
  let header: [Int32]
  /// For each row, the column of its first filled cell; 0 without one.
  private(set) var firstFilled: [Int32]
  /// For each row, how many filled cells start in it.
  private(set) var filledInRow: [Int32]
  /// For each column, the last row in which a filled cell that covers the column starts; 0 without one.
  private(set) var lastFilledRow: [Int]
  /// For each column, the cells that start in it.
  private(set) var byColumn: [[Int32]]

  /// Looks at every place of the grid once; O(rows × columns).
  init(_ table: Table, _ grid: [Int32], headingRow: Int) {
    self.headingRow = headingRow
    header = Self.header(table, grid, min(headingRow, table.rows))
    firstFilled = Array(repeating: 0, count: table.rows + 1)
    filledInRow = Array(repeating: 0, count: table.rows + 1)
    lastFilledRow = Array(repeating: 0, count: table.columns + 1)
    byColumn = Array(repeating: [], count: table.columns + 1)
    for (place, cell) in grid.enumerated() where cell >= 0 && !table.cells[Int(cell)].blocks.isEmpty {
      let row = place / table.columns + 1
      let column = place % table.columns + 1
      if firstFilled[row] == 0 { firstFilled[row] = Int32(truncatingIfNeeded: column) }
      lastFilledRow[column] = max(lastFilledRow[column], table.cells[Int(cell)].row)
    }
    for (index, cell) in table.cells.enumerated() {
      if cell.column <= table.columns { byColumn[cell.column].append(Int32(truncatingIfNeeded: index)) }
      if cell.row <= table.rows, !cell.blocks.isEmpty { filledInRow[cell.row] += 1 }
    }
  }

  private static func header(_ table: Table, _ grid: [Int32], _ last: Int) -> [Int32] {
    var header = [Int32](repeating: -1, count: table.columns + 1)
    for row in stride(from: 1, through: last, by: 1) {
      for column in stride(from: 1, through: table.columns, by: 1) {
        let cell = grid[(row - 1) * table.columns + column - 1]
        if cell >= 0, !table.cells[Int(cell)].blocks.isEmpty { header[column] = cell }
      }
    }
    return header
  }
}
