import DocumentModel
import Judging

/// What one configuration file or sidecar says.
struct Settings: Sendable {
  /// Path of the file, as shown.
  var file: String
  /// Absolute folder that globs are relative to.
  var folder: String
  /// SHA-256 of the file; empty when the settings come from elsewhere.
  var sha256 = ""
  /// Charters to apply, in order; nil when the file does not say.
  var charters: [String]?
  /// Kinds by file name, first match wins.
  var kinds: [(glob: Glob, kinds: [DocumentKind])] = []
  /// Facts, in the order written.
  var context: [ContextValue] = []
  /// From which weight on findings fail the run.
  var failOn: FailLevel?
  /// Language of the messages.
  var language: Language?
  /// Declared exceptions, in the order written.
  var waivers: [(globs: [Glob], waiver: Waiver)] = []

  /// The kinds the file declares for a document, given by its absolute path.
  func kinds(of document: String) -> [DocumentKind]? {
    guard let path = Path.relative(document, to: folder) else { return nil }
    return kinds.first { $0.glob.matches(path) }?.kinds
  }

  /// The exceptions that hold for a document, given by its absolute path; one without globs holds for every document
  /// that the file governs.
  func waivers(for document: String) -> [Waiver] {
    let path = Path.relative(document, to: folder)
    return waivers.filter { globs, _ in
      globs.isEmpty || path.map { path in globs.contains { $0.matches(path) } } ?? false
    }.map(\.waiver)
  }
}
