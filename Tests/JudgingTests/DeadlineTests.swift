import DocumentModel
import Judging
import RuleLanguage
import Synchronization
import Testing

/// What becomes of a document when the time it was given is over.
@Suite("Time given to a document")
struct DeadlineTests {
  private static let rules = [
    #""require": { "satisfied": ["logo"] }"#, #""require": { "satisfied": ["texte"] }"#,
    #""require": { "satisfied": ["image"] }"#,
  ]

  private func report(_ deadline: Deadline) throws -> DocumentReport {
    let judge = try TinyRules(Self.rules[0], Self.rules[1], Self.rules[2]).judge
    let text = Array("Le logo, le texte et une image.".utf8)
    let document = Document(
      text: SourceText(text),
      blocks: [Block(kind: .paragraph, span: TextSpan(0, text.count), anchor: .line(1, column: 1))], format: .text)
    let request = JudgingRequest(
      packs: ["tiny"], declaredKinds: [.quote], context: [], anyKind: false, deadline: deadline)
    return judge.judge(document, path: "a.txt", request: request, sha256: nil)
  }

  @Test("over before it began: every verdict is left to a person, with the reason")
  func over() throws {
    let report = try report(Deadline(seconds: 7) { true })
    #expect(report.rulings.map(\.verdict) == [.review, .review, .review])
    #expect(report.rulings.allSatisfy { $0.reason?.french.contains("7 s") == true && $0.evidence.isEmpty })
    #expect(report.secondsSpent == 7)
  }

  @Test("never over: nothing changes")
  func never() throws {
    for deadline in [Deadline.never, Deadline(seconds: 1) { false }] {
      let report = try report(deadline)
      #expect(report.rulings.map(\.verdict) == [.satisfied, .satisfied, .satisfied])
      #expect(report.secondsSpent == nil)
    }
  }

  @Test("over at any step: verdicts before it stand, none is made of half a search", arguments: 1..<60)
  func overAtStep(step: Int) throws {
    let asked = Atomic<Int>(0)
    let report = try report(Deadline(seconds: 1) { asked.add(1, ordering: .relaxed).newValue > step })
    let verdicts = report.rulings.map(\.verdict)
    let finished = verdicts.prefix { $0 == .satisfied }.count
    #expect(verdicts[finished...].allSatisfy { $0 == .review }, "\(verdicts)")
  }
}
