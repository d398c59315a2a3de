import DocumentModel
import Readers
import RuleLanguage
import Testing

@testable import charterlint

@Suite("--limit and --timeout")
struct LimitOptionTests {
  private func limits(_ values: String...) throws(UsageError) -> RunLimits {
    var arguments = ParsedArguments(command: .check)
    arguments.options = values.map { ParsedArguments.Option(name: .limit, value: $0) }
    return try RunLimits(arguments)
  }

  @Test("every limit has one row, and changes one value")
  func table() throws {
    #expect(LimitTable.all.map(\.name) == LimitName.allCases)
    var seen: [RunLimits] = [try limits()]
    for spec in LimitTable.all {
      let changed = try limits("\(spec.name.rawValue)=\(spec.byDefault + 1)")
      #expect(!seen.contains(changed), "\(spec.name.rawValue)")
      #expect(try limits("\(spec.name.rawValue)=\(spec.byDefault)") == seen[0])
      seen.append(changed)
    }
  }

  @Test("the last of a name counts; names and numbers are checked")
  func values() throws {
    #expect(try limits("depth=9", "depth=7").reading.markup.depth == 7)
    #expect(try limits("patterns=9").rules.patterns == 9)
    #expect(throws: UsageError.notAPair(.limit, value: "depth")) { try limits("depth") }
    for wrong in ["0", "-1", "x", "", "99999999999999999999"] {
      #expect(throws: UsageError.notANumber(.limit, value: wrong)) { try limits("depth=\(wrong)") }
    }
    let allowed = LimitName.allCases.map(\.rawValue)
    #expect(throws: UsageError.unknownValue(.limit, value: "dept", allowed: allowed, nearest: "depth")) {
      try limits("dept=1")
    }
  }

  @Test("a document over a limit is refused with the name of the limit, and read when it is raised")
  func program() throws {
    let small = try EndToEnd.run(["inspect", "-", "--stdin-name", "a.txt", "--limit", "text-bytes=3"], input: "quatre")
    #expect(small.code == 3)
    #expect(small.errors.contains("--limit text-bytes="))
    #expect(try EndToEnd.run(["inspect", "-", "--limit", "text-bytes=6"], input: "quatre").code == 0)
    let long = try EndToEnd.run(["inspect", "-", "--limit", "file-bytes=5"], input: "quatre")
    #expect(long.code == 3)
    #expect(long.errors.contains("--limit file-bytes="))
    let rules = try EndToEnd.run(["rules", "--limit", "alternatives=1"])
    #expect(rules.code == 2)
    #expect(rules.errors.contains("alternatives"))
  }

  @Test("help lists the limits with their values")
  func help() {
    let page = HelpPage(language: .english).text(for: .check)
    for spec in LimitTable.all { #expect(page.contains("\(spec.name.rawValue)=\(spec.byDefault)")) }
  }

  @Test("too little time: an answer soon after, and the verdicts left are to assess", .timeLimit(.minutes(2)))
  func outOfTime() throws {
    let unit = "Le prestataire garantit la sauvegarde des données, sauf 30 % à la commande, et 2 x 10 € = 20 € ; "
    let paper = String(repeating: unit, count: 16_000_000 / unit.utf8.count)
    let line = ["check", "-", "--stdin-name", "a.txt", "--any-kind", "--format", "json", "--timeout", "1"]
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try EndToEnd.run(line, input: paper)
    // Half a second late is what is promised; test machines are busy.
    #expect(clock.now - start < .seconds(15))
    let isLate = outcome.errors.contains("(--timeout)")
    #expect(outcome.code == 3 ? isLate : clock.now - start < .seconds(1), "\(outcome.code)")
  }

  @Test("enough time changes nothing")
  func timeout() throws {
    let line = ["check", "-", "--stdin-name", "devis.txt", "--format", "json", "--today", "2026-01-01"]
    let paper = "DEVIS\nCréation du site : 900,00 € HT, livré le 3 mai 2026."
    let plain = try EndToEnd.run(line, input: paper)
    #expect(try EndToEnd.run(line + ["--timeout", "500"], input: paper).output == plain.output)
    #expect(try EndToEnd.run(line + ["--timeout", "0"], input: paper).code == 2)
  }
}
