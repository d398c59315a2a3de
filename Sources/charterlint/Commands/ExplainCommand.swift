import DocumentModel
import Reporting
import RuleLanguage

/// `explain`: everything about one or several rules.
struct ExplainCommand {
  let arguments: ParsedArguments
  let terminal: Terminal
  let language: Language

  /// Runs the command.
  func run() throws(UsageError) -> ExitCode {
    let source = try RuleSource(folders: arguments.values(.rules))
    let library = try source.library()
    let writer = ReportWriter(arguments: arguments, terminal: terminal, language: language)
    let screen = Destination(format: TextFormat.id, path: nil)
    var bytes: [UInt8] = []
    for name in arguments.operands {
      let (rule, pack) = try Self.rule(name, in: library)
      let examples = try source.examples(of: rule.id).map { RulePage.Example(verdict: $0.verdict, text: $0.shownText) }
      let page = RulePage(
        rule, of: pack, in: library, file: source.shownPath(of: rule.file), examples: examples)
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes += page.text(options: writer.options(for: screen))
    }
    try writer.write(bytes, to: screen)
    return .clean
  }

  /// The rule someone named, letter case aside.
  static func rule(_ name: String, in library: RuleLibrary) throws(UsageError) -> (Rule, RulePack) {
    for pack in library.packs {
      if let rule = pack.rules.first(where: { $0.id.text.lowercased() == name.lowercased() }) { return (rule, pack) }
    }
    let ids = library.packs.flatMap { $0.rules.map(\.id.text) }
    throw .unknownRule(name, nearest: NearestName.of(name, among: ids))
  }
}

extension RuleExample {
  /// The text with its passages between ⟦ and ⟧ again.
  var markedText: String {
    let bytes = Array(text.utf8)
    var marked: [UInt8] = []
    var offset = 0
    for span in evidence {
      marked += bytes[offset..<span.lower] + "⟦".utf8 + bytes[span.lower..<span.upper] + "⟧".utf8
      offset = span.upper
    }
    return String(decoding: marked + bytes[offset...], as: UTF8.self)
  }

  /// The marked texts of all its papers.
  var shownText: String { papers.map(\.markedText).joined(separator: Self.separator) }

  /// What stands between the papers of an example when it is shown.
  static let separator = "\n\n* * *\n\n"
}
