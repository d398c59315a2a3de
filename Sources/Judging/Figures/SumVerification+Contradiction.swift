extension SumVerification {
  /// Notes a total that no reading of the rows above adds up to, when there is no doubt about what was added.
  func contradict(_ target: Target, _ ledger: SumLedger, _ outcome: inout Outcome) {
    let isTotal = target.label.role == .total
    let run = isTotal ? ledger.parts : ledger.lines
    let start = isTotal ? (run.ownStart < run.entries.count ? run.ownStart : 0) : run.afterClosing
    let range = Array(run.entries[min(start, run.entries.count)...])
    if isTotal, let taken = optionsAdded(target, range) {
      guard isCertainAboutOptions(target), target.label.traits.isDisjoint(with: [.optionTaken, .option]),
        !isStatedTotal(taken.computed)
      else { return }
      outcome.options.append(taken)
      return
    }
    let (counted, added) = counted(range, nearest: target.cents)
    guard isCertain(target, run, start, range, counted), !isExplained(target, ledger, run, start),
      !isTaxed(target, counted, added)
    else { return }
    outcome.sums.append(
      FigureFinding(
        .sum, target.figure, computed: added, tolerance: tolerance, isRight: false, others: counted.compactMap(\.figure)
      ))
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

  /// Options that stand anywhere in the document and that, added to the lines, give the total: all of them, or one.
  private func optionsAdded(_ target: Target, _ range: [SumLedger.Entry]) -> FigureFinding? {
    let plain = range.filter { $0.traits.isDisjoint(with: [.option, .recurring]) && !$0.isUnclear }
    guard !plain.isEmpty, plain.count == range.filter({ $0.traits.isDisjoint(with: [.option, .recurring]) }).count,
      let base = Money.sum(plain.map { $0.kind == .discount ? -$0.cents : $0.cents })
    else { return nil }
    let options = sheet.options.prefix(SumLedger.reach).compactMap {
      SumLedger.choose($0.amounts[...], target.amount, .elsewhere)?.figure
    }.filter {
      $0.cents > 0
    }
    guard !options.isEmpty, options.count <= Self.mostOptions else { return nil }
    for added in [options] + options.map({ [$0] }) {
      guard let sum = Money.sum([base] + added.map(\.cents)), Money.agree(sum, target.cents, within: tolerance) else {
        continue
      }
      return FigureFinding(
        .optionInTotal, target.figure, computed: base, tolerance: tolerance, isRight: false, others: added)
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
      sheet.digest.firstLine[target.group] >= target.row
    else { return false }
    let isLast = sheet.digest.lastPricedGroup <= target.group
    if groups.count == 1 { return isLast && range.count >= 2 }
    return isLast && range.allSatisfy { $0.kind == .subtotal }
  }

  /// True when another sum of the rows above gives the total: a run of parts, or some options and recurring prices.
  private func isExplained(_ target: Target, _ ledger: SumLedger, _ run: SumLedger.Run, _ start: Int) -> Bool {
    ledger.lines.holdsRun(of: target.cents, tolerance: tolerance)
      || ledger.parts.holdsRun(of: target.cents, tolerance: tolerance)
      || run.subset(of: start, giving: target.cents, tolerance: tolerance) != nil
      || ledger.lines.holdsHiddenSubtotal(sheet, tolerance)
      || isMultiplied(target, run.entries[min(start, run.entries.count)...]) || isTurned(target, ledger.lines.entries)
  }

  /// True when a line taken off instead of added gives the total: a gift that does not show its sign.
  private func isTurned(_ target: Target, _ entries: [SumLedger.Entry]) -> Bool {
    guard let sum = Money.sum(entries.map { $0.kind == .discount ? -$0.cents : $0.cents }),
      let over = Money.minus(sum, target.cents),
      over > 0
    else { return false }
    return entries.contains {
      $0.kind == .line && $0.cents > 0 && Money.agree($0.cents, over / 2, within: 1) && over % 2 == 0
    }
  }

  /// True when the amounts times their quantities give the total: the column holds unit prices.
  private func isMultiplied(_ target: Target, _ entries: ArraySlice<SumLedger.Entry>) -> Bool {
    let multiplied = entries.map(\.multiplied)
    guard multiplied.contains(where: { $0 != nil }),
      let sum = Money.sum(zip(multiplied, entries).map { $0 ?? $1.cents })
    else { return false }
    return Money.agree(sum, target.cents, within: tolerance * max(entries.count, 1))
  }

  /// True when the total differs from the sum by a tax that one of them may hold, or a later total is the sum.
  private func isTaxed(_ target: Target, _ counted: [SumLedger.Entry], _ added: Int) -> Bool {
    let isSaid = target.amount.taxes != .unsaid && counted.allSatisfy { $0.taxes == target.amount.taxes }
    if isSaid { return false }
    if FigureRelations(sheet: sheet, tolerance: tolerance).isTaxed(added, target.cents, slack: counted.count) {
      return true
    }
    return sheet.groups[target.group].rows[(target.row + 1)...].prefix(SumLedger.reach).contains { row in
      (row.role == .total || row.role == .payable)
        && row.amounts.contains { Money.agree($0.figure.cents, added, within: tolerance * max(counted.count, 1)) }
    }
  }
}
