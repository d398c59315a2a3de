import DocumentModel
import Reporting
import RuleLanguage

/// `rules new`: writes a rule file to fill in, and the pack it belongs to when there is none.
struct NewRuleCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let (pack, id) = (arguments.operands[0], arguments.operands[1])
    for name in [pack, id] where !Identifier.isValid(name) || name.hasPrefix(".") { throw .notAName(name) }
    let check = try arguments.choice(.check, as: CheckKind.self) ?? .require
    let folder = arguments.value(.rules) ?? (FileSystem.isFolder("Rules") ? "Rules" : ".")
    let packFolder = Path.join(folder, pack)
    let (packFile, ruleFile) = (Path.join(packFolder, "pack.jsonc"), Path.join(packFolder, "\(id).jsonc"))
    if FileSystem.kind(of: ruleFile) != nil, !arguments.has(.force) { throw .exists(ruleFile) }

    var written: [String] = []
    var clauses: [String] = []
    if FileSystem.kind(of: packFile) == nil {
      try makeFolder(packFolder)
      try write(Skeleton.pack(pack, language).text, to: packFile)
      written.append(packFile)
    } else {
      clauses = try Self.clauses(of: packFile)
    }
    try write(Skeleton.rule(id, check: check.body, clauses: clauses, language).text, to: ruleFile)
    written.append(ruleFile)
    let lines = written.map { ScaffoldWording.written($0) } + [ScaffoldWording.next(id, folder: folder)]
    let text = lines.flatMap { Sanitizer.visibleLines($0.in(language)) }.map { $0 + "\n" }.joined()
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    try writer.write(Array(text.utf8), to: Destination(format: TextFormat.id, path: nil))
    return .clean
  }

  private func makeFolder(_ path: String) throws(UsageError) {
    do { try FileSystem.makeFolder(path) } catch { throw .cannotWrite(path, error) }
  }

  private func write(_ text: String, to path: String) throws(UsageError) {
    do { try FileSystem.write(Array(text.utf8), to: path) } catch { throw .cannotWrite(path, error) }
  }

  /// The clauses a pack names, as far as its file can be read.
  private static func clauses(of path: String) throws(UsageError) -> [String] {
    let bytes: [UInt8]
    do { bytes = try FileSystem.read(path) } catch { throw .unreadable(path, error) }
    let clauses = JSONDocument.read(bytes).document?.root["clauses"]?.elements ?? []
    return clauses.compactMap { $0["id"]?.string }.filter { !$0.isEmpty }
  }
}

/// The kinds of check, as typed after `--check`.
enum CheckKind: String, CaseIterable, Sendable {
  case require, forbid, mention, figures, link, annex, compare, ask

  /// The body of such a check.
  var body: ObjectName {
    switch self {
    case .require: .require
    case .forbid: .forbid
    case .mention: .mention
    case .figures: .figures
    case .link: .link
    case .annex: .annex
    case .compare: .compare
    case .ask: .ask
    }
  }
}
