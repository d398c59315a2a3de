import DocumentModel
import Judging
import RuleLanguage

extension ChangeReport {
  /// Schema `charterlint/changes-1`: each change with both verdicts as the report has them.
  package func json(language: Language) -> [UInt8] {
    let (before, after) = (comparison.before, comparison.after)
    let papers = (Papers(before), Papers(after))
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", "charterlint/changes-1")
      writer.tool(version: toolVersion)
      writer.member("before") { $0.version(before) }
      writer.member("after") { $0.version(after) }
      writer.member("changes") {
        $0.array(comparison.changes) { writer, change in
          writer.object {
            $0.member("rule", change.rule.id.text)
            $0.member("direction", change.direction.rawValue)
            $0.member("before") { $0.verdict(change.before, in: papers.0, language: language) }
            $0.member("after") { $0.verdict(change.after, in: papers.1, language: language) }
          }
        }
      }
      writer.member("unchanged", comparison.unchangedCount)
    }
    return writer.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func version(_ report: DocumentReport) {
    object(inline: true) {
      $0.member("path", report.path)
      $0.member("format", report.document.format.rawValue)
      $0.member("sha256", report.sha256)
    }
  }
}
