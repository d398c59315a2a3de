import DocumentModel
import Matching

/// Tells the columns of a table without headings by what their cells hold.
///
/// A column is one of amounts when most of its filled cells are single amounts with a currency. A quantity and a unit
/// price are only believed when they multiply to the amount in most rows.
struct ShapeReader {
  let examination: Examination
  let table: Int

  private var grid: Table { examination.document.tables[table] }

  /// The columns; nil when none holds amounts.
  func columns() -> TableColumns? {
    guard (2...40).contains(grid.columns), grid.rows >= 2 else { return nil }
    var figures = [[Figure?]](repeating: Array(repeating: nil, count: grid.rows + 1), count: grid.columns + 1)
    var filled = [Int](repeating: 0, count: grid.columns + 1)
    for cell in grid.cells where !cell.blocks.isEmpty && cell.columnSpan == 1 {
      let reader = CellReader(examination, cell)
      guard !reader.isBlank else { continue }
      filled[cell.column] += 1
      figures[cell.column][cell.row] = reader.onlyFigure { $0.unit != .percent }
    }
    var roles = [TableColumns.Role](repeating: .other, count: grid.columns)
    let amounts = (2...grid.columns).filter { column in
      let money = figures[column].count { $0?.isMoney ?? false }
      return money >= 2 && money * 3 >= filled[column] * 2
    }
    guard let last = amounts.last else { return nil }
    roles[0] = .designation
    roles[last - 1] = .amount(.unsaid, .once)
    if let (quantity, price) = factors(figures, amount: last) {
      roles[quantity - 1] = .quantity
      roles[price - 1] = .unitPrice(.unsaid, .once)
    } else if amounts.count > 1 {
      return nil
    }
    return TableColumns(roles: roles, headerRow: 0)
  }

  /// Two columns before the amounts whose product they are in at least two rows and two thirds of the rows.
  private func factors(_ figures: [[Figure?]], amount: Int) -> (quantity: Int, price: Int)? {
    for price in stride(from: amount - 1, through: 2, by: -1) {
      for quantity in stride(from: amount - 1, through: 2, by: -1) where quantity != price {
        var rows = 0
        var right = 0
        for row in 1...grid.rows {
          guard let total = figures[amount][row], let unit = figures[price][row], let count = figures[quantity][row],
            !count.isMoney, unit.isMoney
          else { continue }
          rows += 1
          if let product = Money.product([count.exact, unit.exact]), Money.agree(product, total.cents, within: 2) {
            right += 1
          }
        }
        if right >= 2, right * 3 >= rows * 2 { return (quantity, price) }
      }
    }
    return nil
  }
}
