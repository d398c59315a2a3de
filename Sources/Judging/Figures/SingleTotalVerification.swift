/// A document has one grand total of each kind: the one in its head or summary is the one of its table.
struct SingleTotalVerification {
  let sheet: PriceSheet
  let tolerance: Int

  /// A grand total with its place.
  private struct Stated {
    let figure: Figure
    let taxes: Figure.Taxes
    let group: Int
    /// Rows of its group above it.
    let row: Int
    /// True when priced lines of its own table or list stand above it.
    let ownsLines: Bool
  }

  /// At most one finding for totals without taxes and one for totals with taxes.
  func findings() -> [FigureFinding] {
    let all = totals()
    return [Figure.Taxes.excluded, .included].compactMap { taxes in finding(all.filter { $0.taxes == taxes }) }
  }

  private func totals() -> [Stated] {
    var totals: [Stated] = []
    for (at, group) in sheet.groups.enumerated() where group.traits.isDisjoint(with: [.option, .recurring, .variant]) {
      var lines = 0
      for (index, row) in group.rows.enumerated() {
        if row.role == .item || row.role == .subtotal { lines += 1 }
        guard row.role == .total, row.traits.contains(.plain), row.traits.isDisjoint(with: Self.special) else {
          continue
        }
        for amount in row.amounts where totals.count < 200 && amount.taxes != .unsaid && amount.figure.rhythm == .once {
          totals.append(Stated(figure: amount.figure, taxes: amount.taxes, group: at, row: index, ownsLines: lines > 0))
        }
      }
    }
    return totals
  }

  private static let special: PriceRow.Traits = [
    .option, .optionTaken, .recurring, .variant, .partial, .unclear, .rate,
  ]

  private func finding(_ totals: [Stated]) -> FigureFinding? {
    guard totals.count >= 2, let first = totals.first else { return nil }
    let places = Set(totals.map(\.group))
    let values = Set(totals.map(\.figure.cents))
    let areEqual = totals.allSatisfy { Money.agree($0.figure.cents, first.figure.cents, within: tolerance) }
    if areEqual {
      guard let other = totals.dropFirst().first(where: { isElsewhere(first, $0) }) else { return nil }
      return FigureFinding(
        .twoTotals, first.figure, computed: other.figure.cents, tolerance: tolerance, isRight: true,
        others: [other.figure])
    }
    guard values.count == 2, totals.filter(\.ownsLines).map(\.group).unique.count <= 1, places.count <= 4,
      let other = totals.first(where: {
        !Money.agree($0.figure.cents, first.figure.cents, within: tolerance) && isElsewhere(first, $0)
      }),
      first.figure.unit.fits(other.figure.unit), !isRelated(first.figure.cents, other.figure.cents)
    else { return nil }
    // The total without lines of its own is the one that repeats, and the one shown.
    let (stated, against) = first.ownsLines ? (other, first) : (first, other)
    guard !stated.ownsLines, totals.contains(where: \.ownsLines) else { return nil }
    return FigureFinding(
      .twoTotals, stated.figure, computed: against.figure.cents, tolerance: tolerance, isRight: false,
      others: [against.figure])
  }

  /// True when two totals stand in different places, not in one chain of totals below each other.
  private func isElsewhere(_ left: Stated, _ right: Stated) -> Bool {
    if left.group != right.group {
      let between = sheet.groups[min(left.group, right.group)...max(left.group, right.group)]
      return left.ownsLines || right.ownsLines || between.contains { $0.rows.contains { $0.role == .item } }
    }
    let rows = sheet.groups[left.group].rows[min(left.row, right.row)..<max(left.row, right.row)]
    return rows.contains { $0.role == .item }
  }

  private func isRelated(_ left: Int, _ right: Int) -> Bool {
    let relations = FigureRelations(sheet: sheet, tolerance: tolerance)
    return relations.isApart(left, right) || relations.isShare(left, right)
  }
}

extension [Int] {
  /// The distinct values.
  fileprivate var unique: Set<Int> { Set(self) }
}
