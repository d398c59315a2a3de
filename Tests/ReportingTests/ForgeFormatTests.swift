import DocumentModel
import Foundation
import Judging
import RuleLanguage
import Testing

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Formats of forges")
struct ForgeFormatTests {
  private static let reports = [Sample.report, Sample.several, Sample.together, Hostile.report]

  private func text(_ format: String, _ report: Report, _ language: Language = .french) throws -> String {
    let reporter = try #require(ReporterRegistry.reporter(format))
    return String(decoding: reporter.render(report, options: RenderOptions(language: language)), as: UTF8.self)
  }

  @Test("in JUnit are well-formed, their counts right and their names distinct")
  func junit() throws {
    for report in Self.reports {
      let reader = JUnitReader()
      let parser = XMLParser(data: Data(try text("junit", report).utf8))
      parser.delegate = reader
      #expect(parser.parse(), "\(parser.parserError.debugDescription)")
      #expect(reader.suites == report.subjects.count + report.errors.count)
      #expect(reader.cases.count == reader.declared)
    }
  }

  @Test("for GitHub are one command per line, whatever a document says")
  func commands() throws {
    for report in Self.reports {
      for line in try text("github", report).split(separator: "\n") {
        #expect(line.wholeMatch(of: /::(error|warning|notice) [^\r]*?::[^\r]*/) != nil, "\(line)")
        let properties = try #require(line.split(separator: "::", maxSplits: 1).first)
        #expect(!properties.contains("\r") && properties.hasSuffix(",") == false)
      }
    }
    let line = try #require(try text("github", Hostile.report).split(separator: "\n").last)
    #expect(line.contains("file=-a b/%2520é%2C%3A;%3A%3A\"<x>`|@octocat]]>.txt,line=1,endLine="))
    #expect(line.contains("%250A") && !line.contains("%0A::"))
  }

  @Test("for GitHub stay within what it shows, and count the rest")
  func cap() throws {
    let quote = Sample.quote
    let rulings = (1...15).flatMap { number in
      Severity.allCases.map { severity in
        Ruling.sample(.sample("TR-\(number)", "Titre", severity: severity), .vague, evidence: [quote.evidence("XX €")])
      }
    }
    let report = Self.report(rulings, quote)
    let lines = try text("github", report, .english).split(separator: "\n")
    for level in ["error", "warning", "notice"] { #expect(lines.count { $0.hasPrefix("::\(level) ") } == 10) }
    #expect(lines.last?.contains("16 findings are not shown here") == true)
  }

  @Test("for GitLab have distinct fingerprints and the fields it reads")
  func gitlab() throws {
    let quote = Sample.quote
    let twice = Ruling.sample(.sample("TR-01", "Titre"), .missing)
    for report in Self.reports + [Self.report([twice, twice], quote)] {
      let root = try #require(JSONDocument.read(Array(try text("gitlab", report).utf8)).document?.root)
      #expect(Set(root.elements.compactMap { $0["fingerprint"]?.string }).count == root.elements.count)
      for entry in root.elements {
        #expect(entry.members.map(\.name) == ["description", "check_name", "fingerprint", "severity", "location"])
        #expect((entry["location"]?["lines"]?["begin"]?.integer ?? 0) >= 1)
      }
    }
  }

  @Test("in Markdown show a document's words in code spans only")
  func markdown() throws {
    #expect(MarkdownText.code("a `b`` c") == "```a `b`` c```")
    #expect(MarkdownText.code("`a") == "`` `a ``")
    #expect(MarkdownText.code("a\n/close") == "`a /close`")
    #expect(MarkdownText.code(" \n") == "—")
    #expect(MarkdownText.plain("[a](b) @c") == "\\[a\\](b) \\@\u{2060}c")
    #expect(MarkdownText.plain("www.a https://b") == "www\u{2060}.a https:\u{2060}//b")
    for line in try text("markdown", Hostile.report).split(separator: "\n") {
      #expect(!line.hasPrefix("/") && !line.hasPrefix("::"), "\(line)")
    }
  }

  @Test("in Markdown stay below what forges take, and count the rest")
  func size() throws {
    let quote = Sample.quote
    let rulings = (1...400).map { number in
      Ruling.sample(
        .sample("TR-\(number)", "Titre", advice: String(repeating: "Dites-le. ", count: 60)), .vague,
        evidence: [quote.evidence("XX €")])
    }
    let comment = try text("markdown", Self.report(rulings, quote))
    #expect(comment.utf8.count < 65_000 && comment.utf8.count > 50_000)
    #expect(comment.contains("constats ne sont pas montrés ici"))
  }

  private static func report(_ rulings: [Ruling], _ sketch: Sketch) -> Report {
    Report(
      toolVersion: "0", packs: [Sample.pack],
      documents: [
        DocumentReport(
          path: "devis.docx", document: sketch.document, sha256: nil, kinds: [.quote], kindIsDeclared: false,
          applicability: [], context: [], rulings: rulings)
      ], errors: [])
  }
}

/// Counts what a JUnit report holds.
private final class JUnitReader: NSObject, XMLParserDelegate {
  var suites = 0
  var declared = 0
  var cases: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch name {
    case "testsuites": declared = Int(attributes["tests"] ?? "") ?? -1
    case "testsuite": suites += 1
    case "testcase": cases.append(attributes["name"] ?? "")
    default: break
    }
  }
}
