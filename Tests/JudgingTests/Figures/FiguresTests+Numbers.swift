import DocumentModel
import Matching
import RuleLanguage
import Testing

@testable import Judging

@Suite("Figures: numbers")
struct FiguresNumberTests {
  /// The figures of one cell or line, as exact decimals.
  private func read(_ text: String, isCell: Bool = true) -> [Figure] {
    var builder = QuoteBuilder()
    builder.paragraph(text)
    let examination = Examination(builder.document(), Figures.library)
    return FigureReader(examination: examination).figures(in: examination.text.tokens(ofBlock: 0), isCell: isCell)
  }

  @Test(
    "are read in French and in the notations of software",
    arguments: [
      ("1 234,50 €", 12_345_000), ("1\u{202F}234,50\u{A0}€", 12_345_000), ("1\u{A0}234,5", 12_345_000),
      ("1.234,50 €", 12_345_000),
      ("1'234.50 CHF", 12_345_000), ("1,234.50 $", 12_345_000), ("25,000 FCFA", 250_000_000), ("0,125 €", 1250),
      ("0,0450", 450),
      ("1234,5678", 12_345_678), ("3 k€", 30_000_000), ("3,5 k€", 35_000_000), ("10k€", 100_000_000), ("48h", 480_000),
      ("- 500,00 €", -5_000_000), ("-500", -5_000_000), ("\u{2212}12,5", -125_000), ("€ 450", 4_500_000),
      ("EUR 450,00", 4_500_000),
      ("450 EUR", 4_500_000), ("20 %", 200_000), ("5,5%", 55_000), ("2.50", 25_000), ("1 234 567,89", 12_345_678_900),
    ])
  func value(_ text: String, _ exact: Int) {
    #expect(read(text).map(\.exact) == [exact])
  }

  @Test("keep their other reading", arguments: [("1,500", 15_000), ("1.200", 12_000), ("12,000", 120_000)])
  func otherReading(_ text: String, _ other: Int) {
    #expect(read(text).map(\.otherReading) == [other])
  }

  @Test(
    "of another kind are stepped over",
    arguments: ["le 12/03/2026", "04 92 51 00 00", "12 mars 2026", "contact@exemple1.fr", "www.site24.fr"])
  func others(_ text: String) {
    #expect(read(text) == [])
  }

  @Test("that are no plain number are known as such", arguments: ["2h30", "1½", "99999999999999 €", "1,23456"])
  func unreadable(_ text: String) {
    #expect(read(text).contains { !$0.isReadable })
  }

  @Test("know their taxes and their rhythm")
  func tails() {
    let figures = read("15 € HT/mois, 90 €/mois TTC, 65 € de l'heure, 950€/HT", isCell: false)
    #expect(figures.map(\.taxes) == [.excluded, .included, .unsaid, .excluded])
    #expect(figures.map(\.rhythm) == [.recurring, .recurring, .each, .once])
    #expect(read("HT 4 800 € TTC 5 760 €", isCell: false).map(\.taxes) == [.unsaid, .unsaid])
    #expect(read("30 € HT 36 € TTC", isCell: false).map(\.taxes) == [.excluded, .included])
  }

  @Test("are rounded to the cent, halves away from zero")
  func rounding() {
    #expect(Money.product([15_000, 333_300]) == 5000)
    #expect(Money.product([25_000, 10_100]) == 253)
    #expect(Money.product([5000, 100]) == 1)
    #expect(Money.product([-5000, 100]) == -1)
    #expect(Money.share(of: 1005, percent: 200_000) == 201)
    #expect(Money.share(of: 250, percent: 55_000) == 14)
    #expect(Money.share(of: 210, percent: 55_000) == 12)
    #expect(Money.withoutTax(9999, percent: 200_000) == 8333)
    #expect(Money.cents(12_350) == 124)
  }

  @Test("that do not fit give no result")
  func overflow() {
    #expect(Money.product([Int.max, Int.max, Int.max, Int.max, Int.max]) == nil)
    #expect(Money.sum([Int.max, 1]) == nil)
    #expect(Money.minus(Int.min, 1) == nil)
    #expect(Money.share(of: Int.max, percent: Int.max) == nil)
    #expect(!Money.agree(Int.max, Int.min, within: 5))
    #expect(Money.rounded(1, over: 0) == nil)
  }

  @Test("are printed in French")
  func printing() {
    #expect(FrenchFigure.amount(123_450, .euro) == "1\u{202F}234,50\u{A0}€")
    #expect(FrenchFigure.amount(-5, .euro) == "-0,05\u{A0}€")
    #expect(FrenchFigure.amount(100_000_000, .franc) == "1\u{202F}000\u{202F}000,00\u{A0}FCFA")
    #expect(FrenchFigure.percent(9500) == "95\u{A0}%")
    #expect(FrenchFigure.percent(9950) == "99,50\u{A0}%")
    #expect(FrenchFigure.amount(Int.min, .euro).hasPrefix("-92"))
  }
}
