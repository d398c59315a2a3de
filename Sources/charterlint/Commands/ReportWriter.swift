import DocumentModel
import Judging
import Reporting

/// Renders a report in every format asked for, then writes each whole.
struct ReportWriter {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language
  /// Threads that may render at once.
  var jobs = 1

  /// Files first, then standard output: when a file cannot be written, nothing pretends that all went well.
  func write(_ report: Report, to destinations: [Destination]) throws(UsageError) {
    for destination in destinations.sorted(by: { $0.path != nil && $1.path == nil }) {
      guard let reporter = ReporterRegistry.reporter(destination.format) else { continue }
      if let paged = reporter as? any PagedReporter, let folder = destination.folder {
        try write(paged.pages(report, options: options(for: destination)), into: folder)
      } else {
        try write(report, with: reporter, to: destination)
      }
    }
    if destinations.contains(where: { $0.format == GitHubReporter.id }) { try writeStepSummary(report) }
  }

  /// Writes a report piece by piece: one of many documents is larger than they are.
  private func write(
    _ report: Report, with reporter: any Reporter, to destination: Destination
  ) throws(UsageError) {
    do throws(FileError) {
      let file = try OutputFile(destination.path)
      reporter.write(report, options: options(for: destination)) { file.write($0) }
      try file.finish()
    } catch {
      throw .cannotWrite(destination.path ?? "-", error)
    }
  }

  /// Writes the pages of a report into a folder, which is made when it is not there; the one to open first comes last.
  private func write(_ pages: [ReportPage], into folder: String) throws(UsageError) {
    do {
      try FileSystem.makeFolder(folder)
      for page in pages.reversed() { try FileSystem.write(page.bytes, to: "\(folder)/\(page.name)") }
    } catch {
      throw .cannotWrite(folder, error)
    }
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
      usesColour: isScreen && terminal.usesColour(noColor: arguments.has(.noColor)), isQuiet: arguments.has(.quiet),
      jobs: jobs)
  }
}

extension Destination {
  /// The folder to fill, when the path names one: it ends in a slash, or there is one.
  fileprivate var folder: String? {
    guard let path else { return nil }
    if path.hasSuffix("/"), path.count > 1 { return String(path.dropLast()) }
    return FileSystem.isFolder(path) ? path : nil
  }
}
