@testable import Judging

extension QuoteCase {
  /// Amounts written in words and in figures.
  static let words: [QuoteCase] = [
    QuoteCase(name: "words and figures agree", quote: "Budget global : mille deux cents euros (1 200 €) TTC."),
    QuoteCase(
      name: "words and figures differ", quote: "Budget global : mille deux cents euros (1 300 €) TTC.",
      wrong: ["words: 1 200,00 € / 1 300,00 € (100,00 €)"]),
    QuoteCase(
      name: "words after figures and their taxes", quote: "Montant total : 1 300 € TTC (mille deux cents euros).",
      wrong: ["words: 1 200,00 € / 1 300,00 € (100,00 €)"]),
    QuoteCase(
      name: "figures in brackets before the currency", quote: "Le prix total est de mille deux cents (1 300) euros.",
      wrong: ["words: 1 200,00 € / 1 300,00 € (100,00 €)"]),
    QuoteCase(
      name: "figures after soit", quote: "Prix total : trois mille cinq cents euros, soit 3 600 €.",
      wrong: ["words: 3 500,00 € / 3 600,00 € (100,00 €)"]),
    QuoteCase(
      name: "the same taxes twice", quote: "Total : 3 000 € HT (soit deux mille euros hors taxes).",
      wrong: ["words: 2 000,00 € / 3 000,00 € (1 000,00 €)"]),
    QuoteCase(name: "words leave the cents out", quote: "Budget global : mille euros (1 000,99 €)."),
    QuoteCase(
      name: "one cent more than the cents left out", quote: "Budget global : mille euros (1 001,00 €).",
      wrong: ["words: 1 000,00 € / 1 001,00 € (1,00 €)"]),
    QuoteCase(
      name: "with and without taxes", quote: "Total : 3 000 € HT (soit trois mille six cents euros TTC).",
      verdict: .review),
    QuoteCase(
      name: "taxes said in the bracket only", quote: "Total : 3 000 € (trois mille six cents euros TTC).",
      verdict: .review),
    QuoteCase(
      name: "by month and by year", quote: "Prix : mille euros par mois, soit 12 000 € par an.", verdict: .review),
    QuoteCase(
      name: "a part of the amount in brackets", quote: "Prix : 1 200 € TTC (dont deux cents euros de TVA).",
      verdict: .review),
    QuoteCase(
      name: "the closing formula of the right total",
      quote: """
        | Désignation | Total HT
        | Site | 3 000,00 €
        | Formation | 600,00 €
        | Total HT | 3 600,00 €

        Arrêté le présent devis à la somme de trois mille six cents euros hors taxes.
        """),
    QuoteCase(
      name: "the closing formula of another total",
      quote: """
        | Désignation | Total HT
        | Site | 3 000,00 €
        | Formation | 600,00 €
        | Total HT | 3 600,00 €

        Arrêté le présent devis à la somme de : trois mille cinq cents euros.
        """,
      wrong: ["words: 3 500,00 € / 3 600,00 € (100,00 €)"]),
  ]
}
