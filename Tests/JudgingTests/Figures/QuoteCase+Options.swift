@testable import Judging

extension QuoteCase {
  /// Options, formulas and what comes back each month.
  static let options: [QuoteCase] = [
    QuoteCase(
      name: "options in a table apart",
      quote: """
        ## Prestations
        | Désignation | Montant HT
        | Site vitrine | 2 400 €
        | Formation | 300 €
        | Total HT | 2 700 €
        ## Options
        | Désignation | Montant HT
        | Blog | 450 €
        | Newsletter | 300 €
        """),
    QuoteCase(
      name: "options of another table counted in the total",
      quote: """
        ## Prestations
        | Désignation | Montant HT
        | Site vitrine | 2 400 €
        | Formation | 300 €
        | Total HT | 3 450 €
        ## Options
        | Désignation | Montant HT
        | Blog | 450 €
        | Newsletter | 300 €
        """,
      wrong: ["optionInTotal: 3 450,00 € / 2 700,00 € (750,00 €)"]),
    QuoteCase(
      name: "an option among the lines, left out of the total",
      quote: """
        | Désignation | Montant HT
        | Site vitrine | 2 400 €
        | Formation | 300 €
        | Option : blog | 450 €
        | Total HT (hors option) | 2 700 €
        """),
    QuoteCase(
      name: "an option among the lines, counted in the total",
      quote: """
        | Désignation | Montant HT
        | Site vitrine | 2 400 €
        | Formation | 300 €
        | Option : blog | 450 €
        | Total HT | 3 150 €
        """,
      wrong: ["optionInTotal: 3 150,00 € / 2 700,00 € (450,00 €)"]),
    QuoteCase(
      name: "a column of options",
      quote: """
        | Désignation | Prix HT | Option
        | Site vitrine | 2 400 € |
        | Formation | 300 € |
        | Blog |  | 450 €
        | Total HT | 2 700 € |
        """),
    QuoteCase(
      name: "an option that was chosen",
      quote: """
        | Poste | Montant HT
        | Prestations | 2 700 €
        | Options retenues | 450 €
        | Total HT | 3 150 €
        """),
    QuoteCase(
      name: "monthly costs apart, not summed with the others",
      quote: """
        ## Coûts de mise en place
        | Désignation | Montant HT
        | Création du site | 3 000 €
        | Paramétrage | 480 €
        | Total HT | 3 480 €
        ## Coûts récurrents
        | Désignation | Prix HT par mois
        | Hébergement | 15 €
        | Maintenance | 40 €
        | Total mensuel HT | 55 €
        """),
    QuoteCase(
      name: "a monthly line in the table, left out of the total",
      quote: """
        | Désignation | Montant HT
        | Création du site | 3 000 €
        | Paramétrage | 480 €
        | Hébergement | 15 €/mois
        | Total HT | 3 480 €
        """),
    QuoteCase(
      name: "a subscription over its months",
      quote: """
        - Abonnement 49 €/mois × 36 mois = 1 764 €
        - Mise en service : 250 € HT (une fois)
        """),
    QuoteCase(
      name: "three formulas to choose from",
      quote: """
        ## Formule Essentielle
        | Désignation | Montant HT
        | Site 5 pages | 1 500 €
        | Total HT | 1 500 €
        ## Formule Confort
        | Désignation | Montant HT
        | Site 10 pages | 2 500 €
        | Blog | 400 €
        | Total HT | 2 900 €
        ## Conditions
        Le total HT de la formule retenue est payable à la livraison.
        """),
  ]
}
