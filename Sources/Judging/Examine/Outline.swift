import DocumentModel
import Matching

/// What stands under what: the heading, the introducing line, the row label and the column header of every block.
struct Outline: Sendable {
  /// For each block, the block of the nearest heading above it in the same region; -1 at the top.
  private(set) var headingOf: [Int32]
  /// For each block, the line that introduces it (a paragraph ending in ":" before a list, an outer list item); -1 if none.
  private(set) var introOf: [Int32]
  /// For each table, its cells by grid place: `grid[table][(row - 1) * columns + column - 1]` is an index in its cells; -1.
  let grids: [[Int32]]
  /// True for blocks whose words are no evidence by their place: tables of contents, bare headings.
  private(set) var isSilent: [Bool]

  /// For each table, what its cells are asked for again and again.
  private let shapes: [TableShape]
  private let document: Document
  /// The last heading written with the same bytes.
  private var lastHeading: [ArraySlice<UInt8>: Int] = [:]

  /// Builds the outline; O(blocks + cells).
  init(_ document: Document, _ text: TokenizedText) {
    self.document = document
    let count = document.blocks.count
    headingOf = Array(repeating: -1, count: count)
    introOf = Array(repeating: -1, count: count)
    isSilent = Array(repeating: false, count: count)
    let grids = document.tables.map(Self.grid)
    self.grids = grids
    shapes = zip(document.tables, grids).map { TableShape($0, $1, headingRow: Self.headingRow($0, document)) }
    nest()
    introduce(text)
    silence(text)
  }

  private static func grid(_ table: Table) -> [Int32] {
    var grid = [Int32](repeating: -1, count: table.rows * table.columns)
    for (index, cell) in table.cells.enumerated() {
      for row in cell.row..<min(cell.row + cell.rowSpan, table.rows + 1) {
        for column in cell.column..<min(cell.column + cell.columnSpan, table.columns + 1) {
          grid[(row - 1) * table.columns + column - 1] = Int32(truncatingIfNeeded: index)
        }
      }
    }
    return grid
  }

  /// The first of the top rows that holds several short labels and no figure; the first row when none does.
  private static func headingRow(_ table: Table, _ document: Document) -> Int {
    if table.headerRows > 0 { return table.headerRows }
    for row in 1...max(min(table.rows, 12), 1) {
      let filled = table.cells.filter { $0.row == row && !$0.blocks.isEmpty }
      if filled.count >= 2, filled.allSatisfy({ isLabel($0, document) }) { return row }
    }
    return 1
  }

  private static func isLabel(_ cell: TableCell, _ document: Document) -> Bool {
    let first = document.blocks[cell.blocks.lowerBound].span
    let last = document.blocks[cell.blocks.upperBound - 1].span
    let bytes = document.text.bytes[first.lower..<last.upper]
    return bytes.count <= 40 && !bytes.contains { (0x30...0x39).contains($0) }
  }

  /// A line in bold that ends in a colon introduces a part of the section it stands in: it never closes that section.
  private mutating func nest() {
    var stack: [(level: Int, block: Int32)] = []
    var region: Region?
    var styledLevel = 0
    for (index, block) in document.blocks.enumerated() {
      if block.region != region {
        stack.removeAll()
        styledLevel = 0
        region = block.region
      }
      if case .heading(let given, let styled) = block.kind, block.cell == nil {
        let level = styled || !endsWithColon(index) ? given : max(given, styledLevel + 1)
        while let top = stack.last, top.level >= level { stack.removeLast() }
        headingOf[index] = stack.last?.block ?? -1
        stack.append((level, Int32(truncatingIfNeeded: index)))
        if styled { styledLevel = level }
      } else {
        headingOf[index] = stack.last?.block ?? -1
      }
    }
  }

  private mutating func introduce(_ text: TokenizedText) {
    var intro: Int32 = -1
    var items: [(level: Int, block: Int32)] = []
    for (index, block) in document.blocks.enumerated() {
      let previous = index > 0 ? document.blocks[index - 1] : nil
      if previous?.region != block.region || previous?.cell?.table != block.cell?.table && block.cell == nil {
        if endsWithColon(index - 1), block.cell != nil {
        } else if block.cell == nil, previous?.cell != nil {
          intro = -1
        }
      }
      switch block.kind {
      case .heading:
        intro = endsWithColon(index) ? Int32(truncatingIfNeeded: index) : -1
        items.removeAll()
      case .listItem(let level, _):
        while let top = items.last, top.level >= level { items.removeLast() }
        introOf[index] = items.last.map { endsWithColon(Int($0.block)) || level > $0.level ? $0.block : intro } ?? intro
        items.append((level, Int32(truncatingIfNeeded: index)))
      case .paragraph, .caption, .tableOfContents:
        items.removeAll()
        if block.cell != nil {
          introOf[index] = intro
        } else {
          introOf[index] = intro >= 0 && endsWithColon(Int(intro)) && isContinuation(index) ? intro : -1
          intro = canIntroduce(index, text) ? Int32(truncatingIfNeeded: index) : introOf[index]
        }
      }
    }
  }

  /// A short paragraph may introduce a list even without a colon; a long one only with it.
  private func canIntroduce(_ index: Int, _ text: TokenizedText) -> Bool {
    if endsWithColon(index) { return true }
    guard index + 1 < document.blocks.count, case .listItem = document.blocks[index + 1].kind else { return false }
    return text.tokens(ofBlock: index).count <= 25
  }

  /// A line without a bullet under an introducing line still belongs to it when it starts small or is a short line.
  private func isContinuation(_ index: Int) -> Bool {
    let bytes = document.text.bytes
    let span = document.blocks[index].span
    guard !span.isEmpty else { return false }
    let first = bytes[span.lower]
    return (0x61...0x7A).contains(first) || first == 0x2D || first == 0x2B || first == 0xE2
  }

  /// True when the last visible character of a block is a colon.
  func endsWithColon(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    let span = document.blocks[index].span
    var at = span.upper
    let bytes = document.text.bytes
    while at > span.lower,
      bytes[at - 1] <= 0x20 || bytes[at - 1] == 0xA0 || bytes[at - 1] == 0xC2 || bytes[at - 1] == 0x2A
    {
      at -= 1
    }
    return at > span.lower && bytes[at - 1] == 0x3A
  }

  /// A heading of more words is a paragraph that was given a heading's style.
  private static let longestTitle = 17
  /// A line that only looks like a heading is taken for a title when it is short.
  private static let longestInferredTitle = 7

  private mutating func silence(_ text: TokenizedText) {
    for (index, block) in document.blocks.enumerated() where isHeading(index) {
      lastHeading[document.text.bytes[block.span.lower..<block.span.upper]] = index
    }
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .tableOfContents: isSilent[index] = true
      case .heading(_, let styled):
        let words = text.tokens(ofBlock: index).count
        isSilent[index] = words < (styled ? Self.longestTitle : Self.longestInferredTitle) && !isEnumerated(index)
      case .paragraph, .listItem, .caption: break
      }
    }
    for (index, table) in document.tables.enumerated() {
      for header in table.cells where header.row <= table.headerRows && isOverEmptyCells(header, index) {
        for block in header.blocks { isSilent[block] = true }
      }
    }
  }

  /// True for a numbered line among others of its level, none with text of its own, that no later line repeats: the
  /// clauses of a paper written as « 2.1 Maintenance », « 2.2 Sauvegardes », and no table of contents.
  private func isEnumerated(_ index: Int) -> Bool {
    guard case .heading(let level, styled: false) = document.blocks[index].kind, level > 1, isBodiless(index) else {
      return false
    }
    let bytes = document.text.bytes
    let span = document.blocks[index].span
    guard !span.isEmpty, (0x30...0x39).contains(bytes[span.lower]) else { return false }
    let hasSibling = isBodiless(index - 1, level: level) || isBodiless(index + 1, level: level)
    return hasSibling && lastHeading[bytes[span.lower..<span.upper]] == index
  }

  /// True for a heading right before another of its level or above, or at the end.
  private func isBodiless(_ index: Int, level: Int? = nil) -> Bool {
    guard document.blocks.indices.contains(index), case .heading(let own, _) = document.blocks[index].kind,
      level == nil || level == own
    else { return false }
    guard index + 1 < document.blocks.count else { return true }
    if case .heading(let next, _) = document.blocks[index + 1].kind { return next <= own }
    return document.blocks[index + 1].region != document.blocks[index].region
  }

  /// True for a column header without any filled cell below it.
  private func isOverEmptyCells(_ header: TableCell, _ table: Int) -> Bool {
    let columns = header.column..<min(header.column + header.columnSpan, document.tables[table].columns + 1)
    return columns.allSatisfy { shapes[table].lastFilledRow[$0] <= document.tables[table].headerRows }
  }

  /// Whether a block is a heading or introduces other blocks.
  func isHeading(_ index: Int) -> Bool {
    if case .heading = document.blocks[index].kind { return true }
    return false
  }

  /// The cell of a block, as an index in its table's cells.
  func cellIndex(_ block: Int) -> (table: Int, cell: Int)? {
    guard let address = document.blocks[block].cell, address.table < document.tables.count else { return nil }
    let table = document.tables[address.table]
    let at = (address.row - 1) * table.columns + address.column - 1
    guard at >= 0, at < grids[address.table].count, grids[address.table][at] >= 0 else { return nil }
    return (address.table, Int(grids[address.table][at]))
  }

  /// The header cell of a cell's column: the nearest marked header above it, or the first row's cell.
  func columnHeader(table: Int, cell: Int) -> Int? {
    let here = document.tables[table].cells[cell]
    let header = shapes[table].header[here.column]
    return here.row > shapes[table].headingRow && header >= 0 ? Int(header) : nil
  }

  /// True when one of `heads` stands in the header cell of some column of a table; O(columns).
  func hasColumnHeader(among heads: Set<Int>, of table: Int) -> Bool {
    let cells = document.tables[table].cells
    return shapes[table].header.contains { $0 >= 0 && cells[Int($0)].blocks.contains(where: heads.contains) }
  }

  /// The first filled cell of a cell's row, when it is another cell: the row's label.
  func rowLabel(table: Int, cell: Int) -> Int? {
    let here = document.tables[table].cells[cell]
    let first = Int(shapes[table].firstFilled[here.row])
    guard first > 0, first < here.column else { return nil }
    return Int(grids[table][(here.row - 1) * document.tables[table].columns + first - 1])
  }

  /// The cells that cover a row, as indices in its table's cells, from left to right; O(columns).
  func cells(inRow row: Int, of table: Int) -> [Int] {
    let columns = document.tables[table].columns
    var result: [Int] = []
    for at in grids[table][((row - 1) * columns)..<(row * columns)] where at >= 0 && result.last != Int(at) {
      result.append(Int(at))
    }
    return result
  }

  /// The cells that start in a column, as indices in its table's cells, in reading order.
  func cells(inColumn column: Int, of table: Int) -> [Int32] { shapes[table].byColumn[column] }

  /// True when a cell of the row that starts in it, other than `cell`, is filled.
  func hasOtherFilledCell(besides cell: TableCell, of table: Int) -> Bool {
    shapes[table].filledInRow[cell.row] > (cell.blocks.isEmpty ? 0 : 1)
  }

  /// True when `body` holds for one of the first `most` blocks under whose words a block stands, nearest first: row label,
  /// column header, introducing lines, headings. No list is made: every passage asks, and most are answered at the first.
  func hasAncestor(_ block: Int, atMost most: Int = .max, where body: (Int) -> Bool) -> Bool {
    var (label, header) = (0..<0, 0..<0)
    if let (table, cell) = cellIndex(block) {
      let cells = document.tables[table].cells
      if let found = rowLabel(table: table, cell: cell) { label = cells[found].blocks }
      if let found = columnHeader(table: table, cell: cell) { header = cells[found].blocks }
    }
    var left = most
    func holds(_ above: Int) -> Bool {
      left -= 1
      return left >= 0 && body(above)
    }
    for above in label where holds(above) { return true }
    for above in header where holds(above) { return true }
    if isIntroduced(block, where: holds) { return true }
    var heading = Int(headingOf[block])
    while heading >= 0, left > 0 {
      let isNew = !label.contains(heading) && !header.contains(heading) && !isIntroduced(block) { $0 == heading }
      if isNew, holds(heading) { return true }
      heading = Int(headingOf[heading])
    }
    return false
  }

  /// The most introducing lines over a block: more exist in hostile papers only.
  private static let mostIntros = 8

  /// True when `body` holds for one of the introducing lines over a block, nearest first.
  private func isIntroduced(_ block: Int, where body: (Int) -> Bool) -> Bool {
    var intro = Int(introOf[block])
    var steps = 0
    while intro >= 0, intro != block, steps < Self.mostIntros {
      if body(intro) { return true }
      intro = Int(introOf[intro])
      steps += 1
    }
    return false
  }
}
