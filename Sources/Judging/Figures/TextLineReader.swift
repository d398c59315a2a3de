import DocumentModel
import Matching
import RuleLanguage

/// Reads the prices of one line of text: "Maquettes : 1 200 €", "12 h × 65 € = 780 €", "Total HT 4 800 € — TVA 960 €".
struct TextLineReader {
  let examination: Examination
  private var labels: LabelReader { LabelReader(examination: examination) }
  private var reader: FigureReader { FigureReader(examination: examination) }

  init(examination: Examination) { self.examination = examination }

  /// The totals, taxes, discounts of a line; lines of other matters (liability, penalties…) hold none.
  func totals(in line: Range<Int>) -> [PriceRow] {
    guard !examination.holds(.aside, in: line) else { return [] }
    return rows(of: chunks(in: line)).filter { $0.role != .item }
  }

  /// All priced rows of a line; empty when it is not the line of a price list. `label` names a line of figures only.
  func rows(in line: Range<Int>, label: Range<Int>? = nil) -> [PriceRow] {
    guard !examination.holds(.aside, in: line), !(label.map { examination.holds(.aside, in: $0) } ?? false) else {
      return []
    }
    if let product = product(in: line) { return [product] }
    let chunks = chunks(in: line, label: label)
    let rows = rows(of: chunks)
    let items = rows.filter { $0.role == .item }
    guard !items.isEmpty else { return rows }
    guard rows.count == 1, let item = items.first,
      isItem(item, chunks, line, hasOwnLabel: label != nil && item.label == label)
    else {
      return rows.filter { $0.role != .item }
    }
    return rows
  }

  /// True for a line on another matter of money (capital, liability…) that is not even shaped like one of a price list.
  func isAside(_ line: Range<Int>) -> Bool {
    guard examination.holds(.aside, in: line) else { return false }
    let chunks = chunks(in: line)
    let rows = rows(of: chunks)
    return !(rows.count == 1 && isItem(rows[0], chunks, line, hasOwnLabel: false))
  }

  /// An amount with the words that lead to it.
  private struct Chunk {
    var label: Range<Int>
    var figure: Figure
    var rate: Figure?
  }

  private func chunks(in line: Range<Int>, label: Range<Int>? = nil) -> [Chunk] {
    var chunks: [Chunk] = []
    var from = line.lowerBound
    var rate: Figure?
    for figure in reader.figures(in: line) {
      if figure.unit == .percent { rate = figure }
      guard figure.isMoney else { continue }
      let words = from < figure.tokens.lowerBound ? from..<figure.tokens.lowerBound : 0..<0
      from = figure.next
      if let last = examination.phrases(.former, in: words).last, words.upperBound - last.upperBound <= 1 { continue }
      let own = trimmed(words)
      let isBare = own.isEmpty && chunks.isEmpty
      chunks.append(Chunk(label: isBare ? label ?? own : own, figure: figure, rate: rate))
      rate = nil
    }
    return chunks
  }

  /// The words after the last dash, bar or sentence end that still names something.
  private func trimmed(_ words: Range<Int>) -> Range<Int> {
    guard words.count > 1 else { return words }
    for token in stride(from: words.upperBound - 1, to: words.lowerBound, by: -1) {
      if examination.text[token].flags.contains(.opensSentence)
        || parts(examination.gap(before: token))
      {
        return token..<words.upperBound
      }
    }
    return words
  }

  /// True for "—", "–", ";", "|", "•", a tab, a dash between spaces.
  private func parts(_ gap: ArraySlice<UInt8>) -> Bool {
    if gap.contains(0x3B) || gap.contains(0x7C) || gap.contains(0x09) { return true }
    guard gap.count >= 3 else { return false }
    for at in gap.indices.dropLast(2) {
      if gap[at] == 0x20, gap[at + 1] == 0x2D, gap[at + 2] == 0x20 { return true }
      if gap[at] == 0xE2, gap[at + 1] == 0x80, [0x93, 0x94, 0xA2].contains(gap[at + 2]) { return true }
    }
    return false
  }

  private func rows(of chunks: [Chunk]) -> [PriceRow] {
    var rows: [PriceRow] = []
    for chunk in chunks {
      let label = labels.read(chunk.label)
      let taxes = chunk.figure.taxes.or(label.taxes)
      let amount = PricedAmount(column: 0, taxes: taxes, figure: chunk.figure)
      if let link = examination.phrase(.link, at: chunk.label.lowerBound, limit: chunk.label.upperBound),
        link.upperBound == chunk.label.upperBound, let last = rows.indices.last
      {
        attach(amount, to: last, &rows)
        continue
      }
      if chunk.label.isEmpty, let last = rows.indices.last {
        attach(amount, to: last, &rows)
        continue
      }
      var row = PriceRow(role: label.role, label: chunk.label, traits: label.traits, amounts: [amount])
      row.rate = chunk.rate
      if labels.isNotCounted(chunk.label) { row.traits.insert(.variant) }
      if chunk.figure.rhythm == .recurring { row.traits.insert(.recurring) }
      if chunk.figure.rhythm == .each { row.traits.insert(.rate) }
      if examination.holds(.open, in: chunk.label) || !chunk.figure.isReadable { row.traits.insert(.unclear) }
      rows.append(row)
    }
    return rows
  }

  /// "4 800 € HT, soit 5 760 € TTC": the same thing with taxes; any other repetition says nothing new.
  private func attach(_ amount: PricedAmount, to last: Int, _ rows: inout [PriceRow]) {
    guard amount.taxes != .unsaid, rows[last].amounts.allSatisfy({ $0.taxes != amount.taxes && $0.taxes != .unsaid })
    else {
      rows[last].traits.insert(.unclear)
      return
    }
    if rows[last].role == .total {
      var twin = rows[last]
      twin.amounts = [amount]
      rows.append(twin)
    } else {
      rows[last].amounts.append(amount)
    }
  }

  /// A line is one of a price list when its amount ends it and stands apart from its label.
  private func isItem(_ row: PriceRow, _ chunks: [Chunk], _ line: Range<Int>, hasOwnLabel: Bool) -> Bool {
    guard let first = chunks.first, let last = chunks.last, last.figure.next >= line.upperBound,
      (1...16).contains(first.label.count)
    else { return false }
    if hasOwnLabel { return true }
    let token = first.figure.tokens.lowerBound
    var isListItem = false
    if case .listItem = examination.document.blocks[examination.block(of: token)].kind { isListItem = true }
    let opens = examination.text[first.label.lowerBound].flags
    guard isListItem || !opens.isDisjoint(with: [.capital, .digit]) else { return false }
    let gap = examination.gap(before: token)
    if gap.contains(0x3A) || parts(gap) || gap.elementsEqual(" - ".utf8) { return true }
    if gap.count >= 2, gap.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x2E || $0 == 0x5F }) { return true }
    return isListItem && first.label.count <= 8
  }

  // MARK: Products

  /// "12 h × 65,00 € HT = 780,00 € HT"; nil when anything but a product stands before the sign.
  private func product(in line: Range<Int>) -> PriceRow? {
    let figures = reader.figures(in: line)
    guard let at = figures.indices.dropFirst().first(where: { holdsEqual(figures[$0 - 1], figures[$0]) }) else {
      return nil
    }
    var first = at - 1
    while first > 0, isMultiplied(figures[first - 1], figures[first]) { first -= 1 }
    let factors = Array(figures[first..<at])
    let stated = figures[at]
    guard factors.count >= 2, stated.isMoney, figures.allSatisfy(\.isReadable), factors.contains(where: \.isMoney),
      factors.allSatisfy({ $0.unit != .percent })
    else { return nil }
    let lower = first > 0 ? figures[first - 1].next : line.lowerBound
    let words = lower < factors[0].tokens.lowerBound ? lower..<factors[0].tokens.lowerBound : 0..<0
    guard first == 0 || !words.isEmpty, !endsWithOperator(before: factors[0], in: line) else { return nil }
    let label = labels.read(words)
    guard label.role == .item else { return nil }
    let price = factors.first(where: \.isMoney)
    let said = factors.filter(\.isMoney).map(\.taxes).first ?? .unsaid
    guard said.fits(stated.taxes) else { return nil }
    var row = PriceRow(role: .item, label: words, traits: label.traits)
    row.factors = factors
    row.quantities = factors.filter { !$0.isMoney }
    row.unitPrices = price.map { [$0] } ?? []
    row.amounts = [PricedAmount(column: 0, taxes: stated.taxes.or(said), figure: stated)]
    return row
  }

  /// True when "=" stands between two figures and no other figure's sign does.
  private func holdsEqual(_ left: Figure, _ right: Figure) -> Bool {
    signs(from: left, to: right) == [0x3D]
  }

  private func isMultiplied(_ left: Figure, _ right: Figure) -> Bool {
    let signs = signs(from: left, to: right)
    return signs == [0x2A]
  }

  /// The operators between two figures: `*` for any sign of multiplication, `=`, `+`, `-`; a slash is none.
  private func signs(from left: Figure, to right: Figure) -> [UInt8] {
    var signs: [UInt8] = []
    for token in left.tokens.upperBound...right.tokens.lowerBound where token < examination.text.count {
      signs += operators(in: examination.gap(before: token))
      if token < right.tokens.lowerBound, reader.word(token).elementsEqual("x".utf8) { signs.append(0x2A) }
    }
    return signs
  }

  private func operators(in gap: ArraySlice<UInt8>) -> [UInt8] {
    var signs: [UInt8] = []
    for at in gap.indices {
      switch gap[at] {
      case 0x2A, 0x3D, 0x2B: signs.append(gap[at])
      case 0x97 where at > gap.startIndex && gap[at - 1] == 0xC3: signs.append(0x2A)
      case 0x2D where gap.count >= 3: signs.append(0x2D)
      default: break
      }
    }
    return signs
  }

  private func endsWithOperator(before figure: Figure, in line: Range<Int>) -> Bool {
    let token = figure.tokens.lowerBound
    guard token > line.lowerBound else { return false }
    return operators(in: examination.gap(before: token)).contains { $0 != 0x2D }
  }
}
