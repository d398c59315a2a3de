import Judging
import Testing

@testable import Reporting

/// What a runner that shows the report in its log could obey.
@Suite("Reports in a log")
struct LogGuardTests {
  @Test(
    "do not begin a line with a command",
    arguments: [
      ("::error::x", "\\::error::x"), ("   ::add-mask::x", "\\   ::add-mask::x"), (":x::y", ":x::y"),
      ("a ::b", "a ::b"),
      ("a ##[error]x", "a ##\\[error]x"), ("##vso[task.complete]", "##vso\\[task.complete]"), ("###[x", "###\\[x"),
      ("# [x] ## [y] #a[z", "# [x] ## [y] #a[z"), ("", ""),
    ])
  func line(_ text: String, _ expected: String) { #expect(LogGuard.line(text) == expected) }

  @Test("nor a line that only wrapping begins")
  func wrapped() {
    var page = TextPage(width: 40, usesColour: false)
    page.write(StyledText("Le prix du site est ferme pendant un an ::error::faux ::warning::faux"), indent: 2)
    page.write("::notice::x")
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == "  Le prix du site est ferme pendant un\n  an ::error::faux ::warning::faux\n\\::notice::x\n")
    var narrow = TextPage(width: 40, usesColour: false)
    narrow.write(String(repeating: "x", count: 40) + "::error::faux", hanging: 4)
    #expect(
      String(decoding: narrow.bytes, as: UTF8.self)
        == String(repeating: "x", count: 40) + "\n    \\::error::faux\n")
  }

  @Test("whatever a document says, at every width", arguments: [40, 41, 57, 80, 100])
  func hostile(_ width: Int) throws {
    for (format, report) in [("text", Hostile.report), ("text", Sample.several), ("markdown", Hostile.report)] {
      let reporter = try #require(ReporterRegistry.reporter(format))
      let bytes = reporter.render(report, options: RenderOptions(language: .french, width: width))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.firstMatch(of: /(?m)^\s*::/) == nil)
    }
  }

  @Test("JSON holds no `##[`, and says the same")
  func json() {
    var writer = JSONWriter()
    writer.array(["##[error]x", "#[x", "a##", "[b"], inline: true) { $0.string($1) }
    let written = String(decoding: writer.finish().dropLast(), as: UTF8.self)
    #expect(written == "[\"##\\u005berror]x\", \"#[x\", \"a##\", \"[b\"]")
  }
}
