import DocumentModel

extension WordAssembler {
  mutating func startTable(_ isStyled: Bool) {
    openTables.append(TableState(isStyled: isStyled))
    if !isHiddenTable { builder.openTable() }
  }

  /// True when the innermost table stands in a row or cell that is not shown.
  private var isHiddenTable: Bool {
    openTables.count > 1 && openTables.dropLast().contains { $0.isRowDropped || $0.isCellDropped }
  }

  mutating func endTable() {
    let isHidden = isHiddenTable
    guard openTables.popLast() != nil else { return }
    if !isHidden { builder.closeTable() }
  }

  mutating func startRow(_ row: WordTape.Row) {
    guard let last = openTables.indices.last, !isHiddenTable else { return }
    openTables[last].isRowDropped = !row.change.isKept(view)
    openTables[last].isCellDropped = false
    openTables[last].column = 1
    guard !openTables[last].isRowDropped else { return }
    builder.openRow()
    if row.isHeader { builder.markHeaderRow() }
    if row.gridBefore > 0 {
      builder.skipColumns(row.gridBefore)
      openTables[last].column += min(row.gridBefore, builder.limits.cellSpan)
    }
  }

  mutating func startCell(_ cell: WordTape.Cell) {
    guard let last = openTables.indices.last, !isHiddenTable, !openTables[last].isRowDropped else { return }
    let column = openTables[last].column
    openTables[last].column += min(cell.span, builder.limits.cellSpan)
    openTables[last].isShadedCell = cell.isShaded
    openTables[last].isCellDropped = false
    if cell.merge == .goesOn, builder.extendCell(above: column) {
      // Word does not show what stands in the lower parts of a merged cell.
      builder.skipColumns(cell.span)
      openTables[last].isCellDropped = true
      return
    }
    builder.openCell(columnSpan: cell.span)
    if !cell.change.isKept(view) { openTables[last].isCellDropped = true }
  }

  mutating func endCell() {
    guard let last = openTables.indices.last, !isHiddenTable else { return }
    if !openTables[last].isRowDropped, !openTables[last].isCellDropped || builder.hasOpenCell { builder.closeCell() }
    openTables[last].isCellDropped = false
  }
}
