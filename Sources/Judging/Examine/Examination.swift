import DocumentModel
import Matching
import RuleLanguage

/// One document made ready to be judged: its words, entities, parties and outline, and the passages of every
/// condition, each computed on first demand.
///
/// Lives in one task. Nothing here knows a rule.
final class Examination {
  let library: CompiledLibrary
  let document: Document
  /// When the work must end; what is found after that is nothing, and no verdict is made of it.
  let deadline: Deadline
  let text: TokenizedText
  let matcher: TextMatcher
  let outline: Outline
  /// The little words of its sentences.
  let grammar: GrammarWords
  /// Tokens that belong to the text of a charter annexed to the document; never evidence.
  let masked: MaskedTokens
  /// What this examines the beginning of; nil when it examines a whole document.
  unowned let whole: Examination?
  /// The beginnings that are asked before the document itself, the shorter first.
  private(set) lazy var beginnings: [Examination] = makeBeginnings()
  /// The names that the document gives the parties.
  let parties: [PartyName]
  /// The passages of each node that was evaluated. Asked for a hundred thousand times a paper, where the check for
  /// overlapping access costs more than the answer; nothing holds on to it while a node is evaluated.
  @exclusivity(unchecked) var passages: PassageMemory
  /// For each condition node, false when nothing in the document can satisfy it.
  let isPossible: [Bool]
  private lazy var silentBlocks: [Bool] = whole?.silentBlocks ?? glossariesAndSignatures()
  /// Takes notes for `explain --trace`; nil in every other run.
  var tracer: Tracer?
  /// For condition nodes used as headings, the blocks where they match.
  private var headBlocks: [Int: Set<Int>] = [:]
  /// The same words without sentence ends, for texts that layouts break anywhere.
  var flatMatcher: TextMatcher {
    if let known = unbroken { return known }
    let matcher = matcher.unbroken()
    unbroken = matcher
    return matcher
  }
  private var unbroken: TextMatcher?
  var windows = SharedWindows()
  /// For the first token of a clause and whether a subject stands beside, who acts in it.
  var agents: [ClauseAgent: Debtor?] = [:]
  var lastLines: (block: Int, lines: [Range<Int>])?
  /// The phrases of each `FigureWord` that was asked for; nothing is asked while one is read.
  @exclusivity(unchecked) var figurePhrases = [PhraseList?](repeating: nil, count: FigureWord.allCases.count)
  private lazy var linkPlaces = LinkPlaces(document.links)
  /// How many condition nodes were evaluated; only ever added to, so that accesses cannot overlap.
  @exclusivity(unchecked) var evaluated = 0
  /// The parts of the document that are searched, for "absent".
  private(set) lazy var searchedParts: [String] = whole?.searchedParts ?? document.partNames

  /// What judging cost so far, in steps.
  var work: JudgingWork {
    let own = JudgingWork(candidates: matcher.candidates + (unbroken?.candidates ?? 0), conditions: evaluated)
    return beginnings.reduce(into: own) { $0 += $1.work }
  }

  /// Everything priced in the document; only rules on figures ask for it.
  private(set) lazy var prices: PriceSheet = whole?.prices ?? PriceSheet(self)
  /// What has digits and is no figure.
  private(set) lazy var digitsOfOthers: [TokenRange] = whole?.digitsOfOthers ?? numbersOfOtherKinds()
  /// The totals as verified, by tolerance: several rules ask for them.
  private var sums: [Int: SumVerification.Outcome] = [:]

  /// Every total against what stands above it; computed once for each tolerance, in cents.
  func sums(within tolerance: Int) -> SumVerification.Outcome {
    if let known = sums[tolerance] { return known }
    let outcome = SumVerification(sheet: prices, tolerance: tolerance, deadline: deadline).outcome()
    sums[tolerance] = outcome
    return outcome
  }

  init(_ document: Document, _ library: CompiledLibrary, _ deadline: Deadline = .never) {
    self.deadline = deadline
    whole = nil
    self.document = document
    self.library = library
    text = Tokenizer.tokenize(document)
    outline = Outline(document, text)
    grammar = GrammarWords(text)
    matcher = Self.matcher(document, text, outline, library)
    masked = MaskedTokens(text, library.packs.map(\.pack), library.shingles)
    passages = PassageMemory(nodes: library.nodes.count)
    isPossible = Self.possibleNodes(library.nodes, matcher)
    parties = PartyResolver.resolve(document, matcher, library.conventions.parties)
  }

  /// The first tokens of a document, up to one that opens a block.
  init(first tokens: Int, of whole: Examination) {
    self.whole = whole
    deadline = whole.deadline
    document = whole.document
    library = whole.library
    text = whole.text
    outline = whole.outline
    grammar = whole.grammar
    matcher = whole.matcher.upTo(tokens)
    masked = whole.masked
    passages = PassageMemory(nodes: library.nodes.count)
    isPossible = whole.isPossible
    parties = whole.parties
    beginnings = []
  }

  /// A matcher that also knows the sums which tables write without a currency.
  private static func matcher(
    _ document: Document, _ text: TokenizedText, _ outline: Outline, _ library: CompiledLibrary
  ) -> TextMatcher {
    let entities = EntityScanner.scan(document, text)
    let plain = TextMatcher(text: text, entities: entities, bank: library.bank)
    guard !document.tables.isEmpty, let source = library.conventions.priceColumns else { return plain }
    let headers = Set(plain.matches(ofSource: source).map { text.block(of: $0.lowerBound) })
    let priced = PricedColumns(document: document, text: text, outline: outline, headers: headers)
    let amounts = priced.amounts(among: entities)
    guard !amounts.isEmpty else { return plain }
    return plain.adding(amounts)
  }

  /// Rules out the nodes whose patterns have words that the document lacks: most of them, in most documents. A node's
  /// parts have smaller numbers than itself. O(nodes).
  private static func possibleNodes(_ nodes: [ConditionNode], _ matcher: TextMatcher) -> [Bool] {
    var isPossible: [Bool] = []
    isPossible.reserveCapacity(nodes.count)
    for node in nodes {
      switch node {
      case .pattern(let pattern): isPossible.append(matcher.isPossible[pattern])
      case .any(let parts): isPossible.append(parts.contains { isPossible[$0] })
      case .all(let parts, _, _): isPossible.append(!parts.isEmpty && parts.allSatisfy { isPossible[$0] })
      case .under(let heads, let inner), .column(let heads, let inner, _):
        isPossible.append(heads.contains { isPossible[$0] } && inner.map { isPossible[$0] } ?? true)
      case .count(_, let inner, _), .heading(let inner): isPossible.append(isPossible[inner])
      }
    }
    return isPossible
  }

  /// The blocks where a node matches, remembered: for nodes whose passages stand above other blocks.
  func blocks(matching node: Int) -> Set<Int> {
    if let known = headBlocks[node] { return known }
    let blocks = Set(find(node).map { block(of: $0.tokens.lowerBound) })
    headBlocks[node] = blocks
    return blocks
  }

  /// The links that share a byte with `span`, in the order of the document.
  func links(overlapping span: TextSpan) -> [Link] { linkPlaces.overlapping(span).map { document.links[$0] } }

  /// The block of a token.
  func block(of token: Int) -> Int { text.block(of: token) }

  /// True when a passage may serve as evidence by its place: not in an annexed charter, a table of contents, a bare
  /// heading, a glossary or a signature line.
  func isEvidence(_ passage: Passage, headingsCount: Bool = false) -> Bool {
    rejection(ofPlace: passage, headingsCount: headingsCount) == nil
  }

  /// True for a block of a glossary and for the line of a signature.
  func isGlossaryOrSignature(_ block: Int) -> Bool { silentBlocks[block] }

  private func glossariesAndSignatures() -> [Bool] {
    var silent = [Bool](repeating: false, count: document.blocks.count)
    for passage in find(library.conventions.signature) {
      let block = block(of: passage.tokens.lowerBound)
      if text.tokens(ofBlock: block).count <= passage.tokens.count + 12 { silent[block] = true }
    }
    let headings = Set(find(library.conventions.glossaryHeading).map { block(of: $0.tokens.lowerBound) })
      .filter { outline.isHeading($0) }
    guard !headings.isEmpty else { return silent }
    for index in document.blocks.indices where outline.hasAncestor(index, where: headings.contains) {
      silent[index] = true
    }
    return silent
  }

  /// A heading, of a section or a column, that holds a figure is a line of the paper, not a mere title.
  func isTellingHeading(_ block: Int) -> Bool {
    guard outline.isHeading(block) || document.blocks[block].cell != nil else { return false }
    let span = document.blocks[block].span
    return [EntityKind.amount, .duration, .percent, .siren, .siret, .vat].contains {
      !matcher.entities.entities($0, in: span).isEmpty
    }
  }
}
