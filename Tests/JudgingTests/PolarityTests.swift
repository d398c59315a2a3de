import Testing

/// What is denied does not satisfy.
@Suite("Polarity")
struct PolarityTests {
  static let positive: [VerdictTrial] = [
    VerdictTrial(.satisfied, "La ⟦maintenance⟧ est comprise."),
    VerdictTrial(.missing, "Aucune maintenance."),
    VerdictTrial(.missing, "Le site est livré sans maintenance."),
    VerdictTrial(.missing, "Le prix ne comprend pas la maintenance."),
    VerdictTrial(.missing, "Tous les services, à l'exclusion de la maintenance."),
    VerdictTrial(.missing, "La maintenance n'est pas comprise."),
    VerdictTrial(.missing, "Maintenance : non comprise."),
    VerdictTrial(.missing, "La maintenance est exclue du devis."),
    VerdictTrial(.missing, "Maintenance : aucune."),
    VerdictTrial(.missing, markdown: "| Service | Prix |\n|---|---|\n| Maintenance | non comprise |"),
    VerdictTrial(
      .satisfied, markdown: "| Service | Base | Confort |\n|---|---|---|\n| ⟦Maintenance⟧ | exclue | 40 € |"),
    VerdictTrial(.satisfied, "⟦Maintenance⟧ : sans surcoût."),
    VerdictTrial(.satisfied, "Sans engagement de durée, mais avec la ⟦maintenance⟧."),
    VerdictTrial(.satisfied, "Le prix ne comprend pas la formation. Il comprend la ⟦maintenance⟧."),
    VerdictTrial(.satisfied, "Le logo n'est pas fourni ; la ⟦maintenance⟧ est comprise."),
    VerdictTrial(.missing, markdown: "# Exclusions\n\n- la maintenance\n- la formation"),
    VerdictTrial(.missing, markdown: "Ne sont pas compris :\n\n- la maintenance\n- la formation"),
    VerdictTrial(.missing, "Exclusions : la formation, la maintenance."),
    VerdictTrial(.missing, markdown: "| Compris | Hors périmètre |\n|---|---|\n| le site | la maintenance |"),
    VerdictTrial(.satisfied, markdown: "# Exclusions\n\n- la formation\n\n# Services\n\nLa ⟦maintenance⟧."),
    VerdictTrial(.satisfied, markdown: "| Compris | Hors périmètre |\n|---|---|\n| la ⟦maintenance⟧ | la formation |"),
  ]

  @Test("positive: denied before, after, by what stands above", arguments: positive)
  func denied(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""require": { "satisfied": ["maintenance"] }"#))
  }

  @Test(
    "a negation inside the matched words belongs to the pattern",
    arguments: [VerdictTrial(.satisfied, "⟦Aucune maintenance n'est due⟧.")])
  func inside(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""require": { "satisfied": ["aucune maintenance … due"] }"#))
  }

  @Test(
    "any: the rule's own patterns settle it",
    arguments: [
      VerdictTrial(.satisfied, "Le prix ne comprend pas la ⟦maintenance⟧."),
      VerdictTrial(.satisfied, markdown: "# Exclusions\n\n- la ⟦maintenance⟧"),
    ])
  func any(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""require": { "satisfied": ["maintenance"], "polarity": "any" }"#))
  }

  @Test("a denied passage is told as the nearest")
  func nearest() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["maintenance"] }"#)
    let report = try rules.report(on: Paper("Aucune maintenance."))
    #expect(report.rulings[0].remarks == [.negated])
    #expect(report.rulings[0].nearest.map { report.document.text.string(in: $0.span) } == "Aucune maintenance")
  }
}
