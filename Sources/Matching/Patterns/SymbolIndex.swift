/// Which words of a text carry which symbols, and where they stand.
///
/// Words without any symbol are one number, 0; the others are numbered from 1. Whether a word carries a symbol, or one
/// of a set, is one bit of a row of bits, computed when a search first meets that row: dense texts ask millions of
/// times, and the rows asked for are few.
///
/// What searches read is plain memory that this object owns: an array's storage would be counted up and down at each
/// of those millions of candidates. Lives in one task, like the matcher that has it.
final class SymbolIndex {
  /// The bits of one row, `stride` words of them.
  typealias Row = UnsafeMutablePointer<UInt64>

  /// For each word of the text, its number among those with symbols; 0 for none.
  let numbers: UnsafeMutableBufferPointer<Int32>
  /// For each symbol, then each set, its row; nil while it was not asked for.
  let rows: UnsafeMutableBufferPointer<Row?>
  let symbolCount: Int
  /// For each symbol, the numbers of the words that carry it: `symbolWords[symbolStarts[s]..<symbolStarts[s + 1]]`.
  private let symbolWords: UnsafeMutableBufferPointer<Int32>
  private let symbolStarts: UnsafeMutableBufferPointer<Int32>
  /// For each number, the tokens of that word, ascending.
  private let postings: UnsafeMutableBufferPointer<Int32>
  private let postingStarts: UnsafeMutableBufferPointer<Int32>
  /// 64-bit words a row takes.
  private let stride: Int
  /// Memory of the rows, and how many more the last piece has room for. Only `addRow` touches them.
  @exclusivity(unchecked) private var pieces: [Row] = []
  @exclusivity(unchecked) private var room = 0

  /// Looks every distinct word up once. O(tokens + distinct words + symbols).
  init(_ text: TokenizedText, _ bank: PatternBank) {
    numbers = .allocate(capacity: text.words.count)
    numbers.initialize(repeating: 0)
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
    (postingStarts, postings) = Self.postings(text.tokens, numbers, count)
    stride = (count + 63) / 64
    rows = .allocate(capacity: symbolCount + bank.setStarts.count - 1)
    rows.initialize(repeating: nil)
  }

  deinit {
    for list in [numbers, symbolWords, symbolStarts, postings, postingStarts] { list.deallocate() }
    rows.deallocate()
    for piece in pieces { piece.deallocate() }
  }

  private static func zeros(_ count: Int) -> UnsafeMutableBufferPointer<Int32> {
    let list = UnsafeMutableBufferPointer<Int32>.allocate(capacity: count)
    list.initialize(repeating: 0)
    return list
  }

  /// For each symbol the numbers that carry it.
  private static func inverted(
    _ symbols: [Int32], _ starts: [Int32], _ count: Int
  ) -> (UnsafeMutableBufferPointer<Int32>, UnsafeMutableBufferPointer<Int32>) {
    let offsets = zeros(count + 1)
    for symbol in symbols { offsets[Int(symbol) + 1] += 1 }
    for symbol in 0..<count { offsets[symbol + 1] += offsets[symbol] }
    var next = Array(offsets)
    let words = zeros(symbols.count)
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
  private static func postings(
    _ tokens: [Token], _ numbers: UnsafeMutableBufferPointer<Int32>, _ count: Int
  ) -> (UnsafeMutableBufferPointer<Int32>, UnsafeMutableBufferPointer<Int32>) {
    let offsets = zeros(count + 1)
    for token in tokens { offsets[Int(numbers[Int(token.word)]) + 1] += 1 }
    // Tokens of no vocabulary word are most tokens of most texts; nobody asks where they stand.
    offsets[1] = 0
    for number in 0..<count { offsets[number + 1] += offsets[number] }
    var next = Array(offsets)
    let postings = zeros(Int(offsets[count]))
    for (place, token) in tokens.enumerated() {
      let number = Int(numbers[Int(token.word)])
      guard number > 0 else { continue }
      postings[Int(next[number])] = Int32(truncatingIfNeeded: place)
      next[number] += 1
    }
    return (offsets, postings)
  }

  /// True when a word of the text carries a symbol.
  func holds(_ symbol: Int32) -> Bool { symbolStarts[Int(symbol)] < symbolStarts[Int(symbol) + 1] }

  /// The words that carry a symbol; memory of this object.
  func words(carrying symbol: Int32) -> UnsafeBufferPointer<Int32> {
    let places = Int(symbolStarts[Int(symbol)])..<Int(symbolStarts[Int(symbol) + 1])
    return UnsafeBufferPointer(rebasing: symbolWords[places])
  }

  /// The tokens of a word, ascending; memory of this object.
  func tokens(of number: Int32) -> UnsafeBufferPointer<Int32> {
    let places = Int(postingStarts[Int(number)])..<Int(postingStarts[Int(number) + 1])
    return UnsafeBufferPointer(rebasing: postings[places])
  }

  /// Computes the row of a symbol.
  func makeRow(ofSymbol symbol: Int) -> Row {
    let row = addRow()
    mark(Int32(truncatingIfNeeded: symbol), row)
    rows[symbol] = row
    return row
  }

  /// Computes the row of a set.
  func makeRow(ofSet set: Int, in bank: PatternBank) -> Row {
    let row = addRow()
    for symbol in bank.symbols(ofSet: Int32(truncatingIfNeeded: set)) { mark(symbol, row) }
    rows[symbolCount + set] = row
    return row
  }

  private func addRow() -> Row {
    if room == 0 {
      room = max(4096 / stride, 1)
      let piece = Row.allocate(capacity: room * stride)
      piece.initialize(repeating: 0, count: room * stride)
      pieces.append(piece)
    }
    room -= 1
    return pieces[pieces.count - 1] + room * stride
  }

  private func mark(_ symbol: Int32, _ row: Row) {
    for at in Int(symbolStarts[Int(symbol)])..<Int(symbolStarts[Int(symbol) + 1]) {
      let number = Int(symbolWords[at])
      row[number >> 6] |= 1 << UInt64(number & 63)
    }
  }
}
