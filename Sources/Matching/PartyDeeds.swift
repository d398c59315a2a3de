import DocumentModel

/// What a text says that the bearers of a name do: provide the service, or order it.
struct PartyDeeds {
  private let text: TokenizedText
  private let provides: Set<Int>
  private let orders: Set<Int>
  private let entrusts: Set<Int>

  init(_ matcher: TextMatcher, _ sources: PartySources) {
    text = matcher.text
    provides = Set(sources.matches(of: sources.provides, matcher).map(\.lowerBound))
    orders = Set(sources.matches(of: sources.orders, matcher).map(\.lowerBound))
    entrusts = Set(sources.matches(of: sources.entrusts, matcher).map(\.upperBound))
  }

  /// Above zero for a name whose bearer provides, below for one who orders; zero when nothing or both are said alike.
  func score(ofName name: Range<Int>) -> Int {
    let words = name.map { text[$0].word }
    var score = 0
    for token in 0..<text.count where text[token].word == words[0] && text[token].flags.contains(.capital) {
      let end = token + words.count
      guard end < text.count, (1..<words.count).allSatisfy({ text[token + $0].word == words[$0] }) else { continue }
      // An article or a reflexive pronoun may stand between.
      if (end...(end + 1)).contains(where: { provides.contains($0) && isSameClause(token, $0) }) { score += 1 }
      if (end...(end + 1)).contains(where: { orders.contains($0) && isSameClause(token, $0) }) { score -= 1 }
      if entrusts.contains(token) || entrusts.contains(token - 1) { score += 1 }
    }
    return score
  }

  private func isSameClause(_ first: Int, _ second: Int) -> Bool {
    second < text.count && text.areOfOneSentence(first, second)
  }
}
