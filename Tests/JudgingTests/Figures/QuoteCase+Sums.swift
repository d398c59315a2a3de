@testable import Judging

extension QuoteCase {
  /// Lines, discounts, subtotals and totals.
  static let sums: [QuoteCase] = [
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
      name: "a product written out, wrong",
      quote: "Développement spécifique : 12 h × 65,00 € HT = 870,00 € HT",
      wrong: ["line: 870,00 € / 780,00 € (90,00 €)"]),
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
  ]
}
