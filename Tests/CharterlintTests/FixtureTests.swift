import DocumentModel
import Judging
import RuleLanguage
import Testing

@testable import charterlint

/// The papers written for this project get the verdicts written beside them.
@Suite("Fixtures")
struct FixtureTests {
  @Test("are there: three compliant bases, each in its formats, and a faulty one")
  func there() {
    let names = Set(Fixtures.all.map(\.path))
    for name in [
      "quote/quote.txt", "quote/quote.html", "quote/quote.docx", "quote/document.xml", "contract/contract.txt",
      "contract/contract.html", "contract/contract.docx", "page/page.html", "demo/devis.docx",
    ] {
      #expect(names.contains("digitalpes/" + name), "\(name)")
    }
    #expect(FixtureMutation.all.count >= 100)
  }

  @Test("get the verdicts written beside them, in every format", arguments: Fixtures.all)
  func verdicts(_ paper: Fixtures.Paper) throws {
    for expectation in try Fixtures.expectations(of: paper.base) {
      #expect(Set(expectation.verdicts.keys) == Set(CheckTypes.rows.map(\.id)))
      let report = try RealRules.report(on: paper.bytes(), name: paper.path, kind: expectation.kind)
      Self.compare(report, with: expectation.verdicts, "\(paper.path) as \(expectation.kind.rawValue)")
    }
  }

  @Test("are recognised for what they are", arguments: Fixtures.all)
  func kinds(_ paper: Fixtures.Paper) throws {
    let report = try RealRules.report(on: try paper.bytes(), name: paper.path, kind: nil)
    let expected = try Fixtures.expectations(of: paper.base)[0].kind
    #expect(report.kinds.first == expected && !report.kindIsDeclared)
  }

  @Test("give no finding above advice when they are compliant", arguments: Fixtures.compliant)
  func compliant(_ paper: Fixtures.Paper) throws {
    for expectation in try Fixtures.expectations(of: paper.base) {
      let report = try RealRules.report(on: try paper.bytes(), name: paper.path, kind: expectation.kind)
      for ruling in report.rulings where ruling.isFinding {
        #expect(ruling.severity == .advice, "\(ruling.rule.id) \(ruling.verdict)")
      }
    }
  }

  @Test("changed in one thing, they change exactly in what that thing decides", arguments: FixtureMutation.all)
  func mutations(_ mutation: FixtureMutation) throws {
    #expect(!mutation.papers.isEmpty)
    for paper in mutation.papers {
      let base = try #require(Self.unchanged[paper.path]?[mutation.kind])
      let bytes = try #require(try mutation.applied(to: paper), "an edit finds nothing in \(paper.path)")
      let report = try RealRules.report(on: bytes, name: paper.path, kind: mutation.kind)
      Self.compare(report, with: base.merging(mutation.changed) { $1 }, "\(mutation.id) in \(paper.path)")
    }
  }

  /// The verdicts of the compliant papers as they stand, by path and kind.
  private static let unchanged: [String: [DocumentKind: [String: Verdict]]] = {
    var result: [String: [DocumentKind: [String: Verdict]]] = [:]
    for paper in Fixtures.compliant {
      for kind in (try? Fixtures.expectations(of: paper.base))?.map(\.kind) ?? [] {
        result[paper.path, default: [:]][kind] = try? RealRules.verdicts(
          on: paper.bytes(), name: paper.path, kind: kind)
      }
    }
    return result
  }()

  /// Annexing a charter changes nothing, whole or as a scanner gives it back.
  @Test("with the charter annexed they keep every verdict", .needsShared, arguments: Fixtures.compliant)
  func annexed(_ paper: Fixtures.Paper) throws {
    let charter = try SharedFolder.charter()
    for expectation in try Fixtures.expectations(of: paper.base) {
      let bare = try #require(Self.unchanged[paper.path]?[expectation.kind])
      for text in [charter, Annexed.scanned(charter)] {
        guard let bytes = try Annexed.bytes(of: paper, with: text) else { continue }
        let report = try RealRules.report(on: bytes, name: paper.path, kind: expectation.kind)
        Self.compare(report, with: bare, "\(paper.path) as \(expectation.kind.rawValue) with the charter annexed")
      }
    }
  }

  private static func compare(_ report: DocumentReport, with expected: [String: Verdict], _ what: String) {
    let differing = report.rulings.filter { expected[$0.rule.id.text] != $0.verdict }.map { ruling in
      let quotes = ruling.evidence.prefix(2).map { " « \(report.document.text.string(in: $0.span)) »" }
      let id = ruling.rule.id.text
      return "\(id) \(ruling.verdict.rawValue), not \(expected[id]?.rawValue ?? "expected")\(quotes.joined())"
    }
    if !differing.isEmpty { Issue.record("\(what): \(differing.joined(separator: "; "))") }
  }
}
