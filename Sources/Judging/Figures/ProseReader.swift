import DocumentModel
import Matching

/// Gathers the priced lines of the text outside tables, one group for each heading.
struct ProseReader {
  let examination: Examination
  private let lineReader: TextLineReader
  private let labels: LabelReader
  private var groups: [(block: Int, group: PriceGroup)] = []
  private var group = PriceGroup()
  private var start = 0
  /// Words without a price right above, shown as a heading row when a price follows.
  private var gap: Range<Int>?
  private var gapIsLabel = false
  private var sectionTraits: PriceRow.Traits = []

  init(examination: Examination) {
    self.examination = examination
    lineReader = TextLineReader(examination: examination)
    labels = LabelReader(examination: examination)
  }

  /// The groups with the block each starts at, in order. Linear in the text.
  consuming func read() -> [(block: Int, group: PriceGroup)] {
    var region: Region?
    for (index, block) in examination.document.blocks.enumerated() {
      if examination.deadline.isOver(atStep: index) { break }
      if block.cell != nil || block.region != region { flush(at: index) }
      region = block.region
      guard block.cell == nil, block.region == .body || block.region == .textBox else { continue }
      if case .tableOfContents = block.kind { continue }
      readBlock(index)
    }
    flush(at: examination.document.blocks.count)
    return groups
  }

  private mutating func flush(at block: Int) {
    if group.rows.contains(where: { $0.role != .heading }) { groups.append((start, group)) }
    group = PriceGroup()
    if block < examination.document.blocks.count { group.heading = examination.outline.headingOf[block] }
    start = block
    gap = nil
    sectionTraits = []
  }

  private mutating func readBlock(_ index: Int) {
    let tokens = examination.text.tokens(ofBlock: index)
    guard !tokens.isEmpty else { return }
    let holdsMoney = !examination.matcher.entities.entities(.amount, in: examination.document.blocks[index].span)
      .isEmpty
    if examination.outline.isHeading(index), !holdsMoney {
      flush(at: index)
      group.heading = Int32(truncatingIfNeeded: index)
      return
    }
    guard holdsMoney, !examination.masked.covers(tokens) else {
      pass(over: examination.lines(ofBlock: index).last ?? tokens)
      return
    }
    for line in examination.lines(ofBlock: index) { readLine(line) }
  }

  private mutating func readLine(_ line: Range<Int>) {
    let holdsMoney = !examination.matcher.entities.entities(.amount, in: examination.text.span(line)).isEmpty
    guard holdsMoney else { return pass(over: line) }
    var rows = lineReader.rows(in: line, label: gapIsLabel ? gap : nil)
    if isPayment(line) {
      rows = rows.filter { $0.role != .item }
      if rows.isEmpty { return }
    }
    if rows.isEmpty, lineReader.isAside(line) { return pass(over: line) }
    if rows.isEmpty { rows = [PriceRow(role: .item, label: 0..<0, traits: .unclear)] }
    let isNamedByGap = gapIsLabel && rows.contains { $0.label == gap }
    if let gap, !isNamedByGap { open(gap) }
    gap = nil
    for var row in rows {
      if row.role == .item { row.traits.formUnion(sectionTraits) } else if row.role == .total { sectionTraits = [] }
      group.rows.append(row)
    }
  }

  /// Steps over words without a price. A short line may name the amounts of the next one.
  private mutating func pass(over line: Range<Int>) {
    if let gap, gapIsLabel { open(gap) }
    gap = line
    gapIsLabel = line.count <= 14
  }

  private mutating func open(_ words: Range<Int>) {
    let traits = labels.read(words).traits
    sectionTraits = words.count <= 8 ? traits.intersection([.option, .recurring, .variant, .optionTaken]) : []
    if group.rows.last?.role == .heading { group.rows.removeLast() }
    group.rows.append(PriceRow(role: .heading, label: words, traits: sectionTraits))
  }

  /// A part of a payment, read with its schedule: under a heading on payment, a share with a moment, or a line that
  /// opens with the moment it is due.
  private func isPayment(_ line: Range<Int>) -> Bool {
    if isUnderPayment || labels.opens(.instalment, line) { return true }
    return examination.holds(.instalment, in: line)
      && FigureReader(examination: examination).figures(in: line).contains { $0.unit == .percent }
  }

  private var isUnderPayment: Bool {
    guard group.heading >= 0 else { return false }
    let tokens = examination.text.tokens(ofBlock: Int(group.heading))
    return tokens.count <= 25 && examination.holds(.paymentHead, in: tokens)
  }
}
