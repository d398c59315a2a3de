import DocumentModel
import Matching

/// Reads the priced rows of one table.
struct TableReader {
  let examination: Examination
  let table: Int
  private let header: HeaderReader
  private let labels: LabelReader
  private var columns: TableColumns?
  private var group = PriceGroup()
  /// What the last heading row says of the rows under it.
  private var sectionTraits: PriceRow.Traits = []

  init(examination: Examination, table: Int) {
    self.examination = examination
    self.table = table
    header = HeaderReader(examination: examination)
    labels = LabelReader(examination: examination)
  }

  private var grid: Table { examination.document.tables[table] }

  /// The table's rows; nil when nothing in it is priced.
  consuming func read() -> PriceGroup? {
    group.isTable = true
    if let first = grid.cells.first?.blocks.first { group.heading = examination.outline.headingOf[first] }
    let isNamed = nameColumns()
    if !isNamed { columns = ShapeReader(examination: examination, table: table).columns() }
    guard columns != nil else { return readTotals() }
    for row in stride(from: 1, through: grid.rows, by: 1) { readRow(row, isNamed: isNamed) }
    settleLonePrices()
    return group.rows.isEmpty ? nil : group
  }

  /// True when some row names the columns; the first ones are kept until another row names them anew.
  private mutating func nameColumns() -> Bool {
    for row in stride(from: 1, through: grid.rows, by: 1) {
      if let named = header.columns(table, row: row) {
        columns = named
        nameLabels()
        group.isNamedTable = true
        group.isVATTable = columns.map(Self.listsVAT) ?? false
        return true
      }
    }
    return false
  }

  /// A first column without a heading names the rows when most of its cells hold words.
  private mutating func nameLabels() {
    guard var named = columns, named.role(1) == .other, !named.roles.contains(.designation) else { return }
    let cells = grid.cells.filter { $0.column == 1 && $0.row > named.headerRow && !$0.blocks.isEmpty }
    guard cells.count(where: holdsLetters) * 2 > cells.count else { return }
    named.roles[0] = .designation
    columns = named
  }

  private mutating func readRow(_ row: Int, isNamed: Bool) {
    guard let named = columns else { return }
    if isNamed, row < named.headerRow { return }
    if isNamed, let again = header.columns(table, row: row) {
      columns = again
      if !group.rows.isEmpty { group.rows.append(PriceRow(role: .heading, label: 0..<0)) }
      sectionTraits = []
      return
    }
    let cells = header.cells(table, row: row).filter { $0.cell.row == row && !$0.cell.blocks.isEmpty }
    guard !cells.isEmpty else { return }
    if let special = specialRows(cells, named) {
      group.rows.append(contentsOf: special)
      if special.contains(where: { $0.role == .subtotal || $0.role == .total }) { sectionTraits = [] }
      return
    }
    if group.isVATTable { return group.rows.append(contentsOf: vatRow(cells, named)) }
    guard let item = itemRow(cells, named) else { return }
    if item.role == .heading { sectionTraits = item.traits.intersection([.option, .recurring, .variant, .optionTaken]) }
    group.rows.append(item)
  }

  private static func listsVAT(_ columns: TableColumns) -> Bool {
    let roles = columns.roles
    let hasVAT = roles.contains { $0 == .vat || $0 == .vatAmount || $0 == .vatRate }
    let names = roles.contains { role in
      switch role {
      case .designation, .quantity, .unitPrice: true
      case .duration, .unit, .price, .amount, .discount, .vatRate, .vatAmount, .vat, .base, .option, .instalment, .other:
        false
      }
    }
    return hasVAT && !names
  }

  /// A price column beside quantities that are all one holds the amounts after all.
  private mutating func settleLonePrices() {
    guard var named = columns, named.amountColumns.isEmpty else { return }
    let isOne = group.rows.allSatisfy { $0.quantities.allSatisfy { $0.exact == Money.one || $0.otherReading == Money.one } }
    guard isOne else { return }
    for index in group.rows.indices where group.rows[index].role == .item && group.rows[index].amounts.isEmpty {
      guard let price = group.rows[index].unitPrices.first else { continue }
      let column = named.roles.firstIndex { if case .price = $0 { true } else { false } } ?? 0
      group.rows[index].amounts = [PricedAmount(column: column + 1, taxes: price.taxes, figure: price)]
      group.rows[index].unitPrices = []
    }
    named.roles = []
  }

  // MARK: Items

  /// A row of the table as a priced line, or as a heading when it holds words only; nil for mere description.
  private func itemRow(_ cells: [(cell: TableCell, columns: ClosedRange<Int>)], _ named: TableColumns) -> PriceRow? {
    let labelCell = cells.first { named.role($0.columns.lowerBound) == .designation && holdsLetters($0.cell) }
      ?? cells.first { holdsLetters($0.cell) }
    let label = labelCell.map { CellReader(examination: examination, cell: $0.cell).firstLine } ?? 0..<0
    var row = PriceRow(role: .item, label: label, traits: labels.read(label).traits.union(sectionTraits))
    if cells.contains(where: { labels.isNotCounted(CellReader(examination: examination, cell: $0.cell).tokens) }) {
      row.traits.insert(.variant)
    }
    row.numbering = numbering(cells[0].cell)
    row.labelNumbers = labelCell.map { CellReader(examination: examination, cell: $0.cell).figures.map(\.exact) } ?? []
    var holdsFigures = false
    for (cell, columns) in cells where cell.column != labelCell?.cell.column {
      if take(CellReader(examination: examination, cell: cell), columns.lowerBound, named, &row) { holdsFigures = true }
    }
    if !row.amounts.isEmpty {
      if row.amounts.allSatisfy({ $0.figure.rhythm == .recurring }) { row.traits.insert(.recurring) }
      if row.amounts.contains(where: { $0.figure.rhythm == .each }) { row.traits.insert(.rate) }
      return row
    }
    if row.traits.contains(.unclear) { return row }
    if holdsFigures {
      if !row.traits.contains(.free), !row.unitPrices.isEmpty { row.traits.insert(.unclear) }
      return row
    }
    guard !label.isEmpty else { return nil }
    row.role = .heading
    let opens = labelCell.map { $0.columns.count * 2 >= named.roles.count || label.count <= 6 } ?? false
    if !opens { row.traits = [] }
    return row
  }

  /// Reads one cell of an item; true when it held a figure or a word in place of one.
  private func take(_ cell: CellReader, _ column: Int, _ named: TableColumns, _ row: inout PriceRow) -> Bool {
    switch named.role(column) {
    case .quantity, .duration:
      guard let figure = cell.onlyFigure({ !$0.isMoney && $0.unit != .percent }) else { return false }
      if named.role(column) == .quantity { row.quantities.append(figure) } else { row.durations.append(figure) }
      return true
    case .unitPrice(let taxes, let rhythm), .price(let taxes, let rhythm):
      guard var figure = cell.onlyFigure({ $0.unit != .percent }) else { return !cell.isBlank }
      figure.taxes = figure.taxes.or(taxes)
      if figure.rhythm == .once { figure.rhythm = rhythm }
      row.unitPrices.append(figure)
      return true
    case .discount:
      row.discount = cell.onlyFigure { _ in true }
      if row.discount == nil, !cell.isBlank { row.unitPrices = [] }
      return row.discount != nil
    case .vatAmount: row.vatAmount = cell.onlyFigure { $0.unit != .percent }
    case .vat, .vatRate:
      guard let figure = cell.onlyFigure({ _ in true }) else { return false }
      if isRate(figure) || named.role(column) == .vatRate && !figure.isMoney { row.rate = figure } else { row.vatAmount = figure }
    case .option:
      if !cell.isBlank { row.traits.insert(.option) }
      if let figure = cell.onlyFigure({ $0.isMoney }) {
        row.amounts.append(PricedAmount(column: column, taxes: figure.taxes, figure: figure))
      }
    case .amount(let taxes, let rhythm):
      return takeAmount(cell, column, taxes, rhythm, &row)
    case .base: return takeAmount(cell, column, .excluded, .once, &row)
    case .other:
      row.strangers += cell.figures.filter { $0.isMoney || $0.decimals > 0 }
      return false
    case .designation, .unit, .instalment: return false
    }
    return true
  }

  private func takeAmount(
    _ cell: CellReader, _ column: Int, _ taxes: Figure.Taxes, _ rhythm: Figure.Rhythm, _ row: inout PriceRow
  ) -> Bool {
    switch cell.amount(taxes) {
    case .figure(var figure):
      if figure.rhythm == .once { figure.rhythm = rhythm }
      row.amounts.append(PricedAmount(column: column, taxes: figure.taxes.or(taxes), figure: figure))
    case .free: row.traits.insert(.free)
    case .unclear: row.traits.insert(.unclear)
    case .blank: return false
    }
    return true
  }

  /// A bare number in a VAT column is a rate when it is small and looks like one.
  private func isRate(_ figure: Figure) -> Bool {
    if figure.unit == .percent { return true }
    return !figure.isMoney && figure.exact <= 30 * Money.one && (figure.decimals <= 1 || figure.cents % 10 == 0)
  }

  /// "1.2" before a label or in a cell of its own.
  private func numbering(_ cell: TableCell) -> [Int] {
    let reader = CellReader(examination: examination, cell: cell)
    var numbers: [Int] = []
    for token in reader.firstLine.prefix(4) {
      let word = examination.text.words.bytes(of: Int(examination.text.wordIDs[token]))
      guard word.count <= 2, word.allSatisfy({ (0x30...0x39).contains($0) }) else { break }
      if !numbers.isEmpty, !examination.gap(before: token).elementsEqual([0x2E]) { break }
      numbers.append(word.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return numbers
  }

  private func holdsLetters(_ cell: TableCell) -> Bool {
    CellReader(examination: examination, cell: cell).tokens.contains { !examination.text.flags[$0].contains(.digit) }
  }

  // MARK: Totals

  /// The rows of totals, VAT, discounts that a table row holds; nil when it holds none.
  private func specialRows(
    _ cells: [(cell: TableCell, columns: ClosedRange<Int>)], _ named: TableColumns
  ) -> [PriceRow]? {
    let readers = cells.map { CellReader(examination: examination, cell: $0.cell) }
    for (index, reader) in readers.enumerated() {
      let lines = reader.lines
      guard !lines.isEmpty, lines.count <= 12 else { continue }
      if let stacked = stackedRows(lines, readers, index) { return stacked }
      let label = labels.read(reader.tokens.count <= 14 ? reader.tokens : lines[0])
      let holdsMoney = reader.figures.contains(where: \.isMoney)
      if label.role != .item, mayOpenRow(index, label), !holdsMoney || othersHoldFigures(readers, index) {
        return specialRow(label, reader, readers, index, cells, named)
      }
      guard holdsMoney else { continue }
      let rows = lines.flatMap { TextLineReader(examination: examination).totals(in: $0) }
      if !rows.isEmpty { return rows }
    }
    return nil
  }

  /// The label of a total stands first in its row, or to the right of words on another matter.
  private func mayOpenRow(_ index: Int, _ label: LabelReader.Label) -> Bool {
    index == 0 || label.traits.contains(.plain) && !readsAsItem(label.role)
  }

  private func othersHoldFigures(_ readers: [CellReader], _ index: Int) -> Bool {
    readers.indices.contains { $0 != index && readers[$0].figures.contains { $0.unit != .percent } }
  }

  private func specialRow(
    _ label: LabelReader.Label, _ reader: CellReader, _ readers: [CellReader], _ index: Int,
    _ cells: [(cell: TableCell, columns: ClosedRange<Int>)], _ named: TableColumns
  ) -> [PriceRow]? {
    var row = PriceRow(role: label.role, label: reader.tokens, traits: label.traits)
    row.rate = reader.figures.last { $0.unit == .percent }
    if label.role == .vat { row.base = reader.figures.first(where: \.isMoney) }
    var found: [(column: Int, figure: Figure)] = []
    for (at, other) in readers.enumerated() where at != index {
      let column = cells[at].columns.lowerBound
      // In plain text a total and its amount are often the only cells of their row, wherever the column is.
      let isAlone = readers.count == 2 && other.figures.contains(where: \.isMoney)
      if isSkipped(named.role(column), label.role), !isAlone { continue }
      for figure in other.figures {
        if figure.unit == .percent { row.rate = figure } else { found.append((column, figure)) }
      }
      if other.figures.isEmpty, !other.isBlank { row.traits.insert(.unclear) }
    }
    if found.isEmpty, row.rate == nil, label.role != .vat { return readsAsItem(label.role) ? nil : [row] }
    assign(found, label, named, &row)
    return [row]
  }

  /// "Remise", "Acompte" without a figure may be anything; a total without one is still a total.
  private func readsAsItem(_ role: PriceRow.Role) -> Bool {
    switch role {
    case .item, .heading, .discount, .deposit: true
    case .subtotal, .total, .vat, .payable: false
    }
  }

  private func isSkipped(_ role: TableColumns.Role, _ rowRole: PriceRow.Role) -> Bool {
    switch role {
    case .quantity, .duration, .unit, .designation, .instalment: true
    case .discount: rowRole != .discount
    case .unitPrice, .price, .amount, .vatRate, .vatAmount, .vat, .base, .option, .other: false
    }
  }

  /// Gives the figures of a total row their meaning by column; a lone one by the label first.
  private func assign(
    _ found: [(column: Int, figure: Figure)], _ label: LabelReader.Label, _ named: TableColumns, _ row: inout PriceRow
  ) {
    if label.role == .vat {
      if found.count > 1 { row.base = found.first?.figure }
      if let last = found.last {
        row.amounts = [PricedAmount(column: last.column, taxes: .unsaid, figure: last.figure)]
      }
      return
    }
    for (column, figure) in found {
      switch named.role(column) {
      case .vat, .vatAmount: row.vatAmount = figure
      case .unitPrice, .discount, .vatRate, .option, .designation, .quantity, .duration, .unit, .instalment, .other:
        if found.count == 1 { fallthrough }
      case .price, .amount, .base:
        let said = found.count == 1 ? label.taxes.or(figure.taxes) : figure.taxes
        let taxes = said.or(named.taxes(column)).or(label.taxes)
        row.amounts.append(PricedAmount(column: column, taxes: taxes, figure: figure))
      }
    }
  }

  /// Labels stacked in one cell beside as many figures stacked in another.
  private func stackedRows(_ lines: [Range<Int>], _ readers: [CellReader], _ index: Int) -> [PriceRow]? {
    let read = lines.map { labels.read($0) }
    guard lines.count >= 2, read.allSatisfy({ $0.role != .item }) else { return nil }
    for (at, other) in readers.enumerated() where at > index && other.lines.count == lines.count {
      let figures = other.lines.map { FigureReader(examination: examination).figures(in: $0, isCell: true) }
      guard figures.allSatisfy({ $0.count == 1 && $0[0].unit != .percent }) else { continue }
      return zip(zip(lines, read), figures).map { pair, figures in
        var row = PriceRow(role: pair.1.role, label: pair.0, traits: pair.1.traits)
        row.rate = FigureReader(examination: examination).figures(in: pair.0).last { $0.unit == .percent }
        row.amounts = [
          PricedAmount(column: other.cell.column, taxes: pair.1.taxes.or(figures[0].taxes), figure: figures[0])
        ]
        return row
      }
    }
    return nil
  }

  // MARK: Lists of VAT

  /// A row of "Taux | Base HT | TVA | TTC", or the only row under "Total HT | TVA | Total TTC".
  private mutating func vatRow(_ cells: [(cell: TableCell, columns: ClosedRange<Int>)], _ named: TableColumns) -> [PriceRow] {
    var row = PriceRow(role: .item, label: 0..<0)
    for (cell, columns) in cells {
      _ = take(CellReader(examination: examination, cell: cell), columns.lowerBound, named, &row)
    }
    guard !row.amounts.isEmpty || row.vatAmount != nil else { return [] }
    let isOnlyRow = grid.rows == named.headerRow + 1 && !named.roles.contains(.base)
    guard isOnlyRow else { return [row] }
    group.isVATTable = false
    return totals(from: row)
  }

  private func totals(from row: PriceRow) -> [PriceRow] {
    var rows: [PriceRow] = []
    for amount in row.amounts where amount.taxes != .included {
      rows.append(PriceRow(role: .total, label: 0..<0, traits: .plain, amounts: [amount]))
    }
    if row.vatAmount != nil || row.rate != nil {
      var vat = PriceRow(role: .vat, label: 0..<0, traits: .plain, rate: row.rate)
      vat.amounts = row.vatAmount.map { [PricedAmount(column: 0, taxes: .unsaid, figure: $0)] } ?? []
      rows.append(vat)
    }
    for amount in row.amounts where amount.taxes == .included {
      rows.append(PriceRow(role: .total, label: 0..<0, traits: .plain, amounts: [amount]))
    }
    return rows
  }

  // MARK: Tables without known columns

  /// Only the totals: "Total HT" beside "4 800,00", or "Total HT : 4 800 €" in one cell.
  private consuming func readTotals() -> PriceGroup? {
    let unnamed = TableColumns(roles: Array(repeating: .other, count: grid.columns), headerRow: 0)
    for row in stride(from: 1, through: grid.rows, by: 1) {
      let cells = header.cells(table, row: row).filter { $0.cell.row == row && !$0.cell.blocks.isEmpty }
      guard let rows = specialRows(cells, unnamed) else { continue }
      group.rows += rows.filter { row in
        !row.amounts.isEmpty && row.amounts.allSatisfy { $0.figure.isMoney || $0.figure.decimals == 2 }
      }
    }
    return group.rows.isEmpty ? nil : group
  }
}
