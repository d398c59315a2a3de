/// Line total = quantity × unit price − discount, for every row that gives them.
struct LineVerification {
  let sheet: PriceSheet
  let tolerance: Int

  /// What was computed, in order of the rows.
  func findings() -> [FigureFinding] {
    sheet.groups.flatMap { group in group.rows.compactMap { $0.role == .item ? finding($0) : nil } }
  }

  private func finding(_ row: PriceRow) -> FigureFinding? {
    guard !row.traits.contains(.unclear) else { return nil }
    if !row.factors.isEmpty { return product(row) }
    guard let (prices, amounts) = pair(row), let price = prices.first, let amount = amounts.last, amount.exact != 0,
      price.exact != 0, let counts = quantities(row)
    else { return nil }
    let results = prices.flatMap { self.results(counts, $0, row, isNet: prices.count > 1) }
    guard let plain = results.first else { return nil }
    let others = row.quantities + prices + (row.discount.map { [$0] } ?? [])
    for amount in amounts where results.contains(where: { Money.agree($0, amount.cents, within: tolerance) }) {
      return FigureFinding(.line, amount, computed: plain, tolerance: tolerance, isRight: true, others: others)
    }
    guard amounts.count == 1, isCertain(row, price, amount), !isRoundedPrice(counts, price, amount),
      !hidesFactor(plain, amount, row), !mayHoldTax(row, price, amount, plain)
    else { return nil }
    return FigureFinding(.line, amount, computed: plain, tolerance: tolerance, isRight: false, others: others)
  }

  /// "12 h × 65 € = 780 €": all factors count.
  private func product(_ row: PriceRow) -> FigureFinding? {
    guard let amount = row.amounts.first?.figure, let plain = Money.product(row.factors.map(\.exact)) else {
      return nil
    }
    let readings = [plain] + alternatives(row.factors).compactMap { Money.product($0) }
    let isRight = readings.contains { Money.agree($0, amount.cents, within: tolerance) }
    if !isRight, row.factors.contains(where: { $0.otherReading != nil }) { return nil }
    return FigureFinding(.line, amount, computed: plain, tolerance: tolerance, isRight: isRight, others: row.factors)
  }

  private func alternatives(_ factors: [Figure]) -> [[Int]] {
    factors.indices.compactMap { index in
      guard let other = factors[index].otherReading else { return nil }
      var exact = factors.map(\.exact)
      exact[index] = other
      return exact
    }
  }

  /// The unit prices and the amounts that say the same of taxes.
  private func pair(_ row: PriceRow) -> ([Figure], [Figure])? {
    for price in row.unitPrices {
      let amounts = row.amounts.filter { $0.taxes == price.taxes }.map(\.figure)
      if !amounts.isEmpty { return (row.unitPrices.filter { $0.taxes == price.taxes }, amounts) }
    }
    for price in row.unitPrices {
      let amounts = row.amounts.filter { $0.taxes.fits(price.taxes) }
      if let last = amounts.last { return (row.unitPrices.filter { $0.taxes.fits(last.taxes) }, amounts.map(\.figure)) }
    }
    return nil
  }

  /// The quantities a total may be the product of; none when the row gives no quantity or an unreadable one.
  private func quantities(_ row: PriceRow) -> [Int]? {
    let factors = row.quantities + row.durations
    guard let first = factors.first, first.exact != 0 else { return nil }
    var counts = factors.map(\.exact) + factors.compactMap(\.otherReading)
    if factors.count > 1, let all = Money.product(factors.map(\.exact)), let exact = Money.exact(all) {
      counts.append(exact)
    }
    return counts
  }

  /// What the line may come to, the plainest reading first: rounding by piece or by line, discount for each or for all.
  /// With `isNet` a second price stands beside the first, so that one of them may already be reduced.
  private func results(_ counts: [Int], _ price: Figure, _ row: PriceRow, isNet: Bool) -> [Int] {
    var results: [Int] = []
    for unit in [price.exact, price.otherReading].compactMap(\.self) {
      for count in counts {
        guard let full = Money.product([count, unit]) else { continue }
        if let discount = row.discount { results += discounted(full, count, unit, discount) }
        if row.discount == nil || isNet { results += [full] + withTaxRounding(count, unit, row) }
      }
    }
    return results
  }

  private func discounted(_ full: Int, _ count: Int, _ unit: Int, _ discount: Figure) -> [Int] {
    var results: [Int] = []
    let magnitude = Int(clamping: discount.exact.magnitude)
    if !discount.isMoney, magnitude <= 100 * Money.one {
      let rest = 100 * Money.one - magnitude
      if let whole = Money.share(of: full, percent: rest) { results.append(whole) }
      if let piece = Money.share(of: Money.cents(unit), percent: rest),
        let exact = Money.exact(piece), let all = Money.product([count, exact])
      {
        results.append(all)
      }
    }
    if discount.unit != .percent {
      if let less = Money.minus(full, Money.cents(magnitude)) { results.append(less) }
      if let each = Money.product([count, magnitude]), let less = Money.minus(full, each) { results.append(less) }
    }
    return results
  }

  /// A line whose price was set with taxes: the product of the rounded price with taxes, taxes taken out again.
  private func withTaxRounding(_ count: Int, _ unit: Int, _ row: PriceRow) -> [Int] {
    let rates = row.rate.map { [$0.exact] } ?? sheet.rates
    return rates.compactMap { rate in
      guard rate > 0, rate <= 100 * Money.one,
        let gross = Money.share(of: Money.cents(unit), percent: 100 * Money.one + rate), let exact = Money.exact(gross),
        let all = Money.product([count, exact])
      else { return nil }
      return Money.withoutTax(all, percent: rate)
    }
  }

  /// True when nothing in the row may stand for another factor: one quantity, one price due once.
  private func isCertain(_ row: PriceRow, _ price: Figure, _ amount: Figure) -> Bool {
    row.quantities.count == 1 && row.durations.isEmpty && row.strangers.isEmpty && price.rhythm != .recurring
      && amount.rhythm == .once && !row.traits.contains(.free)
      && price.otherReading == nil && row.quantities[0].otherReading == nil && price.unit.fits(amount.unit)
  }

  /// True when the amount is the product with a tax, and not both say the same of taxes.
  private func mayHoldTax(_ row: PriceRow, _ price: Figure, _ amount: Figure, _ product: Int) -> Bool {
    let stated = row.amounts.first { $0.figure == amount }?.taxes ?? .unsaid
    if stated != .unsaid, stated == price.taxes { return false }
    return FigureRelations(sheet: sheet, tolerance: tolerance).isTaxed(product, amount.cents, slack: 2)
  }

  /// True when the amount is the product times twelve months, a number in the label ("hébergement 36 mois"), or the
  /// product per hundred or thousand pieces.
  private func hidesFactor(_ product: Int, _ amount: Figure, _ row: PriceRow) -> Bool {
    guard product > 0, amount.cents > 0 else { return false }
    let (large, small) = (max(product, amount.cents), min(product, amount.cents))
    guard large % small == 0 else { return false }
    let factor = large / small
    if product > amount.cents { return factor == 100 || factor == 1000 }
    return [12, 24, 36, 48, 60].contains(factor) || row.labelNumbers.contains { $0 == factor * Money.one }
  }

  /// A round amount that the unit price was derived from: 100,00 for 12 × 8,33. The line is neither right nor wrong.
  private func isRoundedPrice(_ counts: [Int], _ price: Figure, _ amount: Figure) -> Bool {
    guard let count = counts.first, count > 0, amount.cents % 100 == 0, price.exact % Money.one != 0,
      let quotient = Money.rounded(Int128(amount.exact) * Int128(Money.one), over: Int128(count))
    else { return false }
    var step = Money.one
    for _ in 0..<min(price.decimals, 4) { step /= 10 }
    return Money.minus(quotient, price.exact).map { $0.magnitude <= UInt(step) / 2 } ?? false
  }
}

extension Figure.Unit {
  /// True unless they are two currencies.
  func fits(_ other: Figure.Unit) -> Bool {
    if case .money(let left) = self, case .money(let right) = other { return left == right }
    return true
  }
}
