import DocumentModel
import Matching

/// Everything priced in a document: its rows in reading order, and the schedules of its payment.
///
/// Made once per document, on first demand; linear in the text.
struct PriceSheet: Sendable {
  /// The tables and lists with prices, in order.
  let groups: [PriceGroup]
  /// The schedules of payment, in order.
  let plans: [InstalmentPlan]
  /// The options of the whole document that bear a price.
  let options: [PriceRow]
  /// The VAT rates written anywhere, in exact percent, ascending; the first dozen.
  let rates: [Int]
  /// True when some total or VAT shows that totals with taxes differ from the sum of lines without.
  let hasNetTotal: Bool
  /// Where the document says, without condition, that it bears no VAT.
  let franchise: Range<Int>?
  /// What every total is compared with.
  let digest: PriceDigest

  /// Reads a document.
  init(_ examination: Examination) {
    let instalments = InstalmentReader(examination: examination)
    var found: [(block: Int, group: PriceGroup)] = ProseReader(examination: examination).read()
    for (index, table) in examination.document.tables.enumerated() where !examination.deadline.isOver {
      guard let block = table.cells.first(where: { !$0.blocks.isEmpty })?.blocks.first, !instalments.isSchedule(index),
        Self.isPart(examination.document.blocks[block].region),
        let group = TableReader(examination: examination, table: index).read()
      else { continue }
      found.append((block, group))
    }
    found.sort { $0.block < $1.block }
    groups = found.map { Self.withContext($0.group, $0.block, examination) }
    plans = instalments.read()
    options = groups.flatMap(\.rows).filter { $0.role == .item && $0.traits.contains(.option) && !$0.amounts.isEmpty }
    hasNetTotal = groups.contains { group in
      group.rows.contains { $0.role == .vat || $0.role == .total && $0.amounts.contains { $0.taxes == .excluded } }
    }
    rates = Array(Set(groups.flatMap(\.rows).compactMap { $0.rate?.exact }).sorted().prefix(12))
    franchise = Self.franchise(examination)
    digest = PriceDigest(groups)
  }

  /// The priced lines, totals left out.
  var lines: [PriceRow] { groups.flatMap(\.rows).filter { $0.role == .item } }

  /// The totals, taxes, discounts and deposits.
  var totals: [PriceRow] { groups.flatMap(\.rows).filter { $0.role != .item && $0.role != .heading } }

  private static func isPart(_ region: Region) -> Bool {
    switch region {
    case .body, .textBox: true
    case .header, .footer, .footnote, .endnote: false
    }
  }

  /// Gives the rows of a group what the headings above it say of them all.
  private static func withContext(_ group: PriceGroup, _ block: Int, _ examination: Examination) -> PriceGroup {
    var group = group
    let labels = LabelReader(examination: examination)
    var above: [Int] = []
    var heading = group.heading
    while heading >= 0, above.count < 3 {
      above.append(Int(heading))
      heading = examination.outline.headingOf[Int(heading)]
    }
    if group.isTable, block > 0, examination.document.blocks[block - 1].cell == nil { above.append(block - 1) }
    for words in above.map({ examination.text.tokens(ofBlock: $0) }) where (1...14).contains(words.count) {
      group.traits.formUnion(labels.read(words).traits.intersection([.option, .recurring, .variant, .optionTaken]))
    }
    if group.traits.contains(.optionTaken) { group.traits.remove(.option) }
    for index in group.rows.indices where group.rows[index].role == .item {
      let own = group.traits.intersection([.option, .recurring, .variant])
      group.rows[index].traits.formUnion(
        group.rows[index].traits.contains(.optionTaken) ? own.subtracting(.option) : own)
    }
    return group
  }

  private static func franchise(_ examination: Examination) -> Range<Int>? {
    examination.find(examination.library.conventions.figures[.franchise]).first { passage in
      examination.isEvidence(passage)
        && !examination.holds(.conditional, in: examination.text.sentence(of: passage.tokens.lowerBound))
    }?.tokens
  }
}
