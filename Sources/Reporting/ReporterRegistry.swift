/// The output formats, one line per reporter.
package enum ReporterRegistry {
  /// In the order help shows them; the first is the default.
  package static let all: [any Reporter] = [
    TextReporter(),
    JSONReporter(),
    NDJSONReporter(),
    SARIFReporter(),
    GitHubSARIFReporter(),
    JUnitReporter(),
    GitHubReporter(),
    GitLabReporter(),
    MarkdownReporter(),
    HTMLReporter(),
  ]

  /// The names after `--format`, in the same order.
  package static var ids: [String] { all.map { type(of: $0).id } }

  /// The reporter called `id`, if there is one.
  package static func reporter(_ id: String) -> (any Reporter)? { all.first { type(of: $0).id == id } }
}
