import DocumentModel
import Judging
import RuleLanguage

/// The boxes that show and hide clauses by verdict and by charter, and those that choose what is printed. The
/// style sheet alone makes them work; the script only counts what is left.
struct SheetFilters {
  private let report: Report
  private let language: Language

  /// Prepares the filters of a run.
  init(_ report: Report, language: Language) {
    self.report = report
    self.language = language
  }

  /// Writes the boxes.
  func write(to page: inout HTMLWriter) {
    page.element("div", [("class", "filters"), ("role", "group"), ("aria-label", Wording.Sheet.filters.in(language))]) {
      page in
      page.element("fieldset") { page in
        page.element("legend", words: Wording.Sheet.verdicts.in(language))
        let shown = shown
        for verdict in Verdict.sheetOrder {
          let count = shown.count { $0.verdict == verdict }
          let words = "\(verdict.sheetSign) \(Wording.label(verdict).in(language)) \(count)"
          box("show-\(verdict.rawValue)", words, isChecked: true, on: &page)
        }
      }
      if report.packs.count > 1 {
        page.element("fieldset") { page in
          page.element("legend", words: Wording.Sheet.charters.in(language))
          for (number, pack) in report.packs.enumerated() {
            box("show-charter-\(number)", pack.id, isChecked: true, on: &page)
          }
        }
      }
      page.element(
        "p", [("class", "status"), ("role", "status"), ("data-words", Wording.Sheet.shown.in(language))])
    }
    page.newLine()
    page.element("p", [("class", "filtered")], words: Wording.Sheet.filtered.in(language))
  }

  /// The clauses of the page: all those of sets, and those of documents that are in none.
  private var shown: [Ruling] {
    let inSets = Set(report.sets.flatMap(\.papers))
    let alone = report.documents.indices.filter { !inSets.contains($0) }
    return report.sets.flatMap(\.rulings) + alone.flatMap { report.documents[$0].rulings }
  }

  /// Writes the boxes that choose what is printed with the clauses; without them, the sheet alone.
  func writePrinting(to page: inout HTMLWriter) {
    page.element("fieldset", [("class", "printing")]) { page in
      page.element("legend", words: Wording.Sheet.printing.in(language))
      box("print-document", Wording.Sheet.printDocument.in(language), isChecked: false, on: &page)
      box("print-advice", Wording.Sheet.printAdvice.in(language), isChecked: false, on: &page)
    }
    page.newLine()
  }

  private func box(_ id: String, _ words: String, isChecked: Bool, on page: inout HTMLWriter) {
    page.element("label") { page in
      page.open(
        "input",
        [("type", "checkbox"), ("id", id), ("autocomplete", "off"), ("checked", isChecked ? "" : nil)])
      page.words(" " + words)
    }
  }
}
