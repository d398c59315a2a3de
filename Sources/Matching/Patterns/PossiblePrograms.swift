import RuleLanguage

/// Which programs may find something in a text: the words they cannot do without are there.
///
/// A small paper has few of the thousands of words that patterns ask for. This rules most programs out by what stands
/// at the top of their code; a program it lets through may still find nothing. Only presence in the whole text is
/// looked at, so it holds for any division into sentences.
struct PossiblePrograms {
  private let bank: PatternBank
  private let index: SymbolIndex
  private let entities: EntityIndex
  private var programs: [Bool] = []
  /// For each set and each source: whether it is there, once asked for.
  private var sets: [Bool?]
  private var sources: [Bool?]

  /// One answer per program. O(size of the bank).
  static func find(_ bank: PatternBank, _ index: SymbolIndex, _ entities: EntityIndex) -> [Bool] {
    var finder = PossiblePrograms(bank, index, entities)
    finder.programs.reserveCapacity(bank.programs.count)
    for program in bank.programs { finder.programs.append(finder.isPossible(program)) }
    return finder.programs
  }

  private init(_ bank: PatternBank, _ index: SymbolIndex, _ entities: EntityIndex) {
    self.bank = bank
    self.index = index
    self.entities = entities
    sets = Array(repeating: nil, count: bank.setStarts.count - 1)
    sources = Array(repeating: nil, count: PatternBank.entitySources + bank.groups.count)
  }

  private mutating func isPossible(_ program: PatternProgram) -> Bool {
    let isAnchored =
      switch program.anchor {
      case .symbol(let symbol): index.holds(symbol)
      case .set(let set): holds(set: set)
      case .spans(let source): holds(source: Int(source))
      case .nothing: false
      }
    return isAnchored && isPossible(program.left) && isPossible(program.right)
  }

  private mutating func isPossible(_ side: Range<Int32>) -> Bool {
    var at = Int(side.lowerBound)
    while at < Int(side.upperBound) {
      let operand = bank.code[at + 1]
      switch bank.code[at] {
      case PatternCode.symbol: if !index.holds(operand) { return false }
      case PatternCode.set: if !holds(set: operand) { return false }
      case PatternCode.spans: if !holds(source: Int(operand)) { return false }
      case PatternCode.gap: break
      case PatternCode.optional: at += Int(operand)
      default:
        if operand > 0, bank.code[at + 2] == PatternCode.firsts, !holds(set: bank.code[at + 3]) { return false }
        at += Int(operand)
      }
      at += 2
    }
    return true
  }

  private mutating func holds(set: Int32) -> Bool {
    if let known = sets[Int(set)] { return known }
    let isThere = bank.symbols(ofSet: set).contains { index.holds($0) }
    sets[Int(set)] = isThere
    return isThere
  }

  private mutating func holds(source: Int) -> Bool {
    if let known = sources[source] { return known }
    let isThere: Bool
    if source < PatternBank.entitySources {
      let kind = EntityKind.allCases[source]
      // The parties are named after this was asked.
      let isParty = kind == .provider || kind == .client || kind == .parties
      isThere = isParty || !entities.entities(kind).isEmpty
    } else {
      // A group's programs come before those that refer to it.
      isThere = bank.groups[source - PatternBank.entitySources].contains { $0 >= programs.count || programs[$0] }
    }
    sources[source] = isThere
    return isThere
  }
}
