import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

/// A whole quote, and the figures it should be told about: none when it is right.
struct QuoteCase: Sendable, CustomTestStringConvertible {
  let name: String
  let quote: String
  var wrong: [String] = []
  var verdict: Verdict?
  var testDescription: String { name }
}

@Suite("Figures: whole quotes")
struct FiguresQuoteTests {
  @Test("says what is wrong, and nothing else", arguments: QuoteCase.all)
  func quote(_ example: QuoteCase) {
    let conclusion = Figures.judge(example.quote)
    #expect(Figures.remarks(conclusion) == example.wrong)
    #expect(conclusion.verdict == example.verdict ?? (example.wrong.isEmpty ? .satisfied : .contradicted))
  }
}

extension QuoteCase {
  static let all: [QuoteCase] = [
    QuoteCase(
      name: "plain",
      quote: """
        # Devis n° 12
        | Désignation | Qté | PU HT | Total HT
        | Maquettes graphiques | 2 | 600,00 € | 1 200,00 €
        | Intégration | 5 | 450,00 € | 2 250,00 €
        | Formation | 3 h | 90,00 € | 270,00 €
        | Total HT | > | > | 3 720,00 €
        | TVA 20 % | > | > | 744,00 €
        | Total TTC | > | > | 4 464,00 €
        ## Modalités de paiement
        - 30 % à la commande : 1 339,20 €
        - 40 % à la livraison des maquettes : 1 785,60 €
        - 30 % à la recette : 1 339,20 €
        """),
    QuoteCase(
      name: "plain, everything wrong once",
      quote: """
        # Devis n° 12
        | Désignation | Qté | PU HT | Total HT
        | Maquettes graphiques | 2 | 600,00 € | 1 200,00 €
        | Intégration | 5 | 450,00 € | 2 350,00 €
        | Formation | 3 h | 90,00 € | 270,00 €
        | Total HT | > | > | 3 720,00 €
        | TVA 20 % | > | > | 774,00 €
        | Total TTC | > | > | 4 464,00 €
        ## Modalités de paiement
        - 30 % à la commande : 1 339,20 €
        - 40 % à la livraison des maquettes : 1 758,60 €
        - 20 % à la recette : 892,80 €
        """,
      wrong: [
        "line: 2 350,00 € / 2 250,00 € (100,00 €)",
        "sum: 3 720,00 € / 3 820,00 € (100,00 €)",
        "vat: 774,00 € / 744,00 € (30,00 €)",
        "total: 4 464,00 € / 4 494,00 € (30,00 €)",
        "percentages: 90 % / 100 % (10 %)",
        "instalments: 1 758,60 € / 1 785,60 € (27,00 €)",
      ]),
    QuoteCase(
      name: "amounts without sign, no-break spaces, unit column",
      quote: """
        | Désignation | Quantité | Unité | P.U. HT | Montant HT
        | Développement | 12,5 | jour | 480,00 | 6\u{202F}000,00
        | Hébergement | 12 | mois | 15,00 | 180,00
        | Nom de domaine | 1 | forfait | 18,50 | 18,50
        |  |  |  | Total H.T. | 6\u{202F}198,50
        |  |  |  | T.V.A. 20,00 % | 1\u{A0}239,70
        |  |  |  | Total T.T.C. | 7\u{A0}438,20
        """),
    QuoteCase(
      name: "amounts without sign, wrong sum",
      quote: """
        | Désignation | Quantité | Unité | P.U. HT | Montant HT
        | Développement | 12,5 | jour | 480,00 | 6\u{202F}000,00
        | Hébergement | 12 | mois | 15,00 | 180,00
        | Nom de domaine | 1 | forfait | 18,50 | 18,50
        |  |  |  | Total H.T. | 6\u{202F}189,50
        |  |  |  | T.V.A. 20,00 % | 1\u{A0}237,90
        |  |  |  | Total T.T.C. | 7\u{A0}427,40
        """,
      wrong: ["sum: 6 189,50 € / 6 198,50 € (9,00 €)"]),
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
      name: "discounts by line and for all",
      quote: """
        | Désignation | Qté | PU HT | Remise | Total HT
        | Poste de travail | 10 | 899,00 € | 5 % | 8 540,50 €
        | Écran | 10 | 199,00 € |  | 1 990,00 €
        | Installation | 10 | 60,00 € | 50,00 € | 550,00 €
        | Total HT | > | > | > | 11 080,50 €
        | Remise commerciale 2 % | > | > | > | -221,61 €
        | Total HT net | > | > | > | 10 858,89 €
        | TVA 20 % | > | > | > | 2 171,78 €
        | Total TTC | > | > | > | 13 030,67 €
        """),
    QuoteCase(
      name: "discount of a line forgotten, and the one for all wrong",
      quote: """
        | Désignation | Qté | PU HT | Remise | Total HT
        | Poste de travail | 10 | 899,00 € | 5 % | 8 990,00 €
        | Écran | 10 | 199,00 € |  | 1 990,00 €
        | Total HT | > | > | > | 10 980,00 €
        | Remise commerciale 2 % | > | > | > | -196,00 €
        | Total HT net | > | > | > | 10 784,00 €
        | TVA 20 % | > | > | > | 2 156,80 €
        | Total TTC | > | > | > | 12 940,80 €
        """,
      wrong: [
        "line: 8 990,00 € / 8 540,50 € (449,50 €)",
        "sum: -196,00 € / -219,60 € (23,60 €)",
      ]),
    QuoteCase(
      name: "subtotals by part",
      quote: """
        | Prestation | Jours | Prix/jour HT | Total HT
        | Phase 1 – Cadrage | > | > | >
        | Ateliers | 2 | 500 € | 1 000 €
        | Rédaction des spécifications | 3 | 500 € | 1 500 €
        | Sous-total phase 1 | > | > | 2 500 €
        | Phase 2 – Réalisation | > | > | >
        | Développement | 10 | 450 € | 4 500 €
        | Tests | 2 | 450 € | 900 €
        | Sous-total phase 2 | > | > | 5 400 €
        | Total HT | > | > | 7 900 €
        """),
    QuoteCase(
      name: "subtotals by part, one wrong, the total of the lines right",
      quote: """
        | Prestation | Jours | Prix/jour HT | Total HT
        | Phase 1 – Cadrage | > | > | >
        | Ateliers | 2 | 500 € | 1 000 €
        | Rédaction des spécifications | 3 | 500 € | 1 500 €
        | Sous-total phase 1 | > | > | 2 500 €
        | Phase 2 – Réalisation | > | > | >
        | Développement | 10 | 450 € | 4 500 €
        | Tests | 2 | 450 € | 900 €
        | Sous-total phase 2 | > | > | 5 040 €
        | Total HT | > | > | 7 900 €
        """,
      wrong: ["sum: 5 040,00 € / 5 400,00 € (360,00 €)"]),
    QuoteCase(
      name: "tables by phase, summed up in a table of its own",
      quote: """
        ## Phase 1 : cadrage
        | Prestation | Description | Montant HT
        | Audit | Consultation d'un expert | 1 200€
        | Atelier | 2 sessions | 900€
        | Sous-total Phase 1 |  | 2 100€
        ## Phase 2 : développement
        | Prestation | Description | Montant HT
        | Installation | Configuration des produits, attributs et options | 500€
        | Intégration | Thème | 3 200€
        | Sous-total Phase 2 |  | 3 700€
        ## Récapitulatif financier
        | Poste | Montant HT
        | Phase 1 : cadrage | 2 100€
        | Phase 2 : développement | 3 700€
        | TOTAL HT | 5 800€
        | TVA non applicable (Art. 293B du CGI) | 0€
        | TOTAL TTC | 5 800€
        ## Conditions de règlement
        - 30% à la signature du devis (soit 1 740€)
        - 30% à la livraison des maquettes (soit 1 740€)
        - 40% à la recette finale (soit 2 320€)
        """),
    QuoteCase(
      name: "a wrong total in the table that sums up",
      quote: """
        ## Phase 1 : cadrage
        | Prestation | Description | Montant HT
        | Audit | Consultation d'un expert | 1 200€
        | Atelier | 2 sessions | 900€
        | Sous-total Phase 1 |  | 2 100€
        ## Phase 2 : développement
        | Prestation | Description | Montant HT
        | Installation | Configuration des produits, attributs et options | 500€
        | Intégration | Thème | 3 200€
        | Sous-total Phase 2 |  | 3 700€
        ## Récapitulatif financier
        | Poste | Montant HT
        | Phase 1 : cadrage | 2 100€
        | Phase 2 : développement | 3 700€
        | TOTAL HT | 5 900€
        """,
      wrong: ["sum: 5 900,00 € / 5 800,00 € (100,00 €)"]),
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
      name: "a product written out, wrong",
      quote: "Développement spécifique : 12 h × 65,00 € HT = 870,00 € HT",
      wrong: ["line: 870,00 € / 780,00 € (90,00 €)"]),
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
      name: "free lines",
      quote: """
        | Désignation | Qté | PU HT | Total HT
        | Site vitrine | 1 | 1 900 € | 1 900 €
        | Formation (2 h) | 1 | 150 € | Offert
        | Hébergement la 1re année | 1 |  | Inclus
        | Nom de domaine | 1 | 15 € | 0,00 €
        | Total HT | > | > | 1 900 €
        """),
    QuoteCase(
      name: "a negative line",
      quote: """
        | Désignation | Qté | PU HT | Total HT
        | Site vitrine | 1 | 1 900 € | 1 900 €
        | Reprise de l'ancien matériel | 2 | -75,00 € | -150,00 €
        | Total HT | > | > | 1 750 €
        """),
    QuoteCase(
      name: "a head total that is not the one of the table",
      quote: """
        # Proposition
        Montant total du devis : 4 800 € HT

        ## Détail
        | Désignation | Montant HT
        | Site | 4 000 €
        | Formation | 600 €
        | Total HT | 4 600 €
        """,
      wrong: ["twoTotals: 4 800,00 € / 4 600,00 € (200,00 €)"]),
    QuoteCase(
      name: "a head total that is the one of the table",
      quote: """
        # Proposition
        Budget global du projet : 4 600 € HT

        ## Détail
        | Désignation | Montant HT
        | Site | 4 000 €
        | Formation | 600 €
        | Total HT | 4 600 €
        """),
    QuoteCase(
      name: "totals in one line of text",
      quote: "Total HT 4 800,00 € — TVA 20 % 960,00 € — Total TTC 5 760,00 €"),
    QuoteCase(
      name: "totals in one line of text, wrong tax",
      quote: "Total HT 4 800,00 € — TVA 20 % 860,00 € — Total TTC 5 660,00 €",
      wrong: ["vat: 860,00 € / 960,00 € (100,00 €)"]),
    QuoteCase(
      name: "a price list in text",
      quote: """
        ## Prix
        - Maquettes : 1 200 €
        - Intégration : 2 400 €
        - Formation : 300 €

        Total HT : 3 900 €
        TVA (20 %) : 780 €
        TOTAL TTC : 4 680 €
        """),
    QuoteCase(
      name: "a price list in text, wrong total",
      quote: """
        ## Prix
        - Maquettes : 1 200 €
        - Intégration : 2 400 €
        - Formation : 300 €

        Total HT : 4 000 €
        """,
      wrong: ["sum: 4 000,00 € / 3 900,00 € (100,00 €)"]),
    QuoteCase(
      name: "labels and amounts on lines of their own",
      quote: """
        Récapitulatif
        Conception & UX/UI
        2 150 €
        Développement Frontend
        1 550 €
        Déploiement
        750 €
        TOTAL HT (hors maintenance)
        4 450 €
        TVA (20 %) : 890 €
        TOTAL TTC : 5 340 €
        Modalités de Paiement
        • 30 % à la signature : 1 602 €
        • 40 % à mi-parcours : 2 136 €
        • 30 % à la livraison : 1 602 €
        """),
    QuoteCase(
      name: "stacked totals beside stacked figures",
      quote: """
        | Désignation | Qté | PU HT | Total HT
        | Audit | 2 | 700,00 € | 1 400,00 €
        | Rapport | 1 | 350,00 € | 350,00 €
        | Merci de votre confiance | > | Total HT¶TVA 20 %¶Total TTC | 1 750,00 €¶350,00 €¶2 100,00 €
        """),
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
