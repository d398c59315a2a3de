import RuleLanguage

/// The lexicons the engine reads by name, each with a few phrases.
enum TinyGrammar {
  static let files: [RuleFile] = lexicons.map { id, phrases in
    let list = phrases.map { "\"\($0)\"" }.joined(separator: ", ")
    return RuleFile(
      path: "lexicons/\(id).jsonc", bytes: Array("{ \"id\": \"\(id)\", \"phrases\": [\(list)] }".utf8))
  }

  private static let lexicons: [(id: String, phrases: [String])] = [
    ("provider", ["prestataire", "fournisseur", "‹nous›", "‹notre›", "‹nos›"]),
    ("client", ["‹client›", "‹cliente›", "‹vous›", "‹votre›", "‹vos›"]),
    ("parties", ["‹les parties›", "chaque partie"]),
    ("hedge", ["dans les meilleurs delais", "‹environ›", "le cas echeant", "a definir", "a titre indicatif"]),
    (
      "negation.before", ["‹aucun›", "‹aucune›", "‹sans›", "‹ne› … ‹pas›", "‹n'› … ‹pas›", "a l'exclusion (de|du|des)"]
    ),
    ("negation.after", ["(n'|ne) … ‹pas›", "‹non› (compris|inclus)", "‹exclu›", "‹exclue›", "‹exclues›"]),
    ("negation.reversal", ["‹mais›", "‹sauf›"]),
    ("heading.excluding", ["exclusions", "hors perimetre", "ne sont pas compris"]),
    ("heading.glossary", ["glossaire", "‹definitions›"]),
    ("burden.client", ["a la charge [exclusive] (du|de la) <client>", "<client> (doit|devra|s'engage)"]),
    ("burden.provider", ["a la charge [exclusive] (du|de) <provider>", "a notre charge"]),
    ("client.benefit", ["<client> (beneficie|beneficiera|dispose|recoit|recevra)"]),
    ("signature", ["bon pour accord", "signature (du|de la)", "fait a … le"]),
    ("paper.announced", ["conditions generales [de vente] ci jointes"]),
  ]
}
