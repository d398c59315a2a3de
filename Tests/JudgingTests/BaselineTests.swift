import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

@Suite("Baselines")
struct BaselineTests {
  private static let rules = Result {
    try TinyRules(
      #""require": { "satisfied": ["<duration>"], "vague": ["plan"] }"#, #""require": { "satisfied": ["moulin"] }"#,
      #""forbid": { "contradicted": ["sans garantie", "prix non garanti"] }"#)
  }

  private static func report(_ text: String) throws -> Report {
    Report(toolVersion: "", packs: [], documents: [try rules.get().report(on: Paper(text))], errors: [])
  }

  private static let old = """
    Devis

    1. Délais

    Un plan sera remis.

    2. Prix

    Le site est livré sans garantie.
    """

  /// The states of the three rules in a newer version, and the rules that are gone.
  private static func compare(_ text: String, with old: String = old) throws -> (states: [String], gone: [String]) {
    let baseline = Baseline(of: try report(old), names: ["devis.txt"])
    let compared = try report(text).compared(with: baseline, names: ["devis.txt"], gone: [])
    let states = compared.documents[0].rulings.map { $0.baselineState?.rawValue ?? "-" }
    return (states, compared.absent.map(\.rule.text))
  }

  @Test("know every finding of the day they were written")
  func same() throws {
    #expect(try Self.compare(Self.old) == (["unchanged", "unchanged", "unchanged"], []))
  }

  static let edits: [(what: String, text: String)] = [
    (
      "moved paragraphs",
      "Devis\n\n2. Prix\n\nLe site est livré sans garantie.\n\n1. Délais\n\nUn plan sera remis."
    ),
    (
      "edited neighbours",
      "Devis n° 14\n\n1. Délais et suivi\n\nNous vous remercions.\n\nUn plan sera remis.\n\nÀ bientôt.\n\n2. Prix\n\n"
        + "Le prix est de 40 euros.\n\nLe site est livré sans garantie.\n\nCordialement."
    ),
    (
      "renumbered articles",
      "Devis\n\n4. Délais\n\n4.1 Un plan sera remis.\n\n5. Prix\n\n5.3 Le site est livré sans garantie."
    ),
    (
      "other capitals and spaces",
      "DEVIS\n\n1. Délais\n\nUN PLAN  sera remis.\n\n2. Prix\n\nLe  site est livré sans\u{A0}garantie."
    ),
  ]

  @Test("know a finding again after", arguments: edits.map(\.what))
  func stable(_ what: String) throws {
    let text = try #require(Self.edits.first { $0.what == what }?.text)
    let (states, gone) = try Self.compare(text)
    #expect(states == ["unchanged", "unchanged", "unchanged"])
    #expect(gone.isEmpty)
  }

  @Test("do not know another passage, and tell what is gone")
  func new() throws {
    let other = Self.old.replacing("sans garantie", with: "à prix non garanti")
    #expect(try Self.compare(other) == (["unchanged", "unchanged", "new"], ["T-3"]))
    let stated = Self.old.replacing("Un plan sera remis", with: "Délai : trois jours")
    #expect(try Self.compare(stated) == (["-", "unchanged", "unchanged"], ["T-1"]))
  }

  @Test("know a contradiction only when each of its passages was there")
  func secondContradiction() throws {
    let more = Self.old + "\n\nTout est à prix non garanti."
    #expect(try Self.compare(more).states == ["unchanged", "unchanged", "new"])
    #expect(try Self.compare(Self.old, with: more).states == ["unchanged", "unchanged", "unchanged"])
  }

  @Test("keep neither what somebody waived nor the words of a document")
  func content() throws {
    let waiver = Waiver(
      rule: RuleID("T-2"), reason: "r", author: "a", expires: "2030-01-01", source: .document(path: "d", line: 1))
    let report = try Self.report(Self.old).waived(by: [[waiver]], on: "2026-01-01")
    let baseline = Baseline(of: report, names: ["devis.txt"])
    #expect(baseline.findings.map(\.rule.text) == ["T-1", "T-3"])
    #expect(baseline.findings.allSatisfy { $0.passages.allSatisfy { $0.count == 16 } })
  }

  @Test("tell nothing of documents that this run did not read, unless their file is gone")
  func otherDocuments() throws {
    let baseline = Baseline(of: try Self.report(Self.old), names: ["a.txt"])
    let report = try Self.report(Self.old)
    #expect(report.compared(with: baseline, names: ["b.txt"], gone: []).absent.isEmpty)
    #expect(report.compared(with: baseline, names: ["b.txt"], gone: ["a.txt"]).absent.count == 3)
  }

  @Test("name passages without the number of their article, and figures with theirs")
  func numbers() throws {
    let rule = try #require(try Self.rules.get().judge.library.packs.first?.rules.first?.rule)
    let print = { (words: String) in Ruling.fingerprint(rule, .vague, words) }
    for numbered in ["4.2 Un plan", "12. Un plan", "3) Un plan", "Article 7 – Un plan", "1.1.4 Un plan"] {
      #expect(print(numbered) == print("Un plan"), "\(numbered)")
    }
    #expect(print("12 mois de suivi") != print("24 mois de suivi"))
    #expect(print("1.200 euros") != print("1.300 euros"))
    #expect(print("1 200,00 € HT") != print("1 300,00 € HT"))
  }
}
