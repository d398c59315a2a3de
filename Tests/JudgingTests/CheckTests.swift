import Judging
import RuleLanguage
import Testing

/// The order of decision of each kind of check.
@Suite("Checks")
struct CheckTests {
  static let requirements: [VerdictTrial] = [
    VerdictTrial(.satisfied, "Un ⟦logo vectoriel⟧. Un logo."),
    VerdictTrial(.vague, "Un ⟦logo⟧ plat."),
    VerdictTrial(.missing, "Un plan."),
    VerdictTrial(.contradicted, "⟦Refus⟧. Un ⟦logo vectoriel⟧."),
  ]

  @Test("require: contradicted, satisfied, vague, missing", arguments: requirements)
  func require(_ trial: VerdictTrial) throws {
    try trial.check(
      TinyRules(#""require": { "satisfied": ["logo vectoriel"], "vague": ["logo"], "contradicted": ["refus"] }"#))
  }

  @Test("require: the contrary stands before what supports")
  func roles() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["logo"], "contradicted": ["refus"] }"#)
    let ruling = try rules.ruling(on: Paper("Un logo.\n\nRefus."))
    #expect(ruling.evidence.map(\.role) == [.contradicts, .supports])
    #expect(ruling.grade == .commitment)
  }

  @Test("require: parts are told one by one and change nothing")
  func parts() throws {
    let rules = try TinyRules(
      #"""
      "require": { "satisfied": ["logo"], "parts": [
        { "label": { "fr": "plan", "en": "plan" }, "condition": "plan" },
        { "label": { "fr": "photo", "en": "photo" }, "condition": "photo" }] }
      """#)
    let ruling = try rules.ruling(on: Paper("Un logo et un plan."))
    #expect(ruling.verdict == .satisfied)
    #expect(ruling.parts.map(\.label.french) == ["plan", "photo"])
    #expect(ruling.parts.map(\.verdict) == [.satisfied, .missing])
    #expect(ruling.parts.map(\.evidence.count) == [1, 0])
  }

  static let prohibitions: [VerdictTrial] = [
    VerdictTrial(.contradicted, "Agence ⟦certifiée⟧, ⟦signataire⟧.".replacing("⟦signataire⟧", with: "signataire")),
    VerdictTrial(.vague, "Agence ⟦reconnue⟧, signataire."),
    VerdictTrial(.satisfied, "Agence ⟦signataire⟧."),
    VerdictTrial(.review, "Agence ⟦primée⟧, reconnue, signataire."),
    VerdictTrial(.notApplicable, "Agence."),
    VerdictTrial(.satisfied, "Agence qui n'est pas certifiée, mais ⟦signataire⟧."),
  ]

  @Test("forbid: contradicted, review, vague, satisfied, silent", arguments: prohibitions)
  func forbid(_ trial: VerdictTrial) throws {
    try trial.check(
      TinyRules(
        #""forbid": { "contradicted": ["certifier"], "vague": ["reconnu"], "satisfied": ["signataire"], "review": ["primer"] }"#
      ))
  }

  @Test("forbid: silence may be left to a person")
  func silence() throws {
    let silent = try TinyRules(#""forbid": { "contradicted": ["certifier"] }"#)
    #expect(try silent.ruling(on: Paper("Agence.")).reason != nil)
    let asked = try TinyRules(#""forbid": { "contradicted": ["certifier"], "otherwise": "review" }"#)
    #expect(try asked.ruling(on: Paper("Agence.")).verdict == .review)
  }

  private static let question = """
    "ask": { "signals": ["appel d'offres"], "contradicted": ["refus"], "answers": [
      { "when": [{ "key": "client.type", "in": ["consumer"] }], "verdict": "notApplicable", "reason": { "fr": "Hors champ.", "en": "Out." } },
      { "when": [{ "key": "procurement.procedure", "in": ["tender"] }], "verdict": "satisfied", "reason": { "fr": "Déclaré.", "en": "Declared." } }
    ] }
    """

  @Test(
    "ask: a person answers, unless a declaration does or the text contradicts",
    arguments: [
      ("Un plan.", [:], .review, nil, 0),
      ("Un appel d'offres.", [:], .review, nil, 1),
      ("Un plan.", ["client.type": "consumer"], .notApplicable, "Hors champ.", 0),
      ("Un plan.", ["client.type": "sme"], .review, nil, 0),
      ("Un appel d'offres.", ["procurement.procedure": "tender"], .satisfied, "Déclaré.", 1),
      // Nothing is satisfied without a passage, declared or not.
      ("Un plan.", ["procurement.procedure": "tender"], .review, "Déclaré.", 0),
      ("Refus.", ["client.type": "consumer"], .contradicted, nil, 1),
    ] as [(String, [String: String], Verdict, String?, Int)])
  func ask(_ text: String, _ context: [String: String], _ verdict: Verdict, _ reason: String?, _ count: Int) throws {
    let ruling = try TinyRules(Self.question).ruling(on: Paper(text), context: context)
    #expect(ruling.verdict == verdict)
    #expect(ruling.reason?.french == reason)
    #expect(ruling.evidence.count == count)
    if reason != nil {
      #expect(ruling.remarks == context.map { .declared(key: $0.key, value: $0.value) })
    }
  }

  @Test("two checks: the second can only lower or contradict")
  func combined() throws {
    let rules = try TinyRules(
      #""require": { "satisfied": ["logo"] }, "forbid": { "contradicted": ["refus"], "vague": ["peut-être"] }"#)
    let verdict = { (text: String) in try rules.ruling(on: Paper(text)).verdict }
    #expect(try verdict("Un logo.") == .satisfied)
    #expect(try verdict("Un plan.") == .missing)
    #expect(try verdict("Un logo, peut-être.") == .vague)
    #expect(try verdict("Un plan, peut-être.") == .missing)
    #expect(try verdict("Un logo. Refus.") == .contradicted)
    #expect(try verdict("Refus.") == .contradicted)
  }
}
