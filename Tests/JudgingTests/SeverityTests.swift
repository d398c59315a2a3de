import DocumentModel
import Judging
import RuleLanguage
import Testing

/// What a verdict weighs: exceptions by verdict, kind and context; papers announced elsewhere.
@Suite("Severity")
struct SeverityTests {
  private static let exceptions = """
    "severity": "warning", "severities": [
      { "severity": "advice", "verdicts": ["missing"] },
      { "severity": "error", "when": [{ "key": "services", "in": ["hosting"] }] }
    ], "require": { "satisfied": ["logo vectoriel"], "vague": ["logo"], "contradicted": ["refus"] }
    """

  @Test(
    "exceptions: the first that fits counts",
    arguments: [
      ("Un plan.", "site", .advice), ("Un plan.", "hosting", .advice), ("Un logo.", "site", .warning),
      ("Un logo.", "hosting", .error), ("Un logo.", nil, .warning), ("Refus.", "hosting", .error),
    ] as [(String, String?, Severity)])
  func exceptions(_ text: String, _ service: String?, _ severity: Severity) throws {
    let rules = try TinyRules(Self.exceptions)
    let context = service.map { ["services": $0] } ?? [:]
    #expect(try rules.ruling(on: Paper(text), context: context).severity == severity)
  }

  private static let announcement = "Voir nos conditions générales de vente ci-jointes."

  @Test("a clause of the set that may stand in an announced paper weighs no more than a warning")
  func announced() throws {
    let set = try TinyRules(#""unit": "set", "require": { "satisfied": ["logo"] }"#)
    let lone = try set.ruling(on: Paper("Un plan."))
    #expect(lone.severity == .error && lone.remarks.isEmpty)
    let announced = try set.ruling(on: Paper("Un plan.\n\n" + Self.announcement))
    #expect(announced.severity == .warning)
    #expect(announced.remarks == [.mayStandElsewhere("conditions générales de vente ci-jointes")])
    let declared = try set.ruling(
      on: Paper("Un plan.\n\n" + Self.announcement), context: ["contractDocuments": "quoteOnly"])
    #expect(declared.severity == .error && declared.remarks.isEmpty)
  }

  @Test("an announced paper does not lift a clause each paper must bear, nor a lower severity")
  func announcedElsewhere() throws {
    let each = try TinyRules(#""require": { "satisfied": ["logo"] }"#)
    #expect(try each.ruling(on: Paper("Un plan.\n\n" + Self.announcement)).severity == .error)
    let advice = try TinyRules(#""unit": "set", "severity": "advice", "require": { "satisfied": ["logo"] }"#)
    #expect(try advice.ruling(on: Paper("Un plan.\n\n" + Self.announcement)).severity == .advice)
  }

  @Test("only missing, vague and contradicted are findings")
  func findings() throws {
    let rules = try TinyRules(
      #""require": { "satisfied": ["logo vectoriel"], "vague": ["logo"], "contradicted": ["refus"] }"#,
      #""ask": { "signals": ["logo"] }"#, #""documents": ["contract"], "require": { "satisfied": ["logo"] }"#)
    let isFinding = { (text: String) in try rules.report(on: Paper(text)).rulings.map(\.isFinding) }
    #expect(try isFinding("Un logo vectoriel.") == [false, false, false])
    #expect(try isFinding("Un logo.") == [true, false, false])
    #expect(try isFinding("Un plan.") == [true, false, false])
    #expect(try isFinding("Refus.") == [true, false, false])
  }
}
