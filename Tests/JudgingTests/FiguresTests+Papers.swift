import DocumentModel
import Readers
import RuleLanguage
import Testing

@testable import Judging

/// A paper as a reader reads it; right as it stands, and wrong after each change.
struct PaperCase: Sendable, CustomTestStringConvertible {
  let name: String
  var file = "devis.md"
  let text: String
  /// What is replaced, by what, and what is said of it then.
  var changes: [(String, String, String)] = []
  var testDescription: String { name }
}

@Suite("Figures: papers through their readers")
struct FiguresPaperTests {
  @Test("nothing is wrong", arguments: PaperCase.all)
  func right(_ paper: PaperCase) throws {
    let document = try ReaderRegistry.read(Array(paper.text.utf8), name: paper.file)
    #expect(Figures.remarks(Figures.judge(document)) == [])
  }

  @Test("a changed figure is found", arguments: PaperCase.all)
  func wrong(_ paper: PaperCase) throws {
    for (old, new, remark) in paper.changes {
      let text = paper.text.replacing(old, with: new, maxReplacements: 1)
      #expect(text != paper.text)
      let document = try ReaderRegistry.read(Array(text.utf8), name: paper.file)
      let remarks = Figures.remarks(Figures.judge(document))
      #expect(remarks.contains(remark), "\(old) → \(new): \(remarks)")
    }
  }
}

extension PaperCase {
  static let all: [PaperCase] = [
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
      name: "columns of spaces, amounts without sign", file: "devis.txt",
      text: """
        DEVIS N° 2026-07

        Désignation                          Qté     P.U. HT     Total HT
        Création logo                          1      350,00       350,00
        Déclinaisons                           4       60,00       240,00
        Cartes de visite (500 ex.)             1       89,00        89,00

                                                 Total HT          679,00
                                                 TVA 20 %          135,80
                                                 Total TTC         814,80

        Conditions : 50 % à la commande, 50 % à la livraison.
        """,
      changes: [
        ("240,00\n", "250,00\n", "line: 250,00 € / 240,00 € (10,00 €)"),
        ("135,80", "137,80", "vat: 137,80 € / 135,80 € (2,00 €)"),
      ]),
    PaperCase(
      name: "headings at the right, periods in cells",
      text: """
        ## Offre

        | | Prix unitaire | Quantité | Total |
        |---|---|---|---|
        | Ordinateur portable | 899,00 € | 3 | 2 697,00 € |
        | Licence Office | 11,70 €/mois | 3 | 421,20 €/an |
        | Installation | 60 €/h | 4 h | 240,00 € |
        | | | Sous-total | 3 358,20 € |
        | | | Remise 5 % | -167,91 € |
        | | | Total HT | 3 190,29 € |
        | | | TVA | 638,06 € |
        | | | **Total TTC** | **3 828,35 €** |
        """,
      changes: [
        ("3 358,20", "3 385,20", "sum: 3 385,20 € / 3 358,20 € (27,00 €)"),
        ("3 828,35", "3 882,35", "total: 3 882,35 € / 3 828,35 € (54,00 €)"),
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
      name: "total before its table",
      text: """
        # Devis

        **Total HT : 1 500,00 €**
        **TVA non applicable, article 293 B du CGI**
        **Net à payer : 1 500,00 €**

        | Prestation | Prix |
        |---|---|
        | Shooting photo | 600,00 € |
        | Retouches (30 photos) | 450,00 € |
        | Galerie en ligne | 150,00 € |
        | Cession de droits | 300,00 € |
        """,
      changes: [
        ("450,00", "455,00", "sum: 1 500,00 € / 1 505,00 € (5,00 €)")
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
      name: "prices by month",
      text: """
        # Contrat de maintenance

        | Service | Quantité | Tarif mensuel HT | Total mensuel HT |
        |---|---|---|---|
        | Supervision serveur | 2 | 45,00 € | 90,00 € |
        | Sauvegarde externalisée (100 Go) | 1 | 25,00 € | 25,00 € |
        | Assistance postes | 10 | 12,00 € | 120,00 € |
        | **Total mensuel HT** | | | **235,00 €** |
        | **Total annuel HT** | | | **2 820,00 €** |
        """),
    PaperCase(
      name: "totals under the table",
      text: """
        # Devis n°44

        | Désignation | Qté | PU HT | Montant HT | TVA |
        |---|---|---|---|---|
        | Écran 24" | 4 | 149,17 | 596,68 | 20% |
        | Support double | 2 | 66,67 | 133,34 | 20% |
        | Livraison | 1 | 15,00 | 15,00 | 20% |

        Montant HT : 745,02 €
        Montant TVA : 149,00 €
        Montant TTC : 894,02 €
        Éco-participation incluse : 2,40 €
        """,
      changes: [
        ("745,02", "754,02", "sum: 754,02 € / 745,02 € (9,00 €)"),
        ("894,02", "894,20", "total: 894,20 € / 894,02 € (0,18 €)"),
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
      name: "days and a schedule in a table",
      text: """
        # Devis

        | Phase | Jours | Montant HT |
        |---|---|---|
        | Cadrage | 3 | 1 500 € |
        | Conception | 5 | 2 500 € |
        | Développement | 20 | 9 000 € |
        | Recette | 4 | 1 800 € |
        | **Total** | **32** | **14 800 €** |

        Le TJM est de 500 € pour le cadrage et la conception, 450 € pour le reste.

        Calendrier de facturation :

        | Jalon | Part | Montant HT |
        |---|---|---|
        | Signature | 30 % | 4 440 € |
        | Livraison V1 | 40 % | 5 920 € |
        | VABF | 20 % | 2 960 € |
        | VSR | 10 % | 1 480 € |
        """,
      changes: [
        ("14 800 €**", "14 900 €**", "sum: 14 900,00 € / 14 800,00 € (100,00 €)"),
        ("| 20 %", "| 25 %", "percentages: 105 % / 100 % (5 %)"),
      ]),
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
      name: "unit prices of three decimals",
      text: """
        # Devis

        | Désignation | Quantité | PU | Total |
        |---|---|---|---|
        | Flyers A5 | 5000 | 0,045 | 225,00 |
        | Roll-up | 2 | 89,90 | 179,80 |
        | Frais techniques | 1 | 35 | 35 |
        | | | Total HT | 439,80 |
        | | | TVA | 87,96 |
        | | | TTC | 527,76 |
        """,
      changes: [
        ("225,00", "252,00", "line: 252,00 € / 225,00 € (27,00 €)"),
        ("527,76", "572,76", "total: 572,76 € / 527,76 € (45,00 €)"),
      ]),
    PaperCase(
      name: "initial and monthly costs in two columns",
      text: """
        # Votre devis

        | Prestation | Coût initial HT | Coût mensuel HT |
        |---|---|---|
        | Site vitrine | 1 800 € | |
        | Hébergement | 50 € | 12 € |
        | Maintenance | | 35 € |
        | **TOTAL** | **1 850 €** | **47 €** |

        Engagement 24 mois : coût total sur la durée : 1 850 + 24 × 47 = 2 978 € HT
        """,
      changes: [
        ("**1 850", "**1 950", "sum: 1 950,00 € / 1 850,00 € (100,00 €)")
      ]),
    PaperCase(
      name: "net prices beside discounts, VAT in a table",
      text: """
        # Devis infogérance

        | Réf | Libellé | Qté | Prix U. HT | Remise | Prix net HT | Total HT |
        |---|---|---|---|---|---|---|
        | NB01 | Portable 14" | 5 | 990,00 | 10% | 891,00 | 4 455,00 |
        | DK02 | Station d'accueil | 5 | 180,00 | | 180,00 | 900,00 |
        | INS | Installation sur site | 1 | 350,00 | 100% | 0,00 | 0,00 |

        | Base HT | Taux TVA | Montant TVA | Total TTC |
        |---|---|---|---|
        | 5 355,00 | 20,00 | 1 071,00 | 6 426,00 |

        Total HT 5 355,00 €
        Total TVA 1 071,00 €
        Total TTC 6 426,00 €
        Acompte 30% 1 927,80 €
        """,
      changes: [
        ("4 455,00", "4 545,00", "line: 4 545,00 € / 4 455,00 € (90,00 €)"),
        ("Total HT 5 355", "Total HT 5 535", "sum: 5 535,00 € / 5 355,00 € (180,00 €)"),
      ]),
    PaperCase(
      name: "days by persons",
      text: """
        # Devis formation

        | Intitulé | Nb jours | Nb participants | Prix HT / jour / participant | Total HT |
        |---|---|---|---|---|
        | WordPress débutant | 2 | 6 | 150 € | 1 800 € |
        | SEO | 1 | 6 | 180 € | 1 080 € |
        | Frais de déplacement | | | | 120 € |
        | **Total HT** | | | | **3 000 €** |

        Exonération de TVA (art. 261-4-4° du CGI)

        Net à payer : 3 000 €
        """,
      changes: [
        ("3 000 €**", "3 300 €**", "sum: 3 300,00 € / 3 000,00 € (300,00 €)")
      ]),
    PaperCase(
      name: "a contribution in a column of its own",
      text: """
        # Devis matériel

        | Réf. | Désignation | Qté | PU HT | Éco-part. HT | Total HT |
        |---|---|---|---|---|---|
        | ECR27 | Écran 27" | 4 | 199,00 € | 0,50 € | 798,00 € |
        | UC15 | Unité centrale | 2 | 749,00 € | 0,30 € | 1 498,60 € |
        | Frais de port | | | | | 24,90 € |
        | | | | | Total HT | 2 321,50 € |
        | | | | | TVA 20 % | 464,30 € |
        | | | | | Total TTC | 2 785,80 € |
        """,
      changes: [
        ("2 321,50", "2 312,50", "sum: 2 312,50 € / 2 321,50 € (9,00 €)")
      ]),
    PaperCase(
      name: "formulas in columns",
      text: """
        # Offre SaaS

        | Formule | Starter | Pro | Entreprise |
        |---|---|---|---|
        | Utilisateurs | 5 | 20 | illimité |
        | Prix mensuel HT | 49 € | 99 € | 199 € |
        | Engagement | 12 mois | 12 mois | 12 mois |
        | Total annuel HT | 588 € | 1 188 € | 2 388 € |
        """),
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
      name: "columns HT, TVA, TTC and a deposit",
      text: """
        # Récapitulatif

        | | HT | TVA | TTC |
        |---|---|---|---|
        | Site | 2 000,00 € | 400,00 € | 2 400,00 € |
        | Hébergement 1 an | 120,00 € | 24,00 € | 144,00 € |
        | Total | 2 120,00 € | 424,00 € | 2 544,00 € |
        | Acompte 30 % | | | 763,20 € |
        | Solde | | | 1 780,80 € |
        """,
      changes: [
        ("2 544,00", "2 454,00", "total: 2 454,00 € / 2 544,00 € (90,00 €)")
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
      name: "costs by year",
      text: """
        # Budget prévisionnel

        | Rubrique | Année 1 | Année 2 |
        |---|---|---|
        | Création | 5 000 € | |
        | Hébergement | 240 € | 240 € |
        | Maintenance | 600 € | 600 € |
        | Total HT | 5 840 € | 840 € |

        Budget global sur 2 ans : 6 680 € HT
        """,
      changes: [
        ("5 840", "5 480", "sum: 5 480,00 € / 5 840,00 € (360,00 €)")
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
    PaperCase(
      name: "numbers without decimals or sign",
      text: """
        # Devis

        | N° | Prestation | Unité | Quantité | PU | Montant |
        |---|---|---|---|---|---|
        | 1 | Installation serveur | h | 7 | 70 | 490 |
        | 2 | Migration messagerie | boîte | 25 | 18 | 450 |
        | 3 | Formation | 1/2 j | 2 | 350 | 700 |
        | | Total HT | | | | 1640 |
        | | TVA 8,5% | | | | 139,4 |
        | | Total TTC | | | | 1779,4 |
        """,
      changes: [
        ("| 450 |", "| 460 |", "line: 460,00 € / 450,00 € (10,00 €)"),
        ("139,4 |", "149,4 |", "vat: 149,40 € / 139,40 € (10,00 €)"),
      ]),
  ]
}
