import DocumentModel
import RuleLanguage

/// Finds the patterns of a bank in one text, each computed on demand.
///
/// Lives in one task; not shared. A program proposes candidates from the occurrences of its anchor and confirms each in
/// a window of at most 63 tokens by moving sets of positions (one bit per token) through its elements, both ways from
/// the anchor: no backtracking, so one candidate costs a constant whatever the pattern.
package final class TextMatcher {
  /// The words of the text.
  package let text: TokenizedText
  /// The entities of the text.
  package let entities: EntityIndex
  let bank: PatternBank
  let index: SymbolIndex
  /// True when the text is taken as one endless sentence.
  let isUnbroken: Bool
  /// Nothing is found that starts at this token or after it.
  package let limit: Int
  /// The spans of each source, held; nil while they were not asked for.
  let lists: UnsafeMutablePointer<Unmanaged<SpanList>?>
  private let sourceCount: Int
  private var partySpans: [[Range<Int>]] = [[], [], []]
  /// For each pattern, false when it cannot find anything here; cheaper to ask than its matches.
  package let isPossible: [Bool]
  /// How many candidates were looked at: what matching costs, counted and not timed. Only ever added to, so that
  /// accesses cannot overlap.
  @exclusivity(unchecked) package var candidates = 0
  /// What the searches that are under way found so far. Every access is over before the next begins.
  @exclusivity(unchecked) var found = RangeStack()

  /// Prepares a text: looks every distinct word up once and lists where each stands. O(tokens + distinct words).
  package convenience init(text: TokenizedText, entities: EntityIndex, bank: PatternBank) {
    let index = SymbolIndex(text, bank)
    self.init(
      text: text, entities: entities, bank: bank, index: index,
      isPossible: PossiblePrograms.find(bank, index, entities))
  }

  private init(
    text: TokenizedText, entities: EntityIndex, bank: PatternBank, index: SymbolIndex, isPossible: [Bool],
    isUnbroken: Bool = false, limit: Int = .max
  ) {
    self.limit = limit
    self.isPossible = isPossible
    self.isUnbroken = isUnbroken
    self.text = text
    self.entities = entities
    self.bank = bank
    self.index = index
    sourceCount = PatternBank.entitySources + bank.groups.count
    lists = .allocate(capacity: sourceCount)
    lists.initialize(repeating: nil, count: sourceCount)
  }

  deinit {
    for source in 0..<sourceCount { lists[source]?.release() }
    lists.deallocate()
  }

  /// A matcher of the same words without sentence ends, for texts that layouts break anywhere.
  package func unbroken() -> TextMatcher {
    TextMatcher(
      text: text, entities: entities, bank: bank, index: index, isPossible: isPossible, isUnbroken: true, limit: limit)
  }

  /// A matcher of the same words, and of the parties known so far, that finds only what starts before a token, which
  /// opens a sentence.
  package func upTo(_ limit: Int) -> TextMatcher {
    let beginning = TextMatcher(
      text: text, entities: entities, bank: bank, index: index, isPossible: isPossible, isUnbroken: isUnbroken,
      limit: limit)
    beginning.partySpans = partySpans
    return beginning
  }

  /// A matcher of the same words with more entities; nothing it found carries over.
  package func adding(_ amounts: [Entity]) -> TextMatcher {
    let all = entities.adding(amounts)
    // What is possible depends on which kinds there are, not on how many of them.
    let isPossible = entities.entities(.amount).isEmpty ? PossiblePrograms.find(bank, index, all) : isPossible
    return TextMatcher(text: text, entities: all, bank: bank, index: index, isPossible: isPossible)
  }

  /// Gives the parties' mentions, found by words and names, before any pattern with `<provider>` and its like is asked.
  package func setParties(provider: [Range<Int>], client: [Range<Int>], both: [Range<Int>]) {
    partySpans = [provider, client, both]
  }

  /// The matches of a pattern by start; of several ends for one start, the nearest. Not remembered: who asks does.
  package func matches(of pattern: Int) -> [TokenRange] {
    guard isPossible[pattern] else { return [] }
    return search(bank.programs[pattern])
  }

  /// The matches of any phrase of a source: an entity kind's index, or a lexicon's source number.
  package func matches(ofSource source: Int) -> [Range<Int>] { spans(of: source).byStart.map(\.tokens) }

  /// The matches of a source that start in `tokens`; O(log n + hits).
  package func matches(ofSource source: Int, startingIn tokens: Range<Int>) -> [Range<Int>] {
    let list = spans(of: source)
    return list.byStart[list.firstStarting(at: tokens.lowerBound)..<list.firstStarting(at: tokens.upperBound)]
      .map(\.tokens)
  }

  /// How many matches of a source start in `tokens`; O(log n).
  package func countMatches(ofSource source: Int, startingIn tokens: Range<Int>) -> Int {
    held(source)._withUnsafeGuaranteedRef {
      $0.firstStarting(at: tokens.upperBound) - $0.firstStarting(at: tokens.lowerBound)
    }
  }

  /// The spans of a source, held by this object: counting the reference up and down costs as much as a look into them.
  func held(_ source: Int) -> Unmanaged<SpanList> { lists[source] ?? Unmanaged.passUnretained(spans(of: source)) }

  func spans(of source: Int) -> SpanList {
    if let known = lists[source] { return known.takeUnretainedValue() }
    let list: SpanList
    if source < PatternBank.entitySources {
      let kind = EntityKind.allCases[source]
      switch kind {
      case .provider: list = spanList(partySpans[0])
      case .client: list = spanList(partySpans[1])
      case .parties: list = spanList(partySpans[2])
      case .amount, .duration, .date, .percent, .number, .email, .url, .phone, .siren, .siret, .vat, .iban,
        .placeholder:
        list = spanList(entities.entities(kind).lazy.map(\.tokens))
      }
    } else {
      list = SpanList(search(bank.groups[source - PatternBank.entitySources]))
    }
    lists[source] = Unmanaged.passRetained(list)
    return list
  }

  private func spanList(_ ranges: some Sequence<Range<Int>>) -> SpanList {
    SpanList(ranges.lazy.filter { $0.lowerBound < self.limit }.map(TokenRange.init))
  }
}
