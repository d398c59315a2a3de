import DocumentModel
import Judging
import Reporting
import RuleLanguage

/// A baseline on disk; the documents in it are named from its folder.
struct BaselineFile {
  /// Its findings.
  let baseline: Baseline
  private let folder: String

  /// Reads the file at `path`.
  init(_ path: String) throws(UsageError) {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try FileSystem.read(path) } catch { throw .unreadable(path, error) }
    folder = Self.folder(of: path)
    baseline = try Self.decode(bytes, file: path)
  }

  /// The same report, its findings compared with the file's. Findings of files that are no longer there are gone too.
  func compare(_ report: Report) -> Report {
    let gone = Set(baseline.findings.map(\.document)).filter { document in
      document.split(separator: " + ").contains { FileSystem.kind(of: Path.join(folder, String($0))) == nil }
    }
    return report.compared(with: baseline, names: Self.names(of: report, in: folder), gone: gone)
  }

  /// Writes the findings of a report that nobody waived; gives their number.
  static func write(_ report: Report, to path: String) throws(UsageError) -> Int {
    let baseline = Baseline(of: report, names: names(of: report, in: folder(of: path)))
    do throws(FileError) { try FileSystem.write(baseline.json, to: path) } catch { throw .cannotWrite(path, error) }
    return baseline.findings.count
  }

  private static func folder(of path: String) -> String { Path.parent(Path.absolute(path)) ?? "/" }

  /// The documents' paths from the folder.
  private static func names(of report: Report, in folder: String) -> [String] {
    report.documents.map { Path.way(from: folder, to: Path.absolute($0.path)) }
  }

  /// Decodes a file; what is wrong with it is told with its place.
  static func decode(_ bytes: [UInt8], file: String) throws(UsageError) -> Baseline {
    let lines = LineIndex(JSONDocument.withoutByteOrderMark(bytes))
    let issue = { (offset: Int, problem: PackIssue.Problem) in
      let position = lines.position(of: offset)
      return UsageError.issues([
        PackIssue(file: file, line: position.line, column: position.column, problem: problem)
      ])
    }
    let (document, problems) = JSONDocument.read(bytes)
    if let problem = problems.first { throw issue(problem.offset, problem.problem) }
    guard let root = document?.root, root.kind == .object else {
      throw issue(0, .wrongType(key: "{", expected: Expectation.object.rawValue))
    }
    guard let schema = root["schema"]?.string, schema == Baseline.schema else {
      throw issue(0, .newerSchema(found: root["schema"]?.string ?? "", supported: Baseline.schema))
    }
    var findings: [KnownFinding] = []
    for node in root["findings"]?.elements ?? [] {
      for key in ["document", "rule", "verdict", "fingerprint"] where node[key]?.string == nil {
        throw issue(node.span.lower, .missingKey(key))
      }
      let text = { (key: String) in node[key]?.string ?? "" }
      guard let verdict = Verdict(rawValue: text("verdict")) else {
        throw issue(node.span.lower, .unknownValue(key: "verdict", value: text("verdict"), nearest: nil))
      }
      findings.append(
        KnownFinding(
          document: text("document"), rule: RuleID(text("rule")), verdict: verdict, fingerprint: text("fingerprint"),
          passages: node["passages"]?.elements.compactMap(\.string) ?? []))
    }
    return Baseline(findings: findings)
  }
}
