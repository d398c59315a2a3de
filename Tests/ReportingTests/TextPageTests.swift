import DocumentModel
import Testing

@testable import Reporting

@Suite("Terminal text")
struct TextPageTests {
  private func page(_ text: StyledText, width: Int, colour: Bool = false, indent: Int = 0, hanging: Int? = nil)
    -> String
  {
    var page = TextPage(width: width, usesColour: colour)
    page.write(text, indent: indent, hanging: hanging)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test(
    "breaks at spaces, never before French punctuation",
    arguments: [
      ("un deux trois", 8, "un deux\ntrois\n"),
      ("un deux : trois", 8, "un\ndeux :\ntrois\n"),
      ("« un deux »", 6, "« un\ndeux »\n"),
      ("abcdefghij", 4, "abcd\nefgh\nij\n"),
      ("", 10, "\n"),
      ("un  deux", 4, "un\ndeux\n"),
      ("12 €", 3, "12\n€\n"),
    ] as [(String, Int, String)])
  func wraps(_ text: String, _ width: Int, _ expected: String) {
    #expect(page(StyledText(text), width: width) == expected)
  }

  @Test("underlines marked words in plain text")
  func carets() {
    var text = StyledText("le prix ")
    text.append("est é\u{301}té", .marked)
    text.append(" bas")
    #expect(page(text, width: 40, indent: 2) == "  le prix est é\u{301}té bas\n          ^^^^^^^\n")
  }

  @Test("marks words with sequences in colour, and ends every line in the normal look")
  func colours() {
    var text = StyledText("un ")
    text.append("deux trois", [.bold, .red])
    #expect(page(text, width: 8, colour: true) == "un \u{1B}[1;31mdeux\u{1B}[0m\n\u{1B}[1;31mtrois\u{1B}[0m\n")
  }

  @Test("makes what steers a terminal visible")
  func sanitizer() {
    #expect(Sanitizer.visible("a\u{1B}[31mb") == "a␛[31mb")
    #expect(Sanitizer.visible("a\u{202E}b\u{2066}c") == "a⟨U+202E⟩b⟨U+2066⟩c")
    #expect(Sanitizer.visible("a\u{9B}b\u{7F}c\u{0}d") == "a⟨U+009B⟩b␡c␀d")
    #expect(Sanitizer.visible("a\n\u{A0}\t b\u{AD}c\u{200B}") == "a bc⟨U+200B⟩")
    #expect(Sanitizer.visible("digit\u{E0041}") == "digit⟨U+E0041⟩")
    #expect(Sanitizer.visible("L’été : « 3 € » – à 50 % ·…") == "L’été : « 3 € » – à 50 % ·…")
    #expect(Sanitizer.visible("a\u{2009}b\u{2029}\u{85}c\u{61C}d  e\u{202F}!") == "a b c⟨U+061C⟩d e !")
    #expect(Sanitizer.visibleLines("a\r\nb") == ["a", "b"])
  }

  @Test("counts columns as terminals do")
  func widths() {
    #expect("été".columns == 3)
    #expect("e\u{301}".columns == 1)
    #expect("日本".columns == 4)
    #expect("abcdef".shortened(to: 4) == "abc…")
    #expect("ab cdef".shortened(to: 4) == "ab…")
    #expect("abcd".shortened(to: 4) == "abcd")
  }

  @Test("quotes a passage in its sentence, shortened around it")
  func passages() {
    var sketch = Sketch(.text)
    sketch.add(
      (1...60).map { "mot\($0)" }.joined(separator: " ") + " Prix ferme "
        + (1...60).map { "fin\($0)" }.joined(separator: " ")
    )
    let text = Passage([sketch.evidence("Prix ferme")], in: sketch.document, limit: 60).text
    let plain = String(String.UnicodeScalarView(text.scalars.map(\.scalar)))
    #expect(plain == "… mot58 mot59 mot60 Prix ferme fin1 fin2 fin3 fin4 fin5…")
    let marked = String(String.UnicodeScalarView(text.scalars.filter { $0.ink == .marked }.map(\.scalar)))
    #expect(marked == "Prix ferme")
  }

  @Test("does not mark a passage that is the whole sentence")
  func wholePassages() {
    var sketch = Sketch(.text)
    sketch.add("Prix ferme.")
    let text = Passage([sketch.evidence("Prix ferme")], in: sketch.document, limit: 60).text
    #expect(text.scalars.allSatisfy { $0.ink != .marked })
  }

  @Test("quotes from a text without full stops in no time")
  func endlessSentences() {
    var sketch = Sketch(.text)
    sketch.add(String(repeating: "é mot ", count: 200_000) + "Prix ferme " + String(repeating: "fin ", count: 200_000))
    let evidence = sketch.evidence("Prix ferme")
    let text = Passage([evidence], in: sketch.document, limit: 60).text
    let plain = String(String.UnicodeScalarView(text.scalars.map(\.scalar)))
    #expect(plain.hasPrefix("… ") && plain.hasSuffix("…") && plain.contains(" Prix ferme fin"))
    #expect(sketch.document.words(TextSpan(0, evidence.span.upper), columns: 10) == "é mot é m…")
  }

  @Test("fits tables of any size")
  func hugeTables() {
    var page = TextPage(width: 80, usesColour: false)
    let row = [String](repeating: String(repeating: "mot ", count: 2_000), count: 1_000)
    TextTable(rows: [row, row]).write(to: &page, indent: 4)
    let lines = String(decoding: page.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { String($0).columns <= 80 })
  }

  @Test("keeps both ends of a very long passage")
  func longPassages() {
    var sketch = Sketch(.text)
    let words = (1...100).map { "mot\($0)" }.joined(separator: " ")
    sketch.add("Début " + words + " fin")
    let text = Passage([sketch.evidence(words)], in: sketch.document, limit: 60).text
    let plain = String(String.UnicodeScalarView(text.scalars.map(\.scalar)))
    #expect(plain.hasPrefix("…mot1 mot2") || plain.hasPrefix("… mot1 mot2"))
    #expect(plain.contains("mot100"))
    #expect(text.columns <= 70)
  }

  @Test(
    "says patterns without their notation",
    arguments: [
      ("sauvegard* …4 (quotidien|hebdomadaire)", "sauvegard… … quotidien"),
      ("(‹a›|‹ont›) ‹signe› [la] charte", "a signe charte"),
      ("sous <duration>", "sous [durée]"), ("{period}", ""), ("<amount> [{ht}]", "[montant]"), ("…12", ""),
      ("((a|b) c|d) e", "a c e"), ("{a} …4 livrer … {b} … ligne …6 {c}", "livrer … ligne"),
      ("(a|[x] <date>) 12", "a 12"), ("\"non\" compris", "non compris"),
    ] as [(String, String)])
  func soughtPhrases(_ notation: String, _ expected: String) {
    #expect(Wording.sought(notation, .french) == expected)
  }
}
