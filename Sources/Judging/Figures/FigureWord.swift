/// The lexicons by which figures are understood; a case has the name that stands after `figures.` in the rules folder.
///
/// All French words of priced papers stand in these lexicons. Without one of them nothing is found, so that less is
/// computed, never something wrong.
enum FigureWord: Int, Sendable, CaseIterable {
  // Heads of columns.
  case designation, quantity, duration, unit, unitPrice, price, amount, discount, vat, base, instalmentColumn
  // What an amount says of taxes, and what a document says of its VAT.
  case untaxed, taxed, franchise, conditional
  // Labels of rows.
  case total, subtotal, payable, deposit, notDiscount, filler, partial
  // What a row, table or section is.
  case option, optionHead, optionTaken, variant, notCounted, recurring, free, open
  // Words around an amount in a text.
  case period, each, former, aside, link, closing
  // Payment in parts.
  case paymentHead, instalment, notInstalment, balance, repeated

  /// Id of the lexicon.
  var lexicon: String { "figures." + Self.names[rawValue] }

  /// The names of the cases, in their order: asking the runtime for them takes a hundredth of a run on
  /// a small paper.
  private static let names = """
    designation quantity duration unit unitPrice price amount discount vat base instalmentColumn untaxed taxed franchise \
    conditional total subtotal payable deposit notDiscount filler partial option optionHead optionTaken variant \
    notCounted recurring free open period each former aside link closing paymentHead instalment notInstalment balance \
    repeated
    """.split(separator: " ")
}

/// The condition nodes of all `FigureWord`s.
struct FigureWords: Sendable {
  private let nodes: [Int]

  init(_ compiler: inout LibraryCompiler) { nodes = FigureWord.allCases.map { compiler.lexicon($0.lexicon) } }

  /// The node that finds the phrases of a lexicon.
  subscript(word: FigureWord) -> Int { nodes[word.rawValue] }
}
