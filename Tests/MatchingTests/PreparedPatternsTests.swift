import DocumentModel
import Matching
import RuleLanguage
import Testing

/// Patterns that were compiled before, written and read back.
@Suite("Prepared patterns")
struct PreparedPatternsTests {
  private static let text =
    "Le client remet son logo. Vous fournirez la charte graphique sous 5 jours, ou deux visuels «\u{A0}sources\u{A0}»."
  private static let notations = [
    "remettre (son|sa) {visuel}", "fournir … (la|une) {visuel}", "‹sources›", "visu*", "sous <duration>",
    "(ou deux|et trois) visuel", "deux [grands] visuel", "{absent}",
  ]
  private static let expected = [
    ["remet son logo"], ["fournirez la charte graphique"], ["sources"], ["visuels"], ["sous 5 jours"],
    ["ou deux visuels"], ["deux visuels"], [],
  ]

  private static func lexicons() throws -> [Lexicon] {
    [try Texts.lexicon("visuel", "logo", "charte graphique", "{dessin}"), try Texts.lexicon("dessin", "croquis")]
  }

  /// A builder that starts from what another knew after it had compiled some of the patterns.
  private static func builder(after known: ArraySlice<String>) throws -> PatternBank.Builder {
    var first = PatternBank.Builder(lexicons: try lexicons())
    for notation in known { _ = first.add(try PatternParser.parse(notation)) }
    let (words, numbers) = first.prepared
    return try words.withUnsafeBufferPointer { words in
      try numbers.withUnsafeBufferPointer { numbers in
        PatternBank.Builder(lexicons: try lexicons(), words: words, numbers: numbers)
      }
    }
  }

  @Test("find what patterns find that are compiled on the spot, and so do those that join them", arguments: 0...8)
  func matches(known: Int) throws {
    var builder = try Self.builder(after: Self.notations[..<known])
    let numbers = try Self.notations.map { builder.add(try PatternParser.parse($0)) }
    let document = Texts.document(Self.text)
    let tokens = Tokenizer.tokenize(document)
    let matcher = TextMatcher(text: tokens, entities: EntityScanner.scan(document, tokens), bank: builder.build())
    let found = numbers.map { matcher.matches(of: $0).map { document.text.string(in: tokens.span($0.tokens)) } }
    #expect(found == Self.expected)
  }

  @Test("are not compiled again")
  func known() throws {
    var builder = try Self.builder(after: Self.notations[...])
    let before = builder.prepared
    for notation in Self.notations { _ = builder.add(try PatternParser.parse(notation)) }
    _ = builder.lexiconSource("dessin")
    let after = builder.prepared
    #expect(after.words == before.words && after.numbers == before.numbers)
    _ = builder.add(try PatternParser.parse("esquisse"))
    #expect(builder.prepared.words != before.words)
  }

  @Test("are text that a literal can hold")
  func literal() throws {
    let (words, numbers) = try Self.builder(after: Self.notations[...]).prepared
    #expect(String(validating: words, as: UTF8.self) != nil)
    #expect(numbers.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "o")).contains($0) })
  }
}
