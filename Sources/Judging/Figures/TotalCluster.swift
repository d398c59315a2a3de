/// The totals that belong together: without taxes, taxes, with taxes, and what is paid.
struct TotalCluster {
  /// Totals without taxes, or that say nothing and stand before the taxes; subtotals only until a total comes.
  var nets: [Figure] = []
  /// True when the last net is a subtotal.
  var netIsSubtotal = false
  /// VAT as stated, by row.
  var vats: [PriceRow] = []
  /// Totals with taxes.
  var grosses: [Figure] = []
  /// Discounts after a net total.
  var discounts: [Figure] = []
  /// Discounts after the total with taxes.
  var lateDiscounts: [Figure] = []
  var deposits: [Figure] = []
  var payables: [(figure: Figure, isPlain: Bool)] = []
  /// The priced lines just above, when the cluster follows them in one table or list.
  var lines: [PriceRow] = []
  /// True when every total has a label of nothing but words of totals.
  var isPlain = true
  /// True when a row could not be read.
  var isUnclear = false
  /// True after a discount without an amount, until a total takes it into account.
  private var holdsMuteDiscount = false

  /// The totals of a document, gathered in reading order.
  static func all(of sheet: PriceSheet) -> [TotalCluster] {
    var clusters: [TotalCluster] = []
    var open = TotalCluster()
    var heading: Int32 = -2
    for group in sheet.groups where !group.isVATTable {
      if open.holdsTotals, !open.isUnfinished || heading != group.heading { open.finish(into: &clusters) }
      heading = group.heading
      for row in group.rows { open.add(row, &clusters) }
    }
    open.finish(into: &clusters)
    return clusters
  }

  /// True when the taxes or the total with taxes may still come.
  private var isUnfinished: Bool { !nets.isEmpty && grosses.isEmpty && payables.isEmpty }

  private var holdsTotals: Bool { !nets.isEmpty || !vats.isEmpty || !grosses.isEmpty || !payables.isEmpty }

  private mutating func finish(into clusters: inout [TotalCluster]) {
    if holdsMuteDiscount { isUnclear = true }
    if !nets.isEmpty && (!vats.isEmpty || !grosses.isEmpty) || !vats.isEmpty && !grosses.isEmpty || !payables.isEmpty {
      clusters.append(self)
    }
    self = TotalCluster()
  }

  private mutating func add(_ row: PriceRow, _ clusters: inout [TotalCluster]) {
    switch row.role {
    case .heading: break
    case .item:
      if holdsTotals { finish(into: &clusters) }
      if lines.count < 600 { lines.append(row) } else { isUnclear = true }
    case .subtotal, .total: addTotal(row, &clusters)
    case .vat: vats.append(row)
    case .discount:
      guard let figure = row.amounts.first?.figure else {
        holdsMuteDiscount = true
        return
      }
      if grosses.isEmpty { discounts.append(figure) } else { lateDiscounts.append(figure) }
    case .deposit: deposits += row.amounts.prefix(1).map(\.figure)
    case .payable:
      payables += row.amounts.prefix(1).map { ($0.figure, row.traits.contains(.plain)) }
    }
    if row.traits.contains(.unclear), row.role != .item { isUnclear = true }
    let totals = nets.count + vats.count + grosses.count + payables.count
    if totals + discounts.count + lateDiscounts.count + deposits.count > Self.mostTotals {
      isUnclear = true
      finish(into: &clusters)
    }
  }

  /// Totals that belong together, at most: each is compared with each.
  private static let mostTotals = 60

  private mutating func addTotal(_ row: PriceRow, _ clusters: inout [TotalCluster]) {
    if row.traits.isDisjoint(with: .plain), row.role == .total { isPlain = false }
    for amount in row.amounts {
      let isGross = amount.taxes == .included || amount.taxes == .unsaid && !vats.isEmpty
      if isGross {
        grosses.append(amount.figure)
        continue
      }
      if !grosses.isEmpty || !payables.isEmpty {
        finish(into: &clusters)
        isPlain = row.traits.contains(.plain) || row.role == .subtotal
      }
      if row.role == .total, netIsSubtotal || holdsMuteDiscount || !discounts.isEmpty { nets = [] }
      if row.role == .total { holdsMuteDiscount = false }
      nets.append(amount.figure)
      netIsSubtotal = row.role == .subtotal
      if row.role == .total { discounts = [] }
    }
    if let vat = row.vatAmount {
      vats.append(
        PriceRow(role: .vat, label: row.label, amounts: [PricedAmount(column: 0, taxes: .unsaid, figure: vat)]))
    }
  }
}
