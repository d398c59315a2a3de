@testable import Judging

extension QuoteCase {
  /// Totals that look as if they disagreed.
  static let trapsOfTotals: [QuoteCase] = [
    QuoteCase(
      name: "monthly price by user, yearly total",
      quote: """
        | Désignation | Qté | PU HT/mois | Total annuel HT
        | Messagerie | 5 | 11,70 € | 702,00 €
        | Sauvegarde | 1 | 9,00 € | 108,00 €
        """, verdict: .review),
    QuoteCase(
      name: "unit prices set with taxes",
      quote: """
        | Désignation | Qté | PU HT | TVA | Total HT
        | Clé USB | 5 | 8,33 € | 20 % | 41,67 €
        | Câble | 3 | 4,17 € | 20 % | 12,50 €
        | Total HT | > | > | > | 54,17 €
        | TVA 20 % | > | > | > | 10,83 €
        | Total TTC | > | > | > | 65,00 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "several lots, each with its total",
      quote: """
        ## Lot 1 : site
        | Désignation | Montant HT
        | Site | 2 000 €
        | Formation | 300 €
        | Total HT | 2 300 €
        ## Lot 2 : référencement
        | Désignation | Montant HT
        | Audit | 700 €
        | Suivi | 900 €
        | Total HT | 1 600 €
        ## Total
        Total général HT : 3 900 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "unit prices and quantities without line totals",
      quote: """
        | Désignation | Quantité | Prix HT
        | Page | 5 | 200 €
        | Formulaire | 2 | 150 €
        | Total HT |  | 1 300 €

        | Article | Quantité | Montant HT
        | Page | 5 | 200 €
        | Formulaire | 2 | 150 €
        | Total HT |  | 1 300 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "lines without taxes, only a total with them",
      quote: """
        | Désignation | Prix
        | Site | 2 000 €
        | Formation | 300 €
        | Total TTC | 2 760 €
        """, verdict: .review),
    QuoteCase(
      name: "lines with taxes, total without",
      quote: """
        | Désignation | Prix
        | Site | 2 400 €
        | Formation | 360 €
        | Total HT | 2 300 €
        | TVA 20 % | 460 €
        | Total TTC | 2 760 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "subtotal, discount, shipping, total",
      quote: """
        | Désignation | Total HT
        | Serveur | 3 000,00 €
        | Onduleur | 400,00 €
        | Sous-total HT | 3 400,00 €
        | Remise fidélité | 100,00 €
        | Frais de port | 45,00 €
        | Total HT | 3 345,00 €
        | TVA 20 % | 669,00 €
        | Total TTC | 4 014,00 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "total before and after discount",
      quote: """
        | Désignation | Total HT
        | Serveur | 3 000,00 €
        | Onduleur | 400,00 €
        | Total HT avant remise | 3 400,00 €
        | Remise de 10 % | 340,00 €
        | Total HT après remise | 3 060,00 €
        | Montant de la TVA (20 %) | 612,00 €
        | Montant TTC | 3 672,00 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "a discount on the total with taxes",
      quote: """
        | Désignation | Total HT
        | Serveur | 3 000,00 €
        | Onduleur | 400,00 €
        | Total HT | 3 400,00 €
        | TVA 20 % | 680,00 €
        | Total TTC | 4 080,00 €
        | Remise | 80,00 €
        | Net à payer | 4 000,00 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "handing over is no discount",
      quote: """
        | Désignation | Montant HT
        | Site | 2 000 €
        | Remise des sources et des accès | 150 €
        | Remise en état du poste | 90 €
        | Total HT | 2 240 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "taxes listed by rate",
      quote: """
        | Désignation | Total HT
        | Livre | 450,00 €
        | Conseil | 1 000,00 €
        | Total HT | 1 450,00 €
        | Total TVA | 224,75 €
        | Total TTC | 1 674,75 €

        | Taux | Base HT | Montant TVA
        | 5,5 % | 450,00 € | 24,75 €
        | 20 % | 1 000,00 € | 200,00 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "a total for each year",
      quote: """
        | Poste | Année 1 | Année 2 | Année 3 | Total HT
        | Licences | 1 200 € | 1 200 € | 1 200 € | 3 600 €
        | Maintenance | 600 € | 650 € | 700 € | 1 950 €
        | Total | 1 800 € | 1 850 € | 1 900 € | 5 550 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "head price with taxes, table without",
      quote: """
        Prix total : 2 760 €

        | Désignation | Prix HT
        | Site | 2 000 €
        | Formation | 300 €
        | Total HT | 2 300 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "head total with the options, said so",
      quote: """
        Montant total HT avec options : 2 750 €

        | Désignation | Prix HT
        | Site | 2 000 €
        | Formation | 300 €
        | Total HT | 2 300 €
        ## En option
        - Blog : 450 € HT
        """, verdict: .satisfied),
    QuoteCase(
      name: "VAT rounded line by line",
      quote: """
        | Désignation | TVA | Total HT
        | A | 20 % | 10,03 €
        | B | 20 % | 10,03 €
        | C | 20 % | 10,03 €
        | D | 20 % | 10,03 €
        | Total HT |  | 40,12 €
        | TVA 20 % |  | 8,04 €
        | Total TTC |  | 48,16 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "a total without the option and one with it",
      quote: """
        | Désignation | Total HT
        | Phase 1 | 1 200 €
        | Phase 2 | 910 €
        | Total phases 1 et 2 | 2 110 €
        | Phase 3 (option) | 430 €
        | Total complet | 2 540 €
        """, verdict: .satisfied),
  ]
}
