import DocumentModel
import Matching

extension TableReader {
  /// The rows of totals, VAT, discounts that a table row holds; nil when it holds none.
  func specialRows(_ readers: [CellReader], _ named: TableColumns) -> [PriceRow]? {
    for (index, reader) in readers.enumerated() {
      let lines = reader.lines
      guard !lines.isEmpty, lines.count <= 12 else { continue }
      if let stacked = stackedRows(lines, readers, index) { return stacked }
      let label = labels.read(reader.tokens.count <= 14 ? reader.tokens : lines[0])
      let holdsMoney = reader.figures.contains(where: \.isMoney)
      if label.role != .item, mayOpenRow(index, label), !holdsMoney || othersHoldFigures(readers, index) {
        return specialRow(label, reader, readers, index, named)
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
    _ label: LabelReader.Label, _ reader: CellReader, _ readers: [CellReader], _ index: Int, _ named: TableColumns
  ) -> [PriceRow]? {
    var row = PriceRow(role: label.role, label: reader.tokens, traits: label.traits)
    row.rate = reader.figures.last { $0.unit == .percent }
    if label.role == .vat { row.base = reader.figures.first(where: \.isMoney) }
    var found: [(column: Int, figure: Figure)] = []
    for (at, other) in readers.enumerated() where at != index {
      let column = other.columns.lowerBound
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
    guard lines.count >= 2 else { return nil }
    let read = lines.map { labels.read($0) }
    guard read.allSatisfy({ $0.role != .item }) else { return nil }
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
}
