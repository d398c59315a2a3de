import DocumentModel
import Matching
import RuleLanguage

/// One table cell with what is read in it, once: a row is looked at as a total, as taxes and as an item.
struct CellReader {
  let examination: Examination
  let cell: TableCell
  /// The 1-based columns it covers.
  let columns: ClosedRange<Int>
  /// The tokens of the cell, all its paragraphs together.
  let tokens: Range<Int>
  /// The lines of the cell, over all its paragraphs.
  let lines: [Range<Int>]
  /// Its figures, in order.
  let figures: [Figure]

  init(_ examination: Examination, _ cell: TableCell, columns: ClosedRange<Int>? = nil) {
    self.examination = examination
    self.cell = cell
    self.columns = columns ?? cell.column...cell.column
    tokens = HeaderReader(examination: examination).tokens(of: cell)
    lines = cell.blocks.flatMap { examination.lines(ofBlock: $0) }
    figures = FigureReader(examination: examination).figures(in: tokens, isCell: true)
  }

  /// What a cell of an amount column holds.
  enum Amount {
    case figure(Figure)
    /// "Offert", "inclus".
    case free
    case blank
    /// Words, several figures, a blank left to fill: something that cannot be summed.
    case unclear
  }

  /// The first line of the cell, or an empty range.
  var firstLine: Range<Int> { lines.first ?? 0..<0 }

  /// Its amount; `taxes` chooses between two that differ in taxes.
  func amount(_ taxes: Figure.Taxes) -> Amount {
    if tokens.isEmpty { return isBlank ? .blank : .unclear }
    let figures = figures.filter { $0.unit != .percent && !isFormer($0) }
    if figures.isEmpty {
      return examination.holds(.free, in: tokens) && !examination.holds(.open, in: tokens) ? .free : .unclear
    }
    guard !examination.holds(.open, in: tokens), !isBracketed, !holdsPlaceholder, figures.allSatisfy(\.isReadable)
    else {
      return .unclear
    }
    if figures.count == 1, isWhole(figures[0]) { return .figure(figures[0]) }
    let fitting = figures.filter { $0.isMoney && $0.taxes != .unsaid && $0.taxes == taxes }
    return fitting.count == 1 && figures.allSatisfy { $0.taxes != .unsaid } ? .figure(fitting[0]) : .unclear
  }

  /// True when it holds a word.
  var holdsLetters: Bool { examination.holdsLetters(in: tokens) }

  /// Its only number: a quantity, a rate, a unit price.
  func onlyFigure(_ isWanted: (Figure) -> Bool) -> Figure? {
    let figures = figures.filter { !isFormer($0) }
    guard figures.count == 1, figures[0].isReadable, isWanted(figures[0]) else { return nil }
    return figures[0]
  }

  /// True for an empty cell or one of dashes only.
  var isBlank: Bool {
    cell.blocks.allSatisfy { block in
      let span = examination.document.blocks[block].span
      return examination.document.text.bytes[span.lower..<span.upper].allSatisfy { byte in
        byte <= 0x20 || byte == 0x2D || byte == 0x2F || byte == 0xC2 || byte == 0xA0 || byte == 0xE2 || byte == 0x80
          || byte == 0x93 || byte == 0x94 || byte == 0xAF
      }
    }
  }

  /// A figure without a currency is an amount only when no other word follows it ("12 mois" is none).
  private func isWhole(_ figure: Figure) -> Bool {
    figure.isMoney || figure.next >= tokens.upperBound
  }

  /// "au lieu de 1 500 €": the price before.
  private func isFormer(_ figure: Figure) -> Bool {
    let before = max(figure.tokens.lowerBound - 6, tokens.lowerBound)..<figure.tokens.lowerBound
    return examination.phrases(.former, in: before).contains { figure.tokens.lowerBound - $0.upperBound <= 1 }
  }

  private var isBracketed: Bool {
    guard let block = cell.blocks.first else { return false }
    let span = examination.document.blocks[block].span
    return !span.isEmpty && examination.document.text.bytes[span.lower] == 0x28
  }

  private var holdsPlaceholder: Bool {
    cell.blocks.contains {
      !examination.matcher.entities.entities(.placeholder, in: examination.document.blocks[$0].span).isEmpty
    }
  }
}
