import Testing

/// Conditions that look under a heading, in a column, in headings; the marked words are the passages.
@Suite("Scopes")
struct ScopeTests {
  static let under: [ConditionTrial] = [
    ConditionTrial(
      #"{ "under": ["livrables"], "find": "logo" }"#,
      markdown: "# Livrables\n\nUn ⟦logo⟧.\n\n## Détail\n\nDeux ⟦logos⟧.\n\n# Suite\n\nUn logo."),
    ConditionTrial(
      #"{ "under": ["livrables"], "find": "logo" }"#,
      markdown: "Nos livrables :\n\n- un ⟦logo⟧\n- un plan, un ⟦logo⟧\n\nUn logo."),
    ConditionTrial(
      #"{ "under": ["livrables"], "find": "logo" }"#,
      markdown: "| Poste | Contenu |\n|---|---|\n| Livrables | un ⟦logo⟧ |\n| Options | un logo |"),
    ConditionTrial(
      #"{ "under": ["livrables"], "find": "logo" }"#,
      markdown: "| Livrables | Options |\n|---|---|\n| un ⟦logo⟧ | un autre logo |\n| deux ⟦logos⟧ | - |"),
    ConditionTrial(
      #"{ "under": ["livrables"], "find": "logo" }"#, "Livrables : un ⟦logo⟧, un plan.\n\nUn logo."),
    ConditionTrial(
      #"{ "under": ["livrables"], "find": "logo" }"#,
      "La liste des livrables sera établie par la suite, lorsque les besoins de chacun des services auront été recueillis et validés par la direction de l'établissement.\n\nUn logo."
    ),
    ConditionTrial(
      #"{ "under": ["livrables"], "find": "logo" }"#,
      markdown: "## Livrables\n\n**Compris :**\n\n- un ⟦logo⟧\n\n## Suite\n\n**Compris :**\n\n- un logo"),
    ConditionTrial(#"{ "under": ["livrables"] }"#, markdown: "# Livrables\n\n⟦Un plan⟧.\n\nUn logo."),
    ConditionTrial(#"{ "under": ["livrables"] }"#, markdown: "# Livrables\n\n# Options\n\nUn plan."),
    ConditionTrial(#"{ "under": ["livrables"] }"#, "Livrables : ⟦un plan, un logo⟧."),
    ConditionTrial(
      #"{ "under": ["livrables", "remis"], "find": { "count": 2, "of": ["plan", "logo"], "within": "block" } }"#,
      markdown: "# Documents remis\n\nUn ⟦plan et un logo⟧."),
  ]

  @Test("under a heading, an introducing line, a row label, a column header, a label", arguments: under)
  func looksUnder(_ trial: ConditionTrial) throws { try trial.check() }

  static let dated = "| Pièce | Date |\n|---|---|\n| Logo | le ⟦3 mars 2026⟧ |\n| Textes | "

  static let columns: [ConditionTrial] = [
    ConditionTrial(#"{ "column": ["date"], "find": "<date>" }"#, markdown: dated + "à venir |"),
    ConditionTrial(#"{ "column": ["date"], "find": "<date>", "every": true }"#, markdown: dated + "le ⟦5 mars 2026⟧ |"),
    ConditionTrial(
      #"{ "column": ["date"], "find": "<date>", "every": true }"#,
      markdown: "| Pièce | Date |\n|---|---|\n| Logo | le 3 mars 2026 |\n| Textes | à venir |"),
    ConditionTrial(
      #"{ "column": ["date"], "find": "<date>", "every": true }"#,
      markdown: "| Pièce | Date |\n|---|---|\n| Logo | le 3 mars 2026 |\n| Textes |  |"),
    ConditionTrial(
      #"{ "column": ["date"] }"#, markdown: "| Pièce | Date |\n|---|---|\n| Logo | ⟦mars⟧ |\n| Textes | |"),
    ConditionTrial(
      #"{ "column": ["date"], "find": "<date>" }"#,
      markdown: "| Pièce | Remarque |\n|---|---|\n| Date | 3 mars 2026 |\n\nLe 4 mars 2026."),
    ConditionTrial(
      #"{ "column": ["date"], "find": "<date>", "every": true }"#,
      page:
        "<table><tr><th>Pièce</th><th>Date</th></tr><tr><td>Logo</td><td>⟦3 mars 2026⟧</td></tr><tr><td>Textes</td><td>le ⟦5 mars 2026⟧</td></tr></table>"
    ),
  ]

  @Test("in a column, in every row of it", arguments: columns)
  func looksInColumns(_ trial: ConditionTrial) throws { try trial.check() }

  static let headings: [ConditionTrial] = [
    ConditionTrial(#"{ "heading": ["options"] }"#, markdown: "# Nos ⟦options⟧\n\nDes options."),
    ConditionTrial(
      #"{ "all": [{ "heading": ["options"] }, "tarif"], "within": "section" }"#,
      markdown: "# ⟦Options⟧\n\nUn tarif.\n\n# Options\n\nUn blog."),
  ]

  @Test("in headings only", arguments: headings)
  func looksInHeadings(_ trial: ConditionTrial) throws { try trial.check() }
}
