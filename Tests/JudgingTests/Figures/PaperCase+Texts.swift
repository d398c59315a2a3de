@testable import Judging

extension PaperCase {
  /// Prices in sentences, lists and lines of text.
  static let texts: [PaperCase] = [
    PaperCase(
      name: "dotted leaders",
      text: """
        # Proposition commerciale

        Site vitrine 8 pages
        - Conception graphique ................ 900,00 €
        - Intégration HTML/CSS ................ 1 200,00 €
        - Mise en ligne ....................... 150,00 €

        TOTAL HT ............................. 2 250,00 €
        TVA 20 % ............................. 450,00 €
        TOTAL TTC ............................ 2 700,00 €

        Acompte de 30 % à la commande (810,00 €), solde à la livraison.
        """,
      changes: [
        ("1 200,00", "1 300,00", "sum: 2 250,00 € / 2 350,00 € (100,00 €)"),
        ("(810,00", "(801,00", "instalments: 801,00 € / 810,00 € (9,00 €)"),
      ]),
    PaperCase(
      name: "a product in a label",
      text: """
        # Devis référencement

        Nous vous proposons un accompagnement SEO sur 12 mois.

        | Mois | Actions | Montant HT |
        |---|---|---|
        | 1 | Audit | 800 € |
        | 2 à 12 | Suivi (11 x 350 €) | 3 850 € |
        | Total | | 4 650 € |

        Soit 387,50 € HT par mois en moyenne.
        """,
      changes: [
        ("| 4 650 €", "| 4 560 €", "sum: 4 560,00 € / 4 650,00 € (90,00 €)")
      ]),
    PaperCase(
      name: "product and schedule in sentences",
      text: """
        # Offre de services

        Tarif journalier : 450 € HT. Charge estimée : 12 jours.
        Budget : 12 j × 450 € = 5 400 € HT, soit 6 480 € TTC.

        Échéancier : 30 % à la commande (1 944 € TTC), 40 % à mi-projet (2 592 € TTC), 30 % à la recette (1 944 € TTC).
        """,
      changes: [
        ("= 5 400", "= 5 040", "line: 5 040,00 € / 5 400,00 € (360,00 €)"),
        ("40 % à mi", "50 % à mi", "percentages: 110 % / 100 % (10 %)"),
      ]),
    PaperCase(
      name: "a share without its amount, parts of a lot",
      text: """
        # Devis

        | Lot | Description | Prix HT |
        |---|---|---|
        | 1 | Site vitrine | 3 000,00 € |
        | 1.1 | dont maquettes | 800,00 € |
        | 2 | Référencement | 900,00 € |
        | | Total HT | 3 900,00 € |
        | | Remise exceptionnelle | 10 % |
        | | Total HT après remise | 3 510,00 € |
        | | TVA (20%) | 702,00 € |
        | | Total TTC | 4 212,00 € |
        """,
      changes: [
        ("702,00", "720,00", "vat: 720,00 € / 702,00 € (18,00 €)")
      ]),
    PaperCase(
      name: "packs in headings",
      text: """
        # Proposition

        ## Pack Essentiel : 990 € HT
        ## Pack Confort : 1 490 € HT
        ## Pack Premium : 2 490 € HT

        Hébergement : 120 € HT/an
        Total pour le pack Confort avec hébergement la première année : 1 610 € HT
        """),
    PaperCase(
      name: "a deposit of another paper",
      text: """
        # Facture d'acompte

        Devis D26-014, montant total HT : 4 800 €

        | Désignation | Montant HT |
        |---|---|
        | Acompte 30 % sur devis D26-014 | 1 440,00 € |
        | Total HT | 1 440,00 € |
        | TVA 20 % | 288,00 € |
        | Total TTC | 1 728,00 € |
        """,
      changes: [
        ("288,00", "228,00", "vat: 228,00 € / 288,00 € (60,00 €)")
      ]),
    PaperCase(
      name: "yearly package in a sentence",
      text: """
        # Contrat de TMA

        Forfait annuel : 20 jours à 480 € HT, soit 9 600 € HT par an, facturé trimestriellement (2 400 € HT).
        Jours supplémentaires : 520 € HT.

        Paiement : 25 % par trimestre, à terme échu.
        """),
    PaperCase(
      name: "a grant that bears no VAT",
      text: """
        # Devis n° 5

        | Description | Montant |
        |---|---|
        | Développement application | 12 000,00 € |
        | Licence annuelle hébergement | 600,00 € |
        | Crédit d'impôt / subvention région | - 3 000,00 € |
        | Total HT | 9 600,00 € |
        | TVA 20% | 2 520,00 € |
        | Total TTC | 12 120,00 € |
        """,
      changes: [
        ("9 600,00", "9 900,00", "sum: 9 900,00 € / 9 600,00 € (300,00 €)")
      ]),
    PaperCase(
      name: "subtotals in a text",
      text: """
        # Devis

        Sous-total prestations : 4 200 €
        Sous-total matériel : 1 350 €
        Total HT : 5 550 €
        TVA 20 % : 1 110 €
        Total TTC : 6 660 €
        Acompte à la commande (40 %) : 2 664 €
        Solde à la livraison : 3 996 €
        """,
      changes: [
        ("3 996", "3 969", "instalments: 6 633,00 € / 6 660,00 € (27,00 €)")
      ]),
    PaperCase(
      name: "a margin after the total",
      text: """
        # Proposition financière

        | Poste | Charge (j) | TJM HT | Montant HT |
        |---|---|---|---|
        | Chef de projet | 5 | 650 € | 3 250 € |
        | Développeur senior | 18,5 | 550 € | 10 175 € |
        | Graphiste | 4 | 450 € | 1 800 € |
        | Total | 27,5 | | 15 225 € |
        | Provision pour aléas (10 %) | | | 1 522,50 € |
        | Total général HT | | | 16 747,50 € |
        """,
      changes: [
        ("10 175", "11 075", "line: 11 075,00 € / 10 175,00 € (900,00 €)")
      ]),
    PaperCase(
      name: "options in a list",
      text: """
        # Devis

        - Site 5 pages : 1 500 € HT
        - Option multilingue (+ 600 € HT)
        - Référencement : 400 € HT
        - Maintenance : 30 € HT/mois

        Total HT : 1 900 €
        Total HT avec option multilingue : 2 500 €
        """,
      changes: [
        ("Total HT : 1 900", "Total HT : 2 500", "optionInTotal: 2 500,00 € / 1 900,00 € (600,00 €)")
      ]),
    PaperCase(
      name: "prices with taxes and a tax credit",
      text: """
        # Devis

        | Désignation | Prix TTC |
        |---|---|
        | Dépannage à domicile | 69 € |
        | Nettoyage virus | 49 € |
        | Total TTC | 118 € |

        Tarif après crédit d'impôt de 50 % : 59 €
        """,
      changes: [
        ("118 €", "128 €", "sum: 128,00 € / 118,00 € (10,00 €)")
      ]),
    PaperCase(
      name: "lengths of time beside prices",
      text: """
        # Devis

        | Désignation | Durée | Prix HT |
        |---|---|---|
        | Conception | 3 semaines | 2 400 € |
        | Développement | 6 semaines | 6 000 € |
        | Tests | 1 semaine | 800 € |
        | TOTAL | 10 semaines | 9 200 € HT |

        Prix : 9 200 € HT soit 11 040 € TTC (TVA 20 %)

        Modalités : 3 versements égaux de 3 680 € TTC.
        """,
      changes: [
        ("9 200 € HT |", "9 300 € HT |", "sum: 9 300,00 € / 9 200,00 € (100,00 €)")
      ]),
    PaperCase(
      name: "what was paid before",
      text: """
        # Facture

        Total HT 3 250,00 €
        TVA 20,00 % 650,00 €
        Total TTC 3 900,00 €
        Déjà réglé 1 170,00 €
        Reste à payer 2 730,00 €
        """,
      changes: [
        ("650,00", "560,00", "vat: 560,00 € / 650,00 € (90,00 €)")
      ]),
    PaperCase(
      name: "open prices in a page", file: "devis.html",
      text: """
        <html><body><h2>Tarifs</h2><table><tr><td>Création de site</td><td>à partir de 890 €</td></tr><tr><td>Page supplémentaire</td><td>80 €</td></tr><tr><td>Hébergement</td><td>10 €/mois</td></tr><tr><td>Total</td><td>990 €</td></tr></table></body></html>
        """),
    PaperCase(
      name: "a discount as a line, a conditional one below",
      text: """
        # Devis

        | Désignation | Qté | PU HT | Total HT |
        |---|---|---|---|
        | Module A | 1 | 500,00 € | 500,00 € |
        | Module B | 2 | 250,00 € | 500,00 € |
        | Remise fidélité | 1 | -100,00 € | -100,00 € |
        | Total HT | | | 900,00 € |
        | Total TVA (20%) | | | 180,00 € |
        | Total TTC | | | 1 080,00 € |
        | Escompte 2 % si paiement comptant | | | 21,60 € |
        """,
      changes: [
        ("900,00 €", "990,00 €", "sum: 990,00 € / 900,00 € (90,00 €)")
      ]),
    PaperCase(
      name: "a total made of a list below",
      text: """
        ## Montant

        Le montant total de la prestation s'élève à 7 500 € HT, soit 9 000 € TTC (TVA à 20 %).

        Ce montant se décompose ainsi :
        - étude préalable : 1 500 € HT
        - réalisation : 5 000 € HT
        - accompagnement : 1 000 € HT

        Les paiements interviendront comme suit : 40 % à la signature du contrat, 30 % à la livraison de la maquette et 30 % à la recette définitive.
        """,
      changes: [
        ("30 % à la recette", "40 % à la recette", "percentages: 110 % / 100 % (10 %)")
      ]),
    PaperCase(
      name: "a public price",
      text: """
        # Devis

        Prix public : 1 200 €
        Votre prix : 990 € HT

        | Quantité | Désignation | Prix |
        |---|---|---|
        | 2 | Pages supplémentaires | 90 € |
        | 1 | Site | 990 € |

        Total HT : 1 170 €
        """),
  ]
}
