import DocumentModel
import Foundation
import Judging
import Readers
import Reporting
import RuleLanguage
import TestSupport
import Testing

@testable import charterlint

/// What holds for whatever comes in. Seeded: a failure names its seed, which gives the same paper again.
@Suite("Properties of any paper")
struct PropertyTests {
  private static let judge: Judge? = (try? RuleSource(folders: []).library()).map { Judge(library: $0) }

  /// Bytes of the papers in `Fixtures/`, torn, mixed and salted.
  private static func paper(_ seed: Int) throws -> (name: String, bytes: [UInt8]) {
    var random = SeededBytes(seed: UInt64(seed))
    let first = Fixtures.all[random.below(Fixtures.all.count)]
    let second = Fixtures.all[random.below(Fixtures.all.count)]
    var bytes = try first.bytes()
    let other = try second.bytes()
    for _ in 0...random.below(4) {
      let from = random.below(other.count)
      let piece = other[from..<min(other.count, from + random.below(2_000))]
      bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
    }
    for _ in 0...random.below(30) where !bytes.isEmpty {
      let at = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes[at] = UInt8(random.below(256))
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + random.below(100)))
      case 2: bytes.insert(contentsOf: Array("\u{202E}\u{200B}а⟦⟧\u{0}€|<p>".utf8), at: at)
      default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 300)], at: at)
      }
    }
    return (first.path, bytes)
  }

  @Test(
    "spans lie in the text on character boundaries, quotes are the text, the same bytes come out", arguments: 0..<40)
  func anyPaper(seed: Int) throws {
    let judge = try #require(Self.judge)
    let (name, bytes) = try Self.paper(seed)
    guard let document = try? ReaderRegistry.read(bytes, name: name) else { return }
    #expect(faults(document) == [])
    let request = JudgingRequest(
      packs: judge.library.library.packs.map(\.id), declaredKinds: [.quote], context: [], anyKind: true)
    let outputs = (0..<2).map { _ in
      let report = judge.judge(document, path: name, request: request, sha256: nil)
      let text = document.text.bytes
      for ruling in report.rulings {
        let cited = ruling.evidence + [ruling.nearest].compactMap(\.self) + ruling.parts.flatMap(\.evidence)
        for evidence in cited {
          #expect(isPassage(evidence.span, of: text) && isPassage(evidence.context, of: text), "\(ruling.rule.id)")
          #expect(evidence.context.contains(evidence.span), "\(ruling.rule.id)")
        }
        if ruling.verdict == .satisfied || ruling.verdict == .contradicted {
          #expect(!ruling.evidence.isEmpty || !ruling.remarks.isEmpty, "\(ruling.rule.id)")
        }
      }
      let whole = Report(toolVersion: "0", packs: [], documents: [report], errors: [])
      return ReporterRegistry.all.map { $0.render(whole, options: RenderOptions(language: .french)) }
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test("every quote of the JSON report is the text at its place")
  func quotes() throws {
    for paper in Fixtures.all.prefix(12) {
      let document = try ReaderRegistry.read(try paper.bytes(), name: paper.path)
      let run = try EndToEnd.run(
        ["check", paper.path, "--format", "json", "--fail-on", "never"], folder: Fixtures.folder)
      let report = try #require(JSONDocument.read(Array(run.output.utf8)).document?.root)
      var quotes = 0
      for verdict in report["documents"]?.elements.first?["verdicts"]?.elements ?? [] {
        for evidence in verdict["evidence"]?.elements ?? [] {
          let start = try #require(evidence["start"]?.integer)
          let end = try #require(evidence["end"]?.integer)
          #expect(evidence["quote"]?.string == document.text.string(in: TextSpan(start, end)), "\(paper.path)")
          quotes += 1
        }
      }
      #expect(quotes > 0, "\(paper.path)")
    }
  }

  @Test("the same bytes out whatever the jobs, the locale, the time zone and the current folder")
  func surroundings() throws {
    let papers = Fixtures.packs.map { Fixtures.folder.appending(path: $0).path }
    let line = ["check"] + papers + ["--format", "json", "--lang", "fr", "--today", "2026-01-01", "--fail-on", "never"]
    let plain = try EndToEnd.run(line + ["--jobs", "1"])
    #expect(plain.code == 0)
    #expect(plain.output.utf8.count > 100_000)
    let others: [(jobs: String, variables: [String: String])] = [
      ("4", ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"]),
      ("3", ["LANG": "C", "LC_ALL": "C", "TZ": "America/Los_Angeles", "COLUMNS": "40", "NO_COLOR": "1"]),
    ]
    for (jobs, variables) in others {
      let other = try EndToEnd.run(
        line + ["--jobs", jobs], environment: variables, folder: URL(filePath: "/"))
      #expect(other.output == plain.output, "\(variables)")
      #expect(other.errors == plain.errors)
    }
  }
}
