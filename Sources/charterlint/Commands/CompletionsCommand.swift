import DocumentModel
import Reporting
import RuleLanguage

/// `completions` and `man`: what is made from the table of commands for shells and for `man`.
struct CompletionsCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Writes the completion script of a shell.
  func completions() throws(UsageError) -> ExitCode {
    let name = arguments.operands[0]
    guard let shell = Shell(rawValue: name) else {
      let shells = Shell.allCases.map(\.rawValue)
      throw .unknownShell(name, allowed: shells, nearest: NearestName.of(name, among: shells))
    }
    let known = CandidateWords(try RuleSource(folders: arguments.values(.rules)).library())
    switch shell {
    case .bash: return try write(BashCompletion(known: known).text)
    case .zsh: return try write(ZshCompletion(known: known, language: language).text)
    case .fish: return try write(FishCompletion(known: known, language: language).text)
    }
  }

  /// Writes the man page.
  func manual() throws(UsageError) -> ExitCode { try write(ManualPage(language: language).text) }

  private func write(_ text: String) throws(UsageError) -> ExitCode {
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    try writer.write(Array(text.utf8), to: Destination(format: TextFormat.id, path: nil))
    return .clean
  }
}
