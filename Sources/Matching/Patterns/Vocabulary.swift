import DocumentModel

/// The words of all patterns as symbols, in three ways of matching: exact, by stem, by prefix.
///
/// A document word is looked up once per distinct word; a word outside the vocabulary costs a few hash probes.
struct Vocabulary: Sendable {
  private var table = WordTable()
  private var symbolOf: [UInt64: Int32] = [:]
  /// For each table id, the symbol for that way of matching or -1.
  private var exactSymbols: [Int32] = []
  private var stemSymbols: [Int32] = []
  private var prefixSymbols: [Int32] = []
  private var commonnesses: [Int] = []
  private var shortestPrefix = Int.max
  private var longestPrefix = 0

  /// Number of symbols.
  var count: Int { commonnesses.count }

  /// The symbol for a word in any inflection.
  mutating func stem(_ word: String) -> Int32 {
    let folded = Folding.folded(word)
    return symbol(Inflection.stem(folded), \.stemSymbols, commonness: Self.commonness(folded))
  }

  /// The symbol for a word as it stands, folded.
  mutating func exact(_ word: String) -> Int32 {
    let folded = Folding.folded(word)
    return symbol(folded, \.exactSymbols, commonness: Self.commonness(folded))
  }

  /// The symbol for any word that starts so.
  mutating func prefix(_ word: String) -> Int32 {
    let folded = Folding.folded(word)
    shortestPrefix = min(shortestPrefix, folded.count)
    longestPrefix = max(longestPrefix, folded.count)
    return symbol(folded, \.prefixSymbols, commonness: 5)
  }

  /// How common the words of a symbol are, roughly: 2 for long words, hundreds for articles.
  func commonness(_ symbol: Int32) -> Int { commonnesses[Int(symbol)] }

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
      hash = FNV1a.hash(bytes[at...at], from: hash)
      at += 1
      guard at - bytes.startIndex >= shortestPrefix else { continue }
      if let known = table.find(bytes[bytes.startIndex..<at], hash: hash), prefixSymbols[known] >= 0 {
        symbols.append(prefixSymbols[known])
      }
    }
  }

  private mutating func symbol(
    _ key: [UInt8], _ way: WritableKeyPath<Vocabulary, [Int32]>, commonness: Int
  ) -> Int32 {
    let id = table.intern(key)
    while exactSymbols.count <= id {
      exactSymbols.append(-1)
      stemSymbols.append(-1)
      prefixSymbols.append(-1)
    }
    let known = self[keyPath: way][id]
    if known >= 0 {
      commonnesses[Int(known)] = max(commonnesses[Int(known)], commonness)
      return known
    }
    let symbol = Int32(truncatingIfNeeded: commonnesses.count)
    commonnesses.append(commonness)
    self[keyPath: way][id] = symbol
    return symbol
  }

  private static func commonness(_ word: [UInt8]) -> Int {
    if veryCommon.contains(word) { return 800 }
    return word.count <= 3 ? 40 : max(2, 12 - word.count)
  }

  private static let veryCommon = Set(
    "de la le les l d du des un une et ou a en au aux par pour sur dans est sont etre que qui ce se il elle ne pas n s avec son sa ses plus cette c tout toute client prestataire"
      .split(separator: " ").map { Array($0.utf8) })
}
