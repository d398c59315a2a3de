import DocumentModel
import Matching

extension TableReader {
  /// A row of the table as a priced line, or as a heading when it holds words only; nil for mere description.
  func itemRow(_ cells: [CellReader], _ named: TableColumns) -> PriceRow? {
    let labelCell =
      cells.first { named.role($0.columns.lowerBound) == .designation && $0.holdsLetters }
      ?? cells.first { $0.holdsLetters }
    let label = labelCell?.firstLine ?? 0..<0
    var row = PriceRow(role: .item, label: label, traits: labels.read(label).traits.union(sectionTraits))
    if cells.contains(where: { labels.isNotCounted($0.tokens) }) { row.traits.insert(.variant) }
    row.numbering = numbering(cells[0])
    row.labelNumbers = labelCell?.figures.map(\.exact) ?? []
    var holdsFigures = false
    for cell in cells where cell.cell.column != labelCell?.cell.column {
      if take(cell, named, &row) { holdsFigures = true }
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
  func take(_ cell: CellReader, _ named: TableColumns, _ row: inout PriceRow) -> Bool {
    let column = cell.columns.lowerBound
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
      if isRate(figure) || named.role(column) == .vatRate && !figure.isMoney {
        row.rate = figure
      } else {
        row.vatAmount = figure
      }
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
  private func numbering(_ cell: CellReader) -> [Int] {
    var numbers: [Int] = []
    for token in cell.firstLine.prefix(4) {
      let word = examination.text.words.bytes(of: examination.text.word(of: token))
      guard word.count <= 2, word.allSatisfy({ (0x30...0x39).contains($0) }) else { break }
      if !numbers.isEmpty, !examination.gap(before: token).elementsEqual([0x2E]) { break }
      numbers.append(word.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return numbers
  }
}
