/// A small table on a terminal: columns as wide as their widest cell, the widest cut with `…` until all fit.
struct TextTable {
  /// The cells, row by row, safe to print; rows may be shorter than the first.
  var rows: [[String]]
  /// Columns set flush right.
  var rightAligned: Set<Int> = []
  /// True when a cut cell keeps its end, as paths need, and not its start.
  var keepsEnd = false
  /// Rows at the top shown bold, with a rule below.
  var headerRows = 0

  /// Blanks between two columns.
  private static let gap = 2
  /// A column is never cut below this width.
  private static let narrowest = 3

  /// Writes the table.
  func write(to page: inout TextPage, indent: Int = 0) {
    let widths = fittedWidths(available: page.width - indent)
    for (index, row) in rows.enumerated() {
      page.write(line(row, widths), index < headerRows ? .bold : [], indent: indent)
      if index + 1 == headerRows {
        page.write(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), .faint, indent: indent)
      }
    }
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, width) in widths.enumerated() {
      let text = column < row.count ? row[column] : ""
      let cell = keepsEnd ? text.shortenedAtStart(to: width) : text.shortened(to: width)
      let padding = String(repeating: " ", count: width - cell.columns)
      line += rightAligned.contains(column) ? padding + cell : cell + padding
      if column + 1 < widths.count { line += String(repeating: " ", count: Self.gap) }
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// Columns that do not fit even when narrow are left out.
  private func fittedWidths(available: Int) -> [Int] {
    let most = max((available + Self.gap) / (Self.narrowest + Self.gap), 1)
    var widths = [Int](repeating: 0, count: min(rows.map(\.count).max() ?? 0, most))
    for row in rows {
      for (column, cell) in row.prefix(widths.count).enumerated() {
        widths[column] = max(widths[column], min(cell.columns, available))
      }
    }
    let room = available - Self.gap * max(widths.count - 1, 0)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > Self.narrowest,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
  }
}
