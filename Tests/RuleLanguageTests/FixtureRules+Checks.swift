extension FixtureRules {
  private static func head(_ id: String, _ clause: String, _ topic: String) -> String {
    #"""
      "id": "\#(id)", "clause": "\#(clause)", "topic": "\#(topic)",
      "title": { "fr": "Titre", "en": "Title" }, "why": { "fr": "Parce que", "en": "Because" },
      "severity": "error", "documents": ["quote", "offer", "contract"], "unit": "document", "provable": "document",
    """#
  }

  static let require = #"""
    {
    \#(head("DA-43", "security", "secu.sauvegarde"))
      "severities": [ { "severity": "advice", "verdicts": ["missing"], "documents": ["offer"],
        "when": [ { "key": "client.headcount", "atMost": 10 } ] } ],
      "when": [ { "key": "services", "in": ["site", "hosting", "saas"],
        "reason": { "fr": "rien à sauvegarder", "en": "nothing to back up" } } ],
      "require": {
        "concept": "secu.sauvegarde",
        "satisfied": ["@detailed"],
        "vague": ["@subject"],
        "contradicted": ["@excluded", "@byClient"],
        "owes": "provider", "polarity": "positive", "hedges": ["hedge"], "blanksLower": false,
        "parts": [ { "label": { "fr": "fréquence", "en": "frequency" }, "condition": "{frequency}" } ],
      },
      "messages": { "missing": { "fr": "Aucune sauvegarde.", "en": "No backup." } },
      "advice": { "fr": "Dites qui, quand.", "en": "Say who and when." },
      "insert": "Le Prestataire sauvegarde le site chaque ⟦jour⟧.",
      "question": { "fr": "Qui sauvegarde ?", "en": "Who backs up?" },
      "proof": { "fr": "Journal", "en": "Log" },
      "examples": [
        { "verdict": "satisfied", "text": "⟦Le Prestataire sauvegarde le site chaque nuit⟧.",
          "context": { "services": ["site", "hosting"], "client.headcount": 12 }, "note": "cas simple" },
        { "verdict": "vague", "text": ["# Sécurité", "", "⟦Sauvegardes⟧ régulières."], "format": "markdown" },
        { "verdict": "missing", "text": "Rien.", "kind": "contract" },
        { "verdict": "contradicted", "text": "<p>⟦Aucune sauvegarde⟧.</p>", "format": "html" },
      ],
    }
    """#

  static let forbid = #"""
    {
    \#(head("DA-06", "communication", "charte.marque"))
      "forbid": {
        "contradicted": ["(certifié|agréé|labellisé) …3 (digitalpes|«charte»)"],
        "vague": ["label …2 digitalpes"], "satisfied": ["charte de qualité du digit alpes du sud"],
        "review": ["partenaire de digitalpes"], "otherwise": "notApplicable",
      },
      "examples": [
        { "verdict": "contradicted", "text": "⟦Agréé par DigitAlpes⟧." }, { "verdict": "vague", "text": "x" },
        { "verdict": "satisfied", "text": "⟦Charte de Qualité⟧" }, { "verdict": "review", "text": "x" },
      ],
    }
    """#

  static let mention = #"""
    {
    \#(head("DA-09", "communication", "charte.mention"))
      "mention": {
        "text": "Le prestataire a signé la charte, consultable sur www.digitalpesdusud.fr.",
        "elements": [
          { "id": "a", "label": { "fr": "la signature", "en": "the signature" },
            "exact": ["<provider> a signé la charte"], "loose": ["signataire …4 charte"] },
          { "id": "b", "label": { "fr": "l'adresse", "en": "the address" }, "host": "www.digitalpesdusud.fr" },
          { "id": "d", "label": { "fr": "le courriel", "en": "the mail" }, "email": "bureau@digitalpesdusud.fr" },
        ],
        "variants": ["(a signé|est signataire de) la charte"],
        "replaceable": [ { "words": "le prestataire", "by": ["<provider>", "nous"] } ],
        "nearMisses": [ { "find": "soutient la charte", "reason": { "fr": "soutenir", "en": "to support" } } ],
      },
      "examples": [
        { "verdict": "satisfied", "text": "⟦a⟧" }, { "verdict": "vague", "text": "a" },
        { "verdict": "missing", "text": "a" }, { "verdict": "contradicted", "text": "⟦a⟧" },
      ],
    }
    """#

  static let figures = #"""
    {
    \#(head("DA-28", "costs", "prix.global"))
      "figures": { "verify": ["lines", "sums", "vat"], "tolerance": "0.05" },
      "examples": [ { "verdict": "satisfied", "text": "⟦a⟧" }, { "verdict": "contradicted", "text": "⟦a⟧" } ],
    }
    """#

  static let link = #"""
    {
    \#(head("DA-12", "communication", "charte.logo-lien"))
      "link": { "host": "www.digitalpesdusud.fr" },
      "examples": [ { "verdict": "satisfied", "text": "⟦a⟧" }, { "verdict": "missing", "text": "a" } ],
    }
    """#

  static let logo = #"""
    {
    \#(head("DA-11", "communication", "charte.logo-lien"))
      "link": { "picture": ["digitalpes"], "linkedTo": "www.digitalpesdusud.fr" },
      "examples": [ { "verdict": "satisfied", "text": "⟦a⟧" }, { "verdict": "missing", "text": "a" } ],
    }
    """#

  static let annex = #"""
    {
    \#(head("DA-07", "communication", "charte.qualite-signataire"))
      "annex": { "pack": "digitalpes", "vague": ["charte …6 (annexée|jointe)"] },
      "examples": [ { "verdict": "satisfied", "text": "⟦a⟧" }, { "verdict": "missing", "text": "a" },
        { "verdict": "vague", "text": "a" } ],
    }
    """#

  static let ask = #"""
    {
    \#(head("DA-04", "scope", "charte.champ"))
      "ask": {
        "signals": ["(salariés|effectif)"], "contradicted": [{ "all": ["consommateur", "{hedge}"] }],
        "answers": [
          { "when": [ { "key": "client.type", "notIn": ["sme", "association"] } ], "verdict": "notApplicable",
            "reason": { "fr": "hors champ", "en": "out of scope" } },
          { "when": [ { "key": "client.headcount", "known": true } ], "verdict": "satisfied",
            "reason": { "fr": "connu", "en": "known" } },
        ],
      },
      "examples": [ { "verdict": "review", "text": "a" }, { "verdict": "contradicted", "text": "⟦a⟧" } ],
    }
    """#
}
