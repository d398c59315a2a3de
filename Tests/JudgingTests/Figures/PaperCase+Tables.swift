@testable import Judging

extension PaperCase {
  /// Priced tables.
  static let tables: [PaperCase] = [
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
