import DocumentModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program: arguments in, reports and an exit code out.
@main
struct Charterlint {
  @MainActor
  static func main() async {
    // A reader that closes its end (`| head`) must not end the run half way: the write fails and is passed over.
    signal(SIGPIPE, SIG_IGN)
    // So must a file that may grow no further (`ulimit -f`): what was begun is removed.
    signal(SIGXFSZ, SIG_IGN)
    Heap.keepFreedMemory()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let terminal = Terminal.current()
    let language = spokenLanguage(arguments) ?? terminal.language
    exit(await run(arguments, terminal, language).rawValue)
  }

  /// On the main thread, as far as the documents: memory grows in large steps there, in small ones elsewhere, and
  /// reading the rules asks for tens of megabytes in small pieces.
  @MainActor
  private static func run(_ arguments: [String], _ terminal: Terminal, _ language: Language) async -> ExitCode {
    do {
      let parser = ArgumentParser { FileSystem.kind(of: $0) != nil }
      let parsed = try parser.parse(arguments)
      _ = try parsed.choice(.lang, as: Language.self)
      switch parsed.command {
      case .check: return try await CheckCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .inspect: return try InspectCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .rules: return try RulesCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .newRule: return try NewRuleCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .fingerprint:
        return try FingerprintCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .schema: return try SchemaCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .explain: return try ExplainCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .test: return try TestCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .evaluate: return try EvaluateCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .watch: return try WatchCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .waive: return try WaiveCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .writeBaseline:
        return try await BaselineCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .initialize: return try InitCommand(arguments: parsed, terminal: terminal, language: language).run()
      case .completions:
        return try CompletionsCommand(arguments: parsed, terminal: terminal, language: language).completions()
      case .manual: return try CompletionsCommand(arguments: parsed, terminal: terminal, language: language).manual()
      case .version: return print("charterlint \(Version.text)\n")
      case .help: return try help(parsed, language)
      }
    } catch {
      FileSystem.writeStandardError(Diagnostic.lines(for: error, language))
      return .misuse
    }
  }

  /// The language for everything, even for errors of the command line itself: looked for before parsing.
  private static func spokenLanguage(_ arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst("--lang=".count))) }
    }
    return nil
  }

  private static func help(_ parsed: ParsedArguments, _ language: Language) throws(UsageError) -> ExitCode {
    let name = parsed.operands.joined(separator: " ")
    let command = name.isEmpty ? nil : try ArgumentParser().command(name)
    return print(HelpPage(language: language).text(for: command))
  }

  private static func print(_ text: String) -> ExitCode {
    (try? FileSystem.writeStandardOutput(Array(text.utf8))) == nil ? .misuse : .clean
  }
}
