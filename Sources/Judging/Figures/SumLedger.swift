/// What stands above a total, as far as it may be counted in it: priced lines, discounts, and totals that close a part.
///
/// Built backwards from one total and bounded, so that a document with many totals stays linear.
struct SumLedger {
  /// All lines and discounts.
  private(set) var lines = Run()
  /// The same with every closed part replaced by the subtotal or total that closes it.
  private(set) var parts = Run()

  /// Rows looked back at, at most.
  static let reach = 600

  /// One thing that adds to a total or takes from it.
  struct Entry {
    /// Cents; of a discount, what it takes away, not negative.
    var cents: Int
    /// Ten-thousandths before rounding, when the line gives its factors.
    var exact: Int?
    /// Its quantity, exact, for columns that turn out to hold unit prices.
    var quantity: Int?
    var kind: Kind
    var traits: PriceRow.Traits
    var figure: Figure?
    var taxes: Figure.Taxes
    /// The group it stands in, and its row there.
    var group: Int
    var row: Int
    /// True for a line that cannot be read as one sum.
    var isUnclear = false

    /// What an entry does.
    enum Kind { case line, discount, subtotal, total }

    /// The amount times the quantity; nil without a quantity, or when it does not fit.
    var multiplied: Int? {
      quantity.flatMap { count in figure.flatMap { Money.product([count, $0.exact]) } }
    }
  }

  /// Entries in reading order, and where parts of them begin.
  struct Run {
    var entries: [Entry] = []
    /// Positions where a part begins, ascending.
    var starts: [Int] = [0]
    /// The first entry of the total's own table or list.
    var ownStart = 0
    /// The first entry after the last subtotal or total.
    var afterClosing = 0

    mutating func cut() {
      if starts.last != entries.count { starts.append(entries.count) }
    }

    mutating func removeLast(_ count: Int) {
      entries.removeLast(count)
      while starts.count > 1, let last = starts.last, last > entries.count { starts.removeLast() }
    }
  }

  /// Where a row stands as seen from a total.
  enum Place {
    /// In its table, whose lines have amounts in the total's own column.
    case column
    /// In its table or list.
    case table
    case elsewhere
  }

  /// Gathers what stands above row `row` of group `group` and is comparable with `amount`.
  init(_ sheet: PriceSheet, group: Int, row: Int, amount: PricedAmount) {
    let sums = sheet.digest.sums
    let isOwnColumn = amount.column > 0 && sheet.digest.lineColumns[group].contains(amount.column)
    var skipped: Int
    let firstGroup: Int
    (firstGroup, skipped) = Self.beginning(sheet, group, row)
    for at in firstGroup...group where at == group || !sheet.groups[at].isVATTable {
      let start = sums.starts[at]
      let rows = (start + skipped)..<(at == group ? start + row : sums.starts[at + 1])
      skipped = 0
      if at == group || !rows.isEmpty { open(isOwn: at == group) }
      let place = at != group ? Place.elsewhere : isOwnColumn ? .column : .table
      for index in rows {
        if sums.rows[index].role == .heading {
          lines.cut()
          parts.cut()
        } else if let entry = Self.entry(sums, index, amount, group: at, place: place) {
          add(entry, share: sums.rows[index].share)
        }
      }
    }
  }

  /// Where to begin so as to look back at `reach` rows at most: a group, and how many of its rows are too far off.
  private static func beginning(_ sheet: PriceSheet, _ group: Int, _ row: Int) -> (group: Int, skipped: Int) {
    var left = reach
    var first = (group: group, skipped: 0)
    for at in stride(from: group, through: 0, by: -1) where !sheet.groups[at].isVATTable || at == group {
      let count = at == group ? row : sheet.groups[at].rows.count
      if count > 0 { first = (at, max(count - left, 0)) }
      left -= count
      if left <= 0 { break }
    }
    return first
  }

  private mutating func open(isOwn: Bool) {
    lines.cut()
    parts.cut()
    guard isOwn else { return }
    lines.ownStart = lines.entries.count
    lines.afterClosing = lines.entries.count
    parts.ownStart = parts.entries.count
  }

  private mutating func add(_ added: Entry, share: Int?) {
    var entry = added
    if let share { reckon(&entry, share) }
    switch entry.kind {
    case .line, .discount:
      lines.entries.append(entry)
      parts.entries.append(entry)
    case .subtotal, .total:
      lines.cut()
      lines.afterClosing = lines.entries.count
      close(entry)
    }
  }

  /// "Remise 10 %" without an amount takes that share of what stands above it in its table or list.
  private func reckon(_ entry: inout Entry, _ percent: Int) {
    let above = parts.entries.reversed().prefix { $0.group == entry.group }
    let isClosed = above.first.map { $0.kind == .subtotal || $0.kind == .total } ?? false
    let base = isClosed ? above.first?.cents : Money.sum(above.map { $0.kind == .discount ? -$0.cents : $0.cents })
    guard let base, let cents = Money.share(of: base, percent: Int(clamping: percent.magnitude)) else { return }
    entry.cents = Int(clamping: cents.magnitude)
    entry.isUnclear = false
  }

  /// A subtotal stands for what follows the closing before it, a total for its whole table or list.
  private mutating func close(_ closing: Entry) {
    var first = parts.entries.count
    // What all of them share; nothing as long as there is none.
    var shared: PriceRow.Traits?
    while first > 0, parts.entries[first - 1].group == closing.group {
      let kind = parts.entries[first - 1].kind
      if closing.kind == .subtotal, kind == .subtotal || kind == .total { break }
      first -= 1
      if kind != .discount {
        shared = (shared ?? [.option, .recurring]).intersection(parts.entries[first].traits)
      }
    }
    var entry = closing
    if let shared { entry.traits.formUnion(shared) }
    parts.removeLast(parts.entries.count - first)
    parts.entries.append(entry)
    parts.cut()
    parts.afterClosing = parts.entries.count
  }

  /// A row as an entry comparable with `amount`; nil when it adds nothing.
  private static func entry(
    _ sums: SumRows, _ index: Int, _ amount: PricedAmount, group: Int, place: Place
  ) -> Entry? {
    let row = sums.rows[index]
    let chosen = choose(sums.amounts[row.amounts], amount, place)
    var entry = Entry(
      cents: chosen?.figure.cents ?? 0, kind: .line, traits: row.traits, figure: chosen?.figure,
      taxes: chosen?.taxes ?? .unsaid, group: group, row: index - sums.starts[group])
    switch row.role {
    case .item:
      let isMute = (row.amounts.isEmpty || chosen == nil && place == .column) && !row.traits.contains(.unclear)
      if isMute { return nil }
      entry.isUnclear = chosen == nil || !row.traits.isDisjoint(with: [.unclear, .rate])
      entry.quantity = row.quantity
      entry.exact = row.product.flatMap { Money.agree(Money.cents($0), entry.cents, within: 1) ? $0 : nil }
    case .discount:
      entry.kind = .discount
      entry.isUnclear = chosen == nil
      entry.cents = Int(clamping: entry.cents.magnitude)
    case .subtotal, .total:
      guard chosen != nil else { return nil }
      entry.kind = row.role == .subtotal ? .subtotal : .total
    case .heading, .vat, .payable, .deposit: return nil
    }
    return entry
  }

  /// The amount of a row in the total's own column, else the one that says the same of taxes.
  static func choose(
    _ amounts: ArraySlice<PricedAmount>, _ amount: PricedAmount, _ place: Place
  ) -> PricedAmount? {
    switch place {
    case .column, .table:
      let same = amounts.first { $0.column == amount.column && $0.taxes.fits(amount.taxes) }
      if same != nil || place == .column { return same }
    case .elsewhere: break
    }
    if let same = amounts.first(where: { $0.taxes == amount.taxes }) { return same }
    guard let only = amounts.firstIndex(where: { $0.taxes.fits(amount.taxes) }),
      !amounts[(only + 1)...].contains(where: { $0.taxes.fits(amount.taxes) })
    else { return nil }
    return amounts[only]
  }
}
