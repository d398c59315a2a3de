/// The sum of some entries, taken apart by what they are.
private struct PartedSum {
  var plain = 0
  var options = 0
  var recurring = 0
  var discounts = 0
  var count = 0
  /// What the lines due once add up to before rounding; nil when one of the entries does not give its factors.
  private var exactOnce: Int? = 0
  /// The same with the recurring ones.
  private var exactAll: Int? = 0

  /// True when lines rounded only once, in their sum, give `cents`.
  func isExactly(_ cents: Int, withRecurring: Bool) -> Bool {
    guard let exact = withRecurring ? exactAll : exactOnce else { return false }
    return exact != 0 && Money.cents(exact) == cents
  }

  private mutating func addExact(_ entry: SumLedger.Entry) {
    if entry.traits.contains(.option) { return }
    let exact = entry.kind == .line ? entry.exact : nil
    exactAll = exactAll.flatMap { sum in exact.flatMap { Money.plus(sum, $0) } }
    if entry.traits.contains(.recurring) { return }
    exactOnce = exactOnce.flatMap { sum in exact.flatMap { Money.plus(sum, $0) } }
  }

  /// Adds an entry; false when the sum does not fit.
  mutating func add(_ entry: SumLedger.Entry) -> Bool {
    count += 1
    addExact(entry)
    let fits: Int?
    switch entry.kind {
    case .discount:
      fits = Money.plus(discounts, entry.cents)
      discounts = fits ?? 0
    case .line, .subtotal, .total:
      if entry.traits.contains(.option) {
        fits = Money.plus(options, entry.cents)
        options = fits ?? 0
      } else if entry.traits.contains(.recurring) {
        fits = Money.plus(recurring, entry.cents)
        recurring = fits ?? 0
      } else {
        fits = Money.plus(plain, entry.cents)
        plain = fits ?? 0
      }
    }
    return fits != nil
  }
}

extension SumLedger.Run {
  /// Parts looked at, at most.
  private static let mostParts = 64

  /// The ways in which the entries up to the total add up to `cents`, from the nearest part to all, without options
  /// before with them.
  func match(_ cents: Int, tolerance: Int) -> SumMatch? {
    var withOptions: SumMatch?
    var sum = PartedSum()
    var at = entries.count
    for start in ([ownStart] + starts.suffix(Self.mostParts)).sorted(by: >) + [0] where start <= at {
      while at > start {
        at -= 1
        guard sum.add(entries[at]) else { return withOptions }
      }
      guard sum.count > 0 else { continue }
      let allowed = allowance(tolerance, sum.count)
      if let found = total(sum, start, includesOptions: false, cents, allowed) { return found }
      if withOptions == nil { withOptions = total(sum, start, includesOptions: true, cents, allowed) }
    }
    return withOptions
  }

  /// Tolerance is per line.
  private func allowance(_ tolerance: Int, _ count: Int) -> Int {
    let (product, overflow) = tolerance.multipliedReportingOverflow(by: max(count, 1))
    return overflow ? tolerance : product
  }

  private func total(
    _ sum: PartedSum, _ start: Int, includesOptions: Bool, _ cents: Int, _ allowed: Int
  ) -> SumMatch? {
    let areAllOptions = sum.plain == 0 && sum.recurring == 0
    if includesOptions, sum.options == 0 || areAllOptions { return nil }
    let options = includesOptions || areAllOptions ? sum.options : 0
    // Prices due once come before those due each month, and a discount is taken off before it is left out.
    for recurring in sum.recurring == 0 ? [0] : [0, sum.recurring] {
      for discount in sum.discounts == 0 ? [0] : [sum.discounts, 0] {
        guard let added = Money.sum([sum.plain, options, recurring]), let computed = Money.minus(added, discount) else {
          continue
        }
        let isRight =
          Money.agree(computed, cents, within: allowed) || sum.isExactly(cents, withRecurring: recurring != 0)
        guard isRight, computed != 0 || cents == 0 else { continue }
        let range = entries[start...]
        let optionFigures = range.filter { $0.traits.contains(.option) }.compactMap(\.figure)
        let figures = range.filter { entry in
          if entry.traits.contains(.option) { return options != 0 }
          return entry.traits.contains(.recurring) ? recurring != 0 : entry.kind != .discount || discount != 0
        }
        return SumMatch(
          figures: figures.compactMap(\.figure), computed: computed, count: sum.count,
          options: includesOptions ? optionFigures : [], optionsLeftOut: options == 0 ? optionFigures : [])
      }
    }
    return nil
  }

  /// True when some unbroken run of parts adds up to `cents`: then the structure is not what it seems.
  func holdsRun(of cents: Int, tolerance: Int) -> Bool {
    let bounds = starts.suffix(Self.mostParts) + [entries.count]
    var prefix: [Int] = [0]
    for entry in entries {
      let signed = entry.kind == .discount ? -entry.cents : entry.cents
      guard let next = Money.plus(prefix.last ?? 0, signed) else { return true }
      prefix.append(next)
    }
    for (index, low) in bounds.enumerated() {
      for high in bounds[(bounds.startIndex + index + 1)...] where high > low {
        guard let sum = Money.minus(prefix[high], prefix[low]) else { return true }
        if sum != 0, Money.agree(sum, cents, within: allowance(tolerance, high - low)) { return true }
      }
    }
    return false
  }

  /// True when a line is the sum of two or more lines right above or below it: a part counted twice, not a line.
  func holdsHiddenSubtotal(_ sheet: PriceSheet, _ tolerance: Int) -> Bool {
    let recent = entries.suffix(200)
    if holdsNumberedPart(recent, sheet) { return true }
    let values = recent.map(\.cents)
    for index in values.indices where values[index] > 0 {
      for step in [1, -1] {
        var sum = 0
        var at = index + step
        while values.indices.contains(at), values[at] >= 0, sum < values[index] {
          sum += values[at]
          if abs(at - index) >= 2, values[at] > 0, Money.agree(sum, values[index], within: tolerance) { return true }
          at += step
        }
      }
    }
    return false
  }

  /// True for "1.2" under "1".
  private func holdsNumberedPart(_ recent: ArraySlice<SumLedger.Entry>, _ sheet: PriceSheet) -> Bool {
    let numbered = recent.compactMap { entry -> (group: Int, numbers: [Int])? in
      guard entry.kind == .line else { return nil }
      let numbers = sheet.groups[entry.group].rows[entry.row].numbering
      return numbers.isEmpty ? nil : (entry.group, numbers)
    }
    return numbered.contains { whole in
      numbered.contains { part in
        part.group == whole.group && part.numbers.count > whole.numbers.count
          && part.numbers.starts(with: whole.numbers)
      }
    }
  }

  /// The options and recurring prices whose addition to the others gives `cents`; nil when none or too many to try.
  func subset(of start: Int, giving cents: Int, tolerance: Int) -> [SumLedger.Entry]? {
    let range = entries[start...]
    let loose = range.filter { $0.kind != .discount && !$0.traits.isDisjoint(with: [.option, .recurring]) }
    guard (1...10).contains(loose.count) else { return nil }
    let fixed = range.map { entry in
      entry.kind == .discount ? -entry.cents : entry.traits.isDisjoint(with: [.option, .recurring]) ? entry.cents : 0
    }
    guard let base = Money.sum(fixed) else { return nil }
    for mask in 1..<(1 << loose.count) {
      let chosen = loose.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element)
      guard let sum = Money.sum([base] + chosen.map(\.cents)) else { continue }
      if Money.agree(sum, cents, within: allowance(tolerance, range.count)) { return chosen }
    }
    return nil
  }
}
