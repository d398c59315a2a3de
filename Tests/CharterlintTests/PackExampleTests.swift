import DocumentModel
import Judging
import Reporting
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

  private static let replay = Result { ExampleReplay(library: try RealRules.library.get()) }

  @Test("come out as written", arguments: RealRules.ids)
  func asWritten(_ id: String) throws {
    for example in try RealRules.examples.get() where example.rule.text == id {
      Self.expectNone(try Self.replay.get().outcome(of: example, place: "\(example.file):\(example.line)").failure)
    }
  }

  @Test("come out the same in every other form", arguments: RealRules.ids)
  func mutated(_ id: String) throws {
    let replay = try Self.replay.get()
    for example in try RealRules.examples.get() where example.rule.text == id && example.others.isEmpty {
      let place = "\(example.file):\(example.line)"
      // What fails as written is told above.
      guard replay.outcome(of: example, place: place).failure == nil else { continue }
      for form in Mutation.allCases { Self.expectNone(replay.failure(of: example, as: form, place: place)) }
    }
  }

  private static func expectNone(_ failure: ExampleFailure?) {
    guard let failure else { return }
    Issue.record(
      "\(failure.place) \(failure.form?.english ?? ""): \(failure.problems)\nexpected: \(failure.expected)\nfound: \(failure.found)"
    )
  }
}
