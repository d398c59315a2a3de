import DocumentModel
import Judging

/// What the text report tells of waivers that do nothing and of known findings that are gone.
struct AdoptionSection {
  private let report: Report
  private let options: RenderOptions

  /// Prepares the section of `report`.
  init(_ report: Report, options: RenderOptions) {
    self.report = report
    self.options = options
  }

  private var language: Language { options.language }

  /// Writes what there is to tell; findings that are gone are no news in quiet mode.
  func write(to page: inout TextPage) {
    list(Wording.Adoption.idle, report.idleWaivers.map(Wording.Adoption.sentence(for:)), on: &page)
    if !options.isQuiet { list(Wording.Adoption.absent, report.absent.map(Wording.Adoption.gone), on: &page) }
  }

  private func list(_ title: LocalizedText, _ lines: [LocalizedText], on page: inout TextPage) {
    guard !lines.isEmpty else { return }
    page.title(title.in(language), count: lines.count)
    for line in lines { page.write("• " + Sanitizer.visible(line.in(language)), indent: 0, hanging: 2) }
  }
}
