import RuleLanguage

/// The patterns of the rules that come with the program, compiled when it was built.
///
/// A builder that starts from them has those patterns among the known ones and compiles all others as ever. Symbols, sets
/// and places in the code get other numbers than without, on which no match depends. They hold only over the lexicons
/// from which they were made, since a lexicon is compiled once.
extension PatternBank.Builder {
  /// What this builder knows, as text for two string literals.
  package var prepared: (words: [UInt8], numbers: [UInt8]) {
    var writer = PreparedWriter()
    vocabulary.write(to: &writer)
    notations.write(to: &writer)
    writer.write(numbers.lazy.map(Int32.init))
    writer.write(code)
    sets.write(to: &writer)
    writer.write(programs.flatMap(\.numbers))
    writer.write(groups.count)
    for group in groups { writer.write(group.lazy.map(Int32.init)) }
    writer.write(lexiconSources.count)
    for (id, source) in lexiconSources.sorted(by: { $0.value < $1.value }) {
      writer.write(word: id.utf8)
      writer.write(source)
    }
    return (writer.words, writer.numbers)
  }

  /// Starts a bank over these lexicons, with what was prepared over the same ones.
  package init(lexicons: [Lexicon], prepared: PreparedPatterns) {
    self.init(
      lexicons: lexicons,
      words: UnsafeBufferPointer(start: prepared.words.utf8Start, count: prepared.words.utf8CodeUnitCount),
      numbers: UnsafeBufferPointer(start: prepared.numbers.utf8Start, count: prepared.numbers.utf8CodeUnitCount))
  }

  /// As above, with the two texts as they are.
  package init(lexicons: [Lexicon], words: UnsafeBufferPointer<UInt8>, numbers: UnsafeBufferPointer<UInt8>) {
    self.init(lexicons: lexicons)
    var reader = PreparedReader(words: words, numbers: numbers)
    vocabulary = Vocabulary.Builder(&reader)
    notations = WordTable(&reader)
    self.numbers = reader.list().map(Int.init)
    code = reader.list()
    sets = NumberLists(&reader)
    let list = reader.list()
    programs = stride(from: 0, to: list.count, by: PatternProgram.numberCount).map { PatternProgram(list, at: $0) }
    groups = (0..<reader.number()).map { _ in reader.list().map(Int.init) }
    for _ in 0..<reader.number() {
      let id = String(decoding: reader.word(), as: UTF8.self)
      lexiconSources[id] = reader.number()
    }
  }
}

extension PatternProgram {
  /// Kind and operand of the anchor, and the code beside it: what stands after it was added right after what stands
  /// before it.
  fileprivate var numbers: [Int32] {
    let (kind, operand): (Int32, Int32) =
      switch anchor {
      case .nothing: (0, 0)
      case .symbol(let symbol): (1, symbol)
      case .set(let set): (2, set)
      case .spans(let source): (3, source)
      }
    return [kind, operand, left.lowerBound, left.upperBound, right.upperBound]
  }

  fileprivate static let numberCount = 5

  fileprivate init(_ numbers: [Int32], at place: Int) {
    let operand = numbers[place + 1]
    let anchor: Anchor =
      switch numbers[place] {
      case 1: .symbol(operand)
      case 2: .set(operand)
      case 3: .spans(operand)
      default: .nothing
      }
    let (start, middle, end) = (numbers[place + 2], numbers[place + 3], numbers[place + 4])
    self.init(anchor: anchor, left: start..<middle, right: middle..<end)
  }
}
