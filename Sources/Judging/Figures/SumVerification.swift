/// Every subtotal and total against what stands above it.
///
/// A total is right when any sensible reading of the rows above adds up to it: its own part, its table, all tables, the
/// subtotals, with or without recurring prices and discounts. It is wrong only when no reading does and the structure
/// leaves no doubt about what was added; otherwise nothing is said.
struct SumVerification {
  let sheet: PriceSheet
  let tolerance: Int

  /// What was computed.
  struct Outcome {
    /// Totals against their lines.
    var sums: [FigureFinding] = []
    /// Totals against their lines and the options.
    var options: [FigureFinding] = []
  }

  /// Totals looked at, at most.
  private static let most = 1000

  /// What was computed, in reading order.
  func outcome() -> Outcome {
    var outcome = Outcome()
    var seen = 0
    for (at, group) in sheet.groups.enumerated() where !group.isVATTable {
      for (index, row) in group.rows.enumerated() where row.role == .subtotal || row.role == .total {
        for amount in row.amounts where seen < Self.most {
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
  private struct Target {
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
    let found = best(ledger.lines.match(target.cents, tolerance: tolerance), ledger.parts.match(target.cents, tolerance: tolerance))
    if let found {
      outcome.sums.append(
        FigureFinding(.sum, target.figure, computed: found.computed, tolerance: tolerance, isRight: true, others: found.figures))
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
      guard let extra = Money.sum(found.options.map(\.cents)), let without = Money.minus(found.computed, extra), extra > 0,
        isCertainAboutOptions(target)
      else { return }
      outcome.options.append(
        FigureFinding(.optionInTotal, target.figure, computed: without, tolerance: tolerance, isRight: false, others: found.options))
      return
    }
    let apart = sheet.options.compactMap { $0.amounts.first?.figure }.filter { $0.cents > 0 && !found.figures.contains($0) }
    guard !apart.isEmpty, target.label.traits.contains(.plain) else { return }
    outcome.options.append(
      FigureFinding(.optionInTotal, target.figure, computed: found.computed, tolerance: tolerance, isRight: true, others: apart))
  }

  private func isCertainAboutOptions(_ target: Target) -> Bool {
    target.label.traits.isDisjoint(with: [.partial, .recurring, .variant])
  }

  // MARK: Contradictions

  private func contradict(_ target: Target, _ ledger: SumLedger, _ outcome: inout Outcome) {
    let isTotal = target.label.role == .total
    let run = isTotal ? ledger.parts : ledger.lines
    let start = isTotal ? (run.ownStart < run.entries.count ? run.ownStart : 0) : run.afterClosing
    let range = Array(run.entries[min(start, run.entries.count)...])
    if isTotal, let taken = optionsAdded(target, range) {
      guard isCertainAboutOptions(target), target.label.traits.isDisjoint(with: [.optionTaken, .option]) else { return }
      outcome.options.append(taken)
      return
    }
    let (counted, added) = counted(range, nearest: target.cents)
    guard isCertain(target, run, start, range, counted), !isExplained(target, ledger, run, start),
      !isTaxed(target, counted, added)
    else { return }
    outcome.sums.append(
      FigureFinding(
        .sum, target.figure, computed: added, tolerance: tolerance, isRight: false, others: counted.compactMap(\.figure)))
  }

  /// The entries that are summed, and their sum: without options, unless there is nothing else; with recurring prices
  /// when the total comes nearer so.
  private func counted(_ range: [SumLedger.Entry], nearest cents: Int) -> ([SumLedger.Entry], Int) {
    let plain = range.filter { $0.traits.isDisjoint(with: [.option, .recurring]) }
    let withRecurring = range.filter { $0.traits.isDisjoint(with: .option) }
    let readings = [plain, withRecurring, range].filter { entries in entries.contains { $0.kind != .discount } }
    let sums = readings.prefix(2).compactMap { entries in
      Money.sum(entries.map { $0.kind == .discount ? -$0.cents : $0.cents }).map { (entries, $0) }
    }
    let nearest = sums.min { left, right in
      (Money.minus(left.1, cents)?.magnitude ?? .max) < (Money.minus(right.1, cents)?.magnitude ?? .max)
    }
    return nearest ?? ([], 0)
  }

  /// A total stated before the list it is made of; a list that does not add up to it may be of something else.
  private func introduced(_ target: Target) -> FigureFinding? {
    let rows = sheet.groups[target.group].rows[(target.row + 1)...]
    let lines = rows.drop { $0.role != .item && $0.role != .heading }.prefix { $0.role == .item || $0.role == .heading }
      .filter { $0.role == .item }
    let amounts = lines.compactMap { SumLedger.choose($0, target.amount, .table)?.figure }
    guard target.label.role == .total, amounts.count >= 2, amounts.count == lines.count,
      let added = Money.sum(amounts.map(\.cents)), Money.agree(added, target.cents, within: tolerance)
    else { return nil }
    return FigureFinding(.sum, target.figure, computed: added, tolerance: tolerance, isRight: true, others: amounts)
  }

  /// A total stated before the only table of prices, which has none of its own.
  private func announced(_ target: Target) -> FigureFinding? {
    let priced = sheet.groups.indices.filter { at in
      sheet.groups[at].rows.contains { $0.role == .item && $0.traits.isDisjoint(with: [.option, .recurring, .rate]) }
    }
    let totals = sheet.groups.flatMap(\.rows).filter { $0.role == .total || $0.role == .subtotal }
    guard target.label.role == .total, target.label.traits.contains(.plain), priced.count == 1, priced[0] > target.group,
      let table = priced.first.map({ sheet.groups[$0] }), table.isNamedTable, table.traits.isEmpty,
      table.rows.allSatisfy({ $0.role == .item || $0.role == .heading }),
      totals.allSatisfy({ $0.amounts.allSatisfy { $0.taxes == target.amount.taxes } }),
      target.label.traits.isDisjoint(with: [.partial, .recurring, .variant, .optionTaken, .unclear, .option])
    else { return nil }
    let entries = SumLedger(sheet, group: priced[0], row: table.rows.count, amount: target.amount).lines.entries
    let own = entries.filter { $0.group == priced[0] && $0.traits.isDisjoint(with: [.option, .recurring]) }
    guard own.count >= 2, own.allSatisfy({ !$0.isUnclear && !$0.traits.contains(.variant) }), let added = Money.sum(own.map(\.cents)) else {
      return nil
    }
    let isRight = Money.agree(added, target.cents, within: tolerance * own.count)
    let isSame = own.allSatisfy { $0.taxes == target.amount.taxes && ($0.figure?.unit.fits(target.figure.unit) ?? false) }
    guard isRight || isSame || sheet.franchise != nil else { return nil }
    guard isRight || !FigureRelations(sheet: sheet, tolerance: tolerance).isApart(added, target.cents) else { return nil }
    return FigureFinding(
      .sum, target.figure, computed: added, tolerance: tolerance, isRight: isRight, others: own.compactMap(\.figure))
  }

  /// Options that stand anywhere in the document and that, added to the lines, give the total: all of them, or one.
  private func optionsAdded(_ target: Target, _ range: [SumLedger.Entry]) -> FigureFinding? {
    let plain = range.filter { $0.traits.isDisjoint(with: [.option, .recurring]) && !$0.isUnclear }
    guard !plain.isEmpty, plain.count == range.filter({ $0.traits.isDisjoint(with: [.option, .recurring]) }).count,
      let base = Money.sum(plain.map { $0.kind == .discount ? -$0.cents : $0.cents })
    else { return nil }
    let options = sheet.options.compactMap { SumLedger.choose($0, target.amount, .elsewhere)?.figure }.filter { $0.cents > 0 }
    guard !options.isEmpty, options.count <= 60 else { return nil }
    for added in [options] + options.map({ [$0] }) {
      guard let sum = Money.sum([base] + added.map(\.cents)), Money.agree(sum, target.cents, within: tolerance) else { continue }
      return FigureFinding(.optionInTotal, target.figure, computed: base, tolerance: tolerance, isRight: false, others: added)
    }
    return nil
  }

  /// True when nothing above leaves room for another reading.
  private func isCertain(
    _ target: Target, _ run: SumLedger.Run, _ start: Int, _ range: [SumLedger.Entry], _ counted: [SumLedger.Entry]
  ) -> Bool {
    let label = target.label.traits
    guard !counted.isEmpty, label.isDisjoint(with: [.partial, .recurring, .variant, .optionTaken, .unclear, .option]),
      target.label.role == .subtotal || label.contains(.plain),
      range.allSatisfy({ !$0.isUnclear && !$0.traits.contains(.variant) }),
      counted.allSatisfy({ entry in entry.figure.map { $0.unit.fits(target.figure.unit) } ?? false })
    else { return false }
    let above = sheet.groups[target.group].rows[..<target.row].suffix(SumLedger.reach)
    if above.contains(where: { $0.role == .deposit || $0.role == .payable }) { return false }
    let groups = Set(range.map(\.group))
    if groups == [target.group] {
      let own = sheet.groups[target.group]
      if own.isNamedTable { return true }
      guard counted.count >= 2 else { return false }
      return own.isTable || !run.starts.contains { $0 > start && $0 < run.entries.count }
    }
    return isCertainAcross(groups, target, range)
  }

  /// A total below other tables: of one whole table, or of tables that all end in a subtotal.
  private func isCertainAcross(_ groups: Set<Int>, _ target: Target, _ range: [SumLedger.Entry]) -> Bool {
    guard target.label.role == .total, !groups.contains(target.group),
      groups.allSatisfy({ sheet.groups[$0].isNamedTable && sheet.groups[$0].traits.isEmpty }),
      sheet.groups[target.group].traits.isEmpty,
      !sheet.groups[target.group].rows[..<target.row].contains(where: { $0.role == .item })
    else { return false }
    let isLast = !sheet.groups[(target.group + 1)...].contains { later in
      later.rows.contains {
        $0.role == .item && !$0.amounts.isEmpty && $0.traits.isDisjoint(with: [.option, .recurring, .rate, .variant])
      }
    }
    if groups.count == 1 { return isLast && range.count >= 2 }
    return isLast && range.allSatisfy { $0.kind == .subtotal }
  }

  /// True when another sum of the rows above gives the total: a run of parts, or some options and recurring prices.
  private func isExplained(_ target: Target, _ ledger: SumLedger, _ run: SumLedger.Run, _ start: Int) -> Bool {
    ledger.lines.holdsRun(of: target.cents, tolerance: tolerance) || ledger.parts.holdsRun(of: target.cents, tolerance: tolerance)
      || run.subset(of: start, giving: target.cents, tolerance: tolerance) != nil || ledger.lines.holdsHiddenSubtotal(tolerance)
      || isMultiplied(target, run.entries[min(start, run.entries.count)...]) || isTurned(target, ledger.lines.entries)
  }

  /// True when a line taken off instead of added gives the total: a gift that does not show its sign.
  private func isTurned(_ target: Target, _ entries: [SumLedger.Entry]) -> Bool {
    guard let sum = Money.sum(entries.map { $0.kind == .discount ? -$0.cents : $0.cents }), let over = Money.minus(sum, target.cents),
      over > 0
    else { return false }
    return entries.contains { $0.kind == .line && $0.cents > 0 && Money.agree($0.cents, over / 2, within: 1) && over % 2 == 0 }
  }

  /// True when the amounts times their quantities give the total: the column holds unit prices.
  private func isMultiplied(_ target: Target, _ entries: ArraySlice<SumLedger.Entry>) -> Bool {
    guard entries.contains(where: { $0.multiplied != nil }),
      let sum = Money.sum(entries.map { $0.multiplied ?? $0.cents })
    else { return false }
    return Money.agree(sum, target.cents, within: tolerance * max(entries.count, 1))
  }

  /// True when the total differs from the sum by a tax that one of them may hold, or a later total is the sum.
  private func isTaxed(_ target: Target, _ counted: [SumLedger.Entry], _ added: Int) -> Bool {
    let isSaid = target.amount.taxes != .unsaid && counted.allSatisfy { $0.taxes == target.amount.taxes }
    if isSaid { return false }
    if FigureRelations(sheet: sheet, tolerance: tolerance).isTaxed(added, target.cents, slack: counted.count) { return true }
    return sheet.groups[target.group].rows[(target.row + 1)...].contains { row in
      (row.role == .total || row.role == .payable)
        && row.amounts.contains { Money.agree($0.figure.cents, added, within: tolerance * max(counted.count, 1)) }
    }
  }

  // MARK: Discounts

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
