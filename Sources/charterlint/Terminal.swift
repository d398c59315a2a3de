import DocumentModel
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program is told by its surroundings: terminals, variables, processors.
struct Terminal: Sendable {
  /// True when standard output is a terminal.
  let showsOutput: Bool
  /// True when standard error is a terminal.
  let showsErrors: Bool
  /// True when standard input is a terminal: someone can be asked again.
  let asksPeople: Bool
  /// Columns for a report: 80, or the terminal's own between 40 and 100.
  let width: Int
  /// Environment variables.
  let variables: [String: String]
  /// Processors in use.
  let processors: Int

  /// The surroundings of this process.
  static func current() -> Terminal {
    let showsOutput = isatty(STDOUT_FILENO) == 1
    let columns = showsOutput ? windowColumns() : nil
    return Terminal(
      showsOutput: showsOutput, showsErrors: isatty(STDERR_FILENO) == 1, asksPeople: isatty(STDIN_FILENO) == 1,
      width: min(max(columns ?? 80, 40), 100),
      variables: ProcessInfo.processInfo.environment, processors: ProcessInfo.processInfo.activeProcessorCount)
  }

  private static func windowColumns() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// True when colours may be used: on a terminal that can, and neither `NO_COLOR` nor `--no-color` says otherwise.
  func usesColour(noColor: Bool) -> Bool {
    showsOutput && !noColor && variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb"
  }

  /// English in an English locale, else French.
  var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variables[name], !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .english : .french
    }
    return .french
  }
}
