import DocumentModel
import Reporting

/// Lines on standard error; what could steer the terminal is made visible.
enum Diagnostic {
  /// `charterlint: …` with a line feed.
  static func line(_ message: String) -> String { "charterlint: \(lines(message))" }

  /// What is wrong with the command line, a configuration or rules. Defects of files stand at the start of their lines
  /// (`file:line:column: …`), where editors look for them.
  static func lines(for error: UsageError, _ language: Language) -> String {
    let message = UsageWording.message(for: error).in(language)
    if case .issues = error { return lines(message) }
    return line(message)
  }

  /// Says on standard error why one document was not read.
  static func unread(_ path: String, _ failure: InputFailure, _ language: Language) {
    FileSystem.writeStandardError(line("\(path): \(ErrorWording.message(for: failure).in(language))"))
  }

  private static func lines(_ message: String) -> String {
    Sanitizer.visibleLines(message).map { LogGuard.line($0) + "\n" }.joined()
  }
}
