import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

@Suite("Figures: the lexicons and the conclusion")
struct FiguresTests {
  @Test("every lexicon that figures are read by exists, and no other does")
  func lexicons() {
    let names = Set(Figures.lexiconFiles.map { $0.deletingPathExtension().lastPathComponent })
    #expect(names == Set(FigureWord.allCases.map(\.lexicon)))
    for word in FigureWord.allCases { #expect(word.lexicon == "figures.\(word)") }
  }

  private static let quote = """
    | Désignation | Qté | PU HT | Total HT
    | Maquettes | 2 | 600,00 € | 1 300,00 €
    | Formation | 3 | 90,00 € | 270,00 €
    | Total HT | > | > | 1 470,00 €
    | TVA 20 % | > | > | 294,00 €
    """

  private func words(_ conclusion: Conclusion, _ role: Evidence.Role) -> [String] {
    let document = QuoteBuilder(Self.quote).document()
    return conclusion.evidence.filter { $0.role == role }.map { document.text.string(in: $0.span) }
  }

  @Test("the wrong figures come first, then those they should agree with")
  func contradicted() {
    let conclusion = Figures.judge(Self.quote, .lines, .sums)
    #expect(conclusion.verdict == .contradicted)
    #expect(words(conclusion, .contradicts) == ["1 300,00 €", "1 470,00 €"])
    #expect(words(conclusion, .context) == ["2", "600,00 €", "270,00 €"])
    #expect(conclusion.evidence.first?.role == .contradicts)
    #expect(conclusion.evidence.allSatisfy { $0.context.contains($0.span) })
    #expect(conclusion.evidence.first?.columnHeader != nil)
    let remark = Remark.figures(
      what: .line, stated: "1\u{202F}300,00\u{A0}€", computed: "1\u{202F}200,00\u{A0}€", difference: "100,00\u{A0}€",
      tolerance: "0,02\u{A0}€")
    #expect(conclusion.remarks.first == remark)
  }

  @Test("only what is asked for is verified")
  func asked() {
    let conclusion = Figures.judge(Self.quote, .vat)
    #expect(conclusion.verdict == .satisfied)
    #expect(words(conclusion, .supports) == ["294,00 €"])
    #expect(Figures.judge(Self.quote, .instalments).verdict == .review)
  }

  @Test("a paper without figures is left to a person, and changes no other conclusion")
  func review() {
    let conclusion = Figures.judge("Le prestataire conçoit le site.")
    #expect(conclusion.verdict == .review)
    #expect(conclusion.evidence.isEmpty && conclusion.remarks.isEmpty)
    for verdict in Verdict.allCases {
      #expect(Conclusion(verdict).combined(with: conclusion).verdict == verdict)
    }
    #expect(Conclusion(.satisfied).combined(with: Figures.judge(Self.quote, .lines)).verdict == .contradicted)
  }

  @Test("the tolerance is the body's, for each line", arguments: [(0, false), (1, false), (2, true), (5, true)])
  func tolerance(_ tolerance: Int, _ isRight: Bool) {
    let quote = """
      | Désignation | Qté | PU HT | Total HT
      | Heures | 7 | 64,00 € | 448,02 €
      """
    #expect(Figures.judge(quote, .lines, tolerance: tolerance).verdict == (isRight ? .satisfied : .contradicted))
  }

  @Test("lines are rounded one by one or only in their sum")
  func rounding() {
    let lines = """
      | Désignation | Qté | PU HT | Total HT
      | A | 0,5 | 10,01 € | 5,01 €
      | B | 0,5 | 10,01 € | 5,01 €
      | C | 0,5 | 10,01 € | 5,01 €
      | Total HT | > | > |
      """
    #expect(Figures.judge(lines + " 15,03 €", tolerance: 0).verdict == .satisfied)
    #expect(Figures.judge(lines + " 15,02 €", tolerance: 0).verdict == .satisfied)
    #expect(Figures.judge(lines + " 15,01 €", tolerance: 0).verdict == .contradicted)
  }

  @Test("garbage never traps")
  func garbage() {
    let words = [
      "Total", "HT", "TTC", "TVA", "Remise", "Sous-total", "Option", "Acompte", "Net à payer", "à la commande", "×",
      "=", "x", "%", "€",
      "-", "9999999999", "99999999999", "0", "0,0001", "1 000 000 000,99", "k€", "€/mois", ",", ":", "soit", "12", "20",
      "Qté", "PU HT",
      "10000000000 %", "Désignation", "Montant", "30 %", "offert", "(", ")", "\u{2212}", "1½", "2h30",
    ]
    var random = QuoteGenerator(seed: 7)
    for _ in 0..<300 {
      var markup = ""
      for _ in 0..<(4 + random.next(12)) {
        markup += ["| ", "- ", "## ", ""][random.next(4)]
        for _ in 0..<(1 + random.next(8)) {
          markup += words[random.next(words.count)] + [" ", " | ", ""][random.next(3)]
        }
        markup += "\n"
      }
      let conclusion = Figures.judge(markup)
      #expect(conclusion.verdict == .review || !conclusion.evidence.isEmpty)
    }
  }
}
