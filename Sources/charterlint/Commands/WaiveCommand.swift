import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// `waive`: writes into the configuration that a finding is accepted, by whom, why and until when.
struct WaiveCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let library = try RuleSource(folders: arguments.values(.rules)).library()
    let (rule, _) = try ExplainCommand.rule(arguments.operands[0], in: library)
    let documents = Array(arguments.operands.dropFirst())
    for document in documents where FileSystem.kind(of: document) == nil { throw .unreadable(document, .notFound) }
    let file = configuration(governing: documents[0])
    let folder = Path.parent(Path.absolute(file)) ?? "/"
    var globs: [String] = []
    for document in documents { globs.append(try Self.glob(of: document, below: folder)) }
    let expires = try required(.expires)
    guard ContextKey.isDate(expires) else { throw .notADate(.expires, value: expires) }
    guard expires >= (try Today.date(arguments, terminal)) else { throw .dayIsOver(.expires, value: expires) }
    let waiver = ConfigurationEdit.line(
      rule: rule.id.text, documents: globs, reason: try required(.reason), author: try required(.author),
      expires: expires)
    let line = try add(waiver, to: file, library)
    let text = Sanitizer.visible(AdoptionWording.waived(rule.id.text, at: "\(file):\(line)").in(language)) + "\n"
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    try writer.write(Array(text.utf8), to: Destination(format: TextFormat.id, path: nil))
    return .clean
  }

  private func required(_ option: OptionName) throws(UsageError) -> String {
    guard let text = arguments.value(option), text.contains(where: { !$0.isWhitespace }) else {
      throw .missingOption(option)
    }
    return text
  }

  /// `--config`, else the nearest configuration from the document's folder up, else a new one beside the document.
  private func configuration(governing document: String) -> String {
    if let file = arguments.value(.config) { return file }
    let own = FileSystem.isFolder(document) ? Path.absolute(document) : Path.parent(Path.absolute(document)) ?? "/"
    var folder: String? = own
    while let candidate = folder {
      let file = Path.join(candidate, SettingsFinder.fileName)
      if FileSystem.kind(of: file) == .file { return Path.shown(file) }
      folder = Path.parent(candidate)
    }
    return Path.shown(Path.join(own, SettingsFinder.fileName))
  }

  /// The pattern that names a document, or all documents of a folder, and nothing else.
  private static func glob(of document: String, below folder: String) throws(UsageError) -> String {
    let absolute = Path.absolute(document)
    let isFolder = FileSystem.isFolder(document)
    if isFolder, absolute == folder { return "**" }
    guard let path = Path.relative(absolute, to: folder) else { throw .notBelow(document, folder: folder) }
    return isFolder ? "/\(path)/**" : "/\(path)"
  }

  /// Writes the waiver and gives the line it stands on. What cannot be read again is not written.
  private func add(_ waiver: String, to file: String, _ library: RuleLibrary) throws(UsageError) -> Int {
    let old: [UInt8]?
    do throws(FileError) { old = FileSystem.kind(of: file) == nil ? nil : try FileSystem.read(file) } catch {
      throw .unreadable(file, error)
    }
    if let old { _ = try decode(old, file, library) }
    let mark = old.map { Array($0.prefix($0.count - JSONDocument.withoutByteOrderMark($0).count)) } ?? []
    let new =
      old.map { ConfigurationEdit(JSONDocument.withoutByteOrderMark($0)).adding(waiver) }
      ?? Array(ConfigurationEdit.file(with: waiver).utf8)
    guard let new else { throw .unreadable(file, .notAFile) }
    let settings = try decode(new, file, library)
    do throws(FileError) { try FileSystem.write(mark + new, to: file) } catch { throw .cannotWrite(file, error) }
    guard case .configuration(_, let line)? = settings.waivers.last?.waiver.source else { return 1 }
    return line
  }

  private func decode(_ bytes: [UInt8], _ file: String, _ library: RuleLibrary) throws(UsageError) -> Settings {
    try SettingsDecoder.decode(
      bytes, file: file, folder: "/", origin: .configuration, packs: library.packs.map(\.id),
      rules: library.packs.flatMap { $0.rules.map(\.id.text) })
  }
}
