@testable import Judging

extension QuoteCase {
  /// Instalments, deposits and what is left to pay.
  static let payment: [QuoteCase] = [
    QuoteCase(
      name: "instalments rounded to the cent",
      quote: """
        | Désignation | Total HT
        | Site | 1 000,01 €
        | Total HT | 1 000,01 €
        | TVA 20 % | 200,00 €
        | Total TTC | 1 200,01 €
        ## Échéancier
        | Échéance | % | Montant TTC
        | À la commande | 30 % | 360,00 €
        | À la livraison de la maquette | 40 % | 480,00 €
        | À la mise en ligne | 30 % | 360,01 €
        """),
    QuoteCase(
      name: "instalments that do not add up",
      quote: """
        | Désignation | Total HT
        | Site | 1 000,00 €
        | Formation | 200,00 €
        | Total HT | 1 200,00 €
        | TVA 20 % | 240,00 €
        | Total TTC | 1 440,00 €
        ## Échéancier
        | Échéance | Montant TTC
        | À la commande | 400,00 €
        | À la livraison de la maquette | 500,00 €
        | À la mise en ligne | 500,00 €
        """,
      wrong: ["instalments: 1 400,00 € / 1 440,00 € (40,00 €)"]),
    QuoteCase(
      name: "deposit and rest to pay",
      quote: """
        | Désignation | Total HT
        | Site | 2 000,00 €
        | Contenu | 500,00 €
        | Total HT | 2 500,00 €
        | TVA 20 % | 500,00 €
        | Total TTC | 3 000,00 €
        | Acompte versé | -900,00 €
        | Net à payer | 2 100,00 €
        """),
    QuoteCase(
      name: "net to pay is not the total",
      quote: """
        | Désignation | Total HT
        | Site | 2 000,00 €
        | Contenu | 500,00 €
        | Total HT | 2 500,00 €
        | TVA 20 % | 500,00 €
        | Total TTC | 3 000,00 €
        | Net à payer | 3 300,00 €
        """,
      wrong: ["total: 3 300,00 € / 3 000,00 € (300,00 €)"]),
  ]
}
