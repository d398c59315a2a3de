import DocumentModel

/// The words of files to fill in, and of what is said when they are written.
enum ScaffoldWording {
  /// The first lines of a new rule.
  static func ruleHeading(_ id: String) -> LocalizedText {
    LocalizedText(
      fr: "Remplissez chaque \"\" ; ôtez les // de ce qui sert, effacez le reste.\n"
        + "charterlint test \(id) --rules … dit ce qui manque encore, avec sa ligne.",
      en: "Fill every \"\"; uncomment what serves, delete the rest.\n"
        + "charterlint test \(id) --rules … says what is still missing, with its line.")
  }

  static let packHeading = LocalizedText(
    fr: "Un paquet de règles : une charte. Remplissez chaque \"\".",
    en: "A pack of rules: one charter. Fill every \"\".")

  /// The clauses to choose from.
  static func clauses(_ ids: [String]) -> LocalizedText {
    LocalizedText(fr: "Clauses : \(ids.joined(separator: ", ")).", en: "Clauses: \(ids.joined(separator: ", ")).")
  }

  /// A file was written.
  static func written(_ path: String) -> LocalizedText {
    LocalizedText(fr: "Écrit : \(path)", en: "Written: \(path)")
  }

  /// What to do with a new rule.
  static func next(_ id: String, folder: String) -> LocalizedText {
    LocalizedText(
      fr: "Remplissez les blancs, puis : charterlint test \(id) --rules \(folder)",
      en: "Fill the blanks, then: charterlint test \(id) --rules \(folder)")
  }
}
