import DocumentModel
import Judging
import RuleLanguage

/// The text report on documents judged together: one block, each finding with the paper it stands in.
struct SetSection {
  private let set: SetReport
  private let report: Report
  private let options: RenderOptions

  /// Prepares the section of a set of `report`.
  init(_ set: SetReport, in report: Report, options: RenderOptions) {
    self.set = set
    self.report = report
    self.options = options
  }

  private var language: Language { options.language }
  private var documents: [DocumentReport] { self.set.papers.map { report.documents[$0] } }

  /// Writes the section; in quiet mode only the title and the findings, and nothing when there are none.
  func write(to page: inout TextPage) {
    let view = RulingsView(set.rulings, in: Papers(set, in: report), options: options)
    if options.isQuiet, view.hasNoFindings { return }
    page.blank()
    page.write(Wording.Page.set(documents.map { Sanitizer.visible($0.path) }).in(language), .bold, hanging: 2)
    if !options.isQuiet { header(on: &page) }
    view.writeFindings(to: &page)
    if options.isQuiet { return }
    view.writeRest(to: &page)
    for document in documents where !document.document.notices.isEmpty {
      page.blank()
      page.write(Sanitizer.visible(document.path), .bold, hanging: 2)
      DocumentSection(document, packs: report.packs, options: options).writeNotices(to: &page)
    }
    view.writeCounts(to: &page)
  }

  /// The charters once, then each document with its kind and what is its own.
  private func header(on page: inout TextPage) {
    for pack in report.packs where documents.contains(where: { $0.applicability.contains { $0.pack == pack.id } }) {
      page.write(Wording.Page.charter(pack, set.packOrigin).in(language), indent: 2, hanging: 4)
    }
    for document in documents {
      page.write(Sanitizer.visible(document.path), .bold, indent: 2, hanging: 4)
      let identity = Wording.Page.identity(
        document.document.format, document.kinds, isDeclared: document.kindIsDeclared)
      page.write(identity.in(language), indent: 4, hanging: 6)
      for answer in document.applicability {
        page.write(Wording.Page.applicability(answer).in(language), indent: 4, hanging: 6)
      }
      if let context = Wording.Page.context(document.context) {
        page.write(Sanitizer.visible(context.in(language)), indent: 4, hanging: 6)
      }
    }
    page.write(Wording.Page.setRule.in(language), .faint, indent: 2)
  }
}
