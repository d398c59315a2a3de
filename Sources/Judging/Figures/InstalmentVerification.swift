/// Shares of a payment add up to 100 %, its amounts to the total, and each amount is its share of the total.
struct InstalmentVerification {
  let sheet: PriceSheet
  let tolerance: Int
  /// The grand totals a payment may share out, with taxes first.
  private let totals: [Figure]

  /// Schedules and totals looked at, at most.
  private static let most = 200

  init(sheet: PriceSheet, tolerance: Int) {
    self.sheet = sheet
    self.tolerance = tolerance
    totals = Self.totals(of: sheet)
  }

  /// What was computed, schedule by schedule.
  func findings() -> [FigureFinding] {
    sheet.plans.prefix(Self.most).flatMap { plan in
      [shares(plan), amounts(plan)].compactMap(\.self) + parts(plan)
    }
  }

  /// Shares that add up to 100 %. A lone schedule that does not is wrong, unless a part of it bears no share.
  private func shares(_ plan: InstalmentPlan) -> FigureFinding? {
    let shares = plan.parts.compactMap(\.percent)
    guard shares.count >= 2, let first = shares.first, let exact = Money.sum(shares.map(\.exact)) else { return nil }
    let hundred = 100 * Money.one
    let isRight = exact == hundred
    let isCertain = !plan.isOpen && shares.count == plan.parts.count && isAlone(plan) && exact % hundred != 0
    guard isRight || isCertain else { return nil }
    return FigureFinding(
      .percentages, sumOf: shares, first: first, statedCents: Money.cents(exact), computed: 10_000, tolerance: 0,
      isRight: isRight)
  }

  /// True when no other schedule stands under the same heading.
  private func isAlone(_ plan: InstalmentPlan) -> Bool {
    sheet.plans.count { $0.heading == plan.heading } == 1
  }

  /// Amounts that add up to one of the document's totals.
  private func amounts(_ plan: InstalmentPlan) -> FigureFinding? {
    let amounts = plan.parts.compactMap(\.amount)
    guard amounts.count >= 2, amounts.count == plan.parts.count, let first = amounts.first, let plain = totals.first,
      let sum = sum(plan)
    else { return nil }
    let allowed = Money.plus(tolerance, amounts.count) ?? tolerance
    let match = totals.first { Money.agree($0.cents, sum, within: allowed) }
    let shares = plan.parts.compactMap(\.percent)
    let isWhole =
      shares.isEmpty || plan.parts.contains(where: \.isBalance)
      || shares.count == plan.parts.count && Money.sum(shares.map(\.exact)) == 100 * Money.one
    let isCertain =
      !plan.isOpen && isWhole && isAlone(plan) && areOneKind(totals) && amounts.allSatisfy { $0.unit.fits(plain.unit) }
    guard match != nil || isCertain && !isExplained(sum, totals) else { return nil }
    return FigureFinding(
      .instalments, sumOf: amounts + [match ?? plain], first: first, statedCents: sum,
      computed: match?.cents ?? nearest(totals, sum),
      tolerance: allowed, isRight: match != nil)
  }

  private var relations: FigureRelations { FigureRelations(sheet: sheet, tolerance: tolerance) }

  /// True when the sum is one of the totals with its tax, or with what stands apart.
  private func isExplained(_ sum: Int, _ totals: [Figure]) -> Bool {
    totals.contains { relations.isTaxed(sum, $0.cents, slack: 2) || relations.isApart(sum, $0.cents) }
  }

  /// True when an amount is its share of a total with its tax.
  private func isExplained(_ part: (percent: Figure, amount: Figure), _ totals: [Figure]) -> Bool {
    totals.contains { total in
      Money.share(of: total.cents, percent: part.percent.exact).map {
        relations.isTaxed(part.amount.cents, $0, slack: 2)
      } ?? false
    }
  }

  private func sum(_ plan: InstalmentPlan) -> Int? {
    var total = 0
    for part in plan.parts {
      guard let amount = part.amount else { return nil }
      let (times, overflow) = amount.cents.multipliedReportingOverflow(by: part.times)
      guard !overflow, let next = Money.plus(total, times) else { return nil }
      total = next
    }
    return total
  }

  /// Each amount as its share of the one total that most of them are shares of.
  private func parts(_ plan: InstalmentPlan) -> [FigureFinding] {
    let both = plan.parts.compactMap { part in
      part.percent.flatMap { percent in part.amount.map { (percent: percent, amount: $0) } }
    }
    guard both.count >= 2 || plan.parts.contains(where: \.isDeposit), !both.isEmpty, !totals.isEmpty else { return [] }
    let allowed = Money.plus(tolerance, both.count) ?? tolerance
    func agrees(_ part: (percent: Figure, amount: Figure), _ total: Figure) -> Bool {
      Money.share(of: total.cents, percent: part.percent.exact).map {
        Money.agree($0, part.amount.cents, within: allowed)
      } ?? false
    }
    let ranked = totals.map { total in (total: total, right: both.count { agrees($0, total) }) }
    guard let best = ranked.max(by: { $0.right < $1.right }) else { return [] }
    let isCertain =
      !plan.isOpen && areOneKind(totals) && isAlone(plan) && (best.right * 2 > both.count || both.count == 1)
    return both.compactMap { part in
      guard let computed = Money.share(of: best.total.cents, percent: part.percent.exact) else { return nil }
      let isRight = agrees(part, best.total)
      guard isRight || isCertain && part.amount.unit.fits(best.total.unit) && !isExplained(part, totals) else {
        return nil
      }
      return FigureFinding(
        .instalments, part.amount, computed: computed, tolerance: allowed, isRight: isRight,
        others: [part.percent, best.total])
    }
  }

  private static func totals(of sheet: PriceSheet) -> [Figure] {
    var gross: [Figure] = []
    var others: [Figure] = []
    for group in sheet.groups where group.traits.isDisjoint(with: [.option, .recurring, .variant]) {
      for row in group.rows where row.role == .total || row.role == .payable {
        guard row.traits.isDisjoint(with: [.option, .recurring, .variant]),
          row.role == .total || !row.traits.contains(.partial)
        else { continue }
        for amount in row.amounts {
          if amount.taxes == .included { gross.append(amount.figure) } else { others.append(amount.figure) }
        }
      }
    }
    return Array((gross + others).prefix(most))
  }

  /// True when the document states one total, or one without and one with taxes.
  private func areOneKind(_ totals: [Figure]) -> Bool { Set(totals.map(\.cents)).count <= 2 }

  private func nearest(_ totals: [Figure], _ sum: Int) -> Int {
    totals.map(\.cents).min { left, right in
      let (a, b) = (Money.minus(left, sum)?.magnitude ?? .max, Money.minus(right, sum)?.magnitude ?? .max)
      return a < b
    } ?? 0
  }
}
