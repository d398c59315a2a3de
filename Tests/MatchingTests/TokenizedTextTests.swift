import DocumentModel
import Matching
import Testing

/// What is kept once for each change, and looked up for each word.
@Suite("Words of a text")
struct TokenizedTextTests {
  private static let blockLengths = [1, 3, 70, 0, 0, 2, 31, 32, 33, 1, 0, 200, 64, 65, 1]

  /// Blocks of so many words, the empty ones of punctuation alone.
  private static let text = Tokenizer.tokenize(
    Texts.document(
      blockLengths.map { $0 == 0 ? "—" : Array(repeating: "mot", count: $0).joined(separator: " ") }
        .joined(separator: "\n")))

  @Test("every word is in its block, and in its sentence, however long") func blocks() {
    var start = 0
    for (block, length) in Self.blockLengths.enumerated() {
      #expect(Self.text.tokens(ofBlock: block) == start..<(start + length))
      for token in start..<(start + length) {
        #expect(Self.text.block(of: token) == block)
        #expect(Self.text.sentence(of: token) == start..<(start + length))
        #expect(Self.text[token].flags.contains(.opensBlock) == (token == start))
      }
      start += length
    }
    #expect(Self.text.count == start)
  }

  @Test("a sentence begins in a block, a clause in a sentence") func openings() {
    let text = Tokenizer.tokenize(Texts.document("Un mot ; un autre. Un troisième\nUn dernier"))
    let openings = (0..<text.count).filter { text[$0].flags.contains(.opensSentence) }
    #expect(openings == [0, 4, 6])
    #expect((0..<text.count).filter { text[$0].flags.contains(.opensClause) } == [0, 2, 4, 6])
    #expect(text.areOfOneSentence(0, 3) && !text.areOfOneSentence(3, 4))
  }

  @Test("a word ends where its last letter does", arguments: [1, 254, 255, 256, 70_000])
  func ends(length: Int) {
    let word = String(repeating: "x", count: length)
    let text = Tokenizer.tokenize(Texts.document("un \(word) é\(word)é fin"))
    #expect(text.count == 4)
    #expect(text.end(of: 1) == 3 + length)
    #expect(text.end(of: 2) == 4 + length + length + 4)
    #expect(text.span(1..<3) == TextSpan(3, 8 + 2 * length))
  }
}
