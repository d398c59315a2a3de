import Testing

@testable import RuleLanguage

@Suite("Rule folders")
struct FolderTests {
  @Test("a later file replaces one with the same path")
  func replaces() throws {
    let other = FixtureRules.link.replacing("www.digitalpesdusud.fr", by: "www.exemple.fr")
    let files = FixtureRules.files() + [RuleFile(path: "digitalpes/DA-12.jsonc", bytes: Array(other.utf8))]
    let rule = try #require(RuleLoader.load(files).packs[0].rules.first { $0.id.text == "DA-12" })
    guard case .link(let link) = rule.checks[0] else { return #expect(Bool(false)) }
    #expect(link.seek == .host("www.exemple.fr"))
  }

  @Test("a file beside a pack's own joins it")
  func joins() throws {
    let text = FixtureRules.link.replacing("DA-12", by: "DA-99")
    let files = FixtureRules.files() + [RuleFile(path: "digitalpes/DA-99.jsonc", bytes: Array(text.utf8))]
    #expect(try RuleLoader.load(files).packs[0].rules.last?.id.text == "DA-99")
  }

  @Test("without pack.jsonc are refused, once per folder")
  func packless() {
    let text = FixtureRules.link
    let files = [
      RuleFile(path: "other/A-1.jsonc", bytes: Array(text.utf8)),
      RuleFile(path: "other/A-2.jsonc", bytes: Array(text.replacing("DA-12", by: "DA-13").utf8)),
    ]
    #expect(
      IssueTests.issues(files) == [
        PackIssue(file: "other/A-1.jsonc", line: 1, column: 1, problem: .unreadable("other/pack.jsonc"))
      ])
  }

  @Test("hold rule files in known places only; other endings are left alone")
  func misplaced() {
    let files = ["x.jsonc", "a/b/c.jsonc", "README.md", "digitalpes/notes.txt", "/kinds.jsonc"].map {
      RuleFile(path: $0, bytes: Array("{}".utf8))
    }
    #expect(
      IssueTests.issues(files).map { "\($0.file) \($0.problem)" }
        == [
          "/kinds.jsonc unreadable(\"<pack>/<rule>.jsonc\")",
          "a/b/c.jsonc unreadable(\"<pack>/<rule>.jsonc\")",
          "x.jsonc unreadable(\"<pack>/<rule>.jsonc\")",
        ].sorted())
  }

  @Test("share rule ids over all packs")
  func duplicateRules() {
    let pack = FixtureRules.pack.replacing("\"id\": \"digitalpes\"", by: "\"id\": \"other\"")
    let files = FixtureRules.files(replacing: ["other/pack.jsonc": pack, "other/DA-12.jsonc": FixtureRules.link])
    let issues = IssueTests.issues(files)
    #expect(issues.map(\.problem) == [.duplicateID("DA-12", otherFile: "digitalpes/DA-12.jsonc")])
    #expect(issues.map(\.file) == ["other/DA-12.jsonc"])
  }

  @Test("an error in one file breeds none in the files that refer to it")
  func noFollowUps() {
    let broken = FixtureRules.files(replacing: [
      "lexicons/hedge.jsonc": "{", "concepts/secu.sauvegarde.jsonc": "[", "digitalpes/pack.jsonc": "{,}",
    ])
    #expect(
      IssueTests.issues(broken).map(\.file) == [
        "concepts/secu.sauvegarde.jsonc", "digitalpes/pack.jsonc", "lexicons/hedge.jsonc",
      ])
  }

  @Test("circles are told once each, however long")
  func circles() {
    let chain = (0..<3000).map { number in
      RuleFile(path: "lexicons/l\(number).jsonc", bytes: Array("{\"phrases\":[\"{l\((number + 1) % 3000)}\"]}".utf8))
    }
    let issues = IssueTests.issues(chain)
    #expect(issues.count == 1)
    guard case .circular(let names) = issues.first?.problem else { return #expect(Bool(false)) }
    #expect(names.count == 3001 && names.first == names.last)
  }
}
