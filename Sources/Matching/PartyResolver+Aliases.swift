import DocumentModel
import RuleLanguage

extension PartyResolver {
  /// A role name that the document declares for a party: "(« la Fédération »)", "ci-après dénommé « le Laboratoire »".
  private struct Alias {
    /// Its words, article left out.
    let tokens: Range<Int>
    /// The role that its noun has anyway; nil when only this document knows it.
    let role: EntityKind?
  }

  /// Of two declared parties, one under a role noun and one under a word of the document's own, the second has the other
  /// role. Two words of the document's own are told apart by what their bearers do. With any other number of such words
  /// nothing tells who they are.
  mutating func readAliases(_ providers: [Range<Int>], _ clients: [Range<Int>], _ sources: PartySources) {
    let aliases = declaredAliases(providers, clients)
    let roles = Set(aliases.compactMap(\.role))
    let strangers = distinct(aliases.filter { $0.role == nil })
    if roles.count == 1, let known = roles.first, strangers.count == 1 {
      addName(strangers[0].tokens, known == .provider ? .client : .provider, isAlias: true)
    } else if roles.isEmpty, strangers.count == 2 {
      let deeds = PartyDeeds(matcher, sources)
      let scores = strangers.map { deeds.score(ofName: $0.tokens) }
      guard scores[0] != scores[1], scores.min() ?? 0 <= 0, scores.max() ?? 0 > 0 || scores.min() ?? 0 < 0 else {
        return
      }
      addName(strangers[0].tokens, scores[0] > scores[1] ? .provider : .client, isAlias: true)
      addName(strangers[1].tokens, scores[0] > scores[1] ? .client : .provider, isAlias: true)
    }
  }

  private func distinct(_ aliases: [Alias]) -> [Alias] {
    var seen: Set<[Int32]> = []
    return aliases.filter { alias in seen.insert(alias.tokens.map { matcher.text[$0].word }).inserted }
  }

  private func declaredAliases(_ providers: [Range<Int>], _ clients: [Range<Int>]) -> [Alias] {
    let text = matcher.text
    var aliases: [Alias] = []
    for token in 0..<text.count where text[token].flags.contains(.capital) {
      let head = token > 0 && isArticle(token - 1) ? token - 1 : token
      guard isDeclared(head), identifiesParty(head) else { continue }
      let tokens = token..<end(of: token)
      let isProvider = first(of: providers, in: head..<tokens.upperBound) != nil
      let isClient = first(of: clients, in: head..<tokens.upperBound) != nil
      aliases.append(Alias(tokens: tokens, role: isProvider ? .provider : isClient ? .client : nil))
      if aliases.count == Self.mostAliases { break }
    }
    return aliases
  }

  /// A paper declares its parties and a few other words.
  private static let mostAliases = 40

  /// True for quoted words in brackets or after "ci-après", "dénommé", "désigné".
  private func isDeclared(_ token: Int) -> Bool {
    let text = matcher.text
    guard token > 0 else { return false }
    let sentence = text.sentence(of: token)
    let announcement = (max(sentence.lowerBound, token - 4)..<token).last { known.has(.announcing, at: $0) }
    let announced = announcement != nil
    guard text[token].flags.contains(.afterQuote) else {
      // Quoted words after the announcement are what was announced.
      guard let announcement, !text[token].flags.contains(.opensBlock) else { return false }
      return !(announcement...token).contains { text[$0].flags.contains(.afterQuote) }
    }
    let between = document.text.bytes[text.end(of: token - 1)..<Int(text.starts[token])]
    return announced || between.contains(0x28)
  }

  /// True when the words before say who someone is: a form of company, a register, a seat.
  private func identifiesParty(_ token: Int) -> Bool {
    let text = matcher.text
    let block = text.tokens(ofBlock: text.block(of: token))
    return (max(block.lowerBound, token - 60)..<token).contains { known.has(.identifying, at: $0) }
  }

  private func isArticle(_ token: Int) -> Bool { known.has(.article, at: token) }

  /// The end of an alias: at most three words, up to the closing quote or bracket.
  private func end(of start: Int) -> Int {
    let text = matcher.text
    var end = start + 1
    while end < text.count, end - start < 3, text.block(of: end) == text.block(of: start) {
      let between = document.text.bytes[text.end(of: end - 1)..<Int(text.starts[end])]
      guard between.allSatisfy({ $0 == 0x20 || $0 == 0x27 }) else { break }
      end += 1
    }
    return end
  }
}
