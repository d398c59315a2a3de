/// VAT = base × rate for every rate, and total with taxes = total without + VAT.
///
/// Rounding line by line, on the total, or from prices with taxes are all let pass.
struct VATVerification {
  let sheet: PriceSheet
  let tolerance: Int

  /// What was computed, in reading order.
  func findings() -> [FigureFinding] {
    var findings = sheet.groups.flatMap { group in
      group.rows.filter { $0.role == .item }.flatMap { line($0) }
    }
    for cluster in TotalCluster.all(of: sheet) {
      findings += taxes(cluster)
      findings += franchise(cluster)
      if let total = total(cluster) { findings.append(total) }
      findings += payable(cluster)
    }
    return findings
  }

  // MARK: One line

  /// A line that gives its price with and without taxes, and its rate or tax.
  private func line(_ row: PriceRow) -> [FigureFinding] {
    guard row.traits.isDisjoint(with: .unclear), let net = only(row, .excluded) else { return [] }
    var findings: [FigureFinding] = []
    let gross = only(row, .included)
    let rate = row.rate.flatMap { $0.exact >= 0 && $0.exact <= 100 * Money.one ? $0 : nil }
    if let vat = row.vatAmount, let rate, let computed = Money.share(of: net.cents, percent: rate.exact) {
      let fromGross = gross.flatMap { tax(within: $0.cents, rate.exact) }
      let isRight = agrees(vat.cents, computed) || (fromGross.map { agrees(vat.cents, $0) } ?? false)
      findings.append(
        FigureFinding(.vat, vat, computed: computed, tolerance: tolerance, isRight: isRight, others: [net, rate]))
    }
    guard let gross else { return findings }
    if let vat = row.vatAmount, let computed = Money.plus(net.cents, vat.cents) {
      findings.append(
        FigureFinding(
          .total, gross, computed: computed, tolerance: tolerance, isRight: agrees(gross.cents, computed),
          others: [net, vat]))
    } else if let rate, let computed = Money.share(of: net.cents, percent: 100 * Money.one + rate.exact) {
      let back = Money.withoutTax(gross.cents, percent: rate.exact)
      let isRight = agrees(gross.cents, computed) || (back.map { agrees(net.cents, $0) } ?? false)
      if isRight || row.quantities.isEmpty || row.unitPrices.isEmpty {
        findings.append(
          FigureFinding(.total, gross, computed: computed, tolerance: tolerance, isRight: isRight, others: [net, rate]))
      }
    }
    return findings
  }

  private func only(_ row: PriceRow, _ taxes: Figure.Taxes) -> Figure? {
    let amounts = row.amounts.filter { $0.taxes == taxes }
    return amounts.count == 1 ? amounts[0].figure : nil
  }

  // MARK: VAT of a total

  private func taxes(_ cluster: TotalCluster) -> [FigureFinding] {
    cluster.vats.compactMap { row in
      guard let vat = row.amounts.first?.figure, let rate = row.rate, rate.exact >= 0, rate.exact <= 100 * Money.one
      else {
        return nil
      }
      let bases = self.bases(cluster, row, rate.exact)
      guard let plain = bases.first, let computed = Money.share(of: plain.cents, percent: rate.exact) else {
        return nil
      }
      let isRight =
        bases.contains { Money.share(of: $0.cents, percent: rate.exact).map { agrees(vat.cents, $0) } ?? false }
        || cluster.grosses.contains { tax(within: $0.cents, rate.exact).map { agrees(vat.cents, $0) } ?? false }
        || byLine(cluster, rate.exact).map { Money.agree($0, vat.cents, within: allowance(cluster)) } ?? false
      guard isRight || isCertain(cluster, row, rate.exact) && !leavesOut(cluster, vat.cents, rate.exact) else {
        return nil
      }
      return FigureFinding(
        .vat, vat, computed: computed, tolerance: tolerance, isRight: isRight, others: plain.figures + [rate])
    }
  }

  private struct Base {
    var cents: Int
    var figures: [Figure]
  }

  /// What a rate may apply to, the most likely first.
  private func bases(_ cluster: TotalCluster, _ row: PriceRow, _ rate: Int) -> [Base] {
    if let said = row.base { return [Base(cents: said.cents, figures: [said])] }
    var bases: [Base] = []
    let taxed = cluster.lines.filter { $0.rate?.exact == rate }.compactMap { $0.amount(.excluded)?.figure }
    let reduction = Money.sum(cluster.discounts.map { Int(clamping: $0.cents.magnitude) }) ?? 0
    for net in cluster.nets.reversed() {
      if reduction != 0, let less = Money.minus(net.cents, reduction) {
        bases.append(Base(cents: less, figures: [net] + cluster.discounts))
      }
      bases.append(Base(cents: net.cents, figures: [net]))
    }
    guard !taxed.isEmpty, let sum = Money.sum(taxed.map(\.cents)) else { return bases }
    let own = Base(cents: sum, figures: taxed)
    if hasSeveralRates(cluster) {
      return areAllLines(cluster.lines.filter { !$0.amounts.isEmpty }, cluster) ? [own] : [own] + bases
    }
    return bases + [own]
  }

  private func hasSeveralRates(_ cluster: TotalCluster) -> Bool {
    Set(cluster.lines.compactMap { $0.rate?.exact }).count > 1 || cluster.vats.count > 1
  }

  /// The tax of each line, rounded by line; nil unless every line of the rate is read.
  private func byLine(_ cluster: TotalCluster, _ rate: Int) -> Int? {
    let lines = cluster.lines.filter { $0.rate.map { $0.exact == rate } ?? true }
    guard !lines.isEmpty else { return nil }
    var taxes: [Int] = []
    for line in lines where !line.amounts.isEmpty {
      guard let net = line.amount(.excluded)?.figure, let tax = Money.share(of: net.cents, percent: rate) else {
        return nil
      }
      taxes.append(tax)
    }
    return Money.sum(taxes)
  }

  /// The tax held in an amount.
  private func tax(within gross: Int, _ rate: Int) -> Int? {
    Money.withoutTax(gross, percent: rate).flatMap { Money.minus(gross, $0) }
  }

  /// True when only one base can be meant.
  private func isCertain(_ cluster: TotalCluster, _ row: PriceRow, _ rate: Int) -> Bool {
    guard row.traits.contains(.plain) || row.base != nil, !cluster.isUnclear, cluster.isPlain else { return false }
    if row.base != nil { return true }
    if hasSeveralRates(cluster) {
      let lines = cluster.lines.filter { !$0.amounts.isEmpty }
      return cluster.discounts.isEmpty && areAllLines(lines, cluster) && cluster.vats.allSatisfy { $0.rate != nil }
        && lines.allSatisfy {
          $0.rate != nil && $0.traits.isDisjoint(with: [.unclear, .option, .recurring, .rate, .variant])
        }
    }
    return Set(cluster.nets.map(\.cents)).count == 1 && (cluster.discounts.isEmpty || !cluster.netIsSubtotal)
      && cluster.lines.allSatisfy { line in line.rate.map { $0.exact == rate } ?? true }
  }

  /// True when the tax is right without one or two of the lines, which may bear none.
  private func leavesOut(_ cluster: TotalCluster, _ tax: Int, _ rate: Int) -> Bool {
    guard !hasSeveralRates(cluster), let net = cluster.nets.last else { return false }
    let lines = cluster.lines.prefix(60).compactMap { $0.amount(.excluded)?.figure.cents }
    for (index, first) in lines.enumerated() {
      for second in [0] + lines[(index + 1)...] {
        guard let out = Money.plus(first, second), let base = Money.minus(net.cents, out), base > 0,
          let computed = Money.share(of: base, percent: rate)
        else { continue }
        if agrees(tax, computed) { return true }
      }
    }
    return false
  }

  /// True when the lines add up to the total without taxes, so that none is missing.
  private func areAllLines(_ lines: [PriceRow], _ cluster: TotalCluster) -> Bool {
    guard let net = cluster.nets.last, !lines.isEmpty else { return false }
    let amounts = lines.compactMap { $0.amount(.excluded)?.figure.cents }
    return amounts.count == lines.count
      && (Money.sum(amounts).map { Money.agree($0, net.cents, within: allowance(cluster)) } ?? false)
  }

  // MARK: Total with taxes

  private func total(_ cluster: TotalCluster) -> FigureFinding? {
    guard let gross = cluster.grosses.first, let net = cluster.nets.last else { return nil }
    let amounts = cluster.vats.compactMap { $0.amounts.first?.figure }
    let reduction = Money.sum(cluster.discounts.map { Int(clamping: $0.cents.magnitude) }) ?? 0
    guard let taxes = sumOfTaxes(cluster, amounts) else { return nil }
    var candidates: [Int] = []
    for net in cluster.nets.reversed() {
      for tax in taxes {
        guard let plain = Money.plus(net.cents, tax) else { continue }
        candidates.append(plain)
        if reduction != 0, let less = Money.minus(plain, reduction) { candidates.append(less) }
      }
    }
    guard let computed = candidates.first else { return nil }
    let isRight = cluster.grosses.contains { gross in candidates.contains { agrees(gross.cents, $0) } }
    let isCertain =
      !cluster.isUnclear && cluster.isPlain && cluster.discounts.isEmpty && Set(cluster.nets.map(\.cents)).count == 1
      && Set(cluster.grosses.map(\.cents)).count == 1 && net.unit.fits(gross.unit)
    guard isRight || isCertain else { return nil }
    return FigureFinding(
      .total, gross, computed: computed, tolerance: tolerance, isRight: isRight, others: [net] + amounts)
  }

  /// What the taxes may come to: all of them, the last as their sum, or what the only rate gives.
  private func sumOfTaxes(_ cluster: TotalCluster, _ amounts: [Figure]) -> [Int]? {
    if amounts.isEmpty {
      guard cluster.vats.count == 1, let rate = cluster.vats[0].rate, rate.exact <= 100 * Money.one,
        let net = cluster.nets.last,
        let tax = Money.share(of: net.cents, percent: rate.exact)
      else { return nil }
      return [tax]
    }
    guard amounts.count == cluster.vats.count, let all = Money.sum(amounts.map(\.cents)) else { return nil }
    return [all] + amounts.suffix(1).map(\.cents) + amounts.prefix(1).map(\.cents)
  }

  /// "TVA non applicable": no tax is counted, and the totals with and without it are one.
  private func franchise(_ cluster: TotalCluster) -> [FigureFinding] {
    guard sheet.franchise != nil else { return [] }
    var findings: [FigureFinding] = []
    for row in cluster.vats {
      guard let vat = row.amounts.first?.figure else { continue }
      findings.append(
        FigureFinding(.vat, vat, computed: 0, tolerance: tolerance, isRight: agrees(vat.cents, 0), others: []))
    }
    if cluster.vats.allSatisfy({ $0.amounts.isEmpty && $0.rate == nil }), cluster.isPlain, cluster.discounts.isEmpty,
      let net = cluster.nets.last, let gross = cluster.grosses.first, Set(cluster.nets.map(\.cents)).count == 1
    {
      let isRight = agrees(gross.cents, net.cents)
      findings.append(
        FigureFinding(.total, gross, computed: net.cents, tolerance: tolerance, isRight: isRight, others: [net]))
    }
    return findings
  }

  // MARK: What is paid

  /// "Net à payer": the total, less what was paid before and late discounts.
  private func payable(_ cluster: TotalCluster) -> [FigureFinding] {
    guard let (figure, isPlain) = cluster.payables.first, let total = cluster.grosses.last ?? cluster.nets.last else {
      return []
    }
    let paid = cluster.deposits.map { Int(clamping: $0.cents.magnitude) }
    let reductions = (cluster.lateDiscounts + cluster.discounts).map { Int(clamping: $0.cents.magnitude) }
    var candidates: [Int] = []
    let taxes = cluster.vats.compactMap { $0.amounts.first?.figure.cents }
    for base in [total.cents] + cluster.nets.map(\.cents) + cluster.nets.compactMap({ Money.sum([$0.cents] + taxes) }) {
      for less in [paid, reductions, paid + reductions, []] {
        if let taken = Money.sum(less), let rest = Money.minus(base, taken) { candidates.append(rest) }
      }
    }
    candidates += paid
    guard let plain = candidates.first else { return [] }
    let isRight = candidates.contains { agrees($0, figure.cents) }
    let isCertain =
      isPlain && !cluster.isUnclear && cluster.isPlain && cluster.deposits.isEmpty && reductions.isEmpty
      && cluster.payables.count == 1
    guard isRight || isCertain else { return [] }
    return [
      FigureFinding(
        .total, figure, computed: plain, tolerance: tolerance, isRight: isRight,
        others: [total] + cluster.deposits + cluster.lateDiscounts)
    ]
  }

  private func agrees(_ left: Int, _ right: Int) -> Bool { Money.agree(left, right, within: tolerance) }

  private func allowance(_ cluster: TotalCluster) -> Int { tolerance + cluster.lines.count }
}
