import DocumentModel
import Judging
import RuleLanguage

/// One document's part of the text report: what it is, what it states, what was noticed when it was read.
struct DocumentSection {
  private let report: DocumentReport
  private let packs: [PackIdentity]
  private let options: RenderOptions

  /// Prepares a section; `packs` are those of the run.
  init(_ report: DocumentReport, packs: [PackIdentity], options: RenderOptions) {
    self.report = report
    self.packs = packs
    self.options = options
  }

  private var language: Language { options.language }

  /// Writes the section; in quiet mode only the path and the findings, and nothing when there are none.
  func write(to page: inout TextPage) {
    let view = RulingsView(report.rulings, in: Papers(report), options: options)
    if options.isQuiet, view.hasNoFindings { return }
    page.blank()
    page.write(Sanitizer.visible(report.path), .bold, hanging: 2)
    if !options.isQuiet { header(on: &page) }
    view.writeFindings(to: &page)
    if options.isQuiet { return }
    view.writeRest(to: &page)
    writeNotices(to: &page)
    view.writeCounts(to: &page)
  }

  private func header(on page: inout TextPage) {
    page.write(
      Wording.Page.identity(report.document.format, report.kinds, isDeclared: report.kindIsDeclared).in(language),
      indent: 2, hanging: 4)
    for answer in report.applicability {
      guard let pack = packs.first(where: { $0.id == answer.pack }) else { continue }
      page.write(Wording.Page.charter(pack, report.packOrigin).in(language), indent: 2, hanging: 4)
      page.write(Wording.Page.applicability(answer).in(language), indent: 2, hanging: 4)
    }
    if let context = Wording.Page.context(report.context) {
      page.write(Sanitizer.visible(context.in(language)), indent: 2, hanging: 4)
    }
  }

  /// Writes what was noticed when the document was read.
  func writeNotices(to page: inout TextPage) {
    guard !report.document.notices.isEmpty else { return }
    page.title(Wording.Page.notices.in(language), count: report.document.notices.count)
    for notice in report.document.notices {
      page.write("• " + Sanitizer.visible(Wording.sentence(for: notice).in(language)), indent: 0, hanging: 2)
    }
  }
}
