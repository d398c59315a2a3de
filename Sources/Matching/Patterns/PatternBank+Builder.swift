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
    private var numbers: [String: Int] = [:]
    private var groups: [[Int]] = []
    private var lexiconSources: [String: Int] = [:]
    private let lexicons: [String: Lexicon]

    /// Starts a bank over these lexicons.
    package init(lexicons: [Lexicon]) {
      self.lexicons = Dictionary(lexicons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of `pattern`, compiled on first sight. O(length of the pattern).
    package mutating func add(_ pattern: Pattern) -> Int {
      if let number = numbers[pattern.notation] { return number }
      let number = add(pattern.parts)
      numbers[pattern.notation] = number
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
      // A lexicon that does not exist is passed over.
      let parts = parts.filter { part in
        if case .lexicon(let id) = part { return lexicons[id] != nil }
        return true
      }
      let place = cheapest(of: parts)
      var anchor = PatternProgram.Anchor.nothing
      // Inner patterns put their code before this one's: it must be written in one piece.
      var before: [Int32] = []
      var after: [Int32] = []
      if let place {
        anchor = self.anchor(parts[place])
        for part in parts[..<place].reversed() { write(part, backwards: true, to: &before) }
        for part in parts[(place + 1)...] { write(part, backwards: false, to: &after) }
      }
      let left = append(before)
      programs.append(PatternProgram(anchor: anchor, left: left, right: append(after)))
      return programs.count - 1
    }

    private mutating func append(_ numbers: [Int32]) -> Range<Int32> {
      let start = Int32(truncatingIfNeeded: code.count)
      code += numbers
      return start..<Int32(truncatingIfNeeded: code.count)
    }

    // MARK: Elements

    private mutating func write(_ part: PatternPart, backwards: Bool, to code: inout [Int32]) {
      switch part {
      case .word, .exact, .prefix:
        guard let symbol = symbol(of: part)?.number else { return }
        code.append(PatternCode.symbol)
        code.append(symbol)
      case .entity(let kind):
        code.append(PatternCode.spans)
        code.append(Int32(truncatingIfNeeded: kind.index))
      case .lexicon(let id):
        guard let source = lexiconSource(id) else { return }
        code.append(PatternCode.spans)
        code.append(Int32(truncatingIfNeeded: source))
      case .gap(let atMost):
        code.append(PatternCode.gap)
        code.append(Int32(truncatingIfNeeded: atMost))
      case .optional(let inner):
        code.append(PatternCode.optional)
        write(inner, backwards: backwards, to: &code)
      case .oneOf(let alternatives):
        if let set = wordSet(alternatives)?.number {
          code.append(PatternCode.set)
          code.append(set)
          return
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
      }
    }

    /// Writes a sequence after its length.
    private mutating func write(_ parts: [PatternPart], backwards: Bool, to code: inout [Int32]) {
      let place = code.count
      code.append(0)
      for index in parts.indices {
        write(parts[backwards ? parts.count - 1 - index : index], backwards: backwards, to: &code)
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

    // MARK: Anchors

    /// Index of the cheapest part to look for first; nil when there is none.
    private mutating func cheapest(of parts: [PatternPart]) -> Int? {
      var best: Int?
      var bestCost = Int.max
      for (index, part) in parts.enumerated() {
        let cost = cost(of: part)
        if cost < bestCost {
          best = index
          bestCost = cost
        }
      }
      return best
    }

    /// How often a part may be met, roughly. It depends on the pattern alone: which end of a match is reported can
    /// depend on the anchor, and must not change with the other rules there are.
    private mutating func cost(of part: PatternPart) -> Int {
      switch part {
      case .word, .exact, .prefix: symbol(of: part)?.commonness ?? Int.max
      case .oneOf(let alternatives): wordSet(alternatives)?.commonness ?? 2000
      case .entity: 60
      case .lexicon: 90
      case .optional, .gap: Int.max
      }
    }

    /// The anchor at a part. A choice of sequences that has to serve becomes a group.
    private mutating func anchor(_ part: PatternPart) -> PatternProgram.Anchor {
      switch part {
      case .word, .exact, .prefix: return symbol(of: part).map { .symbol($0.number) } ?? .nothing
      case .entity(let kind): return .spans(Int32(truncatingIfNeeded: kind.index))
      case .lexicon(let id): return lexiconSource(id).map { .spans(Int32(truncatingIfNeeded: $0)) } ?? .nothing
      case .oneOf(let alternatives):
        if let set = wordSet(alternatives)?.number { return .set(set) }
        let source = addGroup()
        let numbers = alternatives.map { add($0) }
        groups[source - PatternBank.entitySources] = numbers
        return .spans(Int32(truncatingIfNeeded: source))
      case .optional, .gap: return .nothing
      }
    }
  }
}
