import DocumentModel
import Testing

/// Offsets, lines, folding and digests.
@Suite struct TextTests {
  @Test func positionsCountScalars() {
    let index = LineIndex(Array("été\nà 1 €\n".utf8))
    #expect(index.position(of: 0) == Position(line: 1, column: 1))
    #expect(index.position(of: 5) == Position(line: 1, column: 4))
    #expect(index.position(of: 6) == Position(line: 2, column: 1))
    #expect(index.position(of: 8) == Position(line: 2, column: 2))
    #expect(index.position(of: 999) == Position(line: 3, column: 1))
    #expect(index.position(of: -1) == Position(line: 1, column: 1))
  }

  @Test func spansOverlapAndUnite() {
    let span = TextSpan(2, 5)
    #expect(span.overlaps(TextSpan(4, 9)))
    #expect(!span.overlaps(TextSpan(5, 9)))
    #expect(span.union(TextSpan(7, 9)) == TextSpan(2, 9))
    #expect(span.contains(TextSpan(3, 5)) && !span.contains(TextSpan(3, 6)))
  }

  @Test(arguments: [
    ("Été, ŒUVRE", "ete oeuvre"), ("délai d’exécution", "delai d execution"), ("co\u{AD}de", "code"),
    ("e\u{301}te\u{301}", "ete"), ("ﬁn", "fin"), ("Łódź ÿ Ý", "lodz y y"), ("１２", "12"), ("ΑΒΓ", "αβγ"), ("", ""),
    ("n° 4 – « x »", "n 4 x"),
  ])
  func foldingLevelsTypography(text: String, expected: String) {
    #expect(String(decoding: Folding.folded(text), as: UTF8.self) == expected)
  }

  @Test func digestsAreThoseOfTheStandard() {
    #expect(SHA256.hexDigest(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hexDigest(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = Array(repeating: UInt8(ascii: "a"), count: 1000)
    #expect(SHA256.hexDigest(of: long) == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
  }

  @Test(
    "Around the end of a block, whose last nine bytes the mark and the length may need",
    arguments: [
      (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
      (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
      (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
      (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
      (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
      (120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"),
    ])
  func digestsAtTheEndOfABlock(count: Int, digest: String) {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: count)
    #expect(SHA256.hexDigest(of: bytes) == digest)
    #expect(SHA256.hexDigest(of: bytes, digits: 16) == digest.prefix(16))
  }
}
