import DocumentModel
import Testing

@testable import RuleLanguage

@Suite("A set of rule files")
struct LibraryTests {
  @Test("loads into a library in the order of ids")
  func loads() throws {
    let library = try RuleLoader.load(FixtureRules.files(), digests: [:])
    #expect(library.packs.map(\.id) == ["digitalpes"])
    #expect(
      library.packs[0].rules.map(\.id.text) == [
        "DA-04", "DA-06", "DA-07", "DA-09", "DA-11", "DA-12", "DA-28", "DA-43",
      ])
    #expect(library.lexicons.map(\.id) == ["deliver", "frequency", "hedge"])
    #expect(library.concepts.map(\.id) == ["delai.execution", "secu.sauvegarde"])
    #expect(library.packs[0].fingerprint.hashes == [0x00C0_FFEE, 0x1234_5678, 0xDEAD_BEEF])
    #expect(library.kinds.map(\.kind) == [.quote, .contract])
    #expect(library.services.map(\.service) == ["site", "hosting"])
    #expect(library.packs[0].sha256.count == 64)
  }
}
