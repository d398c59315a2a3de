import Testing

/// What is no evidence by its place or by its company, and what is.
@Suite("Places")
struct PlaceTests {
  static let places: [VerdictTrial] = [
    VerdictTrial(.satisfied, "Une ⟦sauvegarde⟧ chaque nuit."),
    VerdictTrial(.missing, markdown: "# Sauvegarde\n\nLe site est hébergé en France."),
    VerdictTrial(.missing, page: "<h2>Sauvegarde</h2><p>Le site est hébergé en France.</p>"),
    VerdictTrial(.missing, "SAUVEGARDE\n\nLe site est hébergé en France."),
    VerdictTrial(.satisfied, markdown: "# ⟦Sauvegarde⟧ : 12,00 € HT par mois"),
    VerdictTrial(.missing, "Sommaire\n\n1. Prix ........ 2\n2. Sauvegarde ........ 3\n3. Durée ........ 4\n\nLe site."),
    VerdictTrial(.missing, markdown: "# Glossaire\n\nSauvegarde : copie de données."),
    VerdictTrial(.missing, markdown: "# Définitions\n\n- Sauvegarde : copie de données."),
    VerdictTrial(.missing, "Bon pour accord et sauvegarde :"),
    VerdictTrial(.missing, page: "<p>Le site.</p><p style=\"display:none\">Une sauvegarde.</p>"),
    VerdictTrial(.missing, page: "<p>Le site.</p><!-- Une sauvegarde. -->"),
    VerdictTrial(.satisfied, page: "<main><p>Le site.</p></main><footer><p>Une ⟦sauvegarde⟧ chaque nuit.</p></footer>"),
    VerdictTrial(.satisfied, markdown: "| Poste | Prix |\n|---|---|\n| ⟦Sauvegarde⟧ | 12,00 € |"),
    VerdictTrial(.missing, markdown: "| Sauvegarde | Prix |\n|---|---|\n|  | 12,00 € |"),
  ]

  @Test("headings, contents, glossaries, signatures, hidden text", arguments: places)
  func place(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""require": { "satisfied": ["sauvegarde"] }"#))
  }

  static let decoys: [VerdictTrial] = [
    VerdictTrial(.satisfied, "Une ⟦sauvegarde⟧ chaque nuit."),
    VerdictTrial(.missing, "La sauvegarde de ses droits."),
    VerdictTrial(.satisfied, "La sauvegarde de ses droits. La ⟦sauvegarde⟧ du site."),
    VerdictTrial(.contradicted, "⟦Refus⟧ de toute sauvegarde de ses droits."),
    VerdictTrial(.missing, "Archivage de ses droits."),
  ]

  @Test("false friends are dropped, what stands beside them is not", arguments: decoys)
  func decoy(_ trial: VerdictTrial) throws {
    let body =
      #""require": { "concept": "copies", "satisfied": ["@copie"], "vague": ["archivage de ses droits"], "contradicted": ["refus"] }"#
    let concept =
      #""decoys": ["sauvegarde de ses droits", "archivage de ses droits"], "facts": { "copie": ["sauvegarde"] }"#
    try trial.check(TinyRules(body, concepts: ["copies": concept]))
  }

  @Test("the parts that were searched are told")
  func searched() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["sauvegarde", "copie de secours"] }"#)
    let ruling = try rules.ruling(on: .page("<main><p>Le site.</p></main><footer><p>Le pied.</p></footer>"))
    #expect(ruling.verdict == .missing)
    #expect(ruling.searched == ["body", "footer"])
    #expect(ruling.soughtPhrases == ["sauvegarde", "copie de secours"])
    #expect(ruling.evidence.isEmpty)
  }
}
