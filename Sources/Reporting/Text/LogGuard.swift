/// Keeps a log from taking words of a document for a command.
///
/// Runners obey lines of a job's output: GitHub's one that begins with `::` after blanks, and `##[…]` anywhere in it;
/// others `##vso[…]` and `##teamcity[…]`. A backslash before the decisive sign stays legible and breaks both.
package enum LogGuard {
  /// The scalars with a backslash in every `##word[`, whatever line they come to stand on.
  static func guarding(_ text: [(scalar: Unicode.Scalar, ink: Ink)]) -> [(scalar: Unicode.Scalar, ink: Ink)] {
    guard text.contains(where: { $0.scalar == "#" }) else { return text }
    var result: [(scalar: Unicode.Scalar, ink: Ink)] = []
    var state = State.plain
    for element in text {
      if state == .word, element.scalar == "[" { result.append(("\\", element.ink)) }
      state = state.after(element.scalar)
      result.append(element)
    }
    return result
  }

  /// One line for a log.
  package static func line(_ text: String) -> String {
    (beginsCommand(text.unicodeScalars.drop { $0 == " " }) ? "\\" : "") + words(text)
  }

  /// Words that stand inside a line of a log.
  static func words(_ text: String) -> String {
    String(String.UnicodeScalarView(guarding(text.unicodeScalars.map { ($0, []) }).map(\.scalar)))
  }

  /// True for `::`, with which no line may begin.
  static func beginsCommand(_ start: some Collection<Unicode.Scalar>) -> Bool { start.starts(with: [":", ":"]) }

  /// How much of `##word` was just read.
  private enum State {
    case plain, one, word

    func after(_ scalar: Unicode.Scalar) -> State {
      switch scalar {
      case "#": self == .plain ? .one : .word
      case "a"..."z", "A"..."Z": self == .word ? .word : .plain
      default: .plain
      }
    }
  }
}
