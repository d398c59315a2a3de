import DocumentModel

/// Turns line groups into the blocks, tables and links of a document whose text they are ranges of.
struct TextAssembler {
  private(set) var blocks: [Block] = []
  private(set) var tables: [Table] = []
  private(set) var links: [Link] = []

  /// The first limit that was passed.
  private(set) var failure: ReadError?

  private let text: [UInt8]
  private let lines: [Range<Int>]
  private let limits: ReadLimits
  private var gridCells = 0

  init(_ text: [UInt8], _ lines: [Range<Int>], _ limits: ReadLimits) {
    self.text = text
    self.lines = lines
    self.limits = limits
  }

  mutating func add(_ group: LineGroup) {
    switch group.kind {
    case .heading(let level):
      add(.heading(level: level, styled: false), group.content, group.lines.lowerBound)
    case .paragraph:
      let kind: BlockKind = ContentsLine.isOne(text, group.content) ? .tableOfContents : .paragraph
      add(kind, group.content, group.lines.lowerBound)
    case .item(let level, let label):
      let isContents = ContentsLine.isOne(text, group.content)
      let kind: BlockKind =
        isContents ? .tableOfContents : .listItem(level: level, label: Ascii.string(text, label))
      add(kind, group.content, group.lines.lowerBound)
    case .table(let table):
      add(table, group.lines)
    }
  }

  private mutating func add(_ kind: BlockKind, _ range: Range<Int>, _ line: Int, _ cell: CellAddress? = nil) {
    guard !range.isEmpty else { return }
    let column = Scalars.count(text, lines[line].lowerBound..<range.lowerBound) + 1
    blocks.append(
      Block(
        kind: kind, cell: cell, span: TextSpan(range.lowerBound, range.upperBound),
        anchor: .line(line + 1, column: column)))
    links += PlainLinks.find(text, range, line: line + 1, column: column)
  }

  private mutating func add(_ table: TextTable, _ covered: Range<Int>) {
    // A wide row makes every row wide: the grid may be far larger than the text.
    let (grid, isHuge) = table.rows.count.multipliedReportingOverflow(by: table.columns)
    gridCells += isHuge ? limits.tableCells : min(grid, limits.tableCells)
    guard !isHuge, gridCells <= limits.tableCells, grid <= limits.tableCells else {
      failure = failure ?? .limitExceeded(.tableCells, limit: limits.tableCells)
      return
    }
    let index = tables.count
    var cells: [TableCell] = []
    var line = covered.lowerBound
    for (row, filled) in table.rows.enumerated() {
      if let first = filled.first {
        while line + 1 < lines.count, lines[line].upperBound < first.content.lowerBound { line += 1 }
      }
      var next = 0
      for column in 0..<table.columns {
        let start = blocks.count
        if next < filled.count, filled[next].column == column {
          let address = CellAddress(table: index, row: row + 1, column: column + 1)
          add(.paragraph, filled[next].content, line, address)
          next += 1
        }
        cells.append(
          TableCell(
            row: row + 1, column: column + 1, rowSpan: 1, columnSpan: 1, isHeader: row < table.headerRows,
            blocks: start..<blocks.count))
      }
    }
    tables.append(
      Table(rows: table.rows.count, columns: table.columns, headerRows: table.headerRows, cells: cells))
  }
}
