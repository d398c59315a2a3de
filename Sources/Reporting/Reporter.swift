import DocumentModel
import Judging

/// One output format of `check`: turns a finished report into bytes and decides nothing.
///
/// The same report and options always give the same bytes. A reporter is one file (or folder) and one line in
/// `ReporterRegistry`.
package protocol Reporter: Sendable {
  /// The name after `--format`.
  static var id: String { get }

  /// The whole output, UTF-8.
  func render(_ report: Report, options: RenderOptions) -> [UInt8]

  /// The same bytes, given to `output` in pieces as soon as they are made; whole unless a format says otherwise.
  func write(_ report: Report, options: RenderOptions, to output: ([UInt8]) -> Void)
}

extension Reporter {
  /// The whole output as one piece.
  package func write(_ report: Report, options: RenderOptions, to output: ([UInt8]) -> Void) {
    output(render(report, options: options))
  }
}

/// A format that can also fill a folder, for runs too large for one file.
package protocol PagedReporter: Reporter {
  /// The files of the folder, the one to open first; their names are plain and distinct.
  func pages(_ report: Report, options: RenderOptions) -> [ReportPage]
}

/// One file of a report that fills a folder.
package struct ReportPage: Sendable {
  /// Name of the file.
  package let name: String
  /// What it holds, UTF-8.
  package let bytes: [UInt8]
}

/// How people want to see a report. Formats for programs use the language only.
package struct RenderOptions: Sendable {
  /// Language of everything but quotes, advice and texts to paste.
  package let language: Language
  /// Longest line, in terminal columns.
  package let width: Int
  /// True to use colours and underlining; false gives plain text.
  package let usesColour: Bool
  /// True to leave out everything but the findings.
  package let isQuiet: Bool
  /// Threads that may work at the report at once; the bytes do not depend on it.
  package let jobs: Int

  /// Makes options; widths below 40 columns are raised to 40.
  package init(language: Language, width: Int = 80, usesColour: Bool = false, isQuiet: Bool = false, jobs: Int = 1) {
    self.jobs = max(jobs, 1)
    self.language = language
    self.width = max(width, 40)
    self.usesColour = usesColour
    self.isQuiet = isQuiet
  }
}
