import DocumentModel
import Judging

/// `--format sarif`: SARIF 2.1.0 with every standing verdict, for archives and tools that know result kinds.
struct SARIFReporter: Reporter {
  static let id = "sarif"

  func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    SARIFLog(report, profile: .full, language: options.language).bytes
  }
}

/// `--format sarif-github`: SARIF 2.1.0 as GitHub code scanning takes it, which shows every result as an alert.
struct GitHubSARIFReporter: Reporter {
  static let id = "sarif-github"

  func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    SARIFLog(report, profile: .github, language: options.language).bytes
  }
}

/// For whom a SARIF log is written.
enum SARIFProfile {
  /// Every verdict with its kind; places as the format of the document has them.
  case full
  /// Findings and questions only, each with a line and a column: for a Word document those of the text as read.
  case github

  /// The most results taken; GitHub refuses a log with more.
  static let mostResults = 25_000
}
