import DocumentModel
import Judging
import RuleLanguage

/// `--format json`: the contract other programs use, schema `charterlint/report-1`.
///
/// Every key is always there, `sets` only when documents were judged together; what does not exist is null, a list without elements is `[]`. Offsets are UTF-8 bytes in
/// the text that `inspect --format json` prints.
struct JSONReporter: Reporter {
  static let id = "json"

  /// The most passages written per verdict; `evidenceCount` tells how many there are, of each role a hundred at
  /// most.
  static let mostEvidence = 5

  func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    var bytes: [UInt8] = []
    write(report, options: options) { bytes += $0 }
    return bytes
  }

  func write(_ report: Report, options: RenderOptions, to output: ([UInt8]) -> Void) {
    Self.write(report, options: options, on: JSONWriter(), to: output)
  }

  /// The report in the lines of a writer, one piece for each document.
  static func write(
    _ report: Report, options: RenderOptions, on writer: consuming JSONWriter, to output: ([UInt8]) -> Void
  ) {
    var writer = writer
    writer.object { writer in
      writer.member("schema", "charterlint/report-1")
      writer.tool(version: report.toolVersion)
      writer.member("packs") { $0.array(report.packs) { $0.pack($1) } }
      writer.member("documents") {
        $0.array(report.documents, jobs: options.jobs, to: output) { $0.document($1, language: options.language) }
      }
      if !report.sets.isEmpty {
        writer.member("sets") { $0.array(report.sets) { $0.set($1, in: report, language: options.language) } }
      }
      writer.member("idleWaivers") { $0.array(report.idleWaivers) { $0.idle($1) } }
      writer.member("absentFindings") { $0.array(report.absent) { $0.absent($1) } }
      writer.member("errors") { $0.array(report.errors) { $0.error($1, language: options.language) } }
      writer.member("summary") { $0.summary(of: report) }
    }
    output(writer.finish())
  }
}

extension JSONWriter {
  /// The `tool` member of every schema.
  mutating func tool(version: String) {
    member("tool") {
      $0.object(inline: true) {
        $0.member("name", "charterlint")
        $0.member("version", version)
      }
    }
  }

  fileprivate mutating func pack(_ pack: PackIdentity) {
    object(inline: true) {
      $0.member("id", pack.id)
      $0.member("edition", pack.edition)
      $0.member("sha256", pack.sha256)
    }
  }

  fileprivate mutating func document(_ report: DocumentReport, language: Language) {
    let papers = Papers(report)
    object { writer in
      writer.member("path", report.path)
      writer.member("format", report.document.format.rawValue)
      writer.member("sha256", report.sha256)
      writer.member("kind") {
        $0.object(inline: true) {
          $0.member("value", report.kinds.first?.rawValue)
          $0.member("origin", report.kindIsDeclared ? "declared" : "detected")
          $0.member("kinds", report.kinds.map(\.rawValue))
        }
      }
      writer.member("applicability") { $0.array(report.applicability) { $0.applicability($1, language: language) } }
      writer.notices(report.document.notices, language: language)
      writer.member("verdicts") {
        $0.array(report.rulings) { $0.verdict($1, in: papers, language: language) }
      }
    }
  }

  fileprivate mutating func set(_ set: SetReport, in report: Report, language: Language) {
    let papers = Papers(set, in: report)
    object { writer in
      writer.member("id", set.id)
      writer.member("paths", set.papers.map { report.documents[$0].path })
      writer.member("verdicts") { $0.array(set.rulings) { $0.verdict($1, in: papers, language: language) } }
    }
  }

  fileprivate mutating func applicability(_ answer: Applicability, language: Language) {
    object {
      $0.member("pack", answer.pack)
      $0.member("value", answer.value.rawValue)
      $0.member("reasons", answer.reasons.map { $0.in(language) })
    }
  }

  /// The `notices` member of a document.
  mutating func notices(_ notices: [Notice], language: Language) {
    member("notices") {
      $0.array(notices) { writer, notice in
        writer.object(inline: true) {
          $0.member("code", notice.code.rawValue)
          $0.member("message", Wording.sentence(for: notice).in(language))
          $0.member("count", notice.count)
          $0.member("detail", notice.detail.isEmpty ? nil : notice.detail)
        }
      }
    }
  }

  fileprivate mutating func error(_ error: UnreadDocument, language: Language) {
    object(inline: true) {
      $0.member("path", error.path)
      $0.member("code", error.code)
      $0.member("message", error.message.in(language))
    }
  }

  fileprivate mutating func idle(_ idle: IdleWaiver) {
    object(inline: true) {
      $0.member("rule", idle.waiver.rule.text)
      $0.member("state", idle.state.rawValue)
      $0.members(of: idle.waiver)
      $0.member("paths", idle.paths)
    }
  }

  fileprivate mutating func absent(_ known: KnownFinding) {
    object(inline: true) {
      $0.member("document", known.document)
      $0.member("rule", known.rule.text)
      $0.member("verdict", known.verdict.rawValue)
      $0.member("fingerprint", known.fingerprint)
    }
  }

  fileprivate mutating func summary(of report: Report) {
    let counts = report.summary
    object(inline: true) {
      for verdict in Verdict.allCases { $0.member(named: verdict.rawValue) { $0.number(counts[verdict] ?? 0) } }
      $0.member("waived", report.count { $0.waiver != nil })
      $0.member("known", report.count { $0.baselineState == .unchanged })
    }
  }
}
