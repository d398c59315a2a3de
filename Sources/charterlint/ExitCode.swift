/// What the program's exit code tells. The only place that knows the numbers.
enum ExitCode: Int32, CaseIterable, Sendable {
  /// Nothing at or above `--fail-on`.
  case clean = 0
  /// Findings, or examples that fail.
  case findings = 1
  /// The command line, a configuration or a rule file is wrong, or a report could not be written.
  case misuse = 2
  /// An input could not be read; the others were.
  case unreadable = 3

  /// The code of two things that happened in one run: 2 wins over 3 over 1 over 0.
  func and(_ other: ExitCode) -> ExitCode {
    let order: [ExitCode] = [.misuse, .unreadable, .findings, .clean]
    return order.first { $0 == self || $0 == other } ?? .misuse
  }
}
