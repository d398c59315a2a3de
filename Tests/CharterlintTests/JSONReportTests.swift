import Foundation
import RuleLanguage
import Testing

@testable import charterlint

/// The report other programs read, on real papers: every key is there, null where there is nothing.
@Suite("The JSON report")
struct JSONReportTests {
  private static let report = Result {
    try EndToEnd.run(
      [
        "check", "digitalpes/demo/devis.docx", "digitalpes/page/page.html", "bad/empty.txt", "--format", "json",
        "--hash",
      ],
      folder: Fixtures.folder)
  }

  private static func root() throws -> JSONNode {
    try #require(JSONDocument.read(Array(try report.get().output.utf8)).document?.root)
  }

  private static func expectKeys(_ keys: String, in node: JSONNode?, _ what: String) {
    let names = Set(node?.members.map(\.name) ?? [])
    for key in keys.split(separator: " ") { #expect(names.contains(String(key)), "\(what) has no \(key)") }
  }

  @Test("has the keys of the contract")
  func keys() throws {
    let root = try Self.root()
    #expect(root["schema"]?.string == "charterlint/report-1")
    Self.expectKeys("schema tool packs documents summary errors", in: root, "the report")
    Self.expectKeys("name version", in: root["tool"], "tool")
    for pack in root["packs"]?.elements ?? [] { Self.expectKeys("id edition sha256", in: pack, "pack") }
    Self.expectKeys("satisfied vague missing contradicted notApplicable review", in: root["summary"], "summary")
    for error in root["errors"]?.elements ?? [] { Self.expectKeys("path code message", in: error, "error") }
    let documents = root["documents"]?.elements ?? []
    #expect(documents.count == 2 && root["errors"]?.elements.count == 1)
    for document in documents {
      Self.expectKeys("path format sha256 kind applicability notices verdicts", in: document, "document")
      Self.expectKeys("value origin", in: document["kind"], "kind")
      for value in document["applicability"]?.elements ?? [] {
        Self.expectKeys("pack value reasons", in: value, "applicability")
      }
      #expect(document["sha256"]?.string?.utf8.count == 64)
    }
  }

  @Test("gives exactly one verdict per rule, in rule order, with every key")
  func verdicts() throws {
    let keys =
      "rule verdict severity grade message advice fingerprint waiver evidence evidenceCount searched pack clause topic kind reason question proof nearest insert parts"
    for document in try Self.root()["documents"]?.elements ?? [] {
      let verdicts = document["verdicts"]?.elements ?? []
      #expect(verdicts.compactMap { $0["rule"]?.string } == CheckTypes.rows.map(\.id))
      for verdict in verdicts {
        let id = verdict["rule"]?.string ?? "?"
        Self.expectKeys(keys, in: verdict, id)
        let evidence = verdict["evidence"]?.elements ?? []
        #expect(evidence.count <= 5 && evidence.count <= verdict["evidenceCount"]?.integer ?? 0)
        for item in evidence {
          Self.expectKeys("role quote start end anchor", in: item, id)
          Self.expectKeys("line column part paragraph table row cell", in: item["anchor"], id)
        }
        switch verdict["verdict"]?.string {
        case "satisfied", "contradicted": #expect(!evidence.isEmpty, "\(id)")
        case "notApplicable": #expect(verdict["reason"]?.string != nil, "\(id)")
        case "review": #expect(verdict["question"]?.string != nil, "\(id)")
        case "missing": #expect(verdict["searched"]?.elements.isEmpty == false, "\(id)")
        default: break
        }
      }
    }
  }

  @Test("quotes the bytes of the text that inspect prints")
  func quotes() throws {
    for (path, document) in zip(
      ["digitalpes/demo/devis.docx", "digitalpes/page/page.html"], try Self.root()["documents"]?.elements ?? [])
    {
      let inspected = try EndToEnd.run(["inspect", path, "--format", "json"], folder: Fixtures.folder)
      let text = try #require(JSONDocument.read(Array(inspected.output.utf8)).document?.root["text"]?.string)
      let bytes = Array(text.utf8)
      for item in document["verdicts"]?.elements.flatMap({ $0["evidence"]?.elements ?? [] }) ?? [] {
        let (start, end) = (try #require(item["start"]?.integer), try #require(item["end"]?.integer))
        #expect(item["quote"]?.string == String(decoding: bytes[start..<end], as: UTF8.self))
      }
    }
  }

  @Test("is the same on every run and with any number of jobs")
  func determinism() throws {
    let line = ["check", ".", "--format", "json"]
    let one = try EndToEnd.run(line + ["--jobs", "1"], folder: Fixtures.folder)
    let four = try EndToEnd.run(line + ["--jobs", "4"], folder: Fixtures.folder)
    #expect(one.output == four.output && one.errors == four.errors && one.code == four.code)
    #expect(try EndToEnd.run(line + ["--jobs", "4"], folder: Fixtures.folder).output == four.output)
  }
}
