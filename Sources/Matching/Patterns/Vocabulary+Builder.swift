extension Vocabulary {
  /// Collects the words of patterns, folded.
  struct Builder {
    private var table = WordTable()
    private var exactSymbols: [Int32] = []
    private var stemSymbols: [Int32] = []
    private var prefixSymbols: [Int32] = []
    private var shortestPrefix = Int.max
    private var longestPrefix = 0
    private var count = 0

    /// Words as patterns have them, and what each stands for in each way of matching once that was asked for: a word is
    /// stemmed and weighed once.
    private var written = WordTable()
    private var stems: [Word?] = []
    private var exacts: [Word?] = []
    private var prefixes: [Word?] = []

    /// The symbol for the word in `place` of `letters`, in any inflection. Amortised O(length).
    mutating func stem(_ letters: [UInt8], _ place: Range<Int>) -> Word {
      let id = number(letters, place)
      if let known = stems[id] { return known }
      let word = Array(letters[place])
      let stem = Inflection.stem(word)
      let commonness = CommonWords.haveStem(stem) ? CommonWords.commonness : CommonWords.commonness(of: word)
      let found = Word(number: Self.symbol(intern(stem), &stemSymbols, &count), commonness: commonness)
      stems[id] = found
      return found
    }

    /// The symbol for the word in `place` of `letters`, as it stands. Amortised O(length).
    mutating func exact(_ letters: [UInt8], _ place: Range<Int>) -> Word {
      let id = number(letters, place)
      if let known = exacts[id] { return known }
      let word = Array(letters[place])
      let number = Self.symbol(intern(word), &exactSymbols, &count)
      let found = Word(number: number, commonness: CommonWords.commonness(of: word))
      exacts[id] = found
      return found
    }

    /// The symbol for any word that starts with the letters in `place` of `letters`. Amortised O(length).
    mutating func prefix(_ letters: [UInt8], _ place: Range<Int>) -> Word {
      let id = number(letters, place)
      if let known = prefixes[id] { return known }
      shortestPrefix = min(shortestPrefix, place.count)
      longestPrefix = max(longestPrefix, place.count)
      let found = Word(number: Self.symbol(intern(Array(letters[place])), &prefixSymbols, &count), commonness: 5)
      prefixes[id] = found
      return found
    }

    /// An empty vocabulary.
    init() {}

    /// The words that were written, to which others may be added.
    init(_ reader: inout PreparedReader) {
      table = WordTable(&reader)
      exactSymbols = reader.list()
      stemSymbols = reader.list()
      prefixSymbols = reader.list()
      longestPrefix = reader.number()
      shortestPrefix = longestPrefix > 0 ? reader.number() : .max
      count = reader.number()
    }

    /// Writes the words.
    func write(to writer: inout PreparedWriter) {
      table.write(to: &writer)
      for symbols in [exactSymbols, stemSymbols, prefixSymbols] { writer.write(symbols) }
      writer.write(longestPrefix)
      if longestPrefix > 0 { writer.write(shortestPrefix) }
      writer.write(count)
    }

    /// The finished vocabulary.
    consuming func build() -> Vocabulary {
      Vocabulary(
        table: table, exactSymbols: exactSymbols, stemSymbols: stemSymbols, prefixSymbols: prefixSymbols,
        shortestPrefix: shortestPrefix, longestPrefix: longestPrefix, count: count)
    }

    /// The number of a word as patterns have it.
    private mutating func number(_ letters: [UInt8], _ place: Range<Int>) -> Int {
      let id = written.intern(letters, place)
      if id == stems.count {
        stems.append(nil)
        exacts.append(nil)
        prefixes.append(nil)
      }
      return id
    }

    /// The number of a word as documents are asked for it.
    private mutating func intern(_ word: [UInt8]) -> Int {
      let id = table.intern(word)
      if id == exactSymbols.count {
        exactSymbols.append(-1)
        stemSymbols.append(-1)
        prefixSymbols.append(-1)
      }
      return id
    }

    private static func symbol(_ id: Int, _ symbols: inout [Int32], _ count: inout Int) -> Int32 {
      if symbols[id] < 0 {
        symbols[id] = Int32(truncatingIfNeeded: count)
        count += 1
      }
      return symbols[id]
    }
  }

  /// A symbol, and how common the word of the pattern is, roughly: 2 for long words, hundreds for articles.
  struct Word {
    let number: Int32
    let commonness: Int
  }
}

/// The words that nearly every paper is full of: the last to look for.
private enum CommonWords {
  static let commonness = 800

  /// How common a folded word is.
  static func commonness(of word: [UInt8]) -> Int {
    if words.find(word[...], hash: FNV1a.hash(word)) != nil { return commonness }
    return word.count <= 3 ? 40 : max(2, 12 - word.count)
  }

  /// True when a common word has this stem.
  static func haveStem(_ stem: [UInt8]) -> Bool { stems.find(stem[...], hash: FNV1a.hash(stem)) != nil }

  private static let list = Array(
    "de la le les l d du des un une et ou a en au aux par pour sur dans est sont etre que qui ce se il elle ne pas n s avec son sa ses plus cette c tout toute client prestataire"
      .utf8
  ).split(separator: UInt8(ascii: " ")).map { Array($0) }

  private static let words = table(list)
  private static let stems = table(list.map { Inflection.stem($0) })

  private static func table(_ words: [[UInt8]]) -> WordTable {
    var table = WordTable()
    for word in words { _ = table.intern(word) }
    return table
  }
}
