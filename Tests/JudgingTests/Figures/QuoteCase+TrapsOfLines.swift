@testable import Judging

extension QuoteCase {
  /// Lines and amounts that look wrong and are not.
  static let trapsOfLines: [QuoteCase] = [
    QuoteCase(
      name: "capital, telephone, SIRET, liability",
      quote: """
        SAS Exemple au capital social de 10 000 € – 12, rue de la Paix, 05000 Gap – Tél. 04 92 51 00 00

        La responsabilité du prestataire est limitée au montant total de 5 000 €.
        Une indemnité forfaitaire de 40 € est due en cas de retard.
        """, verdict: .review),
    QuoteCase(
      name: "hourly rates and travel in clauses",
      quote: """
        | Désignation | Montant HT
        | Site | 2 000 €
        | Formation | 300 €
        | Total HT | 2 300 €

        Toute demande supplémentaire est facturée 65 € HT de l'heure. Les frais de déplacement sont de 0,60 €/km.
        Tarif horaire : 65 €/h
        """, verdict: .satisfied),
    QuoteCase(
      name: "a price that was higher before",
      quote: """
        | Désignation | Montant HT
        | Site | 2 000 € au lieu de 2 500 €
        | Formation | 300 €
        | Total HT | 2 300 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "options on demand, ranges, open prices",
      quote: """
        | Désignation | Montant HT
        | Site | 2 000 €
        | Contenus | sur devis
        | Photos | 50 à 80 €
        | Total HT | 2 500 €
        """, verdict: .review),
    QuoteCase(
      name: "blanks left to fill",
      quote: """
        | Désignation | Qté | PU HT | Total HT
        | Site | 1 | XX € | XX €
        | Formation | 2 | 150 € | 300 €
        | Total HT | > | > | 1 500 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "a length of time in the label or in a column of its own",
      quote: """
        | Désignation | Qté | PU HT | Total HT
        | Hébergement 36 mois | 1 | 10,00 € | 360,00 €
        | Domaine | 3 | 15,00 € | 45,00 €
        | Total HT | > | > | 405,00 €

        | Licence | Durée | Quantité | Prix unitaire | Montant
        | Antivirus | 3 ans | 10 | 20,00 € | 600,00 €
        | Suite | 1 an | 5 | 100,00 € | 500,00 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "a price per thousand",
      quote: """
        | Désignation | Quantité | Prix unitaire HT | Total HT
        | Flyers (prix au mille) | 5000 | 45,00 € | 225,00 €
        """, verdict: .review),
    QuoteCase(
      name: "unit price derived from a round amount",
      quote: """
        | Désignation | Qté | PU HT | Total HT
        | Forfait annuel | 12 | 8,33 € | 100,00 €
        | Formation | 1 | 150,00 € | 150,00 €
        | Total HT | > | > | 250,00 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "quantities with three decimals",
      quote: """
        | Désignation | Qté | PU HT | Total HT
        | Site | 1,000 | 1 200,00 | 1 200,00
        | Mots | 1 500,000 | 0,125 | 187,50
        | Total HT | > | > | 1 387,50
        """, verdict: .satisfied),
    QuoteCase(
      name: "quantities that are no numbers",
      quote: """
        | Désignation | Qté | PU HT | Total HT
        | Création | forfait | 1 200,00 € | 1 200,00 €
        | Ateliers | 2 x 3 h | 90,00 € | 540,00 €
        | Journées | ½ | 480,00 € | 240,00 €
        | Total HT | > | > | 1 980,00 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "two variants and the price of one of them in the conclusion",
      quote: """
        ## Variante A
        | Désignation | Montant HT
        | Site | 2 000 €
        | Formation | 300 €
        | Total HT | 2 300 €
        ## Variante B
        | Désignation | Montant HT
        | Boutique | 4 000 €
        | Formation | 600 €
        | Total HT | 4 600 €
        ## Conclusion
        Total HT : 2 300 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "lines with their parts priced under them",
      quote: """
        | Désignation | Montant HT
        | 1. Conception | 3 000 €
        | 1.1 Maquettes | 1 000 €
        | 1.2 Ateliers | 2 000 €
        | 2. Développement | 4 000 €
        | 2.1 Front | 2 500 €
        | 2.2 Back | 1 500 €
        | Total HT | 7 000 €
        """, verdict: .review),
    QuoteCase(
      name: "a line with what it includes",
      quote: """
        | Désignation | Montant HT
        | Site vitrine | 2 000 €
        | dont maquettes | 500 €
        | Formation | 300 €
        | Total HT | 2 300 €
        """, verdict: .review),
    QuoteCase(
      name: "monthly and yearly columns",
      quote: """
        ## Coûts récurrents
        | Service | Mensuel HT | Annuel HT
        | Hébergement | 15 € | 180 €
        | Maintenance | 40 € | 480 €
        | Total | 55 € | 660 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "amounts in clauses on thresholds",
      quote: """
        | Désignation | Prix HT
        | Site | 2 000 €
        | Formation | 300 €
        | Total HT | 2 300 €
        ## Conditions
        Pour tout montant total HT supérieur à 5 000 €, un échéancier est proposé.
        """, verdict: .satisfied),
    QuoteCase(
      name: "the rest of a price without a share",
      quote: """
        ## Conditions de règlement
        Acompte de 30 % à la commande, 30 % à la validation des maquettes, le solde à la livraison.
        """, verdict: .review),
    QuoteCase(
      name: "shares of other things under the same heading",
      quote: """
        ## Modalités de paiement
        - 40 % à la commande
        - 60 % à la livraison
        - Pénalités de retard : 10 % par an à compter de l'échéance
        - Escompte de 2 % pour paiement comptant à réception
        """, verdict: .satisfied),
    QuoteCase(
      name: "two schedules to choose by amount",
      quote: """
        ## Paiement
        - Pour les commandes inférieures à 1 000 € : 100 % à la commande
        - Au-delà : 40 % à la commande, 60 % à la livraison
        """, verdict: .review),
    QuoteCase(
      name: "equal monthly parts",
      quote: """
        | Désignation | Prix TTC
        | Site | 900,00 €
        | Formation | 300,00 €
        | Total TTC | 1 200,00 €
        ## Modalités de paiement
        - Acompte de 300 € à la commande
        - 9 mensualités de 100 €
        """, verdict: .satisfied),
    QuoteCase(
      name: "thousands of euros and CFA francs",
      quote: """
        | Poste | Budget HT
        | Étude | 12 k€
        | Réalisation | 30,5 k€
        | Total HT | 42,5 k€

        | Poste | Montant
        | Site | 350,000 FCFA
        | Hébergement | 75,000 FCFA
        | Total | 425,000 FCFA
        """, verdict: .satisfied),
    QuoteCase(
      name: "a table of hours without prices",
      quote: """
        | Tâche | Heures
        | Cadrage | 10
        | Développement | 40
        | Total | 60
        """, verdict: .review),
    QuoteCase(
      name: "a public price list",
      quote: """
        | Prestation | Prix HT
        | Heure de formation | 60 €
        | Journée | 450 €
        | Page supplémentaire | 90 €
        """, verdict: .review),
    QuoteCase(
      name: "letters stand between figures of another line",
      quote: """
        - Phase 1 : 500 €
        - Phase 2 : 700 €
        - 3 allers-retours compris
        - Phase 3 : 300 €

        Total : 1 500 €
        """, verdict: .satisfied),
  ]
}
