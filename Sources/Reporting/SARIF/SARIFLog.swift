import DocumentModel
import Judging
import RuleLanguage

/// A SARIF log of one run. What documents say stands in texts, with the brackets of SARIF's links escaped.
struct SARIFLog {
  private let report: Report
  private let context: SARIFContext
  private let profile: SARIFProfile
  private let language: Language
  private let results: [Entry]
  private let leftOff: Int

  private enum Entry {
    case ruling(Ruling, Subject)
    /// A finding of the baseline that no longer occurs.
    case absent(KnownFinding)
  }

  /// Prepares a log.
  init(_ report: Report, profile: SARIFProfile, language: Language) {
    self.report = report
    self.profile = profile
    self.language = language
    let subjects = report.subjects
    context = SARIFContext(report, subjects, profile: profile, language: language)
    switch profile {
    case .full:
      results =
        subjects.flatMap { subject in subject.rulings.map { .ruling($0, subject) } } + report.absent.map { .absent($0) }
      leftOff = 0
    case .github:
      let entries = { (isWanted: (Ruling) -> Bool) in
        subjects.flatMap { subject in subject.rulings.filter(isWanted).map { Entry.ruling($0, subject) } }
      }
      let findings = entries { $0.isFinding && $0.waiver == nil }
      let questions = entries { $0.verdict == .review }
      results = Array((findings + questions).prefix(SARIFProfile.mostResults))
      leftOff = findings.count + questions.count - results.count
    }
  }

  /// The whole log.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { log in
      log.member(
        "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      log.member("version", "2.1.0")
      log.member("runs") { $0.array([report]) { writer, _ in run(on: &writer) } }
    }
    return writer.finish()
  }

  private func run(on writer: inout JSONWriter) {
    writer.object { run in
      run.member("tool") { $0.object { tool(on: &$0) } }
      run.member("language", language.rawValue)
      run.member("columnKind", "unicodeCodePoints")
      run.member("invocations") { $0.array([report]) { writer, _ in invocation(on: &writer) } }
      run.member("artifacts") { $0.array(context.artifacts) { $0.artifact($1, language: language) } }
      run.member("results") { array in
        array.array(results) { writer, entry in
          switch entry {
          case .ruling(let ruling, let subject): writer.result(ruling, of: subject, in: context)
          case .absent(let finding): writer.result(finding, in: context)
          }
        }
      }
    }
  }

  private func tool(on writer: inout JSONWriter) {
    writer.member("driver") { driver in
      driver.object {
        $0.member("name", "charterlint")
        $0.member("version", report.toolVersion)
        $0.member("language", language.rawValue)
        $0.member("rules") { array in array.array(context.rules) { $0.descriptor($1, in: context) } }
      }
    }
    writer.member("extensions") { extensions in
      extensions.array(report.packs) { writer, pack in
        writer.object {
          $0.member("name", pack.id)
          $0.member("fullName", pack.title.in(language))
          $0.member("version", pack.edition)
          $0.member("properties") { bag in bag.object { $0.member("sha256", pack.sha256) } }
        }
      }
    }
  }

  private func invocation(on writer: inout JSONWriter) {
    writer.object {
      $0.member("executionSuccessful", report.errors.isEmpty)
      $0.member("toolExecutionNotifications") { array in
        array.array(notifications) { $0.notification($1) }
      }
    }
  }

  /// What could not be read, then what was noticed in reading, then what there was no room for.
  private var notifications: [SARIFNotification] {
    let errors = report.errors.map { error in
      SARIFNotification(
        code: error.code, level: "error", message: error.message.in(language), path: error.path)
    }
    let notices = report.documents.flatMap { document in
      document.document.notices.map { notice in
        SARIFNotification(
          code: notice.code.rawValue, level: "note", message: Wording.sentence(for: notice).in(language),
          path: document.path)
      }
    }
    let rest =
      leftOff == 0
      ? []
      : [
        SARIFNotification(
          code: "left-off", level: "warning", message: Wording.Lines.leftOff(leftOff).in(language), path: nil)
      ]
    return errors + notices + rest
  }
}

/// Something to tell of a run.
struct SARIFNotification {
  /// Stable code.
  let code: String
  /// SARIF's level.
  let level: String
  /// What happened.
  let message: String
  /// The document, if it is about one.
  let path: String?
}
