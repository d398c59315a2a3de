import DocumentModel
import Testing

/// Words that do not read as they look.
@Suite struct DisguiseTests {
  /// The disguised words of a text, as they stand in it.
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Disguise.words(in: bytes, bytes.indices).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []), ("délai d’exécution – 40 €", []),
    // A Cyrillic а among Latin letters, a zero-width space inside a word, a Greek ο.
    ("un délаi ferme", ["délаi"]), ("le pé\u{200B}nalité", ["pé\u{200B}nalité"]), ("prοpriété.", ["prοpriété"]),
    // Too short, one alphabet throughout, an invisible character between words or at an end.
    ("10 kΩ et Δt", []), ("Москва", []), ("un \u{200B}mot\u{200B} seul", []),
    // A soft hyphen and marks on letters are no disguise; they belong to the word that is one.
    ("pé\u{AD}nalité e\u{301}te\u{301}s", []), ("pé\u{AD}nаlité", ["pé\u{AD}nаlité"]),
    ("аbcd, efgh аbcd", ["аbcd", "аbcd"]), ("Ꭺccord", ["Ꭺccord"]), ("mot𝐚mot", ["mot𝐚mot"]),
  ])
  func wordsThatLookLikeOthers(text: String, expected: [String]) { #expect(found(text) == expected) }

  /// Bytes are looked over in stretches: a word is found wherever their edges fall in it.
  @Test(arguments: 0..<140) func placeMeansNothing(before: Int) {
    let filling = String(repeating: "é ", count: before / 3) + String(repeating: "x", count: before % 3) + " ’’ "
    #expect(found(filling + "caut\u{2060}ion fin") == ["caut\u{2060}ion"])
    #expect(found(filling + "cautiоn") == ["cautiоn"])
  }

  @Test func onlyTheRangeIsRead() {
    let bytes = Array("délаi délаi".utf8)
    #expect(Disguise.words(in: bytes, 8..<bytes.count) == [8..<15])
  }
}
