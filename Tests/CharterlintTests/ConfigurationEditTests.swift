import Judging
import RuleLanguage
import Testing

@testable import charterlint

@Suite("A waiver written into a configuration")
struct ConfigurationEditTests {
  private static let waiver = ConfigurationEdit.line(
    rule: "TR-01", documents: ["/devis.md"], reason: "dit « \"oui\" » \\ à\u{7}", author: "A. Rey",
    expires: "2027-01-31")

  private static func decode(_ text: String) throws -> Settings {
    try SettingsDecoder.decode(
      Array(text.utf8), file: "c.jsonc", folder: "/", origin: .configuration, packs: ["essai"], rules: ["TR-01"])
  }

  static let files: [String] = [
    "{}",
    "{\n}\n",
    "{ \"lang\": \"fr\" }",
    "{\n  // En français\n  \"lang\": \"fr\" // partout, \"waivers\"\n}\n",
    "{\n  \"lang\": \"fr\", // avec virgule\n}\n",
    "{\n  \"waivers\": []\n}",
    "{\n  \"waivers\": [\n  ], // rien encore\n  \"lang\": \"fr\"\n}\n",
    """
    {
      "waivers": [
        // Le premier
        { "rule": "TR-01", "reason": "r", "author": "a", "expires": "2026-01-01" } /* fin, du premier */
        // Encore un commentaire, avec virgule
      ],
      "lang": "fr"
    }
    """,
    "{ \"waivers\": [{ \"rule\": \"TR-01\", \"reason\": \"r\", \"author\": \"a\", \"expires\": \"2026-01-01\" },] }",
    "{\r\n  \"lang\": \"fr\",\r\n  \"failOn\": \"error\"\r\n}\r\n",
  ]

  @Test("is read again, and everything else stays as it was", arguments: files.indices)
  func adds(_ index: Int) throws {
    let old = Self.files[index]
    let bytes = try #require(ConfigurationEdit(Array(old.utf8)).adding(Self.waiver))
    let new = String(decoding: bytes, as: UTF8.self)
    let (before, after) = (try Self.decode(old), try Self.decode(new))
    #expect(after.waivers.count == before.waivers.count + 1, "\(new)")
    #expect(after.language == before.language && after.failOn == before.failOn)
    let added = try #require(after.waivers.last)
    #expect(added.globs == [Glob(pattern: "/devis.md")])
    #expect(added.waiver.reason == "dit « \"oui\" » \\ à\u{7}" && added.waiver.author == "A. Rey")
    #expect(Self.isSubsequence(old, of: new), "\(new)")
    if old.contains("\r\n") { #expect(!new.replacing("\r\n", with: "").contains("\n")) }
  }

  /// True when every byte of `old` stands in `new` in the same order.
  private static func isSubsequence(_ old: String, of new: String) -> Bool {
    var rest = Array(old.utf8)[...]
    for byte in new.utf8 where rest.first == byte { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  @Test("is refused where a list of waivers cannot stand")
  func refuses() {
    for text in ["[]", "{ \"waivers\": {} }", "{"] {
      #expect(ConfigurationEdit(Array(text.utf8)).adding(Self.waiver) == nil)
    }
  }

  @Test("lacks nothing: reason, author and last day are needed, with their place")
  func mandatory() {
    let issues = { (text: String) -> [PackIssue] in
      do { _ = try Self.decode(text) } catch UsageError.issues(let issues) { return issues } catch {}
      return []
    }
    let bare = issues("{\n  \"waivers\": [\n    { \"rule\": \"TR-01\" }\n  ]\n}")
    #expect(bare.map(\.problem) == [.missingKey("reason"), .missingKey("author"), .missingKey("expires")])
    #expect(bare.allSatisfy { $0.line == 3 && $0.column == 5 })
    let wrong = issues(
      #"{ "waivers": [{ "rule": "TR-1", "reason": " ", "author": "a", "expires": "demain", "until": 1 }] }"#)
    #expect(wrong.count == 4)
    #expect(wrong.contains { $0.problem == .unknownValue(key: "rule", value: "TR-1", nearest: "TR-01") })
    #expect(wrong.contains { $0.problem == .wrongType(key: "expires", expected: "date YYYY-MM-DD") })
  }

  @Test("holds for the documents it names")
  func globs() throws {
    let settings = try SettingsDecoder.decode(
      Array(
        #"""
        { "waivers": [
          { "rule": "TR-01", "documents": ["devis/**", "/cgv.md"], "reason": "r", "author": "a", "expires": "2027-01-31" },
          { "rule": "TR-02", "reason": "r", "author": "a", "expires": "2027-01-31" } ] }
        """#.utf8), file: "c.jsonc", folder: "/docs", origin: .configuration, packs: [])
    let rules = { (path: String) in settings.waivers(for: path).map(\.rule.text) }
    #expect(rules("/docs/devis/a.md") == ["TR-01", "TR-02"] && rules("/docs/cgv.md") == ["TR-01", "TR-02"])
    #expect(rules("/docs/x/cgv.md") == ["TR-02"])
  }
}
