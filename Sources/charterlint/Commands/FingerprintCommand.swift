import DocumentModel
import Judging
import Readers

/// `rules fingerprint`: prints the masking fingerprint of a charter's text.
struct FingerprintCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let operand = arguments.operands[0]
    let text: String
    do {
      let bytes = try operand == "-" ? FileSystem.readStandardInput() : FileSystem.read(operand)
      text = try Self.text(of: bytes, name: operand)
    } catch {
      FileSystem.writeStandardError(Diagnostic.line("\(operand): \(Self.message(error).in(language))"))
      return .unreadable
    }
    let mentions = arguments.values(.leaveOut)
    let print = CharterPrint(of: text, leavingOut: mentions)
    let file = FingerprintFile(hashes: print.hashes, leavesOutMention: !mentions.isEmpty)
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    try writer.write(Array(file.text.utf8), to: Destination(format: TextFormat.id, path: nil))
    return .clean
  }

  /// The words of a charter: a text file's as they stand, numbers of lists too; of another format what its reader sees.
  private static func text(of bytes: [UInt8], name: String) throws -> String {
    let document = try ReaderRegistry.read(bytes, name: name == "-" ? "charter.txt" : name)
    if document.format == .text, let text = String(validating: bytes, as: UTF8.self) { return text }
    return document.text.string(in: document.text.span)
  }

  private static func message(_ error: any Error) -> LocalizedText {
    switch error {
    case let error as FileError: ErrorWording.message(forReading: error)
    case let error as ReadError: ErrorWording.message(for: error)
    default: ErrorWording.message(forReading: .inputOutput)
    }
  }
}
