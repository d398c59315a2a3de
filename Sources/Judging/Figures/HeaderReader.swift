import DocumentModel
import Matching

/// Names the columns of a table by the words of a header row.
struct HeaderReader {
  let examination: Examination

  /// The columns as row `row` names them; nil when it is no header row.
  func columns(_ table: Int, row: Int) -> TableColumns? {
    let grid = examination.document.tables[table]
    var roles = [TableColumns.Role](repeating: .other, count: grid.columns)
    var named = 0
    var priced = 0
    for (cell, columns) in cells(table, row: row) {
      let tokens = self.tokens(of: cell)
      guard tokens.count <= 12, !holdsMoney(tokens) else { return nil }
      guard !cell.blocks.isEmpty, let role = role(tokens, of: cell) else { continue }
      for column in columns { roles[column - 1] = role }
      named += 1
      if isPriced(role) { priced += 1 }
    }
    guard priced >= 1, named >= 2 || row <= grid.headerRows && grid.headerRows < grid.rows else { return nil }
    var columns = TableColumns(roles: roles, headerRow: row)
    columns.settlePrices()
    return columns
  }

  /// The cells that cover a row, each with its 1-based columns; O(columns).
  func cells(_ table: Int, row: Int) -> [(cell: TableCell, columns: ClosedRange<Int>)] {
    let grid = examination.document.tables[table]
    var result: [(cell: TableCell, columns: ClosedRange<Int>)] = []
    var last: Int32 = -1
    for column in stride(from: 1, through: grid.columns, by: 1) {
      let at = examination.outline.grids[table][(row - 1) * grid.columns + column - 1]
      if at >= 0, at == last, let open = result.popLast() {
        result.append((open.cell, open.columns.lowerBound...column))
      } else if at >= 0 {
        result.append((grid.cells[Int(at)], column...column))
      }
      last = at
    }
    return result
  }

  /// The tokens of a cell, all its paragraphs together.
  func tokens(of cell: TableCell) -> Range<Int> {
    guard let first = cell.blocks.first, let last = cell.blocks.last else { return 0..<0 }
    let text = examination.text
    return text.tokens(ofBlock: first)
      .lowerBound..<max(
        text.tokens(ofBlock: first).lowerBound, text.tokens(ofBlock: last).upperBound)
  }

  private func holdsMoney(_ tokens: Range<Int>) -> Bool {
    guard !tokens.isEmpty else { return false }
    return !examination.matcher.entities.entities(.amount, in: examination.text.span(tokens)).isEmpty
  }

  private func isPriced(_ role: TableColumns.Role) -> Bool {
    switch role {
    case .unitPrice, .price, .amount, .vatAmount, .base: true
    case .designation, .quantity, .duration, .unit, .discount, .vatRate, .vat, .option, .instalment, .other: false
    }
  }

  /// What a header cell announces, the most telling word first.
  private func role(_ tokens: Range<Int>, of cell: TableCell) -> TableColumns.Role? {
    if tokens.isEmpty { return holds(cell, "€") ? .amount(.unsaid, .once) : nil }
    let labels = LabelReader(examination: examination)
    let untaxed = examination.phrases(.untaxed, in: tokens)
    let taxed = examination.phrases(.taxed, in: tokens)
    let taxes: Figure.Taxes =
      untaxed.isEmpty ? (taxed.isEmpty ? .unsaid : .included) : taxed.isEmpty ? .excluded : .unsaid
    let rhythm: Figure.Rhythm = examination.holds(.recurring, in: tokens) || holdsPeriod(tokens) ? .recurring : .once
    if examination.holds(.unitPrice, in: tokens) { return .unitPrice(taxes, rhythm) }
    if labels.opens(.discount, tokens) { return .discount }
    if let vat = vat(tokens, untaxed + taxed, labels, of: cell) { return vat }
    if labels.opens(.base, tokens) { return .base }
    if labels.opens(.instalmentColumn, tokens) { return .instalment }
    if labels.opens(.quantity, tokens) { return .quantity }
    if labels.opens(.unit, tokens) { return .unit }
    if examination.holds(.amount, in: tokens) { return .amount(taxes, rhythm) }
    if examination.holds(.price, in: tokens) { return .price(taxes, rhythm) }
    if labels.opens(.duration, tokens) { return .duration }
    if taxes != .unsaid, isPlain(tokens, untaxed + taxed) { return .amount(taxes, rhythm) }
    if labels.opens(.optionHead, tokens) || examination.holds(.option, in: tokens) { return .option }
    if rhythm == .recurring { return .amount(taxes, rhythm) }
    if examination.holds(.designation, in: tokens) { return .designation }
    return nil
  }

  /// True when a heading holds nothing but what it says of taxes: "HT", "€ HT"; not "Éco-part. HT".
  private func isPlain(_ tokens: Range<Int>, _ taxes: [Range<Int>]) -> Bool {
    let known = taxes + examination.phrases(.filler, in: tokens)
    return tokens.allSatisfy { token in known.contains { $0.contains(token) } }
  }

  private func vat(
    _ tokens: Range<Int>, _ apart: [Range<Int>], _ labels: LabelReader, of cell: TableCell
  ) -> TableColumns.Role? {
    guard labels.opens(.vat, tokens, apart: apart) else { return nil }
    if examination.holds(.amount, in: tokens) || holds(cell, "€") { return .vatAmount }
    return holds(cell, "%") ? .vatRate : .vat
  }

  private func holdsPeriod(_ tokens: Range<Int>) -> Bool {
    tokens.dropFirst().contains { token in
      examination.gap(before: token).contains(0x2F)
        && examination.phrase(.period, at: token, limit: tokens.upperBound) != nil
    }
  }

  /// True when the bytes of `sign` stand in a cell.
  private func holds(_ cell: TableCell, _ sign: StaticString) -> Bool {
    cell.blocks.contains { block in
      let span = examination.document.blocks[block].span
      let bytes = examination.document.text.bytes[span.lower..<span.upper]
      return sign.withUTF8Buffer { sign in
        bytes.indices.contains { at in
          at + sign.count <= bytes.endIndex && bytes[at..<(at + sign.count)].elementsEqual(sign)
        }
      }
    }
  }
}
