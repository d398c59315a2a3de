import DocumentModel
import Matching
import RuleLanguage

/// Gathers the instalments a document announces: lists, tables and sentences that share out a price.
///
/// A percentage is an instalment only with a moment or a word of payment beside it; rates of penalties, taxes and
/// discounts never are.
struct InstalmentReader {
  let examination: Examination
  private var plans: [InstalmentPlan] = []
  private var plan = InstalmentPlan()
  private var lastBlock = -2

  init(examination: Examination) { self.examination = examination }

  /// The schedules in order. Linear in the text.
  consuming func read() -> [InstalmentPlan] {
    var table: Int?
    for (index, block) in examination.document.blocks.enumerated() {
      guard block.region == .body || block.region == .textBox else { continue }
      if let cell = block.cell {
        if table != cell.table { readTable(cell.table) }
        table = cell.table
        continue
      }
      table = nil
      readBlock(index)
    }
    close()
    return plans
  }

  private mutating func close() {
    if !plan.parts.isEmpty { plans.append(plan) }
    plan = InstalmentPlan()
    lastBlock = -2
  }

  private mutating func readBlock(_ index: Int) {
    let tokens = examination.text.tokens(ofBlock: index)
    guard !tokens.isEmpty, !examination.masked.covers(tokens) else { return }
    let isUnderPayment = standsUnderPayment(index)
    let heading = examination.outline.headingOf[index]
    for line in examination.lines(ofBlock: index) {
      if plan.heading != heading || index - lastBlock > 1 { close() }
      let holdsShare = !examination.matcher.entities.entities(.percent, in: examination.text.span(line)).isEmpty
      guard isUnderPayment || examination.holds(.instalment, in: line) else {
        // A share in the midst of a schedule whose moment is not understood.
        if holdsShare { note(index, heading) }
        continue
      }
      let count = plan.parts.count
      let wasOpen = plan.isOpen
      readLine(line, isUnderPayment: isUnderPayment)
      if plan.parts.count > count || plan.isOpen != wasOpen { place(index, heading) }
    }
  }

  private mutating func note(_ block: Int, _ heading: Int32) {
    plan.isOpen = true
    place(block, heading)
  }

  private mutating func place(_ block: Int, _ heading: Int32) {
    plan.heading = heading
    lastBlock = block
  }

  /// True under a heading or introducing line on payment.
  private func standsUnderPayment(_ block: Int) -> Bool {
    examination.outline.hasAncestor(block, atMost: 3) { ancestor in
      let tokens = examination.text.tokens(ofBlock: ancestor)
      return tokens.count <= 25 && examination.holds(.paymentHead, in: tokens)
    }
  }

  /// Reads each share with the words up to the next one. In a short line under a heading on payment the moment needs no
  /// word of the lexicon.
  private mutating func readLine(_ line: Range<Int>, isUnderPayment: Bool) {
    let figures = FigureReader(examination: examination).figures(in: line)
    let shares = figures.filter { $0.unit == .percent }
    if figures.contains(where: { !$0.isReadable && $0.unit != .none }) { plan.isOpen = true }
    if shares.isEmpty { return readAmounts(figures, line) }
    var from = line.lowerBound
    var rest = figures[...]
    for (index, share) in shares.enumerated() {
      let end = index + 1 < shares.count ? shares[index + 1].tokens.lowerBound : line.upperBound
      let chunk = from..<end
      from = end
      // Figures stand in order: those up to this share are of no later one.
      rest = rest.drop { $0.tokens.lowerBound < share.tokens.upperBound }
      if examination.holds(.notInstalment, in: chunk) { continue }
      guard examination.holds(.instalment, in: chunk) || isUnderPayment && line.count <= 20 else {
        plan.isOpen = true
        continue
      }
      let isLoose = !examination.holds(.instalment, in: chunk) || examination.holds(.conditional, in: chunk)
      if isLoose || examination.holds(.recurring, in: chunk) || examination.holds(.repeated, in: share.next..<end) {
        plan.isOpen = true
      }
      let amounts = rest.prefix { $0.tokens.lowerBound < end }.filter(\.isMoney)
      if amounts.contains(where: { $0.rhythm != .once }) { plan.isOpen = true }
      let isDeposit = examination.holds(.deposit, in: chunk)
      plan.parts.append(Instalment(percent: share, amount: amounts.count == 1 ? amounts[0] : nil, isDeposit: isDeposit))
      if examination.holds(.balance, in: share.tokens.upperBound..<end), amounts.isEmpty { noteBalance(share, end) }
    }
  }

  /// "30 % à la commande, le solde à la livraison": the rest is a part of its own without a figure. Right beside the
  /// share ("70 % pour le solde") the word names that share.
  private mutating func noteBalance(_ share: Figure, _ end: Int) {
    for phrase in examination.phrases(.balance, in: share.tokens.upperBound..<end) {
      let between = share.tokens.upperBound...phrase.lowerBound
      let isApart = between.contains { token in
        let gap = examination.gap(before: token)
        return gap.contains(0x2C) || gap.contains(0x3B) || gap.contains(0x2E)
      }
      if isApart || phrase.lowerBound - share.tokens.upperBound > 4 { plan.isOpen = true }
    }
  }

  /// A line with words of payment and amounts but no share.
  private mutating func readAmounts(_ figures: [Figure], _ line: Range<Int>) {
    guard examination.holds(.instalment, in: line), !examination.holds(.notInstalment, in: line),
      !examination.holds(.aside, in: line)
    else { return }
    let amounts = figures.filter(\.isMoney)
    if amounts.isEmpty {
      if examination.holds(.balance, in: line), !plan.parts.isEmpty { plan.isOpen = true }
      return
    }
    guard amounts.count == 1, amounts[0].rhythm == .once else {
      plan.isOpen = true
      return
    }
    var part = Instalment(amount: amounts[0], isBalance: examination.holds(.balance, in: line))
    if examination.holds(.repeated, in: line) {
      let counts = figures.filter { $0.unit == .none && $0.tokens.lowerBound < amounts[0].tokens.lowerBound }
      guard counts.count == 1, counts[0].exact % Money.one == 0, counts[0].exact > 0, counts[0].exact <= 120 * Money.one
      else {
        plan.isOpen = true
        return
      }
      part.times = counts[0].exact / Money.one
    }
    if examination.holds(.conditional, in: line) { plan.isOpen = true }
    plan.parts.append(part)
  }

  // MARK: Tables

  private mutating func readTable(_ table: Int) {
    guard isSchedule(table) else { return }
    close()
    let header = HeaderReader(examination: examination)
    let grid = examination.document.tables[table]
    for row in stride(from: 1, through: grid.rows, by: 1) {
      let cells = header.cells(table, row: row).filter { $0.cell.row == row && !$0.cell.blocks.isEmpty }
      readRow(cells.map { CellReader(examination, $0.cell) })
    }
    if let first = grid.cells.first?.blocks.first { plan.heading = examination.outline.headingOf[first] }
    close()
  }

  private mutating func readRow(_ cells: [CellReader]) {
    let figures = cells.flatMap(\.figures)
    let shares = figures.filter { $0.unit == .percent }
    let amounts = figures.filter(\.isMoney)
    let label = cells.first?.firstLine ?? 0..<0
    let role = LabelReader(examination: examination).read(label).role
    guard role != .total, role != .subtotal, role != .vat, !shares.isEmpty || !amounts.isEmpty else { return }
    let isRepeated = cells.contains { examination.holds(.repeated, in: $0.tokens) }
    guard shares.count <= 1, amounts.count <= 1, !isRepeated else {
      plan.isOpen = true
      return
    }
    plan.parts.append(Instalment(percent: shares.first, amount: amounts.first))
  }

  /// True for a table of shares of a payment: headed so or under such a heading, with shares in two rows at least.
  func isSchedule(_ table: Int) -> Bool {
    let grid = examination.document.tables[table]
    guard let first = grid.cells.first(where: { !$0.blocks.isEmpty }), let block = first.blocks.first else {
      return false
    }
    let header = HeaderReader(examination: examination)
    let top = grid.cells.filter { $0.row == 1 }.map { header.tokens(of: $0) }
    let labels = LabelReader(examination: examination)
    let isHeaded = top.contains { labels.opens(.instalmentColumn, $0) }
    let beforeIsPayment =
      block > 0 && examination.document.blocks[block - 1].cell == nil
      && examination.holds(.paymentHead, in: shortTokens(block - 1))
    guard isHeaded || standsUnderPayment(block) || beforeIsPayment else { return false }
    let shares = grid.cells.count { cell in
      !examination.matcher.entities.entities(.percent, in: span(of: cell)).isEmpty
    }
    let moments = grid.cells.count { examination.holds(.instalment, in: header.tokens(of: $0)) }
    return shares >= 2 || isHeaded || moments >= 2
  }

  private func shortTokens(_ block: Int) -> Range<Int> {
    let tokens = examination.text.tokens(ofBlock: block)
    return tokens.count <= 25 ? tokens : 0..<0
  }

  private func span(of cell: TableCell) -> TextSpan {
    guard let first = cell.blocks.first, let last = cell.blocks.last else { return TextSpan(0, 0) }
    return examination.document.blocks[first].span.union(examination.document.blocks[last].span)
  }
}
