import Judging
import Testing

/// Hedges and blanks make vague what would satisfy.
@Suite("Hedges and blanks")
struct HedgeTests {
  static let hedged: [VerdictTrial] = [
    VerdictTrial(.satisfied, "Livraison sous ⟦six semaines⟧."),
    VerdictTrial(.vague, "Livraison sous ⟦six semaines⟧ environ."),
    VerdictTrial(.vague, "À titre indicatif, livraison sous ⟦six semaines⟧."),
    VerdictTrial(.satisfied, "Nous répondons dans les meilleurs délais ; livraison sous ⟦six semaines⟧."),
    VerdictTrial(.satisfied, "Formation le cas échéant. Livraison sous ⟦six semaines⟧."),
    VerdictTrial(.satisfied, "Livraison sous six semaines environ. Livraison sous ⟦huit semaines⟧."),
    VerdictTrial(
      .vague, markdown: "| Étape | Délai |\n|---|---|\n| Livraison | ⟦six semaines⟧ environ |"),
  ]

  @Test("a hedge counts in its own clause", arguments: hedged)
  func hedge(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""require": { "satisfied": ["<duration>"] }"#))
  }

  @Test("a rule may ignore hedges")
  func ignored() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["<duration>"], "hedges": [] }"#)
    try VerdictTrial(.satisfied, "Livraison sous ⟦six semaines⟧ environ.").check(rules)
  }

  @Test("the words that take it back are told")
  func told() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["<duration>"] }"#)
    #expect(try rules.ruling(on: Paper("Sous six semaines environ.")).remarks == [.hedged("environ")])
  }

  static let blanks: [VerdictTrial] = [
    VerdictTrial(.satisfied, "Prix global : 1 200,00 € HT."),
    VerdictTrial(.vague, "Prix global : XX €."),
    VerdictTrial(.vague, "Prix global : ………… € HT."),
    VerdictTrial(.vague, "Prix global : [à compléter]."),
    VerdictTrial(.vague, "Prix global : {{montant}}."),
    VerdictTrial(.vague, "Prix global au JJ/MM/AAAA."),
    VerdictTrial(.satisfied, "Prix global : 1 200,00 € HT. Numéro de commande : ………"),
  ].map { VerdictTrial($0.verdict, $0.paper.text.replacing("Prix global", with: "⟦Prix global⟧")) }

  @Test("a blank counts near the passage", arguments: blanks)
  func blank(_ trial: VerdictTrial) throws {
    try trial.check(TinyRules(#""require": { "satisfied": ["prix global"] }"#))
  }

  @Test("a rule may ignore blanks")
  func blanksIgnored() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["prix global"], "blanksLower": false }"#)
    try VerdictTrial(.satisfied, "⟦Prix global⟧ : XX €.").check(rules)
  }

  @Test("the blank is told")
  func blankTold() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["prix global"] }"#)
    #expect(try rules.ruling(on: Paper("Prix global : {{montant}}.")).remarks == [.blank("{{montant}}")])
  }
}
