import DocumentModel
import Matching
import RuleLanguage

extension Examination {
  /// The phrases of a lexicon of figures that stand within `tokens`, by start.
  func phrases(_ word: FigureWord, in tokens: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    visit(word, from: tokens) { phrase in
      if phrase.upperBound <= tokens.upperBound { result.append(phrase) }
      return false
    }
    return result
  }

  /// True when a phrase of the lexicon stands within `tokens`.
  func holds(_ word: FigureWord, in tokens: Range<Int>) -> Bool {
    visit(word, from: tokens) { $0.upperBound <= tokens.upperBound }
  }

  /// Shows the phrases that start in `tokens`, in order, until one is taken; true when one is.
  @discardableResult
  private func visit(_ word: FigureWord, from tokens: Range<Int>, _ isTaken: (Range<Int>) -> Bool) -> Bool {
    guard !tokens.isEmpty else { return false }
    let place = word.rawValue
    if figurePhrases[place] == nil { figurePhrases[place] = PhraseList(find(library.conventions.figures[word])) }
    guard var at = figurePhrases[place]?.first(from: tokens.lowerBound), let list = figurePhrases[place]?.passages
    else {
      return false
    }
    while at < list.count, list[at].start < tokens.upperBound {
      if isTaken(list[at].tokens) { return true }
      at += 1
    }
    return false
  }

  /// The dates, telephone numbers, addresses and identifiers of the document, by first token, one for each: their digits
  /// are no figures. Of several that start at one token, the first of the kinds below.
  func numbersOfOtherKinds() -> [TokenRange] {
    let kinds: [EntityKind] = [.date, .phone, .siren, .siret, .vat, .iban, .email, .url]
    let all = kinds.enumerated().flatMap { rank, kind in
      matcher.entities.entities(kind).lazy.filter { !$0.tokens.isEmpty }.map { (rank: rank, tokens: $0.tokens) }
    }
    var result: [TokenRange] = []
    for (_, tokens) in all.sorted(by: { ($0.tokens.lowerBound, $0.rank) < ($1.tokens.lowerBound, $1.rank) })
    where result.last.map({ $0.tokens.lowerBound != tokens.lowerBound }) ?? true { result.append(TokenRange(tokens)) }
    return result
  }

  /// The phrase of a lexicon that starts at `token` and ends within `limit`.
  func phrase(_ word: FigureWord, at token: Int, limit: Int) -> Range<Int>? {
    guard token < limit else { return nil }
    var found: Range<Int>?
    visit(word, from: token..<(token + 1)) { phrase in
      if phrase.upperBound <= limit { found = phrase }
      return found != nil
    }
    return found
  }

  /// The lines of a block as a reader sees them, each with its tokens; lines without words are left out.
  ///
  /// Those of the last block are remembered: a block may be the whole text, asked for by each of its figures.
  func lines(ofBlock block: Int) -> [Range<Int>] {
    if let last = lastLines, last.block == block { return last.lines }
    let lines = lines(in: text.tokens(ofBlock: block))
    lastLines = (block, lines)
    return lines
  }

  private func lines(in tokens: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = tokens.lowerBound
    for token in tokens.dropFirst() {
      let gap = text.end(of: token - 1)..<Int(text.starts[token])
      guard document.text.bytes[gap].contains(0x0A) else { continue }
      lines.append(start..<token)
      start = token
    }
    if start < tokens.upperBound { lines.append(start..<tokens.upperBound) }
    return lines
  }

  /// True when one of `tokens` is a word, not a figure.
  func holdsLetters(in tokens: Range<Int>) -> Bool { tokens.contains { !text[$0].flags.contains(.digit) } }

  /// The bytes between a token and the one before it.
  func gap(before token: Int) -> ArraySlice<UInt8> {
    document.text.bytes[text.end(of: token - 1)..<Int(text.starts[token])]
  }
}
