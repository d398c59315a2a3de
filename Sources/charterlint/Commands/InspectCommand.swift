import DocumentModel
import Readers
import Reporting

/// `inspect`: shows what was read of documents, without judging them.
struct InspectCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command. A document that cannot be read is told on standard error and does not keep the others back.
  func run() throws(UsageError) -> ExitCode {
    let destinations = try arguments.destinations()
    let options = ReadOptions(
      revisions: try arguments.choice(.revisions, as: RevisionView.self) ?? .accept,
      limits: try RunLimits(arguments).reading)
    let inputs = try InputFinder.inputs(arguments.operands, arguments)
    if inputs.count > 1, destinations.contains(where: { $0.format != TextFormat.id }) { throw .pageOfSeveral }
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    let pages =
      arguments.has(.quiet)
      ? [] : destinations.map { InspectionPages($0, writer.options(for: $0), language) }
    var code = ExitCode.clean
    for input in inputs {
      let document: Document
      do { document = try input.document(options: options) } catch {
        Diagnostic.unread(input.path, error, language)
        code = code.and(.unreadable)
        continue
      }
      guard !pages.isEmpty else { continue }
      let inspection = Inspection(path: input.path, document: document, toolVersion: Version.text)
      for page in pages { try page.write(inspection) }
    }
    for page in pages { try page.finish() }
    return code
  }
}

/// Where the pages of `inspect` go, one after the other; nothing is opened before there is one.
private final class InspectionPages {
  private let destination: Destination
  private let options: RenderOptions
  private let language: Language
  private var file: OutputFile?

  init(_ destination: Destination, _ options: RenderOptions, _ language: Language) {
    self.destination = destination
    self.options = options
    self.language = language
  }

  /// Writes the page of one document, after an empty line when it is not the first.
  func write(_ inspection: Inspection) throws(UsageError) {
    let bytes =
      destination.format == TextFormat.id ? inspection.text(options: options) : inspection.json(language: language)
    guard let file else { return try open().write(bytes) }
    file.write([0x0A] + bytes)
  }

  private func open() throws(UsageError) -> OutputFile {
    do {
      let opened = try OutputFile(destination.path)
      file = opened
      return opened
    } catch {
      throw .cannotWrite(destination.path ?? "-", error)
    }
  }

  /// Ends what was opened.
  func finish() throws(UsageError) {
    do { try file?.finish() } catch { throw .cannotWrite(destination.path ?? "-", error) }
  }
}
