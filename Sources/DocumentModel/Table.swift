/// A table as a real grid: merged cells are resolved, every cell knows the rows and columns it covers.
package struct Table: Sendable {
  /// Number of grid rows.
  package let rows: Int
  /// Number of grid columns.
  package let columns: Int
  /// Rows at the top that the source marks as headings (`th`, `w:tblHeader`, Markdown's first row); 0 if none is marked.
  package let headerRows: Int
  /// The cells in reading order (row, then column); a merged cell stands once, at its first row and column.
  package let cells: [TableCell]

  /// Makes a table.
  package init(rows: Int, columns: Int, headerRows: Int, cells: [TableCell]) {
    self.rows = rows
    self.columns = columns
    self.headerRows = headerRows
    self.cells = cells
  }
}

/// One cell of a `Table`.
package struct TableCell: Sendable {
  /// 1-based first grid row.
  package let row: Int
  /// 1-based first grid column.
  package let column: Int
  /// Grid rows covered, at least 1.
  package let rowSpan: Int
  /// Grid columns covered, at least 1.
  package let columnSpan: Int
  /// True for `th` and for cells of marked heading rows.
  package let isHeader: Bool
  /// Indices of its blocks in `Document.blocks`; empty for an empty cell.
  package let blocks: Range<Int>

  /// Makes a cell; `row` and `column` are 1-based.
  package init(row: Int, column: Int, rowSpan: Int, columnSpan: Int, isHeader: Bool, blocks: Range<Int>) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.isHeader = isHeader
    self.blocks = blocks
  }
}
