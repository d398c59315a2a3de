import DocumentModel
import Judging
import RuleLanguage
import Testing

@testable import charterlint

/// The papers written for this project get the verdicts written beside them.
@Suite("Fixtures")
struct FixtureTests {
  @Test("are there: every pack has its papers; the oldest has three compliant bases in every format, and a faulty one")
  func there() {
    #expect(Set(Fixtures.packs) == Set(RealRules.packs.values))
    for pack in Fixtures.packs {
      let paths = Fixtures.compliant.filter { $0.pack == pack }.map(\.path)
      for format in [".txt", ".html"] { #expect(paths.contains { $0.hasSuffix(format) }, "\(pack) \(format)") }
      #expect(FixtureMutation.all.count { $0.base.hasPrefix(pack + "/") } >= 20, "\(pack)")
    }
    let names = Set(Fixtures.all.map(\.path))
    for name in [
      "quote/quote.txt", "quote/quote.html", "quote/quote.docx", "quote/document.xml", "contract/contract.txt",
      "contract/contract.html", "contract/contract.docx", "page/page.html", "demo/devis.docx",
    ] {
      #expect(names.contains("digitalpes/" + name), "\(name)")
    }
    #expect(FixtureMutation.all.count >= 100)
    #expect(Set(FixtureMutation.all.map(\.id)).count == FixtureMutation.all.count)
  }

  @Test("get the verdicts written beside them, in every format", arguments: Fixtures.all)
  func verdicts(_ paper: Fixtures.Paper) throws {
    for expectation in try Fixtures.expectations(of: paper.base) {
      let ids = RealRules.packs.filter { $0.value == paper.pack }.map { $0.key.text }
      #expect(Set(expectation.verdicts.keys) == Set(ids))
      let report = try Self.report(on: paper.bytes(), of: paper, as: expectation.kind)
      Self.compare(report, with: expectation.verdicts, "\(paper.path) as \(expectation.kind.rawValue)")
    }
  }

  @Test("are recognised for what they are", arguments: Fixtures.all)
  func kinds(_ paper: Fixtures.Paper) throws {
    let report = try Self.report(on: paper.bytes(), of: paper, as: nil)
    let expected = try Fixtures.expectations(of: paper.base)[0].kind
    #expect(report.kinds.first == expected && !report.kindIsDeclared)
  }

  @Test("give no finding above advice when they are compliant", arguments: Fixtures.compliant)
  func compliant(_ paper: Fixtures.Paper) throws {
    for expectation in try Fixtures.expectations(of: paper.base) {
      let report = try Self.report(on: paper.bytes(), of: paper, as: expectation.kind)
      // No fixture may hold the text that must be annexed: the test with the charters themselves judges that.
      for ruling in report.rulings where ruling.isFinding && !ruling.rule.asksForAnnex {
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
      let report = try Self.report(on: bytes, of: paper, as: mutation.kind)
      Self.compare(report, with: base.merging(mutation.changed) { $1 }, "\(mutation.id) in \(paper.path)")
    }
  }

  /// The verdicts of the compliant papers as they stand, by path and kind.
  private static let unchanged: [String: [DocumentKind: [String: Verdict]]] = {
    var result: [String: [DocumentKind: [String: Verdict]]] = [:]
    for paper in Fixtures.compliant {
      for kind in (try? Fixtures.expectations(of: paper.base))?.map(\.kind) ?? [] {
        result[paper.path, default: [:]][kind] = try? RealRules.verdicts(
          on: paper.bytes(), name: paper.path, kind: kind, pack: paper.pack)
      }
    }
    return result
  }()

  /// Annexing the pack's charter changes nothing, whole or as a scanner gives it back.
  @Test("with the charter annexed they keep every verdict", .needsShared, arguments: Fixtures.compliant)
  func annexed(_ paper: Fixtures.Paper) throws {
    guard SharedFolder.charters.contains("\(paper.pack).txt") else { return }
    let charter = try SharedFolder.charter(paper.pack)
    for expectation in try Fixtures.expectations(of: paper.base) {
      let bare = try #require(Self.unchanged[paper.path]?[expectation.kind])
      for text in [charter, Annexed.scanned(charter)] {
        guard let bytes = try Annexed.bytes(of: paper, with: text) else { continue }
        let report = try Self.report(on: bytes, of: paper, as: expectation.kind)
        let annexed = report.rulings.filter { $0.rule.asksForAnnex && $0.verdict != .notApplicable }
        let expected = bare.merging(annexed.map { ($0.rule.id.text, .satisfied) }) { $1 }
        Self.compare(report, with: expected, "\(paper.path) as \(expectation.kind.rawValue) with the charter annexed")
      }
    }
  }

  private static func report(on bytes: [UInt8], of paper: Fixtures.Paper, as kind: DocumentKind?) throws
    -> DocumentReport
  {
    try RealRules.report(on: bytes, name: paper.path, kind: kind, pack: paper.pack)
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

extension Rule {
  /// True when the rule wants the text of a charter in the document.
  fileprivate var asksForAnnex: Bool {
    if case .annex? = checks.first { return true }
    return false
  }
}
