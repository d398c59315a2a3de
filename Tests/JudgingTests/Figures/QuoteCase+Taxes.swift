@testable import Judging

extension QuoteCase {
  /// VAT: its rates, its amount, its absence.
  static let taxes: [QuoteCase] = [
    QuoteCase(
      name: "two rates of VAT by line",
      quote: """
        | Désignation | Qté | PU HT | TVA | Total HT
        | Livre blanc imprimé | 100 | 4,50 € | 5,5 % | 450,00 €
        | Rédaction | 2 | 350,00 € | 20 % | 700,00 €
        | Mise en page | 1 | 300,00 € | 20 % | 300,00 €
        | Total HT | > | > | > | 1 450,00 €
        | TVA 5,5 % | > | > | > | 24,75 €
        | TVA 20 % | > | > | > | 200,00 €
        | Total TTC | > | > | > | 1 674,75 €
        """),
    QuoteCase(
      name: "two rates of VAT, one counted on the wrong lines",
      quote: """
        | Désignation | Qté | PU HT | TVA | Total HT
        | Livre blanc imprimé | 100 | 4,50 € | 5,5 % | 450,00 €
        | Rédaction | 2 | 350,00 € | 20 % | 700,00 €
        | Mise en page | 1 | 300,00 € | 20 % | 300,00 €
        | Total HT | > | > | > | 1 450,00 €
        | TVA 5,5 % | > | > | > | 24,75 €
        | TVA 20 % | > | > | > | 290,00 €
        | Total TTC | > | > | > | 1 764,75 €
        """,
      wrong: ["vat: 290,00 € / 200,00 € (90,00 €)"]),
    QuoteCase(
      name: "no VAT: article 293 B",
      quote: """
        | Prestation | Montant
        | Maquettes | 800 €
        | Intégration | 1 200 €
        | TOTAL HT | 2 000 €
        | TVA non applicable, art. 293 B du CGI | 0 €
        | TOTAL TTC | 2 000 €
        """),
    QuoteCase(
      name: "no VAT, and yet VAT is counted",
      quote: """
        | Prestation | Montant
        | Maquettes | 800 €
        | Intégration | 1 200 €
        | TOTAL HT | 2 000 €
        | TVA 20 % | 400 €
        | TOTAL TTC | 2 400 €

        TVA non applicable, article 293 B du code général des impôts.
        """,
      wrong: ["vat: 400,00 € / 0,00 € (400,00 €)"]),
    QuoteCase(
      name: "VAT said not to apply on a condition",
      quote: """
        | Prestation | Montant
        | Maquettes | 800 €
        | Intégration | 1 200 €
        | TOTAL HT | 2 000 €
        | TVA 20 % | 400 €
        | TOTAL TTC | 2 400 €

        TVA non applicable si le client est établi hors de France.
        """),
    QuoteCase(
      name: "totals in one line of text, wrong tax",
      quote: "Total HT 4 800,00 € — TVA 20 % 860,00 € — Total TTC 5 660,00 €",
      wrong: ["vat: 860,00 € / 960,00 € (100,00 €)"]),
    QuoteCase(
      name: "columns with and without taxes",
      quote: """
        | Prestation | Prix HT | TVA 20 % | Prix TTC
        | Logo | 350,00 € | 70,00 € | 420,00 €
        | Charte graphique | 480,00 € | 96,00 € | 576,00 €
        | Total | 830,00 € | 166,00 € | 996,00 €
        """),
    QuoteCase(
      name: "columns with and without taxes, one total wrong",
      quote: """
        | Prestation | Prix HT | TVA 20 % | Prix TTC
        | Logo | 350,00 € | 70,00 € | 420,00 €
        | Charte graphique | 480,00 € | 96,00 € | 586,00 €
        | Total | 830,00 € | 166,00 € | 996,00 €
        """,
      wrong: ["sum: 996,00 € / 1 006,00 € (10,00 €)", "total: 586,00 € / 576,00 € (10,00 €)"]),
  ]
}
