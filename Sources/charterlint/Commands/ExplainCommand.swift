import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// `explain`: everything about one or several rules.
struct ExplainCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let source = try RuleSource(folders: arguments.values(.rules))
    let library = try source.library(limits: try RunLimits(arguments).rules)
    if let file = arguments.value(.trace) { return try trace(file, in: library) }
    if let option = Self.documentOptions.first(where: { !arguments.values($0).isEmpty || arguments.has($0) }) {
      throw .needsTrace(option)
    }
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    let screen = Destination(format: TextFormat.id, path: nil)
    var bytes: [UInt8] = []
    for name in arguments.operands {
      let (rule, pack) = try Self.rule(name, in: library)
      let examples = try source.examples(of: rule.id).map { RulePage.Example(verdict: $0.verdict, text: $0.shownText) }
      let page = RulePage(
        rule, of: pack, in: library, file: source.shownPath(of: rule.file), examples: examples)
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes += page.text(options: writer.options(for: screen))
    }
    try writer.write(bytes, to: screen)
    return .clean
  }

  /// Options that say something of the document of `--trace`.
  private static let documentOptions: [OptionName] = [.type, .context, .config, .anyKind, .revisions]

  /// How the rules named come to their verdicts on one document, judged as `check` judges it.
  private func trace(_ file: String, in library: RuleLibrary) throws(UsageError) -> ExitCode {
    let options = arguments.options.filter { Self.documentOptions.contains($0.name) }
    let asked = ParsedArguments(command: .check, options: options, operands: [file])
    let plan = try CheckPlan(asked, library: library, today: try Today.date(arguments, terminal))
    let check = DocumentCheck(judge: Judge(library: library), plan: plan)
    let rules = try arguments.operands.map { name throws(UsageError) in try Self.rule(name, in: library) }
    let documents = try plan.documents(asked)
    guard documents.count == 1, let document = documents.first else {
      throw .unreadable(file, .isDirectory)
    }
    let path = document.input.path
    let content: Document
    do {
      content = try document.input.document(options: plan.readOptions)
    } catch {
      Diagnostic.unread(path, error, language)
      return .unreadable
    }
    let declared = DocumentDeclarations(content.properties, packs: plan.packs)
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    let screen = Destination(format: TextFormat.id, path: nil)
    var bytes: [UInt8] = []
    for (rule, pack) in rules {
      let request = check.request(for: document, declared, packs: [pack.id], .option)
      guard let trace = check.judge.trace(rule.id, on: content, path: path, request: request) else { continue }
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes += TracePage(trace).text(options: writer.options(for: screen))
    }
    try writer.write(bytes, to: screen)
    return .clean
  }

  /// The rule someone named, letter case aside.
  static func rule(_ name: String, in library: RuleLibrary) throws(UsageError) -> (Rule, RulePack) {
    for pack in library.packs {
      if let rule = pack.rules.first(where: { $0.id.text.lowercased() == name.lowercased() }) { return (rule, pack) }
    }
    let ids = library.packs.flatMap { $0.rules.map(\.id.text) }
    throw .unknownRule(name, nearest: NearestName.of(name, among: ids))
  }
}
