/// The address of a block in the original file, for people who open that file.
package enum Anchor: Sendable, Hashable {
  /// Text and Markdown: 1-based line and column (in Unicode scalars) of the block's first character.
  case line(Int, column: Int)
  /// HTML: element path such as `html/body/div[2]/p[1]`, and the 1-based line of the block's first text in the file.
  case html(path: String, line: Int)
  /// Office packages: the part's name and the 1-based number of the paragraph in that part.
  case part(String, paragraph: Int)
}

/// The place of a table cell, 1-based as people count: the table's number in the document, row and column of the grid.
package struct CellAddress: Sendable, Hashable {
  /// Index in `Document.tables`, 0-based.
  package var table: Int { Int(tableNumber) }
  /// 1-based grid row.
  package var row: Int { Int(rowNumber) }
  /// 1-based grid column (of the first grid column, for a merged cell).
  package var column: Int { Int(columnNumber) }

  // Half the width of Int: every block has room for an address, and readers stop long before two thousand million cells.
  private let tableNumber: Int32
  private let rowNumber: Int32
  private let columnNumber: Int32

  /// Makes an address; `table` is 0-based, `row` and `column` 1-based.
  package init(table: Int, row: Int, column: Int) {
    tableNumber = Int32(clamping: table)
    rowNumber = Int32(clamping: row)
    columnNumber = Int32(clamping: column)
  }
}
