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
  @MainActor
  func run() async throws(UsageError) -> ExitCode {
    if arguments.value(.against) != nil {
      return try await AgainstCommand(arguments: arguments, terminal: terminal, language: language).run()
    }
    if arguments.has(.open), arguments.has(.together) { throw .optionsExclude(.open, .together) }
    let destinations = try arguments.destinations()
    if destinations.contains(where: { $0.format == StreamRun.format }) {
      return try await StreamRun(arguments: arguments, terminal: terminal, language: language).run(destinations)
    }
    let baseline = try arguments.value(.baseline).map { path throws(UsageError) in try BaselineFile(path) }
    let run = try await CheckRun(arguments, terminal, language)
    let report = baseline?.compare(run.report) ?? run.report
    run.tell()
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: run.language, jobs: run.jobs)
    try run.stopwatch.measure(.reporting) { () throws(UsageError) in try writer.write(report, to: destinations) }
    if arguments.has(.open) { try SheetOpening(run: run, terminal: terminal).open() }
    if let stopwatch = run.stopwatch { FileSystem.writeStandardError(ProfilePage(stopwatch).text.in(run.language)) }
    return run.exitCode(fails: Self.fails(report, run.levels))
  }

  /// True when a standing finding reaches the level of its document; a set's level is the strictest of its documents'.
  static func fails(_ report: Report, _ levels: [Severity?]) -> Bool {
    let reaches = { (ruling: Ruling, least: Severity?) in
      least.map { ruling.isOpen && ruling.severity >= $0 } ?? false
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
