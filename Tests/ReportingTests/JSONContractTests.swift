import DocumentModel
import Judging
import RuleLanguage
import Testing

@testable import Reporting

@Suite("JSON report")
struct JSONContractTests {
  private func root(_ report: Report) throws -> JSONNode {
    let bytes = JSONReporter().render(report, options: RenderOptions(language: .french))
    return try #require(JSONDocument.read(bytes).document?.root)
  }

  @Test("has the same keys in the same order, whatever is absent")
  func keys() throws {
    for report in [Sample.report, Sample.several] {
      let root = try root(report)
      #expect(
        root.members.map(\.name) == [
          "schema", "tool", "packs", "documents", "idleWaivers", "absentFindings", "errors", "summary",
        ])
      for document in root["documents"]?.elements ?? [] {
        #expect(
          document.members.map(\.name) == [
            "path", "format", "sha256", "kind", "applicability", "notices", "verdicts",
          ])
        for verdict in document["verdicts"]?.elements ?? [] {
          #expect(
            verdict.members.map(\.name) == [
              "rule", "pack", "clause", "topic", "kind", "verdict", "severity", "grade", "message", "reason",
              "question", "proof", "advice", "insert", "fingerprint", "waiver", "baselineState", "evidence",
              "evidenceCount", "nearest", "searched", "parts",
            ])
        }
      }
      #expect(root["summary"]?.members.map(\.name) == Verdict.allCases.map(\.rawValue) + ["waived", "known"])
    }
  }

  @Test("adds the sets, whose passages name their path, when papers were judged together")
  func sets() throws {
    let root = try root(Sample.together)
    #expect(
      root.members.map(\.name) == [
        "schema", "tool", "packs", "documents", "sets", "idleWaivers", "absentFindings", "errors", "summary",
      ])
    let set = try #require(root["sets"]?.elements.first)
    #expect(set.members.map(\.name) == ["id", "paths", "verdicts"])
    #expect(set["paths"]?.elements.map(\.string) == ["devis.txt", "contrat.txt"])
    let paths = set["verdicts"]?.elements.flatMap { $0["evidence"]?.elements ?? [] }.map { $0["path"]?.string }
    #expect(paths == ["contrat.txt", "devis.txt"])
    for document in root["documents"]?.elements ?? [] {
      for verdict in document["verdicts"]?.elements ?? [] {
        #expect(verdict["evidence"]?.elements.allSatisfy { $0["path"] == nil } == true)
      }
    }
    #expect(root["summary"]?["contradicted"]?.integer == 1 && root["summary"]?["satisfied"]?.integer == 0)
  }

  @Test("tells who accepted a finding, what the baseline knows, and what no longer serves")
  func adoption() throws {
    let root = try root(Sample.adopted)
    let verdicts = root["documents"]?.elements.first?["verdicts"]?.elements ?? []
    let waived = try #require(verdicts.first { $0["waiver"]?.kind == .object })
    #expect(waived["rule"]?.string == "TR-01" && waived["verdict"]?.string == "contradicted")
    #expect(waived["waiver"]?.members.map(\.name) == ["reason", "author", "expires", "source"])
    #expect(waived["waiver"]?["source"]?.string == ".charterlint.jsonc:7")
    let states = verdicts.compactMap { $0["baselineState"]?.string }
    #expect(states == ["unchanged", "new", "new", "new"])
    #expect(root["idleWaivers"]?.elements.compactMap { $0["state"]?.string } == ["expired", "unused"])
    #expect(root["absentFindings"]?.elements.compactMap { $0["rule"]?.string } == ["TR-05"])
    #expect(root["summary"]?["waived"]?.integer == 1 && root["summary"]?["known"]?.integer == 1)
  }

  @Test("writes null for what does not exist")
  func absences() throws {
    let verdicts = try root(Sample.report)["documents"]?.elements.first?["verdicts"]?.elements ?? []
    let missing = try #require(verdicts.first { $0["verdict"]?.string == "missing" })
    #expect(missing["nearest"]?.kind == .object)
    #expect(missing["grade"]?.kind == .null)
    #expect(missing["reason"]?.kind == .null)
    #expect(missing["question"]?.kind == .null)
    let satisfied = try #require(verdicts.first { $0["verdict"]?.string == "satisfied" })
    #expect(satisfied["nearest"]?.kind == .null)
    #expect(satisfied["advice"]?.kind == .null)
    let review = try #require(verdicts.first { $0["verdict"]?.string == "review" })
    #expect(review["proof"]?.string == "Références datées")
  }

  @Test("gives at most five passages and their number")
  func manyPassages() throws {
    let quote = Sample.quote
    let ruling = Ruling.sample(
      .sample("TR-01", "Titre"), .vague, evidence: [Evidence](repeating: quote.evidence("XX €"), count: 7))
    let report = Report(
      toolVersion: "0", packs: [],
      documents: [
        DocumentReport(
          path: "a", document: quote.document, sha256: nil, kinds: [], kindIsDeclared: false, applicability: [],
          context: [], rulings: [ruling])
      ], errors: [])
    let verdict = try #require(try root(report)["documents"]?.elements[0]["verdicts"]?.elements[0])
    #expect(verdict["evidence"]?.elements.count == 5)
    #expect(verdict["evidenceCount"]?.integer == 7)
  }

  @Test("offsets are bytes of the text that inspect prints")
  func offsets() throws {
    let report = Sample.several
    for (document, node) in zip(report.documents, try root(report)["documents"]?.elements ?? []) {
      let inspection = Inspection(path: document.path, document: document.document, toolVersion: "0")
      let read = try #require(JSONDocument.read(inspection.json(language: .french)).document?.root)
      let text = Array(try #require(read["text"]?.string).utf8)
      #expect(text == document.document.text.bytes)
      for evidence in node["verdicts"]?.elements.flatMap({ $0["evidence"]?.elements ?? [] }) ?? [] {
        let start = try #require(evidence["start"]?.integer)
        let end = try #require(evidence["end"]?.integer)
        #expect(String(decoding: text[start..<end], as: UTF8.self) == evidence["quote"]?.string)
      }
    }
  }

  @Test("anchors have always the same keys, and a path for HTML")
  func anchors() throws {
    let keys = ["line", "column", "part", "paragraph", "table", "row", "cell"]
    for document in try (root(Sample.report)["documents"]?.elements ?? [])
      + (root(Sample.several)["documents"]?.elements ?? [])
    {
      let expected = document["format"]?.string == "html" ? keys + ["path"] : keys
      for evidence in document["verdicts"]?.elements.flatMap({ $0["evidence"]?.elements ?? [] }) ?? [] {
        #expect(evidence["anchor"]?.members.map(\.name) == expected)
      }
    }
  }
}
