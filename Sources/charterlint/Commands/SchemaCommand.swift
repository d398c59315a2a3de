import DocumentModel
import Reporting
import RuleLanguage

/// `rules schema`: prints the JSON Schema of a file that charterlint reads.
struct SchemaCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let (name, names) = (arguments.operands[0], SchemaDocument.files.map(\.rawValue))
    guard let file = SchemaDocument.files.first(where: { $0.rawValue == name }) else {
      throw .unknownSchema(name, allowed: names, nearest: NearestName.of(name, among: names))
    }
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    try writer.write(
      SchemaDocument(of: file, language: language).bytes, to: Destination(format: TextFormat.id, path: nil))
    return .clean
  }
}
