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
  let text: TokenizedText
  let matcher: TextMatcher
  let outline: Outline
  /// Tokens that belong to the text of a charter annexed to the document; never evidence.
  let masked: MaskedTokens
  var passages: [[Passage]?]
  /// The same words without sentence ends, for texts that layouts break anywhere.
  private(set) lazy var flatMatcher = TextMatcher(text: text.unbroken(), entities: matcher.entities, bank: library.bank)

  /// Everything priced in the document; only rules on figures ask for it.
  private(set) lazy var prices = PriceSheet(self)

  init(_ document: Document, _ library: CompiledLibrary) {
    self.document = document
    self.library = library
    text = Tokenizer.tokenize(document)
    matcher = TextMatcher(text: text, entities: EntityScanner.scan(document, text), bank: library.bank)
    outline = Outline(document, text)
    masked = MaskedTokens(text, library.packs.map(\.pack))
    passages = Array(repeating: nil, count: library.nodes.count)
    PartyResolver.resolve(
      document, matcher, providerNouns: library.conventions.providerNouns,
      clientNouns: library.conventions.clientNouns, bothNouns: library.conventions.bothNouns)
  }

  /// The block of a token.
  func block(of token: Int) -> Int { Int(text.blocks[token]) }

  /// True when a passage may serve as evidence by its place: not in an annexed charter, a table of contents, a bare
  /// heading, a glossary or a signature line.
  func isEvidence(_ passage: Passage, headingsCount: Bool = false) -> Bool {
    guard !passage.tokens.isEmpty, !masked.covers(passage.tokens) else { return false }
    let block = block(of: passage.tokens.lowerBound)
    if outline.isSilent[block], !headingsCount, !isTellingHeading(block) { return false }
    return !isInGlossary(block) && !isSignature(block)
  }

  /// A heading that holds a figure is a line of the paper, not a mere title.
  private func isTellingHeading(_ block: Int) -> Bool {
    guard outline.isHeading(block) else { return false }
    let span = document.blocks[block].span
    return [EntityKind.amount, .duration, .percent].contains { !matcher.entities.entities($0, in: span).isEmpty }
  }

  private func isInGlossary(_ block: Int) -> Bool {
    let glossaries = find(library.conventions.glossaryHeading)
    guard !glossaries.isEmpty else { return false }
    let headings = Set(glossaries.map { self.block(of: $0.tokens.lowerBound) }).filter { outline.isHeading($0) }
    guard !headings.isEmpty else { return false }
    return outline.ancestors(of: block).contains { headings.contains($0) }
  }

  private func isSignature(_ block: Int) -> Bool {
    find(library.conventions.signature).contains {
      self.block(of: $0.tokens.lowerBound) == block && text.tokens(ofBlock: block).count <= $0.tokens.count + 12
    }
  }
}
