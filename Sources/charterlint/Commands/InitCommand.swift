import DocumentModel
import Reporting
import RuleLanguage

/// `init`: asks a few questions and writes the configuration of a folder.
struct InitCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let path = Path.join(arguments.operands.first ?? ".", SettingsFinder.fileName)
    if FileSystem.kind(of: path) != nil, !arguments.has(.force) { throw .exists(path) }
    let library = try RuleSource(folders: arguments.values(.rules)).library()
    guard !library.packs.isEmpty else { throw .noRules }
    var interview = Interview(packs: library.packs, language: language)
    try say(InitWording.howTo.in(language) + "\n")
    while let question = interview.question {
      try say(prompt(question, interview))
      // A pipe that ends takes the defaults for what is left.
      let line = readLine() ?? ""
      if interview.answer(line) { continue }
      guard terminal.asksPeople else { throw .wrongAnswer(line) }
      try say(InitWording.again.in(language) + "\n")
    }
    let file = ConfigurationFile(answers: interview.answers, packs: library.packs, language: language)
    do { try FileSystem.write(Array(file.text.utf8), to: path) } catch { throw .cannotWrite(path, error) }
    try say("\n" + ScaffoldWording.written(Sanitizer.visible(path)).in(language) + "\n")
    return .clean
  }

  private func prompt(_ question: Interview.Question, _ interview: Interview) -> String {
    var lines: [String] = []
    switch question {
    case .charters:
      lines.append(InitWording.whichCharters.in(language))
      for (number, pack) in interview.packs.enumerated() {
        lines.append("  \(number + 1). \(pack.id) — \(Sanitizer.visible(pack.title.in(language)))")
      }
      if let charter = interview.defaultCharter { lines.append("  " + InitWording.byDefault(charter).in(language)) }
    case .fact(let key):
      lines.append(InitWording.question(key).in(language))
      for (number, word) in (ContextKey.named(key)?.allowedValues ?? []).enumerated() {
        lines.append("  \(number + 1). \(word) — \(InitWording.value(word).in(language))")
      }
    }
    return "\n" + lines.joined(separator: "\n") + "\n> "
  }

  private func say(_ text: String) throws(UsageError) {
    do { try FileSystem.writeStandardOutput(Array(text.utf8)) } catch { throw .cannotWrite("-", error) }
  }
}
