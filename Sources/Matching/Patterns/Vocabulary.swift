import DocumentModel

/// The words of all patterns as symbols, in three ways of matching: exact, by stem, by prefix.
///
/// A document word is looked up once per distinct word; a word outside the vocabulary costs a few hash probes.
struct Vocabulary: Sendable {
  let table: WordTable
  /// For each table id, the symbol for that way of matching or -1.
  let exactSymbols: [Int32]
  let stemSymbols: [Int32]
  let prefixSymbols: [Int32]
  let shortestPrefix: Int
  let longestPrefix: Int

  /// Number of symbols.
  let count: Int

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
}
