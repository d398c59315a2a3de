import DocumentModel
import RuleLanguage
import Testing

@testable import charterlint

/// The pack of the DIGIT'Alpes charter is whole: every obligation, every text, an example for every verdict.
@Suite("Coverage of the charter")
struct PackCoverageTests {
  private static func pack() throws -> RulePack {
    try #require(try RealRules.library.get().packs.first { $0.id == RealRules.digitalpes })
  }

  @Test("the 55 obligations have a rule each")
  func obligations() throws {
    #expect(CheckTypes.rows.count == 55)
    let ids = try Self.pack().rules.map(\.id.text)
    #expect(ids == CheckTypes.rows.map(\.id))
  }

  @Test("what a document can show is never only asked", arguments: CheckTypes.rows.filter(\.isReadable))
  func readable(_ row: CheckTypes.Row) throws {
    let rule = try #require(try Self.pack().rules.first { $0.id.text == row.id })
    let isRead = rule.checks.contains { check in
      if case .ask = check { false } else { true }
    }
    #expect(isRead, "\(row.id) \(row.types) is only a question")
  }

  @Test("the mention and the links are checked as such")
  func kinds() throws {
    for rule in try Self.pack().rules {
      guard let row = CheckTypes.rows.first(where: { $0.id == rule.id.text }), let check = rule.checks.first else {
        continue
      }
      switch (row.types[0], check) {
      case ("HL", .link): break
      case ("HL", _): Issue.record("\(rule.id) is no link check")
      default: break
      }
    }
  }

  @Test("severities are the charter table's", arguments: CheckTypes.rows)
  func severities(_ row: CheckTypes.Row) throws {
    let rule = try #require(try Self.pack().rules.first { $0.id.text == row.id })
    let expected: [String: Severity] = ["E": .error, "W": .warning, "I": .advice, "H": .advice]
    #expect(rule.severity == expected[row.weight], "\(row.id)")
  }

  @Test("every clause has a rule")
  func clauses() throws {
    let pack = try Self.pack()
    let covered = Set(pack.rules.map(\.clause))
    #expect(pack.clauses.map(\.id).filter { !covered.contains($0) } == [])
  }

  @Test("every verdict a rule can give has its wording", arguments: RealRules.rules)
  func messages(_ rule: Rule) {
    // A comparison brings its own sentence for what differs.
    var worded = Set(rule.messages.keys)
    for case .compare(let comparisons) in rule.checks { worded.formUnion(comparisons.map(\.differing)) }
    if rule.question != nil { worded.insert(.review) }
    let unworded = rule.possibleVerdicts.subtracting(worded)
    #expect(unworded.isEmpty, "\(rule.id)")
  }

  @Test(
    "every finding comes with advice; every question is asked, with the proof to ask for", arguments: RealRules.rules)
  func advice(_ rule: Rule) {
    if !rule.possibleVerdicts.isDisjoint(with: [.vague, .missing, .contradicted]) {
      #expect(rule.advice != nil, "\(rule.id)")
    }
    if case .ask? = rule.checks.first { #expect(rule.question != nil && rule.proof != nil, "\(rule.id)") }
    if rule.provable != .document { #expect(rule.proof != nil, "\(rule.id)") }
  }

  @Test("every verdict a rule can give has an example", arguments: RealRules.rules)
  func examples(_ rule: Rule) throws {
    let shown = Set(try RealRules.examples.get().filter { $0.rule == rule.id }.map(\.verdict))
    var demanded = rule.possibleVerdicts
    // Hedges and blanks lower every requirement alike; a declared answer needs no text.
    for case .require(let body) in rule.checks where body.vague.isEmpty { demanded.remove(.vague) }
    if case .ask(let body)? = rule.checks.first {
      demanded = body.contradicted.isEmpty ? [.review] : [.review, .contradicted]
    }
    if case .link(let body)? = rule.checks.first, case .picture = body.seek { demanded.remove(.review) }
    #expect(demanded.subtracting(shown).isEmpty, "\(rule.id)")
  }
}
