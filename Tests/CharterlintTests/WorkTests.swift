import Allocations
import DocumentModel
import Judging
import Readers
import Reporting
import RuleLanguage
import Testing

@testable import charterlint

/// What a paper costs, counted and not timed: places where a pattern is tried, conditions looked for, and allocations.
@Suite("Work of a paper")
struct WorkTests {
  /// A fixture and what it cost, with every pack, when the numbers were last written here.
  struct Paper: Sendable, CustomTestStringConvertible {
    let path: String
    let candidates: Int
    let conditions: Int
    let allocations: AllocationCounts
    /// Allocations of judging that all rules once more, about other things, add.
    let allocationsOfForeignRules: Int

    var testDescription: String { path }
  }

  /// How often memory is asked for on the way of a paper.
  struct AllocationCounts: Sendable, CustomStringConvertible {
    /// From bytes to document.
    let reading: Int
    /// From document to verdicts.
    let judging: Int
    /// From verdicts to JSON.
    let writing: Int

    var description: String { "reading: \(reading), judging: \(judging), writing: \(writing)" }
  }

  /// When rules were added on purpose, write the new numbers here; they may not creep up by themselves.
  ///
  /// Allocations of judging vary by a hundredth from run to run: sets and dictionaries have another order each time, and
  /// a search that goes through one ends sooner or later. Each foreign rule gives a verdict, and each verdict takes 7 to
  /// 11 allocations, so that these rules add between a ninth and a fifth of what judging costs without them.
  static let papers: [Paper] = [
    Paper(
      path: "digitalpes/quote/quote.txt", candidates: 20_518, conditions: 3315,
      allocations: AllocationCounts(reading: 203, judging: 21_680, writing: 1391), allocationsOfForeignRules: 2458),
    Paper(
      path: "digitalpes/contract/contract.docx", candidates: 19_402, conditions: 3102,
      allocations: AllocationCounts(reading: 1704, judging: 19_335, writing: 3586), allocationsOfForeignRules: 2208),
    Paper(
      path: "fr-mentions-b2b/quote/quote.html", candidates: 2041, conditions: 1076,
      allocations: AllocationCounts(reading: 816, judging: 8060, writing: 854), allocationsOfForeignRules: 1626),
  ]

  /// How much more a document may cost before someone has to look.
  private static let tolerance = 1.1
  /// Below this share of the number written above, what was won is written down, or it could be lost again unseen.
  private static let slack = 0.7

  @Test("does not grow by more than a tenth", arguments: papers)
  func grows(_ paper: Paper) throws {
    let work = try Self.work(on: paper.path, RealRules.library.get())
    #expect(work.candidates > 0 && work.conditions > 0)
    #expect(Double(work.candidates) <= Double(paper.candidates) * Self.tolerance, "\(work)")
    #expect(Double(work.conditions) <= Double(paper.conditions) * Self.tolerance, "\(work)")
  }

  @Test("does not grow by more than a tenth in allocations", .whereCounted, .asWrittenDown, arguments: papers)
  func growsInAllocations(_ paper: Paper) throws {
    let counts = try Self.allocations(on: paper.path, RealRules.library.get(), RealRules.judge.get())
    for part in [\AllocationCounts.reading, \.judging, \.writing] {
      Self.compare(counts[keyPath: part], paper.allocations[keyPath: part], "\(counts)")
    }
  }

  /// Rules about things that a paper does not speak of are not quite free: conditions that an amount or a date alone
  /// can meet are still looked for. How much all rules once more, about other things, may add to each count.
  private static let foreignCandidates = 0.05
  private static let foreignConditions = 0.1

  /// How many times all rules are added, about other things.
  private static let copies = 9
  private static let crowd = Result { try RealRules.library.get().withForeignCopies(copies) }
  private static let judgeOfCrowd = Result { Judge(library: try crowd.get()) }

  @Test("hardly grows with rules about other things", arguments: papers)
  func manyRules(_ paper: Paper) throws {
    let few = try Self.work(on: paper.path, RealRules.library.get())
    let library = try Self.crowd.get()
    #expect(library.packs.flatMap(\.rules).count == (Self.copies + 1) * RealRules.rules.count)
    let many = try Self.work(on: paper.path, library)
    let added = { (many: Int, few: Int) in Double(many - few) / Double(few * Self.copies) }
    #expect(added(many.candidates, few.candidates) < Self.foreignCandidates, "\(few) \(many)")
    #expect(added(many.conditions, few.conditions) < Self.foreignConditions, "\(few) \(many)")
  }

  @Test("rules about other things add few allocations", .whereCounted, .asWrittenDown, arguments: papers)
  func manyRulesInAllocations(_ paper: Paper) throws {
    let few = try Self.allocations(on: paper.path, RealRules.library.get(), RealRules.judge.get())
    let many = try Self.allocations(on: paper.path, Self.crowd.get(), Self.judgeOfCrowd.get())
    let added = (many.judging - few.judging) / Self.copies
    Self.compare(added, paper.allocationsOfForeignRules, "\(added) beside \(few.judging)")
  }

  @Test("an allocation is counted", .whereCounted)
  func counts() {
    final class Piece {}
    var pieces: [Piece] = []
    pieces.reserveCapacity(100)
    let (_, count) = Self.counting { for _ in 0..<100 { pieces.append(Piece()) } }
    #expect(count == 100)
    #expect(pieces.count == 100)
  }

  private static func compare(_ count: Int, _ written: Int, _ all: Comment) {
    #expect(Double(count) <= Double(written) * tolerance, "more than was written down: \(all)")
    #expect(Double(count) >= Double(written) * slack, "much less than was written down; write it down: \(all)")
  }

  private static func work(on path: String, _ library: RuleLibrary) throws -> JudgingWork {
    let stopwatch = Stopwatch { 0 }
    let judge = Judge(library: library, stopwatch: stopwatch) { _ in nil }
    let document = try ReaderRegistry.read(bytes(of: path), name: path)
    _ = judge.judge(document, path: path, request: request(library), sha256: nil)
    return stopwatch.work
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    try #require(Fixtures.all.first { $0.path == path }).bytes()
  }

  private static func request(_ library: RuleLibrary) -> JudgingRequest {
    JudgingRequest(packs: library.packs.map(\.id), declaredKinds: [], context: [], anyKind: true)
  }

  /// The second time: the first makes what is kept for later papers.
  private static func allocations(on path: String, _ library: RuleLibrary, _ judge: Judge) throws -> AllocationCounts {
    let bytes = try bytes(of: path)
    let request = request(library)
    let json = try #require(ReporterRegistry.reporter("json"))
    let options = RenderOptions(language: .french)
    func once() throws -> AllocationCounts {
      let (document, reading) = try counting { try ReaderRegistry.read(bytes, name: path) }
      let (verdicts, judging) = counting { judge.judge(document, path: path, request: request, sha256: nil) }
      let report = Report(toolVersion: "0", packs: [], documents: [verdicts], errors: [])
      let (_, writing) = counting { json.write(report, options: options) { _ in } }
      return AllocationCounts(reading: reading, judging: judging, writing: writing)
    }
    _ = try once()
    return try once()
  }

  /// What `body` gives, and how often this thread asked for memory meanwhile.
  private static func counting<Result>(_ body: () throws -> Result) rethrows -> (Result, Int) {
    let before = allocations_of_this_thread()
    let result = try body()
    return (result, Int(allocations_of_this_thread() - before))
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs where there is a count of allocations.
  fileprivate static var whereCounted: Self {
    .enabled(if: allocations_are_counted(), "allocations are counted with the C library of GNU, without sanitizers")
  }

  /// Runs in builds like that of the numbers written down: what a compiler leaves out, another asks for.
  fileprivate static var asWrittenDown: Self {
    #if compiler(>=6.3) && compiler(<6.4) && DEBUG
      let isLikeIt = true
    #else
      let isLikeIt = false
    #endif
    return .enabled(if: isLikeIt, "the allocations written down are those of a debug build by Swift 6.3")
  }
}
