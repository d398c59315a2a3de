import DocumentModel
import Matching

extension TableReader {
  /// A row of "Taux | Base HT | TVA | TTC", or the only row under "Total HT | TVA | Total TTC".
  mutating func vatRow(_ cells: [CellReader], _ named: TableColumns) -> [PriceRow] {
    var row = PriceRow(role: .item, label: 0..<0)
    for cell in cells { _ = take(cell, named, &row) }
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
}
