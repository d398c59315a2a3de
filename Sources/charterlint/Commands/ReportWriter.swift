import DocumentModel
import Judging
import Reporting

/// Renders a report in every format asked for, then writes each whole.
struct ReportWriter {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Files first, then standard output: when a file cannot be written, nothing pretends that all went well.
  func write(_ report: Report, to destinations: [Destination]) throws(UsageError) {
    for destination in destinations.sorted(by: { $0.path != nil && $1.path == nil }) {
      guard let reporter = ReporterRegistry.reporter(destination.format) else { continue }
      try write(reporter.render(report, options: options(for: destination)), to: destination)
    }
    if destinations.contains(where: { $0.format == GitHubReporter.id }) { try writeStepSummary(report) }
  }

  /// The page that GitHub shows for a step, beside its annotations: appended to the file that the runner names.
  private func writeStepSummary(_ report: Report) throws(UsageError) {
    guard let path = terminal.variables["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    do {
      try FileSystem.append(MarkdownReporter().render(report, options: RenderOptions(language: language)), to: path)
    } catch {
      throw .cannotWrite(path, error)
    }
  }

  /// Writes bytes whole.
  func write(_ bytes: [UInt8], to destination: Destination) throws(UsageError) {
    do {
      if let path = destination.path {
        try FileSystem.write(bytes, to: path)
      } else {
        try FileSystem.writeStandardOutput(bytes)
      }
    } catch {
      throw .cannotWrite(destination.path ?? "-", error)
    }
  }

  /// Colours and the terminal's width are for the terminal only.
  func options(for destination: Destination) -> RenderOptions {
    let isScreen = destination.path == nil
    return RenderOptions(
      language: language, width: isScreen ? terminal.width : 80,
      usesColour: isScreen && terminal.usesColour(noColor: arguments.has(.noColor)), isQuiet: arguments.has(.quiet))
  }
}
