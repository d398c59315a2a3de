import Judging

/// `--format ndjson`: the JSON report on one line, for streams of documents.
package struct NDJSONReporter: Reporter {
  /// The name after `--format`.
  package static let id = "ndjson"

  /// Makes the reporter.
  package init() {}

  /// One line, ended by a line feed.
  package func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    var line: [UInt8] = []
    JSONReporter.write(report, options: options, on: JSONWriter(isOneLine: true)) { line += $0 }
    return line
  }
}
