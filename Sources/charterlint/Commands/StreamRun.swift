import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// `check --format ndjson`: one line of JSON for each document, in the order in which they came, over any number of
/// them. Rules are read once; a document that cannot be read is a line like the others.
struct StreamRun {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// The format.
  static let format = NDJSONReporter.id

  /// Options that need all documents at once.
  private static let excluded: [OptionName] = [.together, .against, .baseline, .open, .stdinName]

  /// Runs to the end of the input.
  func run(_ destinations: [Destination]) async throws(UsageError) -> ExitCode {
    for option in Self.excluded where arguments.has(option) {
      throw .streamExcludes(option)
    }
    guard destinations.count == 1, destinations[0].path == nil else { throw .streamAlone }
    let kind = try kind()
    let library = try RuleSource(folders: arguments.values(.rules))
      .library(limits: try RunLimits(arguments).rules)
    guard !library.packs.isEmpty else { throw .noRules }
    let plan = try CheckPlan(arguments, library: library, today: try Today.date(arguments, terminal))
    let workers = min(try arguments.positiveNumber(.jobs) ?? terminal.processors, terminal.processors)
    let finder = try plan.settingsFinder(arguments)
    let worker = StreamWorker(
      check: DocumentCheck(judge: Judge(library: library), plan: plan), library: library, kind: kind,
      language: language, languageIsFixed: arguments.value(.lang) != nil)
    let source = try source()
    let output = OrderedOutput()
    let code = await withTaskGroup(of: ExitCode.self) { group in
      for _ in 0..<workers { group.addTask { await worker.run(source, output, finder) } }
      return await group.reduce(ExitCode.clean) { $0.and($1) }
    }
    if let failure = await source.failure { throw failure }
    if let failure = await output.failure { throw .cannotWrite("-", failure) }
    return code
  }

  /// Operands, then the lines of `--files-from`; with neither, the lines of standard input, which may be objects.
  private func source() throws(UsageError) -> RecordSource {
    var finder = InputFinder(standardInputName: "-")
    let inputs = try finder.find(arguments.operands)
    let list = arguments.value(.filesFrom)
    if list == "-", arguments.operands.contains("-") { throw .standardInputTwice }
    if list == nil, !inputs.isEmpty {
      return RecordSource(inputs: inputs, lines: nil, name: "-", allowsObjects: false)
    }
    let name = list ?? "-"
    let chunks: FileSystem.Chunks
    do throws(FileError) { chunks = try name == "-" ? .standardInput : FileSystem.Chunks(name) } catch {
      throw .unreadable(name, error)
    }
    let lines = LineReader(allowsNUL: list != nil) { (count) throws(FileError) in try chunks.read(count) }
    return RecordSource(inputs: inputs, lines: lines, name: name, allowsObjects: list == nil)
  }

  /// The kind of every document; kinds of single files are for the configuration or the record.
  private func kind() throws(UsageError) -> DocumentKind? {
    let values = arguments.values(.type)
    if values.count > 1 { throw .repeatedOption(.type) }
    guard let value = values.first else { return nil }
    return try ParsedArguments.choice(value, for: .type, as: DocumentKind.self)
  }
}
