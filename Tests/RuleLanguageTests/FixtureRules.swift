@testable import RuleLanguage

/// A small set of rule files that uses every part of the rule language once.
enum FixtureRules {
  /// The files; `replacing` puts other texts at some paths, nil removes one.
  static func files(replacing: [String: String?] = [:]) -> [RuleFile] {
    var texts: [String: String] = texts
    for (path, text) in replacing { texts[path] = text }
    return texts.sorted { $0.key < $1.key }.map { RuleFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  static let texts: [String: String] = [
    "lexicons/hedge.jsonc": hedge, "lexicons/frequency.jsonc": frequency, "lexicons/deliver.jsonc": deliver,
    "concepts/secu.sauvegarde.jsonc": backup, "concepts/delai.execution.jsonc": delay,
    "kinds.jsonc": kinds, "services.jsonc": services,
    "digitalpes/pack.jsonc": pack, "digitalpes/fingerprint.jsonc": fingerprint,
    "digitalpes/DA-09.jsonc": mention, "digitalpes/DA-28.jsonc": figures, "digitalpes/DA-43.jsonc": require,
    "digitalpes/DA-06.jsonc": forbid, "digitalpes/DA-12.jsonc": link, "digitalpes/DA-11.jsonc": logo,
    "digitalpes/DA-04.jsonc": ask, "digitalpes/DA-07.jsonc": annex,
  ]

  static let hedge = #"""
    {
      // Mots qui retirent d'une main ce que l'autre donne.
      "id": "hedge",
      "title": { "fr": "Atténuations", "en": "Hedges" },
      "phrases": [
        "le cas échéant", "dans la mesure du possible", "si (nécessaire|besoin)", "en principe",
        "sous réserve [de]", "à titre indicatif", /* deux graphies */ "éventuel*",
      ],
    }
    """#

  static let frequency = #"""
    { "phrases": ["(chaque|tous les|toutes les) (jour|nuit|semaine|mois)", "quotidien*", "hebdomadaire*",
      "(une|deux|<number>) fois par (jour|semaine|mois)"] }
    """#

  static let deliver = #"""
    { "id": "deliver", "phrases": ["livr*", "remise", "mise en ligne", "mettre en (ligne|service)"] }
    """#

  static let backup = #"""
    {
      "id": "secu.sauvegarde",
      "title": { "fr": "Sauvegardes", "en": "Backups" },
      "decoys": ["sauvegarde de l'emploi", "clause de sauvegarde"],
      "facts": {
        "subject": "sauvegard*",
        "detailed": { "all": ["@subject", ["{frequency}", "<duration>"]], "within": "block",
          "without": ["(aucun|sans) …4 sauvegard*"] },
        "excluded": ["(aucune|pas de) sauvegarde", "sauvegardes …8 «non» (inclus|comprises)"],
        "byClient": { "all": ["@subject", "<client> (assure|effectue|réalise)"], "within": "clause" },
      },
    }
    """#

  static let delay = #"""
    {
      "title": { "fr": "Délai d'exécution", "en": "Time to completion" },
      "facts": {
        "stated": [
          { "all": ["{deliver}", ["<date>", "<duration>"]] },
          { "under": ["(délai|planning|calendrier)"], "find": ["<date>", "<duration>"] },
          { "column": ["(date|échéance)"], "find": "<date>", "every": true },
        ],
        "milestones": { "count": 2, "of": { "all": ["(jalon|étape|phase)", "<date>"], "within": "row" },
          "within": "section" },
        "titled": { "heading": ["planning [prévisionnel]"] },
        "backedUp": ["@stated", "@secu.sauvegarde/detailed"],
      },
    }
    """#

  static let kinds = #"""
    { "kinds": [
      { "kind": "quote", "title": ["devis [n°]", "proposition (commerciale|tarifaire)"], "body": ["bon pour accord"] },
      { "kind": "contract", "title": ["contrat de …3 service"], "body": ["entre les soussignés"] },
    ] }
    """#

  static let services = #"""
    { "services": [
      { "service": "site", "phrases": ["(création|refonte) …4 site"] },
      { "service": "hosting", "phrases": ["hébergement"] },
    ] }
    """#

  static let pack = #"""
    {
      "schema": "charterlint/pack-1",
      "id": "digitalpes",
      "title": { "fr": "Charte de Qualité", "en": "Quality charter" },
      "edition": "2024",
      "publisher": "DIGIT'Alpes du Sud",
      "clauses": [
        { "id": "scope", "title": { "fr": "Portée", "en": "Scope" } },
        { "id": "communication", "title": { "fr": "Communication", "en": "Communication" } },
        { "id": "costs", "title": { "fr": "Coûts et délais", "en": "Costs and delays" } },
        { "id": "security", "title": { "fr": "Sécurité", "en": "Security" } },
      ],
      "names": ["charte de qualité …4 digitalpes"],
      "applies": [
        { "key": "signatory.digitalpes.since", "notAfter": "document.date",
          "reason": { "fr": "le prestataire n'avait pas signé", "en": "the provider had not signed" } },
      ],
      "excluded": [
        { "key": "client.type", "in": ["consumer"] },
        { "key": "procurement.qualityCriterion", "in": [false] },
      ],
    }
    """#

  static let fingerprint = #"{ "hashes": ["00c0ffee", "DEADBEEF", "12345678"] }"#
}
