import DocumentModel
import Reporting

/// `baseline write`: keeps the findings of today, so that `check --baseline` fails for new ones only.
struct BaselineCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Where the baseline is written without `--output`.
  static let fileName = "charterlint-baseline.json"

  /// Runs the command.
  @MainActor
  func run() async throws(UsageError) -> ExitCode {
    let path = arguments.value(.output) ?? Self.fileName
    let run = try await CheckRun(arguments, terminal, language)
    run.tell()
    let count = try BaselineFile.write(run.report, to: path)
    let words = AdoptionWording.baseline(path, count: count)
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: run.language)
    try writer.write(
      Array((Sanitizer.visible(words.in(run.language)) + "\n").utf8), to: Destination(format: TextFormat.id, path: nil))
    return run.exitCode(fails: false)
  }
}
