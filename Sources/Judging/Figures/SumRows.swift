/// The rows of a sheet as a total looks back at them: plain numbers, all in one list.
///
/// Hundreds of rows stand above each of hundreds of totals, and a copy of a `PriceRow` takes along its lists.
struct SumRows: Sendable {
  /// The rows of all groups, one group after the other.
  let rows: [Row]
  /// The amounts of all rows, one row after the other.
  let amounts: [PricedAmount]
  /// For each group, the place of its first row; one more at the end.
  let starts: [Int]

  /// A row without its lists.
  struct Row: Sendable {
    let role: PriceRow.Role
    let traits: PriceRow.Traits
    /// Of a discount without an amount: its share, in exact percent.
    let share: Int?
    /// Quantity times unit price, exact, when it gives one of each and no discount.
    let product: Int?
    /// Its first quantity, exact.
    let quantity: Int?
    /// The places of its amounts.
    let amounts: Range<Int>
  }

  /// Looks at every row once.
  init(_ groups: [PriceGroup]) {
    var rows: [Row] = []
    var amounts: [PricedAmount] = []
    var starts = [0]
    for group in groups {
      for row in group.rows {
        let first = amounts.count
        amounts += row.amounts
        rows.append(
          Row(
            role: row.role, traits: row.traits, share: Self.share(row), product: Self.product(row),
            quantity: row.quantities.first?.exact, amounts: first..<amounts.count))
      }
      starts.append(rows.count)
    }
    (self.rows, self.amounts, self.starts) = (rows, amounts, starts)
  }

  private static func share(_ row: PriceRow) -> Int? {
    row.role == .discount && row.amounts.isEmpty ? row.rate?.exact : nil
  }

  private static func product(_ row: PriceRow) -> Int? {
    guard row.discount == nil, row.quantities.count == 1, row.unitPrices.count == 1 else { return nil }
    let (product, overflow) = row.quantities[0].exact.multipliedReportingOverflow(by: row.unitPrices[0].exact)
    return overflow ? nil : product / Money.one
  }
}
