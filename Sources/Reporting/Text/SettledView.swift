import DocumentModel
import Judging
import RuleLanguage

/// The findings that do not count in the text report: accepted by somebody, or known to the baseline.
struct SettledView {
  private let waived: [Ruling]
  private let known: [Ruling]
  private let papers: Papers
  private let options: RenderOptions

  /// Takes them out of rulings in rule order.
  init(_ rulings: [Ruling], in papers: Papers, options: RenderOptions) {
    waived = rulings.filter { $0.isFinding && $0.waiver != nil }
    known = rulings.filter { $0.isFinding && $0.waiver == nil && $0.baselineState == .unchanged }
    self.papers = papers
    self.options = options
  }

  private var language: Language { options.language }

  /// Writes both groups; in quiet mode only what somebody accepted.
  func write(to page: inout TextPage) {
    group(Wording.Adoption.waived, waived, Ruling.waivedSymbol, on: &page)
    if !options.isQuiet { group(Wording.Adoption.known, known, Ruling.knownSymbol, on: &page) }
  }

  private func group(_ title: LocalizedText, _ rulings: [Ruling], _ symbol: String, on page: inout TextPage) {
    guard !rulings.isEmpty else { return }
    page.title(title.in(language), count: rulings.count)
    for ruling in rulings {
      var line = StyledText(symbol, .faint)
      line.append(" \(Sanitizer.visible(ruling.rule.id.text)) \(Sanitizer.visible(ruling.rule.title.in(language)))")
      line.append(" — " + Wording.label(ruling.verdict).in(language), .faint)
      page.write(line, hanging: 4)
      if let waiver = ruling.waiver {
        page.write(Sanitizer.visible(Wording.Adoption.who(waiver).in(language)), indent: 4)
      }
      if let evidence = ruling.evidence.first {
        let quote = papers.words(evidence, columns: page.width - 8)
        page.write(Wording.quoted(quote).in(language), .faint, indent: 4)
      }
    }
  }
}
