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
    let library = try RuleSource(folders: arguments.values(.rules)).library(limits: try RunLimits(arguments).rules)
    let names = arguments.operands + arguments.values(.charter)
    let wanted = try CheckPlan.charters(names, library.packs.map(\.id))
    let packs = wanted.isEmpty ? library.packs : library.packs.filter { wanted.contains($0.id) }
    guard !packs.isEmpty else { throw .noRules }
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    for destination in destinations {
      try writer.write(bytes(for: packs, destination, writer), to: destination)
    }
    return .clean
  }

  private func bytes(for packs: [RulePack], _ destination: Destination, _ writer: ReportWriter) -> [UInt8] {
    let isText = destination.format == TextFormat.id
    let options = writer.options(for: destination)
    guard arguments.has(.coverage) else {
      let listing = RuleListing(packs, toolVersion: Version.text)
      return isText ? listing.text(options: options) : listing.json(language: language)
    }
    let listing = CoverageListing(packs, toolVersion: Version.text)
    return isText ? listing.text(options: options) : listing.json(language: language)
  }
}
