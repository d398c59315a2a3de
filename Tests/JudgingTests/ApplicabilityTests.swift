import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

/// Whether a charter applies, and a rule: yes, no, or not known, with reasons.
@Suite("Applicability")
struct ApplicabilityTests {
  private static let pack = """
    "applies": [
      { "key": "client.type", "in": ["sme", "association"], "reason": { "fr": "PME.", "en": "SMEs." } },
      { "key": "client.headcount", "atMost": 250, "reason": { "fr": "250 au plus.", "en": "250 at most." } },
      { "key": "signatory.tiny.since", "notAfter": "document.date", "reason": { "fr": "Antérieur.", "en": "Older." } }
    ],
    "excluded": [
      { "key": "client.type", "in": ["consumer"], "reason": { "fr": "Consommateur.", "en": "Consumer." } },
      { "key": "procurement.qualityCriterion", "in": [false], "reason": { "fr": "Critère.", "en": "Criterion." } }
    ]
    """

  struct Trial: Sendable {
    let context: [String: String]
    let value: Applicability.Value
    let reason: String?
    init(_ context: [String: String], _ value: Applicability.Value, _ reason: String? = nil) {
      (self.context, self.value, self.reason) = (context, value, reason)
    }
  }

  static let trials: [Trial] = [
    Trial([:], .unknown, "client.type, client.headcount, signatory.tiny.since"),
    Trial(["client.type": "sme"], .unknown, "client.headcount, signatory.tiny.since"),
    Trial(["client.type": "consumer"], .doesNotApply, "Consommateur."),
    Trial(["client.type": "large"], .doesNotApply, "PME."),
    Trial(["client.headcount": "251"], .doesNotApply, "250 au plus."),
    Trial(["client.headcount": "250"], .unknown, "client.type, signatory.tiny.since"),
    Trial(["procurement.qualityCriterion": "false"], .doesNotApply, "Critère."),
    Trial(["procurement.qualityCriterion": "true"], .unknown, "client.type"),
    Trial(["signatory.tiny.since": "2026-03-01", "document.date": "2026-02-28"], .doesNotApply, "Antérieur."),
    Trial(["signatory.tiny.since": "2026-03-01"], .unknown, "signatory.tiny.since"),
    Trial(
      [
        "client.type": "sme", "client.headcount": "12", "signatory.tiny.since": "2026-03-01",
        "document.date": "2026-03-01",
      ], .applies),
  ]

  @Test("of a charter is yes, no or unknown", arguments: trials)
  func charter(_ trial: Trial) throws {
    let rules = try TinyRules(#""require": { "satisfied": ["logo"] }"#, pack: Self.pack)
    let report = try rules.report(on: Paper("Un plan."), context: trial.context)
    #expect(report.applicability.map(\.value) == [trial.value])
    let reasons = report.applicability[0].reasons.map(\.french)
    if let reason = trial.reason {
      #expect(reasons.contains { $0.contains(reason) }, "\(reasons)")
    } else {
      #expect(reasons.isEmpty)
    }
    // Only a charter that does not apply silences its rules; an unknown one changes no verdict.
    #expect(report.rulings[0].verdict == (trial.value == .doesNotApply ? .notApplicable : .missing))
    if trial.value == .doesNotApply { #expect(report.rulings[0].reason?.french == trial.reason) }
  }

  @Test("of a rule: a false condition gives its reason, an unknown one judges and names the declaration")
  func rule() throws {
    let rules = try TinyRules(
      #""when": [{ "key": "services", "in": ["site"], "reason": { "fr": "Pas de site.", "en": "No site." } }], "require": { "satisfied": ["logo"] }"#
    )
    let excluded = try rules.ruling(on: Paper("Un plan."), context: ["services": "training"])
    #expect(excluded.verdict == .notApplicable)
    #expect(excluded.reason?.french == "Pas de site.")
    let held = try rules.ruling(on: Paper("Un plan."), context: ["services": "site,training"])
    #expect(held.verdict == .missing && held.undeclared.isEmpty)
    let unknown = try rules.ruling(on: Paper("Un plan."))
    #expect(unknown.verdict == .missing && unknown.undeclared == ["services"])
    #expect(try rules.ruling(on: Paper("Un logo.")).undeclared.isEmpty)
  }

  @Test("of a rule: a kind of paper that the clause is not for")
  func kinds() throws {
    let rules = try TinyRules(
      #""severities": [{ "severity": "advice", "documents": ["invoice"] }], "require": { "satisfied": ["logo"] }"#)
    #expect(try rules.ruling(on: Paper("Un plan.")).severity == .error)
    #expect(try rules.ruling(on: Paper("Un plan."), kinds: [.invoice]).severity == .advice)
    #expect(try rules.ruling(on: Paper("Un plan."), kinds: [.invoice, .quote]).severity == .error)
    let other = try rules.ruling(on: Paper("Un plan."), kinds: [.contract])
    #expect(other.verdict == .notApplicable && other.reason != nil)
    #expect(try rules.ruling(on: Paper("Un plan."), kinds: [.contract], anyKind: true).verdict == .missing)
  }

  @Test("the strongest origin of a declaration counts")
  func origins() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["logo"] }"#, pack: Self.pack)
    let known = [
      ContextValue(key: "client.type", values: ["sme"], origin: .option),
      ContextValue(key: "client.type", values: ["consumer"], origin: .configuration),
    ]
    let request = JudgingRequest(packs: ["tiny"], declaredKinds: [.quote], context: known, anyKind: false)
    let report = rules.judge.judge(try Paper("Un plan.").read(), path: "p", request: request, sha256: nil)
    #expect(report.applicability[0].value == .unknown)
    #expect(report.context == [known[0]])
  }
}
