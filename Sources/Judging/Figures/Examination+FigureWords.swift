import DocumentModel
import Matching
import RuleLanguage

extension Examination {
  /// The phrases of a lexicon of figures that stand within `tokens`, by start.
  func phrases(_ word: FigureWord, in tokens: Range<Int>) -> [Range<Int>] {
    guard !tokens.isEmpty else { return [] }
    let list = find(library.conventions.figures[word])
    var result: [Range<Int>] = []
    var at = firstIndex(in: list, from: tokens.lowerBound)
    while at < list.count, list[at].tokens.lowerBound < tokens.upperBound {
      if list[at].tokens.upperBound <= tokens.upperBound { result.append(list[at].tokens) }
      at += 1
    }
    return result
  }

  /// True when a phrase of the lexicon stands within `tokens`.
  func holds(_ word: FigureWord, in tokens: Range<Int>) -> Bool {
    guard !tokens.isEmpty else { return false }
    let list = find(library.conventions.figures[word])
    var at = firstIndex(in: list, from: tokens.lowerBound)
    while at < list.count, list[at].tokens.lowerBound < tokens.upperBound {
      if list[at].tokens.upperBound <= tokens.upperBound { return true }
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
    let list = find(library.conventions.figures[word])
    let first = firstIndex(in: list, from: token)
    return list[first...].prefix { $0.tokens.lowerBound == token }.first { $0.tokens.upperBound <= limit }?.tokens
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

  /// The bytes between a token and the one before it.
  func gap(before token: Int) -> ArraySlice<UInt8> {
    document.text.bytes[text.end(of: token - 1)..<Int(text.starts[token])]
  }
}
