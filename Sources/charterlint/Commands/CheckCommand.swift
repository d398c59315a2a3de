import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// `check`: reads, judges, reports.
struct CheckCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() async throws(UsageError) -> ExitCode {
    let destinations = try arguments.destinations()
    let jobs = try arguments.positiveNumber(.jobs) ?? terminal.processors
    let library = try RuleSource(folders: arguments.values(.rules)).library()
    guard !library.packs.isEmpty else { throw .noRules }
    let plan = try CheckPlan(arguments, library: library)
    let language = spokenLanguage(plan)

    let check = DocumentCheck(judge: Judge(library: library), plan: plan)
    let progress = Progress(terminal, language)
    let (outcomes, sets) =
      arguments.has(.together)
      ? SetCheck(check: check, documents: plan.documents).run(progress)
      : (await Self.outcomes(of: plan.documents, check, jobs: jobs, progress), [])
    let report = Self.report(outcomes, sets, plan, library)
    tell(outcomes, language)
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    try writer.write(report, to: destinations)
    return Self.exitCode(outcomes, report)
  }

  /// `--lang`, else the language of the first document's settings, else the locale's.
  private func spokenLanguage(_ plan: CheckPlan) -> Language {
    if arguments.value(.lang) != nil { return language }
    return plan.documents.lazy.flatMap(\.settings).compactMap(\.language).first ?? language
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
  private static func report(
    _ outcomes: [DocumentCheck.Outcome], _ sets: [SetReport], _ plan: CheckPlan, _ library: RuleLibrary
  ) -> Report {
    let documents = outcomes.compactMap(\.report)
    var ids = plan.charters
    for answer in documents.lazy.flatMap(\.applicability) where !ids.contains(answer.pack) { ids.append(answer.pack) }
    let packs = ids.compactMap { id in library.packs.first { $0.id == id } }.map { pack in
      PackIdentity(id: pack.id, title: pack.title, edition: pack.edition, sha256: pack.sha256)
    }
    return Report(
      toolVersion: Version.text, packs: packs, documents: documents, errors: outcomes.compactMap(\.error),
      sets: sets)
  }

  /// One line on standard error for what could not be read, and for declarations in documents that mean nothing.
  private func tell(_ outcomes: [DocumentCheck.Outcome], _ language: Language) {
    for outcome in outcomes {
      if let error = outcome.error {
        FileSystem.writeStandardError(Diagnostic.line("\(error.path): \(error.message.in(language))"))
      }
      for error in outcome.declarationErrors {
        let path = outcome.report?.path ?? ""
        FileSystem.writeStandardError(Diagnostic.line("\(path): \(UsageWording.message(for: error).in(language))"))
      }
    }
  }

  private static func exitCode(_ outcomes: [DocumentCheck.Outcome], _ report: Report) -> ExitCode {
    let levels = outcomes.filter { $0.report != nil }.map(\.failsFrom)
    return outcomes.reduce(fails(report, levels) ? .findings : .clean) { code, outcome in
      code.and(outcome.error == nil ? .clean : .unreadable).and(outcome.declarationErrors.isEmpty ? .clean : .misuse)
    }
  }

  /// True when a standing finding reaches the level of its document; a set's level is the strictest of its documents'.
  private static func fails(_ report: Report, _ levels: [Severity?]) -> Bool {
    let reaches = { (ruling: Ruling, least: Severity?) in
      least.map { ruling.isFinding && ruling.severity >= $0 } ?? false
    }
    let ofSets = report.sets.contains { set in
      let least = set.papers.compactMap { levels[$0] }.min()
      return report.standing(of: set).contains { reaches($0, least) }
    }
    return ofSets
      || report.documents.indices.contains { index in
        report.standing(ofDocument: index).contains { reaches($0, levels[index]) }
      }
  }
}
