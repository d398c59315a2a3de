import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// `evaluate`: compares the tool's verdicts with those of careful readers.
///
/// Each labelled pair is judged whatever the document's kind; labels that say "does not bear on it" are left out.
struct EvaluateCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command. Documents that cannot be read are named, and the others evaluated.
  func run() throws(UsageError) -> ExitCode {
    let destinations = try arguments.destinations()
    let library = try RuleSource(folders: arguments.values(.rules)).library()
    let file = arguments.operands[0]
    let labels = try labels(file)
    let folder = arguments.value(.documents) ?? Path.join(Self.folder(of: file), "documents")
    let kindsFile = Path.join(Self.folder(of: file), "kinds.tsv")
    let kinds = try kinds(kindsFile)

    let names = try Self.documents(in: folder)
    let evaluator = Evaluator(library: library)
    var pairs: [JudgedPair] = []
    var unread = false
    for (document, labels) in Dictionary(grouping: labels, by: \.document).sorted(by: { $0.key < $1.key }) {
      guard let name = names[document] else { throw .noLabelledDocument(document, folder: folder) }
      guard let kind = kinds[document] else { throw .noLabelledKind(document, file: kindsFile) }
      do {
        pairs += evaluator.pairs(of: labels, try Input.file(Path.join(folder, name)).document(), kind)
      } catch {
        unread = true
        Diagnostic.unread(name, error, language)
      }
    }
    let evaluation = Evaluation(pairs: pairs, leftOut: labels.count { $0.verdict == nil })
    try write(EvaluationReport(evaluation, toolVersion: Version.text), to: destinations)
    return unread ? .unreadable : .clean
  }

  private func write(_ report: EvaluationReport, to destinations: [Destination]) throws(UsageError) {
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    for destination in destinations {
      let bytes =
        destination.format == TextFormat.id
        ? report.text(options: writer.options(for: destination), disagreements: arguments.has(.disagreements))
        : report.json()
      try writer.write(bytes, to: destination)
    }
  }

  private func labels(_ file: String) throws(UsageError) -> [Label] {
    let bytes = try Self.bytes(file)
    do { return try LabelFile.labels(bytes) } catch { throw .labels(file, error) }
  }

  private func kinds(_ file: String) throws(UsageError) -> [String: DocumentKind] {
    let bytes = try Self.bytes(file)
    do { return try LabelFile.kinds(bytes) } catch { throw .labels(file, error) }
  }

  private static func bytes(_ file: String) throws(UsageError) -> [UInt8] {
    do { return try FileSystem.read(file) } catch { throw .unreadable(file, error) }
  }

  /// The files of a folder by their name without extension.
  private static func documents(in folder: String) throws(UsageError) -> [String: String] {
    let names: [String]
    do { names = try FileSystem.names(in: folder) } catch { throw .unreadable(folder, error) }
    return Dictionary(
      names.sorted().map { name in
        let suffix = Path.fileExtension(name)
        return (suffix.isEmpty ? name : String(name.dropLast(suffix.count + 1)), name)
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func folder(of file: String) -> String { Path.parent(Path.absolute(file)) ?? "." }
}
