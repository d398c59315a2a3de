import DocumentModel
import Judging
import RuleLanguage

/// `--format markdown`: a comment for a merge request, and the summary of a GitHub step.
///
/// One table per document or set, then each finding with its passages. What a document or a path says stands in code
/// spans only, so that no link, image, markup or mention is of its making. Forges cut or refuse longer comments: what
/// does not fit is left off, worst first, and counted.
package struct MarkdownReporter: Reporter {
  /// The name after `--format`.
  package static let id = "markdown"

  /// Makes the reporter.
  package init() {}

  /// GitHub takes 65,536 characters; the last lines need some.
  private static let mostBytes = 60_000

  /// The comment.
  package func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    let language = options.language
    var page = "## charterlint\n\n\(Wording.Lines.counts(report.summary, language))\n"
    var leftOff = 0
    for error in report.errors {
      page += "\n**\(Wording.Lines.unreadDocument.in(language))** \(MarkdownText.code(error.path)) — "
      page += "\(MarkdownText.code(error.message.in(language)))\n"
    }
    for subject in report.subjects {
      let section = MarkdownSection(subject, packs: report.packs, language: language)
      for (words, findings) in section.pieces {
        if leftOff == 0, page.utf8.count + words.utf8.count <= Self.mostBytes {
          page += words
        } else {
          leftOff += findings
        }
      }
    }
    if leftOff > 0 { page += "\n**\(MarkdownText.plain(Wording.Lines.leftOff(leftOff).in(language)))**\n" }
    page += "\n\(MarkdownText.plain(Wording.Page.limits.in(language)))\n"
    return Array(page.utf8)
  }
}
