import DocumentModel
import Judging
import RuleLanguage

/// `--format gitlab`: a GitLab Code Quality report, one entry per finding that counts.
///
/// GitLab tells entries apart by their fingerprint and compares them with those of the target branch: it is made from
/// the document and our own fingerprint, which survives moved paragraphs.
struct GitLabReporter: Reporter {
  static let id = "gitlab"

  func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    let language = options.language
    var seen: [String: Int] = [:]
    let entries =
      report.errors.map { Self.entry(for: $0, language) }
      + report.subjects.flatMap { subject in subject.findings.map { Self.entry(for: $0, in: subject, language) } }
    var writer = JSONWriter()
    writer.array(entries) { writer, entry in
      let occurrence = seen[entry.identity, default: 0]
      seen[entry.identity] = occurrence + 1
      writer.object {
        $0.member("description", entry.description)
        $0.member("check_name", entry.check)
        $0.member("fingerprint", SHA256.hexDigest(of: Array("\(entry.identity)\n\(occurrence)".utf8)))
        $0.member("severity", entry.severity)
        $0.member("location") { location in
          location.object(inline: true) {
            $0.member("path", entry.path)
            $0.member("lines") { $0.object(inline: true) { $0.member("begin", entry.line) } }
          }
        }
      }
    }
    return writer.finish()
  }

  private struct Entry {
    let description: String
    let check: String
    /// What makes it the same entry in another run.
    let identity: String
    let severity: String
    let path: String
    let line: Int
  }

  private static func entry(for ruling: Ruling, in subject: Subject, _ language: Language) -> Entry {
    let passage = ruling.evidence.first
    let headline = Wording.headline(of: ruling).in(language)
    var words = "\(headline). \(Wording.statement(of: ruling).in(language))"
    if subject.set != nil { words += " \(subject.name(language))." }
    if let passage { words += " \(FindingLines.passage(passage, in: subject, language))" }
    return Entry(
      description: Sanitizer.visible("\(ruling.rule.id.text) \(words)"), check: ruling.rule.id.text,
      identity: "\(subject.paths.joined(separator: "\n"))\n\(ruling.fingerprint)",
      severity: ruling.severity.gitLabSeverity, path: relative(passage.map(subject.path) ?? subject.paths.first ?? ""),
      line: passage.flatMap { FileRegion($0, in: subject.papers) }?.startLine ?? 1)
  }

  private static func entry(for error: UnreadDocument, _ language: Language) -> Entry {
    let title = Wording.Lines.unread(error.path).in(language)
    return Entry(
      description: Sanitizer.visible("\(title). \(error.message.in(language))"), check: "unread/\(error.code)",
      identity: "\(error.path)\n\(error.code)", severity: "blocker", path: relative(error.path), line: 1)
  }

  /// GitLab finds a file by its path from the repository's root, which does not start with `./`.
  private static func relative(_ path: String) -> String {
    var path = Substring(path)
    while path.hasPrefix("./"), path.utf8.count > 2 { path = path.dropFirst(2).drop { $0 == "/" } }
    return String(path)
  }
}

extension Severity {
  /// GitLab's name for a finding of this weight.
  fileprivate var gitLabSeverity: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .advice: "info"
    }
  }
}
