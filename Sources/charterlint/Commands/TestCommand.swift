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
    let library = try source.library(limits: try RunLimits(arguments).rules)
    guard !library.packs.isEmpty else { throw .noRules }
    let wanted = try rules(in: library)

    let replay = ExampleReplay(library: library)
    var report = ReplayReport()
    var coverage = ExampleCoverage()
    var seen: Set<RuleID> = []
    for example in try source.examples() where wanted.contains(example.rule) {
      report.exampleCount += 1
      if seen.insert(example.rule).inserted { report.ruleCount += 1 }
      let place = "\(source.shownPath(of: example.file)):\(example.line)"
      let outcome = replay.outcome(of: example, place: place)
      if let trace = outcome.trace {
        coverage.add(trace)
      } else if let ruling = outcome.ruling {
        coverage.add(ruling)
      }
      if let failure = outcome.failure {
        report.failures.append(failure)
      } else if arguments.has(.mutated), example.others.isEmpty {
        for form in Mutation.allCases {
          report.formCount += 1
          if let failure = replay.failure(of: example, as: form, place: place) { report.failures.append(failure) }
        }
      }
    }
    let gaps = arguments.has(.coverage) ? gaps(coverage, wanted, replay.judge.library) : nil
    try write(report, gaps)
    return report.failures.isEmpty && gaps?.isEmpty ?? true ? .clean : .findings
  }

  /// What the replay did not reach; unused names only when every rule was replayed.
  private func gaps(_ coverage: ExampleCoverage, _ wanted: Set<RuleID>, _ compiled: CompiledLibrary) -> GapReport {
    let rules = compiled.library.packs.flatMap(\.rules)
    let isWhole = rules.allSatisfy { wanted.contains($0.id) }
    return GapReport(
      gaps: coverage.gaps(in: rules.filter { wanted.contains($0.id) }),
      unused: isWhole ? UnusedNames(in: compiled.library, read: compiled.lexiconsRead) : nil)
  }

  private func write(_ report: ReplayReport, _ gaps: GapReport?) throws(UsageError) {
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    let screen = Destination(format: TextFormat.id, path: nil)
    let options = writer.options(for: screen)
    let bytes = report.text(options: options)
    try writer.write(gaps.map { $0.text(options: options) + [0x0A] + bytes } ?? bytes, to: screen)
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
