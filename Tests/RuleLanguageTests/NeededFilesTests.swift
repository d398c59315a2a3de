import Testing

@testable import RuleLanguage

/// What is read when only the rules of some packs are wanted.
@Suite("Files that some packs need")
struct NeededFilesTests {
  private static let near = #"{"title":{"fr":"a","en":"a"},"facts":{"x":"@concept.far/y"}}"#
  private static let far = #"{"title":{"fr":"b","en":"b"},"facts":{"y":"mot"}}"#
  private static let idle = #"{"title":{"fr":"c","en":"c"},"facts":{"z":"autre"}}"#

  /// The fixture's files and three concepts: one that a rule names, one that this one names, one that nothing names.
  private static func files(replacing: [String: String?] = [:]) -> [RuleFile] {
    let added: [String: String?] = [
      "concepts/concept.near.jsonc": near, "concepts/concept.far.jsonc": far, "concepts/concept.idle.jsonc": idle,
      "digitalpes/DA-06.jsonc": FixtureRules.forbid.replacing(
        "\"contradicted\": [", by: "\"contradicted\": [\"@concept.near/x\","),
    ]
    return FixtureRules.files(replacing: added.merging(replacing) { $1 })
  }

  private static func concepts(_ files: [RuleFile], _ packs: Set<String>) throws -> [String] {
    try RuleLoader.load(files, digests: [:], rulesOf: packs).concepts.map(\.id).filter { $0.hasPrefix("concept.") }
  }

  @Test("are concepts that rules name, and those that these name")
  func followed() throws {
    #expect(try Self.concepts(Self.files(), ["digitalpes"]) == ["concept.far", "concept.near"])
    #expect(try Self.concepts(Self.files(), []) == [])
    let library = try RuleLoader.load(Self.files(), digests: [:], rulesOf: [])
    #expect(library.packs.map(\.id) == ["digitalpes"] && library.packs[0].rules.isEmpty)
  }

  @Test("are all files when a concept stands in a file of another name")
  func renamed() throws {
    let named = Self.far.replacing("{\"title\"", by: "{\"id\":\"concept.far\",\"title\"")
    let files = Self.files(replacing: ["concepts/concept.far.jsonc": nil, "concepts/other.jsonc": named])
    #expect(try Self.concepts(files, ["digitalpes"]) == ["concept.far", "concept.idle", "concept.near"])
  }

  @Test("have their patterns checked when the limits are not the usual ones")
  func limits() throws {
    let files = Self.files(replacing: ["concepts/concept.far.jsonc": Self.far.replacing("mot", by: "(un|deux|trois)")])
    #expect(try Self.concepts(files, ["digitalpes"]).count == 2)
    #expect(throws: PackIssues.self) {
      try RuleLoader.load(files, digests: [:], rulesOf: ["digitalpes"], limits: RuleLimits(alternatives: 2))
    }
  }
}
