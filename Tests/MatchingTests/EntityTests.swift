import Matching
import RuleLanguage
import Testing

/// What each entity reader takes and leaves.
@Suite struct EntityTests {
  @Test(arguments: [
    ("Total HT 1 234,50 € net", ["1 234,50 €"]),
    ("Total 1\u{A0}234,50\u{202F}€", ["1\u{A0}234,50\u{202F}€"]),
    ("450 EUR HT, 12,50 euros, 3 k€, 3k€", ["450 EUR", "12,50 euros", "3 k€", "3k€"]),
    ("Prix : 2.400 € puis 1.200,75€", ["2.400 €", "1.200,75€"]),
    ("25 000 FCFA, EUR 450", ["25 000 FCFA", "EUR 450"]),
    ("$200/mois, $1,500 setup, 3200 CAD", ["$200", "$1,500", "3200 CAD"]),
    ("480.- CHF, CHF 480.-, 90.– CHF", ["480.- CHF", "CHF 480", "90.– CHF"]),
    ("Prix € 450 puis 12 € 3 fois", ["€ 450", "12 €"]),
    ("$variable, $ , 12$ 3 pages", ["12$"]),
    ("2 500HT et 900TTC", ["2 500HT", "900TTC"]),
    ("6 pages, 30 %, 2026", []),
    ("trois mille (3 000) euros", ["trois mille (3 000) euros"]),
    ("trois mille (3 500) euros", ["trois mille", "3 500) euros"]),
    ("version deux (3 pages)", []),
  ])
  func amounts(text: String, expected: [String]) { #expect(Texts.entities(.amount, in: text) == expected) }

  @Test(arguments: [
    ("sous 6 semaines, en 48h, 10 jours ouvrés", ["6 semaines", "48h", "10 jours ouvrés"]),
    ("trente (30) jours, deux mois, un an", ["trente (30) jours", "deux mois", "un an"]),
    ("J+10, T0 + 6 semaines, J + 3", ["J+10", "T0 + 6 semaines", "J + 3"]),
    ("24h/24 et 7j/7, de 9 h 30 à 17 h 45", []),
    ("quatre-vingt-dix jours", ["quatre-vingt-dix jours"]),
    ("par mois et par an", []),
  ])
  func durations(text: String, expected: [String]) { #expect(Texts.entities(.duration, in: text) == expected) }

  @Test(arguments: [
    ("le 30 juin 2026, 1er mars, 01/03/26, 2026-06-30", ["30 juin 2026", "1er mars", "01/03/26", "2026-06-30"]),
    ("mars 2026, T2 2026, S12, semaine 22, lundi 4 mai", ["mars 2026", "T2 2026", "S12", "semaine 22", "lundi 4 mai"]),
    ("version 1.2.3, 99/100, 45/13/2026", []),
  ])
  func dates(text: String, expected: [String]) { #expect(Texts.entities(.date, in: text) == expected) }

  @Test(arguments: [
    ("30 % à la commande, 12,5% ensuite, dix pour cent", ["30 %", "12,5%", "dix pour cent"])
  ])
  func percentages(text: String, expected: [String]) { #expect(Texts.entities(.percent, in: text) == expected) }

  @Test(arguments: [
    (EntityKind.email, "écrire à jean.dupont@ubac-numerique.fr.", ["jean.dupont@ubac-numerique.fr"]),
    (
      .url, "voir www.exemple.fr/page?x=1, puis https://exemple.com.",
      ["www.exemple.fr/page?x=1", "https://exemple.com"]
    ),
    (.url, "Fin.Le début. 1.200 v2.fr3", []),
    (.phone, "Tél. 04 92 00 00 00 ou +33 4 92 00 00 00", ["04 92 00 00 00", "+33 4 92 00 00 00"]),
    (.siren, "SIREN 732 829 320, SIREN 732 829 321", ["732 829 320"]),
    (.siret, "SIRET 732 829 320 00074", ["732 829 320 00074"]),
    (.vat, "TVA FR44732829320, TVA FR45732829320", ["FR44732829320"]),
    (
      .iban, "IBAN : FR14 2004 1010 0505 0001 3M02 606, BIC PSSTFRPPXXX",
      ["FR14 2004 1010 0505 0001 3M02 606"]
    ),
    (
      .iban, "IBAN FR1420041010050500013M02606 ou DE89-3704-0044-0532-0130-00.",
      ["FR1420041010050500013M02606", "DE89-3704-0044-0532-0130-00"]
    ),
    (.iban, "be68 5390 0754 7034", ["be68 5390 0754 7034"]),
    // A wrong key, a number cut short, one too long, a country that is not known.
    (.iban, "FR15 2004 1010 0505 0001 3M02 606", []),
    (.iban, "FR14 2004 1010 0505 0001 3M02", []),
    (.iban, "FR1420041010050500013M026061", []),
    (.iban, "ZZ68 5390 0754 7034", []),
    (.number, "IBAN FR14 2004 1010 0505 0001 3M02 606", []),
  ])
  func identifiers(kind: EntityKind, text: String, expected: [String]) {
    #expect(Texts.entities(kind, in: text) == expected)
  }

  @Test(arguments: [
    ("Délai : XX jours, le JJ/MM/AAAA, {{client}}, [date], …… , ______", 7),
    ("Article XX, note [1], case [x], et cetera… fin", 0),
    ("Prix : à compléter", 1),
    ("Total {total_ht} €, du {start.date} au {date de fin}", 3),
    ("sous [7/14] jours, [X/Y]", 2),
    ("durée de [X] mois, remise de [N]%, forfait de [Y] €", 3),
    ("[x] mois compris, note [a] du tableau", 0),
    ("if (x) { return 1; } et {1} ou {}", 0),
    ("à compléter par vos soins", 0),
  ])
  func placeholders(text: String, count: Int) {
    #expect(Texts.entities(.placeholder, in: text).count == count, "\(Texts.entities(.placeholder, in: text))")
  }

  @Test func hugeNumbersDoNotTrap() {
    #expect(Texts.entities(.amount, in: "99999999999999999999 € 123 456 789 012 345 678 901 €").count <= 2)
  }
}
