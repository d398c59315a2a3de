import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

@Suite("Waivers")
struct WaiverTests {
  private static let rules = Result {
    try TinyRules(
      #""require": { "satisfied": ["logo"], "vague": ["plan"] }"#, #""require": { "satisfied": ["moulin"] }"#)
  }

  private static func report(_ texts: String...) throws -> Report {
    Report(
      toolVersion: "", packs: [], documents: try texts.map { try rules.get().report(on: Paper($0)) }, errors: [])
  }

  private static func waiver(_ rule: String, until: String = "2026-12-31", line: Int = 1) -> Waiver {
    Waiver(
      rule: RuleID(rule), reason: "accepté", author: "A. Rey", expires: until,
      source: .configuration(path: "c.jsonc", line: line))
  }

  @Test("settle a finding without hiding it")
  func settles() throws {
    let report = try Self.report("Un plan.").waived(by: [[Self.waiver("T-1")]], on: "2026-06-01")
    let ruling = report.documents[0].rulings[0]
    #expect(ruling.isFinding && !ruling.isOpen && ruling.waiver?.author == "A. Rey")
    #expect(report.documents[0].rulings[1].isOpen && report.documents[0].rulings[1].waiver == nil)
    #expect(report.idleWaivers.isEmpty && report.summary[.vague] == 1)
  }

  @Test("hold on their last day, and no longer")
  func lastDay() throws {
    let report = try Self.report("Un plan.")
    let waiver = Self.waiver("T-1", until: "2026-06-01")
    #expect(!report.waived(by: [[waiver]], on: "2026-06-01").documents[0].rulings[0].isOpen)
    let after = report.waived(by: [[waiver]], on: "2026-06-02")
    #expect(after.documents[0].rulings[0].isOpen)
    #expect(after.idleWaivers == [IdleWaiver(waiver: waiver, state: .expired, paths: [report.documents[0].path])])
  }

  @Test("are told when no document needs them, not when one of several does")
  func unused() throws {
    let waiver = Self.waiver("T-1")
    let one = try Self.report("Un logo.").waived(by: [[waiver]], on: "2026-06-01")
    #expect(one.idleWaivers.map(\.state) == [.unused])
    #expect(one.documents[0].rulings[0].waiver == nil)
    let two = try Self.report("Un logo.", "Un plan.").waived(by: [[waiver], [waiver]], on: "2026-06-01")
    #expect(two.idleWaivers.isEmpty)
  }

  @Test("that were renewed are not told as ended")
  func renewed() throws {
    let old = Self.waiver("T-1", until: "2025-01-01")
    let new = Self.waiver("T-1", line: 2)
    let report = try Self.report("Un plan.").waived(by: [[old, new]], on: "2026-06-01")
    #expect(report.documents[0].rulings[0].waiver == new && report.idleWaivers.isEmpty)
  }

  @Test("of rules that were not judged are passed over")
  func otherRule() throws {
    #expect(try Self.report("Un plan.").waived(by: [[Self.waiver("T-9")]], on: "2026-06-01").idleWaivers.isEmpty)
  }

  @Test("hold in a set for the document that the finding stands in")
  func sets() throws {
    let rules = try TinyRules(
      #""unit": "set", "require": { "satisfied": ["logo"], "contradicted": ["sans dessin"] }"#)
    let papers = try [("a.txt", "Un plan."), ("b.txt", "Livré sans dessin.")].map { path, text in
      SetPaper(
        path: path, document: try Paper(text).read(),
        request: JudgingRequest(
          packs: ["tiny"], packOrigin: .option, defaultPack: "tiny", declaredKinds: [.quote], context: [],
          anyKind: false), sha256: nil)
    }
    let (documents, set) = rules.judge.judge(together: papers, id: "set-1")
    let report = Report(toolVersion: "", packs: [], documents: documents, errors: [], sets: [set])
    #expect(report.sets[0].rulings[0].verdict == .contradicted)
    let waiver = Self.waiver("T-1")
    #expect(report.waived(by: [[waiver], []], on: "2026-06-01").sets[0].rulings[0].isOpen)
    #expect(!report.waived(by: [[], [waiver]], on: "2026-06-01").sets[0].rulings[0].isOpen)
  }
}
