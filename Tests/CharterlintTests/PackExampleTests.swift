import DocumentModel
import Judging
import RuleLanguage
import Testing

@testable import charterlint

/// Every example of every rule, as it stands and in other forms.
@Suite("Examples of the packs")
struct PackExampleTests {
  @Test("the rules load")
  func load() throws {
    let library = try RealRules.library.get()
    #expect(library.packs.contains { $0.id == RealRules.digitalpes })
    #expect(try !RealRules.examples.get().isEmpty)
  }

  @Test("come out as written", arguments: RealRules.ids)
  func asWritten(_ id: String) throws {
    let replay = ExampleReplay(judge: try RealRules.judge.get(), packs: RealRules.packs)
    for example in try RealRules.examples.get() where example.rule.text == id {
      guard let failure = replay.failure(of: example, place: "\(example.file):\(example.line)") else { continue }
      Issue.record("\(failure.place): \(failure.problems)\nexpected: \(failure.expected)\nfound: \(failure.found)")
    }
  }

  @Test("come out the same in every other form", arguments: RealRules.ids)
  func mutated(_ id: String) throws {
    let (judge, pack) = try Self.lone(id)
    for example in try RealRules.examples.get() where example.rule.text == id && example.others.isEmpty {
      // What fails as written is told above.
      guard try example.mismatch(judge, pack: pack, name: example.fileName) == nil else { continue }
      for mutation in Mutation.allCases {
        guard let (changed, name) = try mutation.applied(to: example),
          let mismatch = try changed.mismatch(judge, pack: pack, name: name)
        else { continue }
        Issue.record(
          "\(example.file):\(example.line) \(mutation): \(mismatch)\n\(example.markedText)\n→ \(changed.markedText)")
      }
    }
  }

  /// A judge of one rule only: the other rules change nothing and take time.
  private static func lone(_ id: String) throws -> (judge: Judge, pack: String) {
    let library = try RealRules.library.get()
    let packs = library.packs.map { pack in
      RulePack(
        id: pack.id, title: pack.title, edition: pack.edition, publisher: pack.publisher, clauses: pack.clauses,
        names: pack.names, applies: pack.applies, excluded: pack.excluded, fingerprint: pack.fingerprint,
        rules: pack.rules.filter { $0.id.text == id }, sha256: pack.sha256)
    }
    let lone = RuleLibrary(
      packs: packs, concepts: library.concepts, lexicons: library.lexicons, kinds: library.kinds,
      services: library.services)
    let pack = try #require(packs.first { !$0.rules.isEmpty })
    return (Judge(library: lone), pack.id)
  }
}
