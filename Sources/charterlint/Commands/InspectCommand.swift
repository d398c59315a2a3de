import DocumentModel
import Readers
import Reporting

/// `inspect`: shows what was read of one document.
struct InspectCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let destinations = try arguments.destinations()
    let options = ReadOptions(
      revisions: try arguments.choice(.revisions, as: RevisionView.self) ?? .accept,
      limits: try RunLimits(arguments).reading)
    let operand = arguments.operands[0]
    if arguments.value(.stdinName) != nil, operand != "-" { throw .stdinNameUnused }
    let input: Input =
      operand == "-" ? .standardInput(name: arguments.value(.stdinName) ?? "-") : .file(operand)
    let document: Document
    do { document = try input.document(options: options) } catch {
      Diagnostic.unread(input.path, error, language)
      return .unreadable
    }
    let inspection = Inspection(path: input.path, document: document, toolVersion: Version.text)
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    for destination in destinations {
      let bytes =
        destination.format == TextFormat.id
        ? inspection.text(options: writer.options(for: destination)) : inspection.json(language: language)
      try writer.write(bytes, to: destination)
    }
    return .clean
  }
}
