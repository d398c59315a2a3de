/// Which words of a text carry which symbols, and where they stand.
///
/// Words without any symbol are one number, 0; the others are numbered from 1. Whether a word carries a symbol, or one
/// of a set, is one bit of a row of bits, computed when a program first asks for that row: dense texts ask millions of
/// times, and the rows asked for are few.
struct SymbolIndex {
  /// For each distinct word of the text, its number among those with symbols; 0 for none.
  let numbers: [Int32]
  /// For each symbol, the numbers of the words that carry it: `symbolWords[symbolStarts[s]..<symbolStarts[s + 1]]`.
  private let symbolWords: [Int32]
  private let symbolStarts: [Int32]
  /// For each number, the tokens of that word, ascending.
  private let postings: [Int32]
  private let postingStarts: [Int32]
  /// 64-bit words a row takes.
  private let stride: Int
  let symbolCount: Int
  /// For each symbol, then each set, where its row starts in `bits`; -1 while it was not asked for.
  private(set) var rows: [Int32]
  private(set) var bits: [UInt64] = []

  /// Looks every distinct word up once. O(tokens + distinct words + symbols).
  init(_ text: TokenizedText, _ bank: PatternBank) {
    var numbers = [Int32](repeating: 0, count: text.words.count)
    var symbols: [Int32] = []
    var starts: [Int32] = [0, 0]
    for id in 0..<text.words.count {
      let before = symbols.count
      bank.vocabulary.appendSymbols(ofWord: id, in: text.words, to: &symbols)
      guard symbols.count > before else { continue }
      numbers[id] = Int32(truncatingIfNeeded: starts.count - 1)
      starts.append(Int32(truncatingIfNeeded: symbols.count))
    }
    let count = starts.count - 1
    symbolCount = bank.vocabulary.count
    (symbolStarts, symbolWords) = Self.inverted(symbols, starts, symbolCount)
    (postingStarts, postings) = Self.postings(text, numbers, count)
    self.numbers = numbers
    stride = (count + 63) / 64
    rows = [Int32](repeating: -1, count: symbolCount + bank.setStarts.count - 1)
  }

  /// For each symbol the numbers that carry it.
  private static func inverted(_ symbols: [Int32], _ starts: [Int32], _ count: Int) -> ([Int32], [Int32]) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for symbol in symbols { offsets[Int(symbol) + 1] += 1 }
    for symbol in 0..<count { offsets[symbol + 1] += offsets[symbol] }
    var next = offsets
    var words = [Int32](repeating: 0, count: symbols.count)
    for number in 1..<max(starts.count - 1, 1) {
      for at in Int(starts[number])..<Int(starts[number + 1]) {
        let symbol = Int(symbols[at])
        words[Int(next[symbol])] = Int32(truncatingIfNeeded: number)
        next[symbol] += 1
      }
    }
    return (offsets, words)
  }

  /// For each number its tokens.
  private static func postings(_ text: TokenizedText, _ numbers: [Int32], _ count: Int) -> ([Int32], [Int32]) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for id in text.wordIDs { offsets[Int(numbers[Int(id)]) + 1] += 1 }
    // Tokens of no vocabulary word are most tokens of most texts; nobody asks where they stand.
    offsets[1] = 0
    for number in 0..<count { offsets[number + 1] += offsets[number] }
    var next = offsets
    var postings = [Int32](repeating: 0, count: Int(offsets[count]))
    for (token, id) in text.wordIDs.enumerated() {
      let number = Int(numbers[Int(id)])
      guard number > 0 else { continue }
      postings[Int(next[number])] = Int32(truncatingIfNeeded: token)
      next[number] += 1
    }
    return (offsets, postings)
  }

  /// True when a word of the text carries a symbol.
  func holds(_ symbol: Int32) -> Bool { symbolStarts[Int(symbol)] < symbolStarts[Int(symbol) + 1] }

  /// The words that carry a symbol.
  func words(carrying symbol: Int32) -> ArraySlice<Int32> {
    symbolWords[Int(symbolStarts[Int(symbol)])..<Int(symbolStarts[Int(symbol) + 1])]
  }

  /// The tokens of a word.
  func tokens(of number: Int32) -> ArraySlice<Int32> {
    postings[Int(postingStarts[Int(number)])..<Int(postingStarts[Int(number) + 1])]
  }

  /// Computes the row of a symbol, unless it is there.
  mutating func readyRow(ofSymbol symbol: Int32) {
    if rows[Int(symbol)] >= 0 { return }
    mark(symbol, addRow(at: Int(symbol)))
  }

  /// Computes the row of a set, unless it is there.
  mutating func readyRow(ofSet set: Int32, in bank: PatternBank) {
    let place = symbolCount + Int(set)
    if rows[place] >= 0 { return }
    let row = addRow(at: place)
    for symbol in bank.symbols(ofSet: set) { mark(symbol, row) }
  }

  private mutating func addRow(at place: Int) -> Int {
    let row = bits.count
    bits.append(contentsOf: repeatElement(0, count: stride))
    rows[place] = Int32(truncatingIfNeeded: row)
    return row
  }

  private mutating func mark(_ symbol: Int32, _ row: Int) {
    for at in Int(symbolStarts[Int(symbol)])..<Int(symbolStarts[Int(symbol) + 1]) {
      let number = Int(symbolWords[at])
      bits[row + number >> 6] |= 1 << UInt64(number & 63)
    }
  }
}
