/// What is asked of the whole sheet by each of its totals, gathered once: a hostile paper has a thousand totals and a
/// hundred thousand rows.
struct PriceDigest: Sendable {
  /// Amounts that may stand apart from a total: of discounts, options, recurring prices and deposits; the first thousand.
  let apart: [Int]
  /// The sums of the first three of these.
  let sumsApart: [Int]
  /// The amounts of all totals, in cents.
  let totals: Set<Int>
  /// What the amounts of totals and subtotals say of taxes.
  let totalTaxes: Set<Figure.Taxes>
  /// The groups with a line that is neither an option nor recurring nor a rate.
  let pricedGroups: [Int]
  /// The last group with such a line that bears an amount and is no variant; -1 without one.
  let lastPricedGroup: Int
  /// For each group, the columns in which its lines have amounts.
  let lineColumns: [Set<Int>]
  /// For each group, its first line; its count of rows without one.
  let firstLine: [Int]
  /// Every row as sums see it.
  let sums: SumRows

  private static let mostApart = 1000

  /// Looks at every row once.
  init(_ groups: [PriceGroup]) {
    (apart, sumsApart) = Self.apart(groups)
    var totals: Set<Int> = []
    var taxes: Set<Figure.Taxes> = []
    for row in groups.lazy.flatMap(\.rows) where row.role == .total || row.role == .subtotal {
      if row.role == .total { totals.formUnion(row.amounts.map(\.figure.cents)) }
      taxes.formUnion(row.amounts.map(\.taxes))
    }
    self.totals = totals
    totalTaxes = taxes
    pricedGroups = groups.indices.filter { at in
      groups[at].rows.contains { $0.role == .item && $0.traits.isDisjoint(with: [.option, .recurring, .rate]) }
    }
    lastPricedGroup =
      groups.lastIndex { group in
        group.rows.contains {
          $0.role == .item && !$0.amounts.isEmpty && $0.traits.isDisjoint(with: [.option, .recurring, .rate, .variant])
        }
      } ?? -1
    lineColumns = groups.map { group in
      Set(group.rows.lazy.filter { $0.role == .item }.flatMap { $0.amounts.map(\.column) })
    }
    firstLine = groups.map { group in group.rows.firstIndex { $0.role == .item } ?? group.rows.count }
    sums = SumRows(groups)
  }

  private static func apart(_ groups: [PriceGroup]) -> ([Int], [Int]) {
    var parts: [Int] = []
    var sums = [0, 0, 0]
    for row in groups.lazy.flatMap(\.rows) {
      guard let kind = kind(row) else { continue }
      for amount in row.amounts {
        let cents = Int(clamping: amount.figure.cents.magnitude)
        parts.append(cents)
        if kind >= 0 { sums[kind] = Money.plus(sums[kind], cents) ?? 0 }
      }
      if parts.count >= mostApart { break }
    }
    return (parts, sums)
  }

  /// The sum a row belongs to, -1 for none of them; nil when it does not stand apart.
  private static func kind(_ row: PriceRow) -> Int? {
    if row.role == .discount { return 0 }
    if row.role == .item, row.traits.contains(.option) { return 1 }
    if row.role == .item, row.traits.contains(.recurring) { return 2 }
    return row.role == .deposit || !row.traits.isDisjoint(with: [.option, .recurring]) ? -1 : nil
  }

  /// True when a total is `cents`, within `tolerance`.
  func holdsTotal(of cents: Int, within tolerance: Int) -> Bool {
    totals.contains(cents) || totals.contains { Money.agree($0, cents, within: tolerance) }
  }
}
