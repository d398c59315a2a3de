import DocumentModel
import Reporting
import RuleLanguage

/// `rules`: lists rules clause by clause.
struct RulesCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let destinations = try arguments.destinations()
    let library = try RuleSource(folders: arguments.values(.rules)).library()
    let names = arguments.operands + arguments.values(.charter)
    let wanted = try CheckPlan.charters(names, library.packs.map(\.id))
    let packs = wanted.isEmpty ? library.packs : library.packs.filter { wanted.contains($0.id) }
    guard !packs.isEmpty else { throw .noRules }
    let listing = RuleListing(packs, toolVersion: Version.text)
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    for destination in destinations {
      let bytes =
        destination.format == TextFormat.id
        ? listing.text(options: writer.options(for: destination)) : listing.json(language: language)
      try writer.write(bytes, to: destination)
    }
    return .clean
  }
}
