import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// `test`: replays the examples written in the rules.
struct TestCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let source = try RuleSource(folders: arguments.values(.rules))
    let library = try source.library()
    guard !library.packs.isEmpty else { throw .noRules }
    let wanted = try rules(in: library)
    var packs: [RuleID: String] = [:]
    for pack in library.packs {
      for rule in pack.rules { packs[rule.id] = pack.id }
    }

    let replay = ExampleReplay(judge: Judge(library: library), packs: packs)
    var report = ReplayReport()
    var seen: Set<RuleID> = []
    for example in try source.examples() where wanted.contains(example.rule) {
      report.exampleCount += 1
      if seen.insert(example.rule).inserted { report.ruleCount += 1 }
      let place = "\(source.shownPath(of: example.file)):\(example.line)"
      if let failure = replay.failure(of: example, place: place) { report.failures.append(failure) }
    }
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    let screen = Destination(format: TextFormat.id, path: nil)
    try writer.write(report.text(options: writer.options(for: screen)), to: screen)
    return report.failures.isEmpty ? .clean : .findings
  }

  /// The rules named, and those of the packs named; all when none is.
  private func rules(in library: RuleLibrary) throws(UsageError) -> Set<RuleID> {
    let names = arguments.operands + arguments.values(.charter)
    guard !names.isEmpty else { return Set(library.packs.flatMap { $0.rules.map(\.id) }) }
    var wanted: Set<RuleID> = []
    for name in names {
      if let pack = library.packs.first(where: { $0.id == name }) {
        wanted.formUnion(pack.rules.map(\.id))
      } else {
        wanted.insert(try ExplainCommand.rule(name, in: library).0.id)
      }
    }
    return wanted
  }
}
