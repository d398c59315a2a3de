import DocumentModel
import Matching

/// Reads the priced rows of one table.
struct TableReader {
  let examination: Examination
  let table: Int
  let header: HeaderReader
  let labels: LabelReader
  var columns: TableColumns?
  var group = PriceGroup()
  /// What the last heading row says of the rows under it.
  var sectionTraits: PriceRow.Traits = []

  init(examination: Examination, table: Int) {
    self.examination = examination
    self.table = table
    header = HeaderReader(examination: examination)
    labels = LabelReader(examination: examination)
  }

  var grid: Table { examination.document.tables[table] }

  /// The table's rows; nil when nothing in it is priced.
  consuming func read() -> PriceGroup? {
    group.isTable = true
    if let first = grid.cells.first?.blocks.first { group.heading = examination.outline.headingOf[first] }
    let isNamed = nameColumns()
    if !isNamed { columns = ShapeReader(examination: examination, table: table).columns() }
    guard columns != nil else { return readTotals() }
    for row in stride(from: 1, through: grid.rows, by: 1) where !examination.deadline.isOver {
      readRow(row, isNamed: isNamed)
    }
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
    let worded = cells.count { examination.holdsLetters(in: header.tokens(of: $0)) }
    guard worded * 2 > cells.count else { return }
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
    let cells = cells(ofRow: row)
    guard !cells.isEmpty else { return }
    if let special = specialRows(cells, named) {
      group.rows.append(contentsOf: special)
      if special.contains(where: { $0.role == .subtotal || $0.role == .total }) { sectionTraits = [] }
      return
    }
    if group.isVATTable { return group.rows.append(contentsOf: vatRow(cells, named)) }
    guard let item = itemRow(cells, named) else { return }
    if item.role == .heading {
      sectionTraits = item.traits.intersection([.option, .recurring, .variant, .optionTaken])
    }
    group.rows.append(item)
  }

  /// The filled cells that begin in a row.
  private func cells(ofRow row: Int) -> [CellReader] {
    header.cells(table, row: row).filter { $0.cell.row == row && !$0.cell.blocks.isEmpty }
      .map { CellReader(examination, $0.cell, columns: $0.columns) }
  }

  private static func listsVAT(_ columns: TableColumns) -> Bool {
    let roles = columns.roles
    let hasVAT = roles.contains { $0 == .vat || $0 == .vatAmount || $0 == .vatRate }
    let names = roles.contains { role in
      switch role {
      case .designation, .quantity, .unitPrice: true
      case .duration, .unit, .price, .amount, .discount, .vatRate, .vatAmount, .vat, .base, .option, .instalment,
        .other:
        false
      }
    }
    return hasVAT && !names
  }

  /// A price column beside quantities that are all one holds the amounts after all.
  private mutating func settleLonePrices() {
    guard let named = columns, named.amountColumns.isEmpty else { return }
    let isOne = group.rows.allSatisfy {
      $0.quantities.allSatisfy { $0.exact == Money.one || $0.otherReading == Money.one }
    }
    guard isOne else { return }
    for index in group.rows.indices where group.rows[index].role == .item && group.rows[index].amounts.isEmpty {
      guard let price = group.rows[index].unitPrices.first else { continue }
      let column = named.roles.firstIndex { if case .price = $0 { true } else { false } } ?? 0
      group.rows[index].amounts = [PricedAmount(column: column + 1, taxes: price.taxes, figure: price)]
      group.rows[index].unitPrices = []
    }
  }

  /// Only the totals: "Total HT" beside "4 800,00", or "Total HT : 4 800 €" in one cell.
  consuming func readTotals() -> PriceGroup? {
    let unnamed = TableColumns(roles: Array(repeating: .other, count: grid.columns), headerRow: 0)
    for row in stride(from: 1, through: grid.rows, by: 1) {
      guard let rows = specialRows(cells(ofRow: row), unnamed) else { continue }
      group.rows += rows.filter { row in
        !row.amounts.isEmpty && row.amounts.allSatisfy { $0.figure.isMoney || $0.figure.decimals == 2 }
      }
    }
    return group.rows.isEmpty ? nil : group
  }
}
