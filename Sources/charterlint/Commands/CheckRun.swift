import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// Documents read and judged as `check`'s options say: what `check` reports and what `baseline write` keeps.
struct CheckRun {
  /// Documents worked at at once.
  let jobs: Int
  /// What was asked.
  let plan: CheckPlan
  /// Every pack there is, with the rules that were needed from the first.
  let library: RuleLibrary
  /// The documents, in order.
  let documents: [PlannedDocument]
  /// The judge, for what is compared with the documents.
  let judge: Judge
  /// The language of the messages.
  let language: Language
  /// What became of each document, in order.
  let outcomes: [DocumentCheck.Outcome]
  /// The report, waivers applied.
  let report: Report
  /// Where the time went, with `--profile`.
  let stopwatch: Stopwatch?

  /// Reads and judges the documents of a command line.
  @MainActor
  init(_ arguments: ParsedArguments, _ terminal: Terminal, _ language: Language) async throws(UsageError) {
    jobs = try arguments.positiveNumber(.jobs) ?? terminal.processors
    let limits = try RunLimits(arguments).rules
    let source = try RuleSource(folders: arguments.values(.rules))
    // The charters most runs need; a document or a configuration that names others has them read then.
    let charters = arguments.values(.charter)
    let first = Set(charters.isEmpty ? [CheckPlan.firstCharter] : charters)
    let stopwatch = arguments.has(.profile) ? Clock.stopwatch() : nil
    self.stopwatch = stopwatch
    library = try stopwatch.measure(.rules) { () throws(UsageError) in try source.library(for: first, limits: limits) }
    guard !library.packs.isEmpty else { throw .noRules }
    plan = try CheckPlan(
      arguments, library: library, rules: source.ruleIDs(library), today: try Today.date(arguments, terminal))
    documents = try plan.documents(arguments)
    self.language = Self.spokenLanguage(arguments, documents) ?? language
    judge = Judge(library: library, stopwatch: stopwatch) { packs in
      try? source.library(for: packs, limits: limits)
    }
    judge.keep()
    let check = DocumentCheck(judge: judge, plan: plan, stopwatch: stopwatch)
    let progress = Progress(terminal, self.language)
    let sets: [SetReport]
    (outcomes, sets) =
      if arguments.has(.together) {
        SetCheck(check: check, documents: documents).run(progress)
      } else if documents.count == 1 {
        // One document needs no other thread, and none has to start for it.
        ([check.run(documents[0])], [])
      } else {
        (await Self.outcomes(of: documents, check, jobs: jobs, progress), [])
      }
    report = Self.report(outcomes, sets, plan, library)
    _ = Unmanaged.passRetained(Kept(outcomes: outcomes, report: report))
  }

  /// What was judged, in memory until the process ends: taking hundreds of thousands of small arrays apart then is work
  /// for nothing, and only one thread would do it.
  private final class Kept {
    let outcomes: [DocumentCheck.Outcome]
    let report: Report

    init(outcomes: [DocumentCheck.Outcome], report: Report) {
      self.outcomes = outcomes
      self.report = report
    }
  }

  /// The language of the first document's settings, unless `--lang` says otherwise.
  static func spokenLanguage(_ arguments: ParsedArguments, _ documents: [PlannedDocument]) -> Language? {
    if arguments.value(.lang) != nil { return nil }
    return documents.lazy.flatMap(\.settings).compactMap(\.language).first
  }

  /// Runs `check` on all documents, at most `jobs` at a time; outcomes in the order of the documents.
  private static func outcomes(
    of documents: [PlannedDocument], _ check: DocumentCheck, jobs: Int, _ progress: Progress
  ) async -> [DocumentCheck.Outcome] {
    await withTaskGroup(of: (Int, DocumentCheck.Outcome).self) { group in
      var outcomes = [DocumentCheck.Outcome?](repeating: nil, count: documents.count)
      var next = 0
      var done = 0
      var progress = progress
      while done < documents.count {
        while next < documents.count, next - done < jobs {
          let index = next
          group.addTask { (index, check.run(documents[index])) }
          next += 1
        }
        guard let (index, outcome) = await group.next() else { break }
        outcomes[index] = outcome
        done += 1
        progress.show(done, of: documents.count)
      }
      progress.clear()
      return outcomes.compactMap(\.self)
    }
  }

  /// The packs are those asked for, then those that documents brought, each once.
  static func report(
    _ outcomes: [DocumentCheck.Outcome], _ sets: [SetReport], _ plan: CheckPlan, _ library: RuleLibrary
  ) -> Report {
    let documents = outcomes.compactMap(\.report)
    var ids = plan.charters
    for answer in documents.lazy.flatMap(\.applicability) where !ids.contains(answer.pack) { ids.append(answer.pack) }
    let packs = ids.compactMap { id in library.packs.first { $0.id == id } }.map { pack in
      PackIdentity(id: pack.id, title: pack.title, edition: pack.edition, sha256: pack.sha256)
    }
    let report = Report(
      toolVersion: Version.text, packs: packs, documents: documents, errors: outcomes.compactMap(\.error),
      sets: sets)
    if plan.ignoresWaivers { return report }
    return report.waived(by: outcomes.filter { $0.report != nil }.map(\.waivers), on: plan.today)
  }

  /// Writes one line on standard error for what could not be read, and for declarations in documents that mean nothing.
  func tell() {
    for outcome in outcomes {
      if let error = outcome.error {
        FileSystem.writeStandardError(Diagnostic.line("\(error.path): \(error.message.in(language))"))
      }
      if let report = outcome.report, let seconds = report.secondsSpent {
        let message = ErrorWording.message(forUnfinishedAfter: seconds)
        FileSystem.writeStandardError(Diagnostic.line("\(report.path): \(message.in(language))"))
      }
      for error in outcome.declarationErrors { Self.tell(error, in: outcome.report?.path ?? "", language) }
    }
  }

  /// Writes a line on standard error for a declaration in a document that means nothing.
  static func tell(_ error: UsageError, in path: String, _ language: Language) {
    let place = place(of: error, in: path)
    FileSystem.writeStandardError(Diagnostic.line("\(place): \(UsageWording.message(for: error).in(language))"))
  }

  /// The path, and the line when the error has one.
  static func place(of error: UsageError, in path: String) -> String {
    if case .comment(let line?, _) = error { "\(path):\(line)" } else { path }
  }

  /// The least weight of a finding that fails the run, for each document of the report.
  var levels: [Severity?] { outcomes.filter { $0.report != nil }.map(\.failsFrom) }

  /// The exit code for what could not be read and for declarations that mean nothing, and `findings` when `fails`.
  func exitCode(fails: Bool) -> ExitCode { Self.exitCode(of: outcomes, fails: fails) }

  /// The exit code for what became of documents.
  static func exitCode(of outcomes: [DocumentCheck.Outcome], fails: Bool) -> ExitCode {
    outcomes.reduce(fails ? .findings : .clean) { code, outcome in
      let isWhole = outcome.error == nil && outcome.report?.secondsSpent == nil
      return code.and(isWhole ? .clean : .unreadable).and(outcome.declarationErrors.isEmpty ? .clean : .misuse)
    }
  }
}
