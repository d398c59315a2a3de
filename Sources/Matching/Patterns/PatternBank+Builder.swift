import RuleLanguage

extension PatternBank {
  /// Compiles patterns one by one.
  ///
  /// A pattern is read into flat parts and written as flat code; what is only needed meanwhile stands on stacks that
  /// serve for all patterns, also for those of a lexicon met in the middle of another pattern.
  package struct Builder {
    var vocabulary = Vocabulary.Builder()
    var programs: [PatternProgram] = []
    var code: [Int32] = []
    var sets = NumberLists()
    /// Notations met, and their numbers: equal notations have equal parts. -1 while one is compiled.
    var notations = WordTable()
    var numbers: [Int] = []
    var groups: [[Int]] = []
    var lexiconSources: [String: Int] = [:]
    private let lexicons: [String: Lexicon]

    /// The notation being read.
    private var notation: [UInt8] = []
    /// The parts of the patterns being compiled, and for each the symbol when it is a word.
    private var parser = PatternParser(alternatives: .max)
    private var words: [Vocabulary.Word?] = []
    /// Code being written.
    private var draft: [Int32] = []
    /// Parts of sequences being gone through backwards.
    private var places: [Int] = []

    /// Starts a bank over these lexicons.
    package init(lexicons: [Lexicon]) {
      self.lexicons = Dictionary(lexicons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of `pattern`, compiled on first sight. O(length of the pattern).
    package mutating func add(_ pattern: Pattern) -> Int {
      var text = pattern.notation
      let id = text.withUTF8 { notations.intern($0) }
      if id < numbers.count, numbers[id] >= 0 { return numbers[id] }
      notation = Array(text.utf8)
      if id == numbers.count { numbers.append(-1) }
      let mark = parser.parts.mark
      let parts = read()
      let number = add(parts)
      parser.parts.forget(after: mark)
      words.removeLast(words.count - parts.lowerBound)
      numbers[id] = number
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
      PatternBank(
        vocabulary: vocabulary.build(), programs: programs, code: code, setSymbols: sets.numbers,
        setStarts: sets.starts, groups: groups)
    }

    private mutating func addGroup() -> Int {
      groups.append([])
      return PatternBank.entitySources + groups.count - 1
    }

    /// Reads the notation; its parts stand after those of the patterns being compiled.
    private mutating func read() -> Range<Int> {
      let first = parser.parts.count
      // What the parser refuses has no parts.
      let parts = (try? parser.parse(notation, in: 0..<notation.count)) ?? first..<first
      let (list, folded, notation) = (parser.parts.list, parser.parts.folded, notation)
      for place in parts {
        let part = list[place]
        words.append(part.isFolded ? word(part, folded) : word(part, notation))
      }
      return parts
    }

    /// What a part stands for that is a word with these letters; nil for others.
    private mutating func word(_ part: PatternPart, _ letters: [UInt8]) -> Vocabulary.Word? {
      switch part.kind {
      case .word: vocabulary.stem(letters, part.letters)
      case .exact: vocabulary.exact(letters, part.letters)
      case .prefix: vocabulary.prefix(letters, part.letters)
      case .oneOf, .optional, .sequence, .gap, .entity, .lexicon: nil
      }
    }

    /// Compiles a sequence of parts.
    private mutating func add(_ parts: Range<Int>) -> Int {
      // Every part is written once and costed by the way; then it is known which side of the anchor it stands on.
      let start = draft.count
      var best: (place: Int, code: Range<Int>)?
      var bestCost = Int.max
      var place = parts.lowerBound
      while place < parts.upperBound {
        let first = draft.count
        let cost = write(place, backwards: false)
        if cost < bestCost {
          best = (place, first..<draft.count)
          bestCost = cost
        }
        place = parser.parts.list[place].end
      }
      defer { draft.removeLast(draft.count - start) }
      guard let best else { return append(PatternProgram(anchor: .nothing, left: 0..<0, right: 0..<0)) }
      let anchor = anchor(best.place, draft[best.code.lowerBound], draft[best.code.upperBound - 1])
      let end = draft.count
      writeParts(parts.lowerBound..<best.place, backwards: true)
      let left = append(end..<draft.count)
      return append(PatternProgram(anchor: anchor, left: left, right: append(best.code.upperBound..<end)))
    }

    private mutating func append(_ program: PatternProgram) -> Int {
      programs.append(program)
      return programs.count - 1
    }

    /// Adds a piece of the draft to the code; returns its place there.
    private mutating func append(_ piece: Range<Int>) -> Range<Int32> {
      let start = Int32(truncatingIfNeeded: code.count)
      code += draft[piece]
      return start..<Int32(truncatingIfNeeded: code.count)
    }

    // MARK: Elements

    /// Writes a part, and says how often it may be met, roughly: the anchor is the rarest part. A lexicon that does not
    /// exist is passed over.
    ///
    /// The answer depends on the pattern alone: which end of a match is reported can depend on the anchor, and must not
    /// change with the other rules there are.
    private mutating func write(_ place: Int, backwards: Bool) -> Int {
      let part = parser.parts.list[place]
      switch part.kind {
      case .word, .exact, .prefix:
        guard let word = words[place] else { return Int.max }
        write(PatternCode.symbol, word.number)
        return word.commonness
      case .entity(let kind):
        write(PatternCode.spans, Int32(truncatingIfNeeded: kind.index))
        return 60
      case .lexicon:
        guard let source = lexiconSource(parser.parts.text(of: part)) else { return Int.max }
        write(PatternCode.spans, Int32(truncatingIfNeeded: source))
        return 90
      case .gap(let atMost):
        write(PatternCode.gap, atMost)
        return Int.max
      case .optional:
        draft.append(PatternCode.optional)
        let length = openLength()
        // A single sequence needs no choice.
        if parser.parts.list[place + 1].end == part.end {
          writeParts(place + 2..<part.end, backwards: backwards)
        } else {
          _ = writeChoice(place, backwards: backwards)
        }
        close(length)
        return Int.max
      case .oneOf: return writeChoice(place, backwards: backwards)
      // Only groups hold sequences, and they write them.
      case .sequence: return Int.max
      }
    }

    private mutating func write(_ operation: Int32, _ operand: Int32) {
      draft.append(operation)
      draft.append(operand)
    }

    /// Leaves room for the length of what follows; returns its place.
    private mutating func openLength() -> Int {
      draft.append(0)
      return draft.count - 1
    }

    /// Writes at `place` how many numbers follow it.
    private mutating func close(_ place: Int) { draft[place] = Int32(truncatingIfNeeded: draft.count - place - 1) }

    /// Writes the parts of a sequence, without its length.
    private mutating func writeParts(_ parts: Range<Int>, backwards: Bool) {
      if backwards {
        let bottom = places.count
        pushPlaces(of: parts)
        while places.count > bottom { _ = write(places.removeLast(), backwards: true) }
        return
      }
      var place = parts.lowerBound
      while place < parts.upperBound {
        _ = write(place, backwards: false)
        place = parser.parts.list[place].end
      }
    }

    private mutating func pushPlaces(of parts: Range<Int>) {
      var place = parts.lowerBound
      while place < parts.upperBound {
        places.append(place)
        place = parser.parts.list[place].end
      }
    }

    /// Writes the sequences of the group at `group`, and says how common they are together, roughly.
    private mutating func writeChoice(_ group: Int, backwards: Bool) -> Int {
      if let set = wordSet(group) {
        write(PatternCode.set, Int32(truncatingIfNeeded: set.number))
        return set.commonness
      }
      draft.append(PatternCode.oneOf)
      let choice = openLength()
      if addFirsts(of: group, backwards) {
        sets.sortDistinct()
        write(PatternCode.firsts, Int32(truncatingIfNeeded: sets.intern()))
      } else {
        sets.abandon()
      }
      let end = parser.parts.list[group].end
      var place = group + 1
      while place < end {
        let next = parser.parts.list[place].end
        draft.append(PatternCode.sequence)
        let length = openLength()
        writeParts(place + 1..<next, backwards: backwards)
        close(length)
        place = next
      }
      close(choice)
      return 2000
    }

    /// Adds the words that one of the sequences of a group may begin with, on the side from which it is reached, to the
    /// set being written; false when one of them may begin with something else, or be empty.
    private mutating func addFirsts(of group: Int, _ backwards: Bool) -> Bool {
      let end = parser.parts.list[group].end
      var place = group + 1
      while place < end {
        let next = parser.parts.list[place].end
        let isClosed = backwards ? addLasts(of: place + 1..<next) : addFirsts(of: place + 1..<next)
        if !isClosed { return false }
        place = next
      }
      return true
    }

    /// As for a group, for a sequence reached at its start.
    private mutating func addFirsts(of parts: Range<Int>) -> Bool {
      var place = parts.lowerBound
      while place < parts.upperBound {
        if let isClosed = addFirst(at: place, backwards: false) { return isClosed }
        place = parser.parts.list[place].end
      }
      return false
    }

    /// As for a group, for a sequence reached at its end.
    private mutating func addLasts(of parts: Range<Int>) -> Bool {
      let bottom = places.count
      pushPlaces(of: parts)
      defer { places.removeLast(places.count - bottom) }
      while places.count > bottom {
        if let isClosed = addFirst(at: places.removeLast(), backwards: true) { return isClosed }
      }
      return false
    }

    /// Adds the words a part may begin with; true when it ends the search, false when there are others than words, nil
    /// when the part may be absent and the next one counts too.
    private mutating func addFirst(at place: Int, backwards: Bool) -> Bool? {
      switch parser.parts.list[place].kind {
      case .word, .exact, .prefix:
        guard let word = words[place] else { return false }
        sets.append(Int(word.number))
        return true
      case .oneOf: return addFirsts(of: place, backwards)
      case .optional: return addFirsts(of: place, backwards) ? nil : false
      case .sequence, .gap, .entity, .lexicon: return false
      }
    }

    /// The set of a choice between single words, and how common they are together; nil when a choice is more.
    private mutating func wordSet(_ group: Int) -> (number: Int, commonness: Int)? {
      let end = parser.parts.list[group].end
      var commonness = 0
      var place = group + 1
      while place < end {
        let next = parser.parts.list[place].end
        guard next == place + 2, let word = words[place + 1] else {
          sets.abandon()
          return nil
        }
        sets.append(Int(word.number))
        commonness += word.commonness
        place = next
      }
      return (sets.intern(), commonness)
    }

    /// The anchor at a part, whose first and last numbers of code are given. A choice of sequences that has to serve
    /// becomes a group.
    private mutating func anchor(_ place: Int, _ first: Int32, _ last: Int32) -> PatternProgram.Anchor {
      switch parser.parts.list[place].kind {
      case .word, .exact, .prefix: return .symbol(last)
      case .entity, .lexicon: return .spans(last)
      case .oneOf:
        if first == PatternCode.set { return .set(last) }
        let source = addGroup()
        var numbers: [Int] = []
        let end = parser.parts.list[place].end
        var sequence = place + 1
        while sequence < end {
          let next = parser.parts.list[sequence].end
          numbers.append(add(sequence + 1..<next))
          sequence = next
        }
        groups[source - PatternBank.entitySources] = numbers
        return .spans(Int32(truncatingIfNeeded: source))
      case .optional, .sequence, .gap: return .nothing
      }
    }
  }
}
