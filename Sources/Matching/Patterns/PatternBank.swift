import RuleLanguage

/// All patterns of a rule library, compiled once: a vocabulary of word symbols, and one program per distinct pattern.
///
/// Immutable and shared by all documents. Cost of a document depends on the words it shares with the vocabulary, not
/// on the number of patterns: a program whose anchor word is absent is never looked at.
package struct PatternBank: Sendable {
  /// Turns document words into symbols.
  let vocabulary: Vocabulary
  /// Programs by pattern number.
  let programs: [PatternProgram]
  /// Pattern numbers of each span source after the entity kinds: lexicons and inner alternatives.
  let groups: [[Int]]
  /// Number of entity kinds: sources below it are entities, the others groups.
  static let entitySources = EntityKind.allCases.count

  /// Compiles patterns one by one.
  package struct Builder {
    private var vocabulary = Vocabulary()
    private var programs: [PatternProgram] = []
    private var numbers: [[PatternPart]: Int] = [:]
    private var groups: [[Int]] = []
    private var lexiconSources: [String: Int] = [:]
    private let lexicons: [String: Lexicon]

    /// Starts a bank over these lexicons.
    package init(lexicons: [Lexicon]) {
      self.lexicons = Dictionary(lexicons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of `pattern`, compiled on first sight. O(length of the pattern).
    package mutating func add(_ pattern: Pattern) -> Int { add(pattern.parts) }

    /// The source number of a lexicon, compiled on first sight; nil if there is none of that name.
    package mutating func lexiconSource(_ id: String) -> Int? {
      if let source = lexiconSources[id] { return source }
      guard let lexicon = lexicons[id] else { return nil }
      let source = addGroup()
      lexiconSources[id] = source
      let numbers = lexicon.phrases.map { add($0.parts) }
      groups[source - PatternBank.entitySources] = numbers
      return source
    }

    /// The finished bank.
    package consuming func build() -> PatternBank {
      PatternBank(vocabulary: vocabulary, programs: programs, groups: groups)
    }

    private mutating func addGroup() -> Int {
      groups.append([])
      return PatternBank.entitySources + groups.count - 1
    }

    private mutating func add(_ parts: [PatternPart]) -> Int {
      if let number = numbers[parts] { return number }
      var elements = compile(parts)
      let anchor = chooseAnchor(&elements, parts)
      let number = programs.count
      programs.append(PatternProgram(elements: elements, anchor: anchor))
      numbers[parts] = number
      return number
    }

    private mutating func compile(_ parts: [PatternPart]) -> [PatternElement] {
      var elements: [PatternElement] = []
      for part in parts {
        switch part {
        case .word(let word): elements.append(.symbol(vocabulary.stem(word)))
        case .exact(let word): elements.append(.symbol(vocabulary.exact(word)))
        case .prefix(let word): elements.append(.symbol(vocabulary.prefix(word)))
        case .optional(let inner): elements.append(.optional(compile(inner)))
        case .gap(let atMost): elements.append(.gap(atMost))
        case .entity(let kind): elements.append(.spans(kind.index))
        case .lexicon(let id): if let source = lexiconSource(id) { elements.append(.spans(source)) }
        case .oneOf(let alternatives):
          let compiled = alternatives.map { compile($0) }
          let symbols = compiled.compactMap { sequence -> Int32? in
            guard sequence.count == 1, case .symbol(let symbol) = sequence[0] else { return nil }
            return symbol
          }
          elements.append(symbols.count == compiled.count ? .symbols(symbols) : .oneOf(compiled))
        }
      }
      return elements
    }

    /// Index of the cheapest element to look for first. A choice of sequences that has to serve becomes a group.
    private mutating func chooseAnchor(_ elements: inout [PatternElement], _ parts: [PatternPart]) -> Int {
      var best = -1
      var bestCost = Int.max
      for (index, element) in elements.enumerated() {
        let cost = cost(of: element)
        if cost < bestCost {
          best = index
          bestCost = cost
        }
      }
      if best >= 0, case .oneOf = elements[best], parts.count == elements.count, case .oneOf(let choices) = parts[best]
      {
        let source = addGroup()
        let numbers = choices.map { add($0) }
        groups[source - PatternBank.entitySources] = numbers
        elements[best] = .spans(source)
      }
      return max(best, 0)
    }

    private func cost(of element: PatternElement) -> Int {
      switch element {
      case .symbol(let symbol): vocabulary.commonness(symbol)
      case .symbols(let symbols): symbols.reduce(0) { $0 + vocabulary.commonness($1) }
      case .spans(let source): source < PatternBank.entitySources ? 60 : 90
      case .oneOf: 2000
      case .optional, .gap: Int.max
      }
    }
  }
}

/// One compiled pattern.
package struct PatternProgram: Sendable {
  /// What must follow each other.
  let elements: [PatternElement]
  /// Index of the element that is looked up first; the others are confirmed around it.
  let anchor: Int
}

/// One element of a program.
indirect enum PatternElement: Sendable, Hashable {
  /// A token with this symbol.
  case symbol(Int32)
  /// A token with one of these symbols.
  case symbols([Int32])
  /// One of several sequences.
  case oneOf([[PatternElement]])
  /// A sequence or nothing.
  case optional([PatternElement])
  /// Up to this many tokens.
  case gap(Int)
  /// One of the spans of a source: an entity kind, or a group of patterns.
  case spans(Int)
}
