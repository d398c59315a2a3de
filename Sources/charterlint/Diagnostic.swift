import Reporting

/// Lines on standard error.
enum Diagnostic {
  /// `charterlint: …` with a line feed; what could steer the terminal is made visible. Further lines of `message` keep
  /// their own beginning, so that `file:line:column:` stays clickable.
  static func line(_ message: String) -> String {
    "charterlint: " + Sanitizer.visibleLines(message).joined(separator: "\n") + "\n"
  }
}
