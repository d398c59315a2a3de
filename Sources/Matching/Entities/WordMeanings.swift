import DocumentModel

/// What a word means to the entity readers: a number in letters, a month, a unit, a currency.
enum WordMeaning: Sendable, Equatable {
  /// A number word that adds: "trente", "six".
  case number(Int)
  /// "cent", "mille".
  case multiplier(Int)
  case month(Int)
  case weekday
  /// A unit of time, in hours.
  case timeUnit(hours: Int)
  /// A currency word.
  case currency
  /// "pour" + "cent" is read by the percent reader.
  case perCent

  /// Meanings of folded words.
  static let table: [[UInt8]: WordMeaning] = {
    var table: [[UInt8]: WordMeaning] = [:]
    func add(_ words: String, _ meaning: WordMeaning) {
      for word in words.split(separator: " ") { table[Array(word.utf8)] = meaning }
    }
    let units = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    for (value, word) in units.split(separator: " ").enumerated() { table[Array(word.utf8)] = .number(value) }
    add("une", .number(1))
    for (word, value) in [
      ("vingt", 20), ("vingts", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50),
      ("soixante", 60), ("septante", 70), ("huitante", 80), ("nonante", 90),
    ] {
      add(word, .number(value))
    }
    add("cent cents", .multiplier(100))
    add("mille", .multiplier(1000))
    let months = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
    for (index, word) in months.split(separator: " ").enumerated() { table[Array(word.utf8)] = .month(index + 1) }
    let short = "janv fevr avr juil sept oct nov dec"
    for (word, month) in zip(short.split(separator: " "), [1, 2, 4, 7, 9, 10, 11, 12]) where word != "sept" {
      table[Array(word.utf8)] = .month(month)
    }
    add("lundi mardi mercredi jeudi vendredi samedi dimanche", .weekday)
    add("minute minutes min mn", .timeUnit(hours: 0))
    add("heure heures h", .timeUnit(hours: 1))
    add("jour jours j jrs jh", .timeUnit(hours: 24))
    add("semaine semaines sem", .timeUnit(hours: 24 * 7))
    add("quinzaine", .timeUnit(hours: 24 * 15))
    add("mois", .timeUnit(hours: 24 * 30))
    add("trimestre trimestres", .timeUnit(hours: 24 * 91))
    add("semestre semestres", .timeUnit(hours: 24 * 182))
    add("an ans annee annees", .timeUnit(hours: 24 * 365))
    add("euro euros eur eu fcfa xof xaf xpf chf usd cad gbp mad tnd dollar dollars cfa", .currency)
    return table
  }()
}
