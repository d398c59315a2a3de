import DocumentModel
import Judging
import Readers
import RuleLanguage
import Testing

@testable import charterlint

/// What judging costs, counted in steps and not in seconds: places where a pattern is tried, conditions looked for.
@Suite("Work of judging")
struct WorkTests {
  /// A fixture and what judging it against every pack cost when the number was last written here.
  struct Paper: Sendable {
    let path: String
    let candidates: Int
    let conditions: Int
  }

  /// When rules were added on purpose, write the new numbers here; they may not creep up by themselves.
  static let papers: [Paper] = [
    Paper(path: "digitalpes/quote/quote.txt", candidates: 20_518, conditions: 3315),
    Paper(path: "digitalpes/contract/contract.docx", candidates: 19_402, conditions: 3102),
    Paper(path: "fr-mentions-b2b/quote/quote.html", candidates: 2041, conditions: 1076),
  ]

  /// How much more a document may cost before someone has to look.
  private static let tolerance = 1.1

  @Test("does not grow by more than a tenth", arguments: papers)
  func grows(_ paper: Paper) throws {
    let work = try Self.work(on: paper.path, RealRules.library.get())
    #expect(work.candidates > 0 && work.conditions > 0)
    #expect(Double(work.candidates) <= Double(paper.candidates) * Self.tolerance, "\(work)")
    #expect(Double(work.conditions) <= Double(paper.conditions) * Self.tolerance, "\(work)")
  }

  /// Rules about things that a paper does not speak of are not quite free: conditions that an amount or a date alone
  /// can meet are still looked for. How much all rules once more, about other things, may add to each count.
  private static let foreignCandidates = 0.05
  private static let foreignConditions = 0.1

  @Test("hardly grows with rules about other things", arguments: papers)
  func manyRules(_ paper: Paper) throws {
    let copies = 9
    let few = try Self.work(on: paper.path, RealRules.library.get())
    let library = try RealRules.library.get().withForeignCopies(copies)
    #expect(library.packs.flatMap(\.rules).count == (copies + 1) * RealRules.rules.count)
    let many = try Self.work(on: paper.path, library)
    let added = { (many: Int, few: Int) in Double(many - few) / Double(few * copies) }
    #expect(added(many.candidates, few.candidates) < Self.foreignCandidates, "\(few) \(many)")
    #expect(added(many.conditions, few.conditions) < Self.foreignConditions, "\(few) \(many)")
  }

  private static func work(on path: String, _ library: RuleLibrary) throws -> JudgingWork {
    let stopwatch = Stopwatch { 0 }
    let judge = Judge(library: library, stopwatch: stopwatch) { _ in nil }
    let bytes = try #require(Fixtures.all.first { $0.path == path }).bytes()
    let document = try ReaderRegistry.read(bytes, name: path)
    let request = JudgingRequest(packs: library.packs.map(\.id), declaredKinds: [], context: [], anyKind: true)
    _ = judge.judge(document, path: path, request: request, sha256: nil)
    return stopwatch.work
  }
}
