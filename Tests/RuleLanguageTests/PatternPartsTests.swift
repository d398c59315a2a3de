import Testing

@testable import RuleLanguage

@Suite("Parts of patterns")
struct PatternPartsTests {
  @Test("a group says where it ends, a part where it stands in the notation")
  func places() throws {
    let parts = try PatternParser.parse("a (b|c {x}) [d] <date>").parts
    let kinds: [PatternPart.Kind] = [
      .word, .oneOf, .sequence, .word, .sequence, .word, .lexicon, .optional, .sequence, .word, .entity(.date),
    ]
    #expect((0..<parts.count).map { parts[$0].kind } == kinds)
    #expect((0..<parts.count).map { parts[$0].end } == [1, 7, 4, 4, 7, 6, 7, 10, 10, 10, 11])
    // Of a name between brackets, the place of the name.
    #expect([0, 1, 3, 5, 6, 7, 10].map { parts[$0].offset } == [0, 2, 3, 5, 8, 12, 17])
    #expect(parts.lexicons == ["x"])
  }

  @Test("words folded as written stand in the notation, others beside it")
  func letters() throws {
    let parts = try PatternParser.parse("devis Été été* sauve\u{AD}garde").parts
    #expect((0..<parts.count).map { parts[$0].isFolded } == [false, true, true, true])
    #expect((0..<parts.count).map { parts.text(of: parts[$0]) } == ["devis", "ete", "ete", "sauvegarde"])
  }

  @Test("one parser reads several notations and forgets what it is told to")
  func several() throws {
    var parser = PatternParser()
    let notations = Array("a Été|b {lex} ce".utf8)
    #expect(try parser.parse(notations, in: 0..<7) == 0..<2)
    let mark = parser.parts.mark
    #expect(try parser.parse(notations, in: 8..<15) == 2..<4)
    #expect(parser.parts.lexicons == ["lex"])
    parser.parts.forget(after: mark)
    #expect(parser.parts.count == 2 && parser.parts.lexicons.isEmpty)
    // What fails leaves nothing.
    #expect(throws: PatternFailure.self) { try parser.parse(notations, in: 0..<8) }
    #expect(parser.parts.count == 2)
    #expect(try parser.parse(notations, in: 16..<18) == 2..<3)
    #expect(parser.parts.text(of: parser.parts[2]) == "ce")
  }

  @Test("a notation that nobody could read has no parts")
  func unreadable() {
    #expect(Pattern(notation: "(a").parts.count == 0)
    #expect(Pattern(notation: "… a").parts.lexicons.isEmpty)
  }
}
