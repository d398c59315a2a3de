import RuleLanguage

extension PatternBank {
  /// Compiles patterns one by one.
  package struct Builder {
    private var vocabulary = Vocabulary()
    private var programs: [PatternProgram] = []
    private var code: [Int32] = []
    private var setSymbols: [Int32] = []
    private var setStarts: [Int32] = [0]
    private var setNumbers: [[Int32]: Int32] = [:]
    /// Numbers by notation: equal notations have equal parts.
    private var numbers: [Notation: Int] = [:]
    private var groups: [[Int]] = []
    private var lexiconSources: [String: Int] = [:]
    private let lexicons: [String: Lexicon]

    /// Starts a bank over these lexicons.
    package init(lexicons: [Lexicon]) {
      self.lexicons = Dictionary(lexicons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of `pattern`, compiled on first sight. O(length of the pattern).
    package mutating func add(_ pattern: Pattern) -> Int {
      let notation = Notation(text: pattern.notation)
      if let number = numbers[notation] { return number }
      let number = add(pattern.parts)
      numbers[notation] = number
      return number
    }

    /// The source number of a lexicon, compiled on first sight; nil if there is none of that name.
    package mutating func lexiconSource(_ id: String) -> Int? {
      if let source = lexiconSources[id] { return source }
      guard let lexicon = lexicons[id] else { return nil }
      let source = addGroup()
      lexiconSources[id] = source
      let numbers = lexicon.phrases.map { add($0) }
      groups[source - PatternBank.entitySources] = numbers
      return source
    }

    /// The finished bank.
    package consuming func build() -> PatternBank {
      vocabulary.close()
      return PatternBank(
        vocabulary: vocabulary, programs: programs, code: code, setSymbols: setSymbols, setStarts: setStarts,
        groups: groups)
    }

    private mutating func addGroup() -> Int {
      groups.append([])
      return PatternBank.entitySources + groups.count - 1
    }

    private mutating func add(_ parts: [PatternPart]) -> Int {
      // Every part is written once and costed by the way; then it is known which side of the anchor it stands on.
      var forwards: [Int32] = []
      var ends: [Int] = []
      var best: Int?
      var bestCost = Int.max
      for (index, part) in parts.enumerated() {
        let cost = write(part, backwards: false, to: &forwards)
        ends.append(forwards.count)
        if cost < bestCost {
          best = index
          bestCost = cost
        }
      }
      guard let best else { return append(PatternProgram(anchor: .nothing, left: 0..<0, right: 0..<0)) }
      let anchor = anchor(parts[best], forwards[best > 0 ? ends[best - 1] : 0], forwards[ends[best] - 1])
      var before: [Int32] = []
      for part in parts[..<best].reversed() { _ = write(part, backwards: true, to: &before) }
      let left = append(before[...])
      return append(PatternProgram(anchor: anchor, left: left, right: append(forwards[ends[best]...])))
    }

    private mutating func append(_ program: PatternProgram) -> Int {
      programs.append(program)
      return programs.count - 1
    }

    private mutating func append(_ numbers: ArraySlice<Int32>) -> Range<Int32> {
      let start = Int32(truncatingIfNeeded: code.count)
      code += numbers
      return start..<Int32(truncatingIfNeeded: code.count)
    }

    // MARK: Elements

    /// Writes a part, and says how often it may be met, roughly: the anchor is the rarest part. A lexicon that does not
    /// exist is passed over.
    ///
    /// The answer depends on the pattern alone: which end of a match is reported can depend on the anchor, and must not
    /// change with the other rules there are.
    private mutating func write(_ part: PatternPart, backwards: Bool, to code: inout [Int32]) -> Int {
      switch part {
      case .word, .exact, .prefix:
        guard let symbol = symbol(of: part) else { return Int.max }
        code.append(PatternCode.symbol)
        code.append(symbol.number)
        return symbol.commonness
      case .entity(let kind):
        code.append(PatternCode.spans)
        code.append(Int32(truncatingIfNeeded: kind.index))
        return 60
      case .lexicon(let id):
        guard let source = lexiconSource(id) else { return Int.max }
        code.append(PatternCode.spans)
        code.append(Int32(truncatingIfNeeded: source))
        return 90
      case .gap(let atMost):
        code.append(PatternCode.gap)
        code.append(Int32(truncatingIfNeeded: atMost))
        return Int.max
      case .optional(let inner):
        code.append(PatternCode.optional)
        write(inner, backwards: backwards, to: &code)
        return Int.max
      case .oneOf(let alternatives):
        if let set = wordSet(alternatives) {
          code.append(PatternCode.set)
          code.append(set.number)
          return set.commonness
        }
        code.append(PatternCode.oneOf)
        let place = code.count
        code.append(0)
        if let firsts = firsts(alternatives, backwards) {
          code.append(PatternCode.firsts)
          code.append(set(of: Array(Set(firsts)).sorted()))
        }
        for alternative in alternatives {
          code.append(PatternCode.sequence)
          write(alternative, backwards: backwards, to: &code)
        }
        code[place] = Int32(truncatingIfNeeded: code.count - place - 1)
        return 2000
      }
    }

    /// Writes a sequence after its length.
    private mutating func write(_ parts: [PatternPart], backwards: Bool, to code: inout [Int32]) {
      let place = code.count
      code.append(0)
      for index in parts.indices {
        _ = write(parts[backwards ? parts.count - 1 - index : index], backwards: backwards, to: &code)
      }
      code[place] = Int32(truncatingIfNeeded: code.count - place - 1)
    }

    /// The words that one of some sequences may begin with, on the side from which it is reached; nil when one of them
    /// may begin with something else, or be empty.
    private mutating func firsts(_ sequences: [[PatternPart]], _ backwards: Bool) -> [Int32]? {
      var symbols: [Int32] = []
      for sequence in sequences {
        var isClosed = false
        for part in backwards ? sequence.reversed() : sequence where !isClosed {
          switch part {
          case .word, .exact, .prefix:
            guard let symbol = symbol(of: part)?.number else { return nil }
            symbols.append(symbol)
            isClosed = true
          case .oneOf(let inner):
            guard let inner = firsts(inner, backwards) else { return nil }
            symbols += inner
            isClosed = true
          case .optional(let inner):
            guard let inner = firsts([inner], backwards) else { return nil }
            symbols += inner
          case .gap, .entity, .lexicon: return nil
          }
        }
        if !isClosed { return nil }
      }
      return symbols
    }

    /// The symbol of a word and how common the word is; nil for other parts.
    private mutating func symbol(of part: PatternPart) -> (number: Int32, commonness: Int)? {
      switch part {
      case .word(let word): vocabulary.stem(word)
      case .exact(let word): vocabulary.exact(word)
      case .prefix(let word): vocabulary.prefix(word)
      case .oneOf, .optional, .gap, .entity, .lexicon: nil
      }
    }

    /// The set of a choice between single words, and how common they are together; nil when a choice is more.
    private mutating func wordSet(_ alternatives: [[PatternPart]]) -> (number: Int32, commonness: Int)? {
      var symbols: [Int32] = []
      symbols.reserveCapacity(alternatives.count)
      var commonness = 0
      for alternative in alternatives {
        guard alternative.count == 1, let symbol = symbol(of: alternative[0]) else { return nil }
        symbols.append(symbol.number)
        commonness += symbol.commonness
      }
      return (set(of: symbols), commonness)
    }

    private mutating func set(of symbols: [Int32]) -> Int32 {
      if let known = setNumbers[symbols] { return known }
      let number = Int32(truncatingIfNeeded: setStarts.count - 1)
      setNumbers[symbols] = number
      setSymbols += symbols
      setStarts.append(Int32(truncatingIfNeeded: setSymbols.count))
      return number
    }

    /// The anchor at a part, whose first and last numbers of code are given. A choice of sequences that has to serve
    /// becomes a group.
    private mutating func anchor(_ part: PatternPart, _ first: Int32, _ last: Int32) -> PatternProgram.Anchor {
      switch part {
      case .word, .exact, .prefix: return .symbol(last)
      case .entity, .lexicon: return .spans(last)
      case .oneOf(let alternatives):
        if first == PatternCode.set { return .set(last) }
        let source = addGroup()
        let numbers = alternatives.map { add($0) }
        groups[source - PatternBank.entitySources] = numbers
        return .spans(Int32(truncatingIfNeeded: source))
      case .optional, .gap: return .nothing
      }
    }
  }
}

/// A notation as bytes: equal ones are written alike. Hashing it as text would first bring accents to one form, which
/// takes longer than compiling the pattern.
private struct Notation: Hashable {
  let text: String

  static func == (left: Notation, right: Notation) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
