import DocumentModel
import Judging
import RuleLanguage

/// `--format github`: workflow commands, which GitHub shows as annotations of a run and of the changed files.
///
/// GitHub takes ten errors, ten warnings and ten notices of a step and drops the others without a word: documents that
/// could not be read come first, then the findings worst first over all documents, and the tenth notice says how many were left off.
package struct GitHubReporter: Reporter {
  /// The name after `--format`.
  package static let id = "github"

  private static let mostOfEachLevel = 10

  /// The commands, one per line.
  package func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    let language = options.language
    let unread = report.errors.map { error in
      WorkflowCommand(
        level: .error, file: error.path, region: nil,
        title: Wording.Lines.unread(Sanitizer.visible(error.path)).in(language),
        message: Sanitizer.visible(error.message.in(language)))
    }
    let subjects = report.subjects
    let findings = [Verdict.contradicted, .missing, .vague].flatMap { verdict in
      subjects.flatMap { subject in
        subject.findings.filter { $0.verdict == verdict }.map { Self.command(for: $0, in: subject, language) }
      }
    }
    let all = unread + findings
    var shown: [WorkflowCommand] = []
    for level in WorkflowCommand.Level.allCases {
      let room = level == .notice ? Self.mostOfEachLevel - 1 : Self.mostOfEachLevel
      shown += all.filter { $0.level == level }.prefix(room)
    }
    if all.count > shown.count {
      shown.append(
        WorkflowCommand(
          level: .notice, file: nil, region: nil, title: "charterlint",
          message: Wording.Lines.leftOff(all.count - shown.count).in(language)))
    }
    return shown.flatMap { Array($0.line.utf8) + [0x0A] }
  }

  private static func command(
    for ruling: Ruling, in subject: Subject, _ language: Language
  ) -> WorkflowCommand {
    let title = Sanitizer.visible("\(ruling.rule.id.text) \(Wording.headline(of: ruling).in(language))")
    let statement = Sanitizer.visible(Wording.statement(of: ruling).in(language))
    let passage = ruling.evidence.first
    var lines = [statement]
    if subject.set != nil { lines.append(subject.name(language)) }
    if let passage { lines.append(FindingLines.passage(passage, in: subject, language)) }
    if let advice = ruling.rule.advice { lines.append("→ \(Sanitizer.visible(advice.french))") }
    return WorkflowCommand(
      level: WorkflowCommand.Level(ruling.severity), file: passage.map(subject.path) ?? subject.paths.first,
      region: passage.flatMap { FileRegion($0, in: subject.papers) }, title: title,
      message: lines.joined(separator: "\n"))
  }
}
