import DocumentModel
import Matching

/// Says what a row is by the words of its label.
struct LabelReader {
  let examination: Examination

  /// A label understood.
  struct Label {
    var role: PriceRow.Role = .item
    var taxes: Figure.Taxes = .unsaid
    var traits: PriceRow.Traits = []
  }

  /// Reads the label `tokens`; figures in it count as its own words only when they are percentages.
  func read(_ words: Range<Int>) -> Label {
    var label = Label()
    let tokens = words.prefix(Self.longest)
    guard !tokens.isEmpty else { return label }
    let untaxed = examination.phrases(.untaxed, in: tokens)
    let taxed = examination.phrases(.taxed, in: tokens)
    label.taxes = taxes(untaxed, taxed)
    label.role = role(tokens, apart: untaxed + taxed)
    label.traits = traits(tokens, label.role, apart: untaxed)
    if label.role != .item, isPlain(tokens) { label.traits.insert(.plain) }
    return label
  }

  /// Words of a label that are read: more are a paragraph, whose phrases would be compared each with each.
  private static let longest = 400

  /// The words that say with or without taxes; of both, the first ("Total HT, TVA et TTC" says nothing).
  private func taxes(_ untaxed: [Range<Int>], _ taxed: [Range<Int>]) -> Figure.Taxes {
    switch (untaxed.isEmpty, taxed.isEmpty) {
    case (false, true): .excluded
    case (true, false): .included
    case (true, true), (false, false): .unsaid
    }
  }

  private func role(_ tokens: Range<Int>, apart: [Range<Int>]) -> PriceRow.Role {
    if opens(.vat, tokens, apart: apart) { return .vat }
    let payable = examination.phrases(.payable, in: tokens)
    if let first = payable.first, first.lowerBound - tokens.lowerBound <= 3 { return .payable }
    if opens(.deposit, tokens) { return .deposit }
    if opens(.discount, tokens), !opens(.notDiscount, tokens) { return .discount }
    if opens(.subtotal, tokens) { return .subtotal }
    if opens(.total, tokens) || !apart.isEmpty && tokens.allSatisfy({ token in apart.contains { $0.contains(token) } })
    {
      return .total
    }
    return .item
  }

  /// True when the label begins with a phrase of the lexicon, numbering and articles left aside.
  func opens(_ word: FigureWord, _ tokens: Range<Int>, apart: [Range<Int>] = []) -> Bool {
    let first = firstWord(tokens)
    return examination.phrases(word, in: tokens).contains { phrase in
      phrase.lowerBound == first && !apart.contains { $0.overlaps(phrase) && $0.count > phrase.count }
    }
  }

  private func firstWord(_ tokens: Range<Int>) -> Int {
    var first = tokens.lowerBound
    while first + 1 < tokens.upperBound, examination.text[first].flags.contains(.digit) { first += 1 }
    return first
  }

  private func traits(_ tokens: Range<Int>, _ role: PriceRow.Role, apart: [Range<Int>]) -> PriceRow.Traits {
    var traits: PriceRow.Traits = []
    if examination.holds(.optionTaken, in: tokens) {
      traits.insert(.optionTaken)
    } else if isOption(tokens) {
      traits.insert(.option)
    }
    if examination.holds(.recurring, in: tokens) { traits.insert(.recurring) }
    if examination.holds(.variant, in: tokens) { traits.insert(.variant) }
    if examination.holds(.free, in: tokens) { traits.insert(.free) }
    let partial = examination.phrases(.partial, in: tokens).filter { phrase in !apart.contains { $0.overlaps(phrase) } }
    let isRest = role == .payable && examination.holds(.balance, in: tokens)
    if !partial.isEmpty && role != .item || isRest { traits.insert(.partial) }
    return traits
  }

  /// "Option : …", "Blog (en option)", "Maintenance (option)"; not "configuration des attributs et options".
  func isOption(_ tokens: Range<Int>) -> Bool {
    if examination.holds(.option, in: tokens) || opens(.optionHead, tokens) { return true }
    return examination.phrases(.optionHead, in: tokens).contains {
      examination.text[$0.lowerBound].flags.contains(.afterComma) && hasBracket(before: $0.lowerBound)
    }
  }

  /// True for words that take a row out of the sum: "à votre charge", "hors forfait"; not "hors taxes".
  func isNotCounted(_ words: Range<Int>) -> Bool {
    let tokens = words.prefix(Self.longest)
    let untaxed = examination.phrases(.untaxed, in: tokens)
    return examination.phrases(.notCounted, in: tokens).contains { phrase in !untaxed.contains { $0.overlaps(phrase) } }
  }

  private func hasBracket(before token: Int) -> Bool {
    token > 0 && (examination.gap(before: token).contains(0x28) || examination.gap(before: token).contains(0x5B))
  }

  /// True when every word belongs to totals, taxes or the small words between them.
  private func isPlain(_ tokens: Range<Int>) -> Bool {
    var isKnown = [Bool](repeating: false, count: tokens.count)
    for word in [FigureWord.total, .subtotal, .payable, .untaxed, .taxed, .vat, .filler] {
      for token in examination.phrases(word, in: tokens).joined() { isKnown[token - tokens.lowerBound] = true }
    }
    let entities = examination.matcher.entities
    return tokens.allSatisfy { token in
      if isKnown[token - tokens.lowerBound] { return true }
      let near = max(token - 1, tokens.lowerBound)...token
      return near.contains { entities.entity(.percent, at: $0)?.tokens.contains(token) ?? false }
    }
  }
}
