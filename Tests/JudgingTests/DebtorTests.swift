import Testing

/// Who owes: a passage that obliges the other party does not satisfy.
@Suite("Who owes")
struct DebtorTests {
  static let providerOwes: [VerdictTrial] = [
    VerdictTrial(.satisfied, "Le prestataire ⟦sauvegarde⟧ le site."),
    VerdictTrial(.satisfied, "Nous ⟦sauvegardons⟧ le site chaque nuit."),
    VerdictTrial(.satisfied, "⟦Sauvegarde⟧ du site chaque nuit."),
    VerdictTrial(.satisfied, "Le site est ⟦sauvegardé⟧ par le prestataire."),
    VerdictTrial(.satisfied, "La ⟦sauvegarde⟧ du site est à la charge du prestataire."),
    VerdictTrial(.satisfied, "Pour le client, le prestataire ⟦sauvegarde⟧ le site."),
    VerdictTrial(.satisfied, "Le client bénéficie d'une ⟦sauvegarde⟧ quotidienne."),
    VerdictTrial(.satisfied, "Les ⟦sauvegardes⟧ du client sont conservées trente jours."),
    VerdictTrial(.satisfied, markdown: "# Obligations du prestataire\n\nUne ⟦sauvegarde⟧ chaque nuit."),
    VerdictTrial(.satisfied, markdown: "# Ce que le client reçoit\n\n- une ⟦sauvegarde⟧ chaque nuit"),
    VerdictTrial(.missing, "Le client sauvegarde le site."),
    VerdictTrial(.missing, "Vous sauvegardez le site chaque nuit."),
    VerdictTrial(.missing, "Le client doit prévoir une sauvegarde."),
    VerdictTrial(.missing, "Le site est sauvegardé par le client."),
    VerdictTrial(.missing, "La sauvegarde du site est à la charge exclusive du client."),
    VerdictTrial(.missing, markdown: "# Obligations du client\n\nUne sauvegarde chaque nuit."),
    VerdictTrial(.missing, markdown: "Le client s'engage à :\n\n- faire une sauvegarde chaque nuit"),
    VerdictTrial(.missing, markdown: "| Tâche | Client |\n|---|---|\n| Hébergement | sauvegarde du site |"),
    VerdictTrial(.satisfied, "Le client sauvegarde ses fichiers. Le prestataire ⟦sauvegarde⟧ le site."),
    VerdictTrial(.satisfied, "Chaque partie ⟦sauvegarde⟧ ses fichiers."),
    VerdictTrial(.satisfied, "Le prestataire informe le client de toute ⟦sauvegarde⟧."),
    VerdictTrial(.satisfied, "Le prestataire ⟦sauvegarde⟧ les documents remis par le client."),
    VerdictTrial(.missing, "Les documents sauvegardés par le client."),
    VerdictTrial(
      .missing,
      "Entre Kestrel SAS (« le Prestataire ») et l’association des Refuges (« la Fédération »).\n\nLa Fédération sauvegarde le site."
    ),
    VerdictTrial(
      .satisfied,
      "Entre Kestrel SAS (« la Régie ») et l’association des Refuges (« le Client »).\n\nLa Régie ⟦sauvegarde⟧ le site."
    ),
    VerdictTrial(.satisfied, "La régie des eaux ⟦sauvegarde⟧ le site."),
  ]

  @Test("the provider", arguments: providerOwes)
  func provider(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""require": { "satisfied": ["sauvegard*"], "owes": "provider" }"#))
  }

  static let clientOwes: [VerdictTrial] = [
    VerdictTrial(.satisfied, "Le client ⟦fournit⟧ ses textes."),
    VerdictTrial(.satisfied, markdown: "# Obligations du client\n\n⟦Fournir⟧ ses textes."),
    VerdictTrial(.satisfied, "Les textes sont ⟦fournis⟧ par vous."),
    VerdictTrial(.missing, "Le prestataire fournit les textes."),
    VerdictTrial(.missing, "Les textes sont fournis par le prestataire."),
    VerdictTrial(.missing, markdown: "# Obligations du prestataire\n\nFournir les textes."),
  ]

  @Test("the client", arguments: clientOwes)
  func client(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""require": { "satisfied": ["fournir"], "owes": "client" }"#))
  }

  @Test(
    "anyone",
    arguments: [
      VerdictTrial(.satisfied, "Le client ⟦sauvegarde⟧ le site."),
      VerdictTrial(.satisfied, "Le prestataire ⟦sauvegarde⟧ le site."),
    ])
  func anyone(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""require": { "satisfied": ["sauvegard*"], "owes": "any" }"#))
  }

  @Test("a passage of the other party is told as the nearest")
  func nearest() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["sauvegard*"], "owes": "provider" }"#)
    let report = try rules.report(on: Paper("Le client sauvegarde le site."))
    let nearest = try #require(report.rulings[0].nearest)
    #expect(report.document.text.string(in: nearest.span) == "Le client sauvegarde le site")
    #expect(report.rulings[0].remarks == [.otherDebtor])
  }

  @Test("the parties are known by the names the paper gives them")
  func names() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["sauvegard*"], "owes": "provider" }"#)
    let head =
      "Entre la société Ubac Web, ci-après « le Prestataire »,\net Fromages Arvieux SARL, ci-après « le Client »\n\n"
    #expect(try rules.ruling(on: Paper(head + "Ubac Web sauvegarde le site.")).verdict == .satisfied)
    #expect(try rules.ruling(on: Paper(head + "Fromages Arvieux sauvegarde le site.")).verdict == .missing)
  }
}
