import DocumentModel
import RuleLanguage
import Testing

@testable import Reporting
@testable import charterlint

/// Rules that come from the law say where it is written.
@Suite("Sources of the rules")
struct SourceTests {
  private static let statutory = "fr-mentions-b2b"

  @Test("stand in every statutory rule")
  func statutory() throws {
    let pack = try #require(try RealRules.library.get().packs.first { $0.id == Self.statutory })
    for rule in pack.rules {
      #expect(rule.source != nil, "\(rule.id)")
      // Nobody has compared these with the published law yet; whoever does writes the day.
      #expect(rule.verifiedOn != nil || rule.source?.contains("à vérifier") == true, "\(rule.id)")
    }
  }

  @Test("are worded with the day on which they were checked")
  func wording() {
    let words = { (source: String?, day: String?) in
      Wording.Rules.basis(of: Rule.dated(source: source, verifiedOn: day))?.french
    }
    #expect(words(nil, nil) == nil)
    #expect(words("C. com., art. L441-9", nil) == "C. com., art. L441-9")
    #expect(words("art. 1", "2026-01-31") == "art. 1 (vérifié le 2026-01-31)")
    #expect(words(nil, "2026-01-31") == "vérifié le 2026-01-31")
  }

  @Test("are shown by explain and with every finding")
  func shown() throws {
    let rules = try #require(try RealRules.library.get().packs.first { $0.id == Self.statutory }?.rules)
    let rule = try #require(rules.first { $0.documents.contains(.invoice) && $0.source != nil })
    let source = try #require(rule.source?.split(separator: " ;").first.map(String.init))
    #expect(try EndToEnd.run(["explain", rule.id.text]).output.contains(source))
    let report = try EndToEnd.run(
      ["check", "-", "--stdin-name", "facture.txt", "--type", "invoice", "--charter", Self.statutory],
      input: "Facture\n\nDéveloppement : 100 €\n")
    #expect(report.output.contains("Source : "))
  }
}

extension Rule {
  fileprivate static func dated(source: String?, verifiedOn: String?) -> Rule {
    let words = LocalizedText(fr: "x", en: "x")
    return Rule(
      id: RuleID("XX-01"), clause: "c", topic: "t", title: words, why: words, severity: .advice, severityRules: [],
      documents: [.quote], unit: .document, when: [], provable: .document, checks: [], messages: [:], advice: nil,
      insert: nil, question: nil, proof: nil, source: source, verifiedOn: verifiedOn, file: "x")
  }
}
