import Testing

@testable import RuleLanguage

/// One change to the fixture files and the issues it must give.
struct Mistake: Sendable, CustomTestStringConvertible {
  let file: String
  /// Words of the fixture, and what stands there instead, carets at the places of the issues.
  let old: String
  let new: String
  let problems: [PackIssue.Problem]

  init(_ file: String, _ old: String, _ new: String, _ problems: PackIssue.Problem...) {
    self.file = file
    self.old = old
    self.new = new
    self.problems = problems
  }

  var testDescription: String { "\(file): \(new)" }
}

@Suite("Mistakes in rule files")
struct IssueTests {
  @Test("are told with file, line, column, problem and nearest name", arguments: Mistake.all)
  func tells(_ mistake: Mistake) throws {
    let text = try #require(FixtureRules.texts[mistake.file])
    let cut = try #require(text.firstOccurrence(of: mistake.old), "the fixture has no \(mistake.old)")
    let input = Marked(text[..<cut.lowerBound] + mistake.new + text[cut.upperBound...])
    let issues = Self.issues(FixtureRules.files(replacing: [mistake.file: input.text]))
    #expect(issues.map(\.problem) == mistake.problems)
    #expect(issues.map(\.file) == mistake.problems.map { _ in mistake.file })
    #expect(issues.map(\.place) == input.positions)
  }

  @Test("several are listed at once, over files, in order")
  func several() throws {
    let files = FixtureRules.files(replacing: [
      "lexicons/deliver.jsonc": "{ \"phrases\": [\"(livrer\", \"{hedges}\"], \"phrase\": 1 }",
      "digitalpes/DA-28.jsonc": "{",
      "concepts/delai.execution.jsonc": "[]",
    ])
    let issues = Self.issues(files).map { "\($0.file):\($0.place) \($0.problem)" }
    #expect(
      issues == [
        #"concepts/delai.execution.jsonc:1:1 wrongType(key: "concept", expected: "object")"#,
        #"digitalpes/DA-28.jsonc:1:2 syntax(expected: "}")"#,
        #"lexicons/deliver.jsonc:1:16 pattern("(livrer", detail: RuleLanguage.PatternDefect.unclosed("("))"#,
        #"lexicons/deliver.jsonc:1:28 unknownLexicon("hedges", nearest: Optional("hedge"))"#,
        #"lexicons/deliver.jsonc:1:39 unknownKey("phrase", nearest: Optional("phrases"))"#,
      ])
  }

  @Test("keep their place with CRLF and a byte order mark")
  func windowsFiles() {
    let file = "digitalpes/DA-43.jsonc"
    let text = FixtureRules.require.replacing("\"@subject\"", by: "\"@subjet\"")
    let windows = "\u{FEFF}" + text.replacing("\n", by: "\r\n")
    let plain = Self.issues(FixtureRules.files(replacing: [file: text]))
    #expect(
      plain.map(\.problem) == [
        .unknownFact(concept: "secu.sauvegarde", name: "subjet", nearest: "subject")
      ])
    #expect(Self.issues(FixtureRules.files(replacing: [file: windows])) == plain)
    let first = Self.issues([RuleFile(path: "a/b.jsonc", bytes: Array("\u{FEFF}[".utf8))])
    #expect(first.map(\.place) == ["1:1", "1:2"])
  }

  @Test("a declared fact cannot satisfy where nothing in the text can be shown")
  func answersNeedSignals() {
    let text = FixtureRules.ask.replacing("[\"(salariés|effectif)\"]", by: "[]")
    let input = Marked(text.replacing("\"verdict\": \"satisfied\"", by: "\"verdict\": ‸\"satisfied\""))
    let issues = Self.issues(FixtureRules.files(replacing: ["digitalpes/DA-04.jsonc": input.text]))
    #expect(issues.map(\.problem) == [.impossible("signals: [], verdict: satisfied")])
    #expect(issues.map(\.place) == input.positions)
  }

  @Test("are bounded in number")
  func bounded() {
    let phrases = (0..<500).map { _ in "\"(\"" }.joined(separator: ",")
    let patterns = Self.issues([RuleFile(path: "lexicons/a.jsonc", bytes: Array("{\"phrases\":[\(phrases)]}".utf8))])
    #expect(patterns.count == Limits.issues)
    let many = (0...RuleLimits().patterns).map { "\"mot\($0)\"" }.joined(separator: ",")
    let issues = Self.issues([RuleFile(path: "lexicons/a.jsonc", bytes: Array("{\"phrases\":[\(many)]}".utf8))])
    #expect(issues.map(\.problem) == [.limit("patterns", atMost: RuleLimits().patterns)])
  }

  @Test("of nesting are bounded")
  func depth() {
    func issues(_ condition: String) -> [PackIssue.Problem] {
      let text = #"{"title":{"fr":"a","en":"a"},"facts":{"x":\#(condition)}}"#
      return Self.issues([RuleFile(path: "concepts/a.jsonc", bytes: Array(text.utf8))]).map(\.problem)
    }
    func nested(_ depth: Int) -> String {
      String(repeating: "{\"any\":[", count: depth) + "\"mot\"" + String(repeating: "]}", count: depth)
    }
    #expect(issues(nested(12)) == [])
    #expect(issues(nested(13)) == [.limit("condition depth", atMost: 12)])
    #expect(issues(nested(5000)) == [.limit("depth", atMost: 64)])
  }

  static func issues(_ files: [RuleFile]) -> [PackIssue] {
    do throws(PackIssues) {
      _ = try RuleLoader.load(files)
      return []
    } catch {
      return error.issues
    }
  }
}

extension String {
  /// The first place of some words.
  func firstOccurrence(of words: String) -> Range<Index>? {
    let (text, wanted) = (Array(utf8), Array(words.utf8))
    guard wanted.count <= text.count else { return nil }
    for start in 0...(text.count - wanted.count) where text[start..<start + wanted.count].elementsEqual(wanted) {
      let lower = utf8.index(utf8.startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: wanted.count)
    }
    return nil
  }

  /// The text with every occurrence of some words replaced.
  func replacing(_ words: String, by other: String) -> String {
    var result = ""
    var rest = self
    while let found = rest.firstOccurrence(of: words) {
      result += rest[..<found.lowerBound] + other
      rest = String(rest[found.upperBound...])
    }
    return result + rest
  }
}
