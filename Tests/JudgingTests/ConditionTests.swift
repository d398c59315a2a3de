import Testing

/// What conditions find, by kind and window; the marked words are the passages.
@Suite("Conditions")
struct ConditionTests {
  static let simple: [ConditionTrial] = [
    ConditionTrial(#""logo""#, "Le ⟦logo⟧, puis deux ⟦logos⟧."),
    ConditionTrial(#""logo""#, "Une maquette."),
    ConditionTrial(#"["logo", "photo"]"#, "Deux ⟦photos⟧ et un ⟦logo⟧."),
    ConditionTrial(#"{ "any": ["logo", ["photo", "plan"]] }"#, "Un ⟦plan⟧, un ⟦logo⟧, une ⟦photo⟧."),
    ConditionTrial(#""@visuel""#, "Le ⟦logo⟧."),
    ConditionTrial(#""@autre.sujet/delai""#, "Sous ⟦dix jours⟧."),
  ]

  @Test("of one phrase, of alternatives, of facts", arguments: simple)
  func finds(_ trial: ConditionTrial) throws { try trial.check() }

  static let windows: [ConditionTrial] = [
    ConditionTrial(
      #"{ "all": ["logo", "vectoriel"], "within": "clause" }"#, "Un ⟦logo au format vectoriel⟧ ; un plan."),
    ConditionTrial(#"{ "all": ["logo", "vectoriel"], "within": "clause" }"#, "Un logo ; un plan vectoriel."),
    ConditionTrial(#"{ "all": ["logo", "vectoriel"], "within": "sentence" }"#, "Un ⟦logo ; un plan vectoriel⟧."),
    ConditionTrial(#"{ "all": ["logo", "vectoriel"] }"#, "Un logo. Un plan vectoriel."),
    ConditionTrial(#"{ "all": ["logo", "vectoriel"], "within": "block" }"#, "Un ⟦logo. Un plan vectoriel⟧."),
    ConditionTrial(#"{ "all": ["logo", "vectoriel"], "within": "block" }"#, "Un logo.\n\nUn plan vectoriel."),
    ConditionTrial(
      #"{ "all": ["logo", "vectoriel"], "within": "row" }"#,
      markdown: "| Pièce | Format |\n|---|---|\n| ⟦Logo | vectoriel⟧ |\n| Logo | matriciel |"),
    ConditionTrial(
      #"{ "all": ["logo", "vectoriel"], "within": "list" }"#,
      markdown: "Le ⟦logo⟧ comprend :\n\n- un fichier vectoriel\n- un fichier plat\n\nUn logo."),
    ConditionTrial(
      #"{ "all": ["logo", "vectoriel"], "within": "list" }"#,
      markdown: "- le ⟦logo⟧\n- un fichier vectoriel\n\nPuis un logo."),
    ConditionTrial(
      #"{ "all": ["logo", "vectoriel"], "within": "section" }"#,
      markdown: "# Charte\n\nUn ⟦logo⟧.\n\n## Formats\n\nTout est vectoriel.\n\n# Suite\n\nUn logo."),
    ConditionTrial(
      #"{ "all": ["logo", "vectoriel"], "within": "document" }"#,
      markdown: "# Un\n\nUn ⟦logo⟧.\n\n# Deux\n\nTout est vectoriel."),
    ConditionTrial(
      #"{ "all": ["logo", "vectoriel"], "without": ["ancien"] }"#, "Un logo vectoriel ancien. Un ⟦logo vectoriel⟧."),
    ConditionTrial(
      #"{ "all": ["logo", "vectoriel"], "within": "document", "without": ["ancien"] }"#,
      "Un logo vectoriel.\n\nTout est ancien."),
    ConditionTrial(
      #"{ "all": ["logo", "vectoriel", "couleur"] }"#, "Un ⟦logo vectoriel en couleur⟧. Un logo vectoriel."),
  ]

  @Test("that stand together in one window", arguments: windows)
  func together(_ trial: ConditionTrial) throws { try trial.check() }

  static let counts: [ConditionTrial] = [
    ConditionTrial(#"{ "count": 2, "of": "logo" }"#, "Un logo. Un ⟦logo plat et un logo⟧ rond."),
    ConditionTrial(
      #"{ "count": 2, "of": "logo", "within": "list" }"#, markdown: "- un ⟦logo⟧ plat\n- un logo rond\n\nUn logo."),
    ConditionTrial(#"{ "count": 3, "of": "logo", "within": "document" }"#, "Un logo.\n\nUn logo."),
    ConditionTrial(#"{ "count": 3, "of": "logo", "within": "document" }"#, "Un ⟦logo⟧.\n\nUn logo.\n\nUn logo."),
    ConditionTrial(
      #"{ "count": 2, "of": ["logo", "photo"], "within": "section" }"#,
      markdown: "# A\n\nUn ⟦logo⟧.\n\nUne photo.\n\n# B\n\nUn logo."),
  ]

  @Test("that count how often", arguments: counts)
  func count(_ trial: ConditionTrial) throws { try trial.check() }
}
