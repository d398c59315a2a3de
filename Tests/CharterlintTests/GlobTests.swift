import Testing

@testable import charterlint

@Suite("Globs and paths")
struct GlobTests {
  @Test(
    "match",
    arguments: [
      ("*.md", "devis.md", true), ("*.md", "a/b/devis.md", true), ("*.md", "devis.mdx", false),
      ("modeles/*.md", "modeles/devis.md", true), ("modeles/*.md", "modeles/a/devis.md", false),
      ("modeles/**", "modeles/a/devis.md", true), ("**/cgv*", "a/b/cgv-2026.docx", true), ("**/cgv*", "cgv.md", true),
      ("a/**/b.md", "a/b.md", true), ("a/**/b.md", "a/x/y/b.md", true), ("a/**/b.md", "ab.md", false),
      ("devis-?.docx", "devis-1.docx", true), ("devis-?.docx", "devis-12.docx", false), ("**", "a/b", true),
      ("/devis.md", "devis.md", true), ("/devis.md", "a/devis.md", false), ("", "", true), ("é*", "été.md", true),
    ] as [(String, String, Bool)])
  func matches(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob(pattern: pattern).matches(path) == expected)
  }

  @Test("take no time to speak of on hostile patterns")
  func hostile() {
    let pattern = String(repeating: "*a", count: 60) + "b"
    #expect(!Glob(pattern: pattern).matches(String(repeating: "a", count: 2_000)))
  }

  @Test("paths are taken apart by their letters")
  func paths() {
    #expect(Path.absolute("/a/./b/../c//d") == "/a/c/d")
    #expect(Path.parent("/a/b") == "/a" && Path.parent("/a") == "/" && Path.parent("/") == nil)
    #expect(Path.relative("/a/b/c", to: "/a") == "b/c" && Path.relative("/ab", to: "/a") == nil)
    #expect(Path.relative("/a", to: "/") == "a")
    #expect(Path.fileExtension("a.b/Devis.DOCX") == "docx" && Path.fileExtension("a.b/.hidden") == "")
    #expect(Path.name("a/b/") == "b")
  }
}
