import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

@Suite("Two versions of a document")
struct VersionTests {
  private static func compare(_ old: String, _ new: String) throws -> VersionComparison {
    let rules = try TinyRules(
      #""severity": "advice", "require": { "satisfied": ["logo"], "vague": ["plan"] }"#,
      #""require": { "satisfied": ["moulin"] }"#, #""require": { "satisfied": ["pont"] }"#,
      #""require": { "satisfied": ["tour"], "vague": ["mur"] }"#)
    return VersionComparison(
      before: try rules.report(on: Paper(old)), after: try rules.report(on: Paper(new)))
  }

  @Test("differ by their verdicts, worst first")
  func order() throws {
    let comparison = try Self.compare("Un logo, un moulin, une tour.", "Un plan, un pont, un mur.")
    let changes = comparison.changes.map { "\($0.rule.id) \($0.before.verdict) \($0.after.verdict) \($0.direction)" }
    #expect(
      changes == [
        "T-2 satisfied missing worse", "T-4 satisfied vague worse", "T-1 satisfied vague worse",
        "T-3 missing satisfied better",
      ])
    #expect(comparison.unchangedCount == 0)
  }

  @Test("do not differ when words moved")
  func same() throws {
    let comparison = try Self.compare("Un logo.\n\nUn moulin.", "Un moulin. Merci.\n\nUn logo.")
    #expect(comparison.changes.isEmpty && comparison.unchangedCount == 4)
  }
}
