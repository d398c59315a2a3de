import Testing

@testable import RuleLanguage

@Suite("Names that nothing uses")
struct UnusedNamesTests {
  private func unused(_ replacing: [String: String?] = [:], read: Set<String> = []) throws -> UnusedNames {
    UnusedNames(in: try RuleLoader.load(FixtureRules.files(replacing: replacing)), read: read)
  }

  @Test("are concepts, facts and lexicons that no rule reaches")
  func found() throws {
    let library = try RuleLoader.load(FixtureRules.files())
    let before = UnusedNames(in: library, read: [])
    let after = try unused([
      "lexicons/alone.jsonc": #"{ "phrases": ["seul {inner}"] }"#, "lexicons/inner.jsonc": #"{ "phrases": ["mot"] }"#,
      "concepts/alone.jsonc": #"{ "title": { "fr": "a", "en": "a" }, "facts": { "x": "mot", "y": "@x" } }"#,
      "concepts/secu.sauvegarde.jsonc": FixtureRules.backup.replacing(
        "\"facts\": {", by: "\"facts\": { \"extra\": [\"@more\"], \"more\": \"sauvegarde\","),
    ])
    #expect(after.concepts == ["alone"] + before.concepts)
    #expect(Set(after.facts).subtracting(before.facts) == ["secu.sauvegarde/extra", "secu.sauvegarde/more"])
    #expect(Set(after.lexicons).subtracting(before.lexicons) == ["alone", "inner"])
  }

  @Test("are none of those the engine reads, nor those that these name")
  func engine() throws {
    let files: [String: String?] = [
      "lexicons/alone.jsonc": #"{ "phrases": ["seul {inner}"] }"#, "lexicons/inner.jsonc": #"{ "phrases": ["mot"] }"#,
    ]
    let none = try unused(files)
    let read = try unused(files, read: ["alone"])
    #expect(Set(none.lexicons).subtracting(read.lexicons) == ["alone", "inner"])
  }

  @Test("are no decoys of a concept that a rule names, be one of its facts named before or not")
  func decoys() throws {
    let used = UsedNames(in: try RuleLoader.load(FixtureRules.files()), read: [])
    #expect(used.patterns.contains(Pattern(notation: "clause de sauvegarde")))
    let first = FixtureRules.forbid.replacing(
      "\"contradicted\": [", by: "\"contradicted\": [\"@secu.sauvegarde/excluded\",")
    let later = UsedNames(
      in: try RuleLoader.load(FixtureRules.files(replacing: ["digitalpes/DA-06.jsonc": first])), read: [])
    #expect(later.patterns.contains(Pattern(notation: "clause de sauvegarde")))
  }

  @Test("are none of the facts that used facts name")
  func chain() throws {
    let used = UsedNames(in: try RuleLoader.load(FixtureRules.files()), read: [])
    #expect(used.facts.contains("secu.sauvegarde/detailed"))
    #expect(used.facts.contains("secu.sauvegarde/subject"), "named by detailed only")
    #expect(used.lexicons.contains("frequency"))
  }
}
