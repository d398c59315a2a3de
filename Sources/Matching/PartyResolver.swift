import DocumentModel
import RuleLanguage

/// A name that a document gives a party.
package struct PartyName: Sendable {
  /// `.provider` or `.client`.
  package let role: EntityKind
  /// Where the name is given.
  package let tokens: Range<Int>
}

/// Finds who the parties are: role nouns ("le prestataire", "nous"), and the names a document gives them
/// ("Atelier Ubac, ci-après « le Prestataire »", "Client : Fromagerie du Buëch").
package struct PartyResolver {
  let document: Document
  let matcher: TextMatcher
  let known: PartyWords
  /// A word of the document's own for a party is written with a capital; the same word without is another.
  private var names: [(words: [Int32], name: PartyName, isAlias: Bool)] = []

  /// Finds the parties' mentions and gives them to `matcher`; returns the names where they are given, each once.
  package static func resolve(_ document: Document, _ matcher: TextMatcher, _ sources: PartySources) -> [PartyName] {
    let providers = sources.matches(of: sources.provider, matcher)
    let clients = sources.matches(of: sources.client, matcher)
    let both = sources.matches(of: sources.both, matcher)
    var resolver = PartyResolver(document: document, matcher: matcher)
    resolver.readDefinitions(providers, clients)
    resolver.readLabels(providers, .provider)
    resolver.readLabels(clients, .client)
    resolver.readAliases(providers, clients, sources)
    let named = resolver.findNames()
    matcher.setParties(
      provider: providers + named.filter { $0.role == .provider }.map(\.tokens),
      client: clients + named.filter { $0.role == .client }.map(\.tokens), both: both)
    return resolver.names.filter { !$0.isAlias }.map(\.name)
  }

  private init(document: Document, matcher: TextMatcher) {
    self.document = document
    self.matcher = matcher
    known = PartyWords(matcher.text)
  }

  /// "X, …, ci-après dénommée « le Prestataire »": the first capitalised name of the paragraph takes the alias's role.
  private mutating func readDefinitions(_ providers: [Range<Int>], _ clients: [Range<Int>]) {
    let text = matcher.text
    var from = 0
    for token in 0..<text.count where known.has(.hereAfter, at: token) && token > 0 && known.has(.here, at: token - 1) {
      let sentence = text.sentence(of: token)
      let alias = token..<min(token + 10, sentence.upperBound)
      let block = text.tokens(ofBlock: text.block(of: token))
      let (provider, client) = (first(of: providers, in: alias), first(of: clients, in: alias))
      guard let noun = [provider, client].compactMap(\.self).min() else { continue }
      let role: EntityKind = noun == provider ? .provider : .client
      let start = max(block.lowerBound, from)
      if start < token - 1, let name = name(in: start..<(token - 1)) { addName(name, role) }
      from = noun + 1
    }
  }

  /// "Prestataire : Atelier Ubac" at the start of a block.
  private mutating func readLabels(_ nouns: [Range<Int>], _ role: EntityKind) {
    let text = matcher.text
    for noun in nouns {
      let block = text.tokens(ofBlock: text.block(of: noun.lowerBound))
      guard noun.lowerBound - block.lowerBound <= 2, noun.upperBound < block.upperBound,
        text[noun.upperBound].flags.contains(.afterColon),
        let name = name(in: noun.upperBound..<min(noun.upperBound + 6, block.upperBound), anchored: true)
      else { continue }
      addName(name, role)
    }
  }

  /// The words of the first run of capitalised words, forms of company and courtesy left out.
  private func name(in tokens: Range<Int>, anchored: Bool = false) -> Range<Int>? {
    let text = matcher.text
    var at = tokens.lowerBound
    while at < tokens.upperBound, !isNameStart(at) {
      if anchored, !isSkipped(at) { return nil }
      at += 1
    }
    let start = at
    while at < tokens.upperBound, at - start < 5 {
      if at > start, text[at].flags.contains(.afterComma) || text[at].flags.contains(.afterColon) { break }
      let joins =
        at > start && at + 1 < tokens.upperBound && isConnector(at) && text[at + 1].flags.contains(.capital)
      guard joins || text[at].flags.contains(.capital) && !isForm(at) else { break }
      at += 1
    }
    return (start..<at).contains { word($0).count >= 3 } ? start..<at : nil
  }

  private func isNameStart(_ token: Int) -> Bool { matcher.text[token].flags.contains(.capital) && !isSkipped(token) }

  private func isSkipped(_ token: Int) -> Bool { known.has(.skipped, at: token) }
  private func isForm(_ token: Int) -> Bool { known.has(.form, at: token) }
  private func isConnector(_ token: Int) -> Bool { known.has(.connector, at: token) }
  func word(_ token: Int) -> ArraySlice<UInt8> {
    matcher.text.words.bytes(of: matcher.text.word(of: token))
  }

  /// Start of the first range, of ranges by start, that starts in `tokens`; O(log n).
  func first(of ranges: [Range<Int>], in tokens: Range<Int>) -> Int? {
    let place = ranges.partitioningIndex { $0.lowerBound >= tokens.lowerBound }
    guard place < ranges.count, tokens.contains(ranges[place].lowerBound) else { return nil }
    return ranges[place].lowerBound
  }

  mutating func addName(_ tokens: Range<Int>, _ role: EntityKind, isAlias: Bool = false) {
    let words = tokens.map { matcher.text[$0].word }
    guard names.count < Self.mostNames, !names.contains(where: { $0.words == words }) else { return }
    names.append((words, PartyName(role: role, tokens: tokens), isAlias))
  }

  /// Parties have a few names; more is noise that would cost time.
  private static let mostNames = 24

  /// All places where a defined name stands.
  private func findNames() -> [(tokens: Range<Int>, role: EntityKind)] {
    let text = matcher.text
    var found: [(tokens: Range<Int>, role: EntityKind)] = []
    var opensName = [Bool](repeating: false, count: text.words.count)
    for first in names.compactMap(\.words.first) { opensName[Int(first)] = true }
    let starts = (0..<text.count).filter { opensName[text.word(of: $0)] }
    for (words, name, isAlias) in names {
      guard let first = words.first else { continue }
      for token in starts where text[token].word == first && token + words.count <= text.count {
        let isWhole = (1..<max(words.count, 1)).allSatisfy { text[token + $0].word == words[$0] }
        if isWhole, !isAlias || text[token].flags.contains(.capital) {
          found.append((token..<(token + words.count), name.role))
        }
      }
    }
    return found
  }
}
