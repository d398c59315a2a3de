import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// `check NEW --against OLD`: which verdicts differ between two versions of a document.
///
/// The older version is judged as the newer one is: same charters, declared facts and kinds. Only a verdict that went
/// the wrong way and reaches `--fail-on` gives exit code 1.
struct AgainstCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  @MainActor
  func run() async throws(UsageError) -> ExitCode {
    let destinations = try arguments.destinations()
    for destination in destinations where !ChangeReport.formats.contains(destination.format) {
      throw .unknownValue(.format, value: destination.format, allowed: ChangeReport.formats, nearest: nil)
    }
    for option in [OptionName.together, .baseline, .open] where arguments.has(option) {
      throw .optionsExclude(.against, option)
    }
    let run = try await CheckRun(arguments, terminal, language)
    guard run.outcomes.count == 1, let planned = run.documents.first else { throw .againstNeedsOne }
    run.tell()
    guard let after = run.outcomes[0].report else { return run.exitCode(fails: false) }
    let before: DocumentReport
    switch self.before(after, planned, run) {
    case .success(let report): before = report
    case .failure(let failure):
      let error = failure.document
      FileSystem.writeStandardError(Diagnostic.line("\(error.path): \(error.message.in(run.language))"))
      return run.exitCode(fails: false).and(.unreadable)
    }
    let comparison = VersionComparison(before: before, after: after)
    try write(ChangeReport(comparison, toolVersion: Version.text), run.language, to: destinations)
    let least = run.outcomes[0].failsFrom
    let fails = comparison.changes.contains { change in
      change.direction == .worse && change.after.isOpen && least.map { change.after.severity >= $0 } ?? false
    }
    return run.exitCode(fails: fails)
  }

  /// The older version, judged by the packs and with the settings of the newer one.
  private func before(
    _ after: DocumentReport, _ planned: PlannedDocument, _ run: CheckRun
  ) -> Result<DocumentReport, DocumentCheck.ReadFailure> {
    let path = arguments.value(.against) ?? ""
    let check = DocumentCheck(judge: run.judge, plan: run.plan)
    let older = PlannedDocument(
      input: .file(path), kinds: after.kindIsDeclared ? after.kinds : planned.kinds, settings: planned.settings)
    return check.read(older).map { read in
      let own = read.paper.request
      let request = JudgingRequest(
        packs: after.applicability.map(\.pack), packOrigin: after.packOrigin, defaultPack: own.defaultPack,
        declaredKinds: own.declaredKinds, context: own.context, anyKind: own.anyKind,
        deadline: own.deadline)
      return run.judge.judge(read.paper.document, path: path, request: request, sha256: read.paper.sha256)
    }
  }

  private func write(
    _ report: ChangeReport, _ language: Language, to destinations: [Destination]
  ) throws(UsageError) {
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    for destination in destinations {
      let bytes =
        destination.format == TextFormat.id
        ? report.text(options: writer.options(for: destination)) : report.json(language: language)
      try writer.write(bytes, to: destination)
    }
  }
}
