import DocumentModel
import Readers
import Reporting
import RuleLanguage
import Testing

@testable import Judging
@testable import Matching
@testable import charterlint

/// Reading only the rules that are needed changes nothing but the time it takes.
@Suite("Needed rules")
struct NeededRulesTests {
  @Test("files of rules are named after their rule, so that ids are known without reading them")
  func names() throws {
    let source = try RealRules.source.get()
    for rule in RealRules.rules { #expect(Path.name(rule.file) == rule.id.text + ".jsonc") }
    let partly = try source.library(for: [RealRules.digitalpes])
    #expect(try Set(source.ruleIDs(partly)) == Set(RealRules.ids))
    #expect(try source.ruleIDs(partly).count == RealRules.ids.count)
  }

  @Test("the other packs have everything but their rules, and fewer concepts are read")
  func heads() throws {
    let partly = try RealRules.source.get().library(for: [RealRules.digitalpes])
    let all = try RealRules.library.get()
    #expect(partly.packs.map(\.id) == all.packs.map(\.id))
    #expect(partly.packs.map(\.sha256) == all.packs.map(\.sha256))
    #expect(partly.packs.map(\.fingerprint) == all.packs.map(\.fingerprint))
    #expect(partly.packs.filter { !$0.rules.isEmpty }.map(\.id) == [RealRules.digitalpes])
    #expect(partly.concepts.count < all.concepts.count && !partly.concepts.isEmpty)
  }

  @Test("verdicts and evidence are those of a judge that read everything", arguments: Fixtures.compliant)
  func same(_ paper: Fixtures.Paper) throws {
    let library = try RealRules.source.get().library(for: [paper.pack])
    let partly = Judge(library: library) { _ in nil }
    #expect(
      try Self.json(of: paper, partly, packs: [paper.pack])
        == Self.json(of: paper, RealRules.judge.get(), packs: [paper.pack]))
  }

  @Test("verdicts and evidence are those of patterns compiled on the spot", arguments: Fixtures.compliant)
  func prepared(_ paper: Fixtures.Paper) throws {
    var library = try RealRules.library.get()
    #expect(library.prepared != nil)
    library.prepared = nil
    #expect(
      try Self.json(of: paper, Judge(library: library), packs: [paper.pack])
        == Self.json(of: paper, RealRules.judge.get(), packs: [paper.pack]))
  }

  @Test("no pattern of a rule, a lexicon or the engine is left to compile at the start")
  func nothingToCompile() throws {
    let library = try RealRules.library.get()
    let prepared = PatternBank.Builder(lexicons: library.lexicons, prepared: try #require(library.prepared)).build()
    #expect(try RealRules.judge.get().library.bank.programs.count == prepared.programs.count)
    #expect(prepared.programs.count > 5000)
  }

  @Test("with lexicons from elsewhere everything is compiled on the spot; with other rules it is not")
  func otherLexicons() throws {
    let rules = try RuleSource(folders: ["Tests/CharterlintTests/Rules"]).library()
    #expect(rules.prepared != nil)
    let phrases = "{ \"title\": { \"fr\": \"Essai\", \"en\": \"Trial\" }, \"phrases\": [\"essai de phrase\"] }"
    try Workshop.with(["lexicons/essai.jsonc": phrases]) { workshop in
      let lexicons = try RuleSource(folders: [workshop.folder.path]).library()
      #expect(lexicons.prepared == nil)
    }
  }

  @Test("rules that a document turns out to need are read then")
  func later() throws {
    let source = try RealRules.source.get()
    let judge = Judge(library: try source.library(for: ["activateurs"])) { packs in try? source.library(for: packs) }
    let paper = try #require(Fixtures.compliant.first { $0.pack == RealRules.digitalpes })
    #expect(judge.library.library.packs.filter { !$0.rules.isEmpty }.map(\.id) == ["activateurs"])
    let named = try Self.json(of: paper, judge, packs: [])
    #expect(try named == Self.json(of: paper, RealRules.judge.get(), packs: []))
    let held = Set(judge.library.library.packs.filter { !$0.rules.isEmpty }.map(\.id))
    #expect(held == ["activateurs", RealRules.digitalpes])
  }

  @Test("files from elsewhere are all read, so that no defect stays hidden")
  func foreign() throws {
    let library = try RuleSource(folders: ["Tests/CharterlintTests/Rules"]).library(for: [RealRules.digitalpes])
    #expect(library.packs.allSatisfy { !$0.rules.isEmpty })
  }

  private static func json(of paper: Fixtures.Paper, _ judge: Judge, packs: [String]) throws -> [UInt8] {
    let document = try ReaderRegistry.read(paper.bytes(), name: paper.path)
    let request = JudgingRequest(
      packs: packs, defaultPack: RealRules.digitalpes, declaredKinds: [], context: [], anyKind: true)
    let report = judge.judge(document, path: paper.path, request: request, sha256: nil)
    let whole = Report(toolVersion: "0", packs: [], documents: [report], errors: [])
    return try #require(ReporterRegistry.reporter("json")).render(whole, options: RenderOptions(language: .french))
  }
}
