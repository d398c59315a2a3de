import DocumentModel
import Matching
import RuleLanguage

/// Builds small documents and matchers for the tests of this target.
enum Texts {
  /// A document of one paragraph per line.
  static func document(_ text: String, format: DocumentFormat = .text) -> Document {
    let source = SourceText(text)
    var blocks: [Block] = []
    var start = 0
    for (offset, byte) in (source.bytes + [0x0A]).enumerated() where byte == 0x0A {
      if offset > start {
        blocks.append(
          Block(kind: .paragraph, span: TextSpan(start, offset), anchor: .line(blocks.count + 1, column: 1)))
      }
      start = offset + 1
    }
    return Document(text: source, blocks: blocks, format: format)
  }

  /// The texts of the entities of `kind` in `text`, with their values.
  static func entities(_ kind: EntityKind, in text: String) -> [String] {
    let document = document(text)
    let index = EntityScanner.scan(document, Tokenizer.tokenize(document))
    return index.entities(kind).map { document.text.string(in: $0.span) }
  }

  /// The words that a pattern matches in `text`.
  static func matches(_ notation: String, in text: String, lexicons: [Lexicon] = []) throws -> [String] {
    let document = document(text)
    var builder = PatternBank.Builder(lexicons: lexicons)
    let number = builder.add(try PatternParser.parse(notation))
    let sources = PartySources { builder.lexiconSource($0) }
    let tokens = Tokenizer.tokenize(document)
    let matcher = TextMatcher(
      text: tokens, entities: EntityScanner.scan(document, tokens), bank: builder.build())
    _ = PartyResolver.resolve(document, matcher, sources)
    return matcher.matches(of: number).map { $0.tokens.isEmpty ? "" : document.text.string(in: tokens.span($0.tokens)) }
  }

  /// A lexicon of plain phrases.
  static func lexicon(_ id: String, _ phrases: String...) throws -> Lexicon {
    Lexicon(id: id, phrases: try phrases.map { try PatternParser.parse($0) })
  }
}
