import DocumentModel
import Judging
import RuleLanguage
import Testing

@testable import Reporting

@Suite("Reports")
struct ReporterGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let format: String
    let report: Report
    let options: RenderOptions

    var testDescription: String { file }
  }

  static let cases: [Case] = [
    Case(file: "quote.fr.txt", format: "text", report: Sample.report, options: RenderOptions(language: .french)),
    Case(file: "quote.en.txt", format: "text", report: Sample.report, options: RenderOptions(language: .english)),
    Case(
      file: "quote.wide.txt", format: "text", report: Sample.report,
      options: RenderOptions(language: .french, width: 100)),
    Case(
      file: "quote.narrow.txt", format: "text", report: Sample.report,
      options: RenderOptions(language: .french, width: 40)),
    Case(
      file: "quote.colour.txt", format: "text", report: Sample.report,
      options: RenderOptions(language: .french, usesColour: true)),
    Case(
      file: "quote.quiet.txt", format: "text", report: Sample.report,
      options: RenderOptions(language: .french, isQuiet: true)),
    Case(file: "quote.fr.json", format: "json", report: Sample.report, options: RenderOptions(language: .french)),
    Case(file: "quote.en.json", format: "json", report: Sample.report, options: RenderOptions(language: .english)),
    Case(file: "several.fr.txt", format: "text", report: Sample.several, options: RenderOptions(language: .french)),
    Case(file: "together.fr.txt", format: "text", report: Sample.together, options: RenderOptions(language: .french)),
    Case(file: "together.en.txt", format: "text", report: Sample.together, options: RenderOptions(language: .english)),
    Case(file: "together.fr.json", format: "json", report: Sample.together, options: RenderOptions(language: .french)),
    Case(file: "adopted.fr.txt", format: "text", report: Sample.adopted, options: RenderOptions(language: .french)),
    Case(
      file: "adopted.quiet.txt", format: "text", report: Sample.adopted,
      options: RenderOptions(language: .english, isQuiet: true)),
    Case(file: "several.fr.json", format: "json", report: Sample.several, options: RenderOptions(language: .french)),
    Case(file: "quote.fr.html", format: "html", report: Sample.report, options: RenderOptions(language: .french)),
    Case(file: "several.fr.html", format: "html", report: Sample.several, options: RenderOptions(language: .french)),
    Case(file: "together.en.html", format: "html", report: Sample.together, options: RenderOptions(language: .english)),
  ]

  /// One file per format for pipelines and sample.
  static let lineCases: [Case] = [
    ("sarif", "sarif.json"), ("sarif-github", "github.sarif.json"), ("junit", "junit.xml"), ("github", "github.txt"),
    ("gitlab", "gitlab.json"), ("markdown", "comment.md"),
  ].flatMap { format, ending in
    [("quote", Sample.report), ("several", Sample.several), ("together", Sample.together), ("hostile", Hostile.report)]
      .map { name, report in
        Case(
          file: "\(name).\(ending)", format: format, report: report,
          options: RenderOptions(language: name == "together" ? .english : .french))
      }
  }

  @Test("are what was reviewed", arguments: cases + lineCases)
  func golden(_ example: Case) throws {
    let reporter = try #require(ReporterRegistry.reporter(example.format))
    try Golden.check(reporter.render(example.report, options: example.options), example.file)
  }

  @Test("keep to their width, and hold nothing that steers a terminal", arguments: cases)
  func width(_ example: Case) throws {
    guard example.format == "text" else { return }
    let reporter = try #require(ReporterRegistry.reporter(example.format))
    let text = String(decoding: reporter.render(example.report, options: example.options), as: UTF8.self)
    for line in text.split(separator: "\n") {
      let shown = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(String(shown).columns <= example.options.width)
      #expect(shown.unicodeScalars.allSatisfy { !Self.steers($0) }, "\(line)")
    }
    #expect(example.options.usesColour || !text.contains("\u{1B}"))
  }

  @Test("in JSON are valid and hold nothing that steers a terminal", arguments: cases)
  func validJSON(_ example: Case) throws {
    guard example.format == "json" else { return }
    let reporter = try #require(ReporterRegistry.reporter(example.format))
    let bytes = reporter.render(example.report, options: example.options)
    let (document, problems) = JSONDocument.read(bytes)
    #expect(problems == [])
    let root = try #require(document?.root)
    #expect(root["schema"]?.string == "charterlint/report-1")
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    let text = try #require(String(validating: bytes, as: UTF8.self))
    #expect(text.unicodeScalars.allSatisfy { !Self.steers($0) })
  }

  @Test("have distinct names")
  func registry() {
    #expect(Set(ReporterRegistry.ids).count == ReporterRegistry.all.count)
    #expect(ReporterRegistry.ids.first == "text")
    #expect(ReporterRegistry.reporter("nothing") == nil)
  }

  /// True for controls but line feeds, and for bidirectional and line separators.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
