import DocumentModel
import RuleLanguage

/// Finds the patterns of a bank in one text, each computed on first demand and remembered.
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
  let wordSymbols: [Int32]
  let wordSymbolStarts: [Int32]
  private let postings: [Int32]
  private let postingStarts: [Int32]
  private var found: [[Range<Int>]?]
  private var sources: [SpanList?]
  private var partySpans: [[Range<Int>]] = [[], [], []]

  /// Prepares a text: looks every distinct word up once and lists where each symbol occurs. O(tokens + distinct words).
  package init(text: TokenizedText, entities: EntityIndex, bank: PatternBank) {
    self.text = text
    self.entities = entities
    self.bank = bank
    var symbols: [Int32] = []
    var starts: [Int32] = [0]
    starts.reserveCapacity(text.words.count + 1)
    for id in 0..<text.words.count {
      bank.vocabulary.appendSymbols(ofWord: id, in: text.words, to: &symbols)
      starts.append(Int32(truncatingIfNeeded: symbols.count))
    }
    wordSymbols = symbols
    wordSymbolStarts = starts
    (postings, postingStarts) = Self.listOccurrences(text, symbols, starts, bank.vocabulary.count)
    found = Array(repeating: nil, count: bank.programs.count)
    sources = Array(repeating: nil, count: PatternBank.entitySources + bank.groups.count)
  }

  private static func listOccurrences(
    _ text: TokenizedText, _ symbols: [Int32], _ starts: [Int32], _ count: Int
  ) -> ([Int32], [Int32]) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for token in 0..<text.count {
      let word = Int(text.wordIDs[token])
      for at in Int(starts[word])..<Int(starts[word + 1]) { offsets[Int(symbols[at]) + 1] += 1 }
    }
    for symbol in 0..<count { offsets[symbol + 1] += offsets[symbol] }
    var next = offsets
    var postings = [Int32](repeating: 0, count: Int(offsets[count]))
    for token in 0..<text.count {
      let word = Int(text.wordIDs[token])
      for at in Int(starts[word])..<Int(starts[word + 1]) {
        let symbol = Int(symbols[at])
        postings[Int(next[symbol])] = Int32(truncatingIfNeeded: token)
        next[symbol] += 1
      }
    }
    return (postings, offsets)
  }

  /// Gives the parties' mentions, found by words and names, before any pattern with `<provider>` and its like is asked.
  package func setParties(provider: [Range<Int>], client: [Range<Int>], both: [Range<Int>]) {
    partySpans = [provider, client, both]
  }

  /// The matches of a pattern, as token ranges by start; of several ends for one start, the nearest.
  package func matches(of pattern: Int) -> [Range<Int>] {
    if let known = found[pattern] { return known }
    let ranges = search(bank.programs[pattern])
    found[pattern] = ranges
    return ranges
  }

  /// The matches of any phrase of a source: an entity kind's index, or a lexicon's source number.
  package func matches(ofSource source: Int) -> [Range<Int>] { spans(of: source).byStart }

  /// The matches of a source that start in `tokens`; O(log n + hits).
  package func matches(ofSource source: Int, startingIn tokens: Range<Int>) -> ArraySlice<Range<Int>> {
    let list = spans(of: source)
    return list.byStart[list.firstStarting(at: tokens.lowerBound)..<list.firstStarting(at: tokens.upperBound)]
  }

  func spans(of source: Int) -> SpanList {
    if let known = sources[source] { return known }
    let list: SpanList
    if source < PatternBank.entitySources {
      let kind = EntityKind.allCases[source]
      switch kind {
      case .provider: list = SpanList(partySpans[0])
      case .client: list = SpanList(partySpans[1])
      case .parties: list = SpanList(partySpans[2])
      case .amount, .duration, .date, .percent, .number, .email, .url, .phone, .siren, .siret, .vat, .iban,
        .placeholder:
        list = SpanList(entities.entities(kind).map(\.tokens))
      }
    } else {
      list = SpanList(bank.groups[source - PatternBank.entitySources].flatMap { matches(of: $0) })
    }
    sources[source] = list
    return list
  }

  /// The tokens that carry a symbol.
  func occurrences(of symbol: Int32) -> ArraySlice<Int32> {
    postings[Int(postingStarts[Int(symbol)])..<Int(postingStarts[Int(symbol) + 1])]
  }
}
