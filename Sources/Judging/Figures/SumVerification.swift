import DocumentModel

/// Every subtotal and total against what stands above it.
///
/// A total is right when any sensible reading of the rows above adds up to it: its own part, its table, all tables, the
/// subtotals, with or without recurring prices and discounts. It is wrong only when no reading does and the structure
/// leaves no doubt about what was added; otherwise nothing is said.
struct SumVerification {
  let sheet: PriceSheet
  let tolerance: Int
  var deadline = Deadline.never

  /// What was computed.
  struct Outcome {
    /// Totals against their lines.
    var sums: [FigureFinding] = []
    /// Totals against their lines and the options.
    var options: [FigureFinding] = []
  }

  /// Totals looked at, at most.
  private static let most = 1000

  /// Options looked at for each total, at most.
  static let mostOptions = 60

  /// What was computed, in reading order.
  func outcome() -> Outcome {
    var outcome = Outcome()
    var seen = 0
    for (at, group) in sheet.groups.enumerated() where !group.isVATTable {
      for (index, row) in group.rows.enumerated() where row.role == .subtotal || row.role == .total {
        for amount in row.amounts where seen < Self.most && !deadline.isOver {
          seen += 1
          verify(Target(group: at, row: index, amount: amount, label: row), &outcome)
        }
      }
      for (index, row) in group.rows.enumerated() where row.role == .discount {
        if let finding = discount(row, at: index, in: group) { outcome.sums.append(finding) }
      }
    }
    return outcome
  }

  /// A total and its place.
  struct Target {
    let group: Int
    let row: Int
    let amount: PricedAmount
    let label: PriceRow
    var figure: Figure { amount.figure }
    var cents: Int { amount.figure.cents }
  }

  private func verify(_ target: Target, _ outcome: inout Outcome) {
    guard let taxes = comparableTaxes(target) else { return }
    let amount = PricedAmount(column: target.amount.column, taxes: taxes, figure: target.figure)
    let ledger = SumLedger(sheet, group: target.group, row: target.row, amount: amount)
    guard !ledger.lines.entries.isEmpty || !ledger.parts.entries.isEmpty else {
      if let finding = announced(target) ?? introduced(target) { outcome.sums.append(finding) }
      return
    }
    let found = best(
      ledger.lines.match(target.cents, tolerance: tolerance), ledger.parts.match(target.cents, tolerance: tolerance))
    if let found {
      outcome.sums.append(
        FigureFinding(
          .sum, target.figure, computed: found.computed, tolerance: tolerance, isRight: true, others: found.figures))
      if target.label.role == .total { options(target, found, &outcome) }
      return
    }
    contradict(target, ledger, &outcome)
  }

  /// A match without options before one with them.
  private func best(_ lines: SumMatch?, _ parts: SumMatch?) -> SumMatch? {
    if let lines, lines.options.isEmpty { return lines }
    if let parts, parts.options.isEmpty { return parts }
    return lines ?? parts
  }

  /// What the total says of taxes; nil when it holds taxes that the lines above do not.
  private func comparableTaxes(_ target: Target) -> Figure.Taxes? {
    let rows = sheet.groups[target.group].rows[..<target.row].suffix(SumLedger.reach)
    let lastTotal = rows.lastIndex { $0.role == .total || $0.role == .subtotal }
    let lastItem = rows.lastIndex { $0.role == .item }
    let afterVAT = rows.lastIndex { $0.role == .vat }
    let isAfterVAT = afterVAT.map { $0 > lastItem ?? -1 } ?? false
    switch target.amount.taxes {
    case .excluded: return .excluded
    case .unsaid: return isAfterVAT ? nil : .unsaid
    case .included:
      let hasLinesWithTax = rows.contains { $0.role == .item && $0.amounts.contains { $0.taxes == .included } }
      if hasLinesWithTax { return .included }
      let netTotal = lastTotal.map { rows[$0].amounts.contains { $0.taxes != .included } } ?? false
      return isAfterVAT || netTotal || sheet.hasNetTotal ? nil : .included
    }
  }

  // MARK: Options

  private func options(_ target: Target, _ found: SumMatch, _ outcome: inout Outcome) {
    guard target.label.traits.isDisjoint(with: [.optionTaken, .option]) else { return }
    if !found.options.isEmpty {
      guard let extra = Money.sum(found.options.map(\.cents)), let without = Money.minus(found.computed, extra),
        extra > 0, isCertainAboutOptions(target), !isStatedTotal(without)
      else { return }
      outcome.options.append(
        FigureFinding(
          .optionInTotal, target.figure, computed: without, tolerance: tolerance, isRight: false, others: found.options)
      )
      return
    }
    let counted = Set(found.figures)
    let apart = sheet.options.prefix(Self.mostOptions).compactMap { $0.amounts.first?.figure }.filter {
      $0.cents > 0 && !counted.contains($0)
    }
    guard !apart.isEmpty, target.label.traits.contains(.plain) else { return }
    outcome.options.append(
      FigureFinding(
        .optionInTotal, target.figure, computed: found.computed, tolerance: tolerance, isRight: true, others: apart))
  }

  /// True when a total of its own states the sum without options: a second one that adds them hides nothing.
  func isStatedTotal(_ cents: Int) -> Bool { sheet.digest.holdsTotal(of: cents, within: tolerance) }

  func isCertainAboutOptions(_ target: Target) -> Bool {
    target.label.traits.isDisjoint(with: [.partial, .recurring, .variant])
  }

  /// A discount in percent right below a total: its amount is that share of the total.
  private func discount(_ row: PriceRow, at index: Int, in group: PriceGroup) -> FigureFinding? {
    guard let rate = row.rate, let amount = row.amounts.first?.figure, index > 0, rate.exact != 0 else { return nil }
    let above = group.rows[index - 1]
    guard above.role == .total || above.role == .subtotal, let base = above.amounts.first?.figure,
      let computed = Money.share(of: base.cents, percent: Int(clamping: rate.exact.magnitude))
    else { return nil }
    let stated = Int(clamping: amount.cents.magnitude)
    let isRight = Money.agree(stated, computed, within: tolerance)
    let signed = amount.cents < 0 ? -computed : computed
    if isRight || above.traits.contains(.plain) && above.role == .total {
      return FigureFinding(.sum, amount, computed: signed, tolerance: tolerance, isRight: isRight, others: [base])
    }
    return nil
  }
}
