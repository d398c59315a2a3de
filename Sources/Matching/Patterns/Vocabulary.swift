import DocumentModel

/// The words of all patterns as symbols, in three ways of matching: exact, by stem, by prefix.
///
/// A document word is looked up once per distinct word; a word outside the vocabulary costs a few hash probes.
struct Vocabulary: Sendable {
  private var table = WordTable()
  /// For each table id, the symbol for that way of matching or -1.
  private var exactSymbols: [Int32] = []
  private var stemSymbols: [Int32] = []
  private var prefixSymbols: [Int32] = []
  private var shortestPrefix = Int.max
  private var longestPrefix = 0

  /// Number of symbols.
  private(set) var count = 0

  /// A symbol, and how common the word of the pattern is, roughly: 2 for long words, hundreds for articles.
  typealias Word = (number: Int32, commonness: Int)

  /// Words met before, as they stand in patterns: folding and stemming is done once for each.
  private var stems: [String: Word] = [:]
  private var exacts: [String: Word] = [:]
  private var prefixes: [String: Word] = [:]

  /// The symbol for a word in any inflection.
  mutating func stem(_ word: String) -> Word {
    if let known = stems[word] { return known }
    let folded = Folding.folded(word)
    let stem = Inflection.stem(folded)
    let isCommon = Self.commonStems.contains(stem)
    let found = (symbol(stem, .stem), isCommon ? Self.common : Self.commonness(folded))
    stems[word] = found
    return found
  }

  /// The symbol for a word as it stands, folded.
  mutating func exact(_ word: String) -> Word {
    if let known = exacts[word] { return known }
    let folded = Folding.folded(word)
    let found = (symbol(folded, .exact), Self.commonness(folded))
    exacts[word] = found
    return found
  }

  /// The symbol for any word that starts so.
  mutating func prefix(_ word: String) -> Word {
    if let known = prefixes[word] { return known }
    let folded = Folding.folded(word)
    shortestPrefix = min(shortestPrefix, folded.count)
    longestPrefix = max(longestPrefix, folded.count)
    let found = (symbol(folded, .prefix), 5)
    prefixes[word] = found
    return found
  }

  /// Forgets what only compiling needs.
  mutating func close() {
    stems = [:]
    exacts = [:]
    prefixes = [:]
  }

  /// Appends the symbols of document word `id` to `symbols`.
  func appendSymbols(ofWord id: Int, in words: WordTable, to symbols: inout [Int32]) {
    let bytes = words.bytes(of: id)
    if let known = table.find(bytes, hash: words.hash(of: id)), exactSymbols[known] >= 0 {
      symbols.append(exactSymbols[known])
    }
    let stem = Inflection.stem(Array(bytes))
    if let known = table.find(stem[...], hash: FNV1a.hash(stem)), stemSymbols[known] >= 0 {
      symbols.append(stemSymbols[known])
    }
    var hash = FNV1a.seed
    var at = bytes.startIndex
    while at < bytes.endIndex, at - bytes.startIndex < longestPrefix {
      hash = FNV1a.combine(hash, UInt32(bytes[at]))
      at += 1
      guard at - bytes.startIndex >= shortestPrefix else { continue }
      if let known = table.find(bytes[bytes.startIndex..<at], hash: hash), prefixSymbols[known] >= 0 {
        symbols.append(prefixSymbols[known])
      }
    }
  }

  private enum Way { case exact, stem, prefix }

  private mutating func symbol(_ key: [UInt8], _ way: Way) -> Int32 {
    let id = table.intern(key)
    while exactSymbols.count <= id {
      exactSymbols.append(-1)
      stemSymbols.append(-1)
      prefixSymbols.append(-1)
    }
    let known =
      switch way {
      case .exact: exactSymbols[id]
      case .stem: stemSymbols[id]
      case .prefix: prefixSymbols[id]
      }
    if known >= 0 { return known }
    let symbol = Int32(truncatingIfNeeded: count)
    count += 1
    switch way {
    case .exact: exactSymbols[id] = symbol
    case .stem: stemSymbols[id] = symbol
    case .prefix: prefixSymbols[id] = symbol
    }
    return symbol
  }

  private static func commonness(_ word: [UInt8]) -> Int {
    if commonWords.contains(word) { return common }
    return word.count <= 3 ? 40 : max(2, 12 - word.count)
  }

  private static let common = 800

  private static let commonWords = Set(
    "de la le les l d du des un une et ou a en au aux par pour sur dans est sont etre que qui ce se il elle ne pas n s avec son sa ses plus cette c tout toute client prestataire"
      .split(separator: " ").map { Array($0.utf8) })

  private static let commonStems = Set(commonWords.map { Inflection.stem($0) })
}
