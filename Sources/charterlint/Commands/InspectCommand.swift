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
    let path = operand == "-" ? arguments.value(.stdinName) ?? "-" : operand

    let document: Document
    switch read(operand, name: path, options) {
    case .success(let content): document = content
    case .failure(let refusal):
      FileSystem.writeStandardError(Diagnostic.line("\(path): \(refusal.message.in(language))"))
      return .unreadable
    }
    let inspection = Inspection(path: path, document: document, toolVersion: Version.text)
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    for destination in destinations {
      let bytes =
        destination.format == TextFormat.id
        ? inspection.text(options: writer.options(for: destination)) : inspection.json(language: language)
      try writer.write(bytes, to: destination)
    }
    return .clean
  }

  private struct Refusal: Error {
    let message: LocalizedText
  }

  private func read(_ operand: String, name: String, _ options: ReadOptions) -> Result<Document, Refusal> {
    let bytes: [UInt8]
    do {
      bytes =
        try operand == "-"
        ? FileSystem.readStandardInput(atMost: options.limits.fileSize)
        : FileSystem.read(operand, atMost: options.limits.fileSize)
    } catch {
      return .failure(Refusal(message: ErrorWording.message(forReading: error)))
    }
    do {
      return .success(try ReaderRegistry.read(bytes, name: name, options: options))
    } catch {
      return .failure(Refusal(message: ErrorWording.message(for: error)))
    }
  }
}
