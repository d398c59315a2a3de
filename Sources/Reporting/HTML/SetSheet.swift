import DocumentModel
import Judging

/// Documents judged together: what each is, then the clauses of the set with links into every paper.
struct SetSheet {
  private let number: Int
  private let report: Report
  private let language: Language

  /// Prepares the set at `number` of a run.
  init(_ number: Int, of report: Report, language: Language) {
    self.number = number
    self.report = report
    self.language = language
  }

  /// The id of its section.
  static func id(_ number: Int) -> String { "s\(number + 1)" }

  /// Writes the section.
  func write(to page: inout HTMLWriter) {
    let set = report.sets[number]
    let id = Self.id(number)
    let paths = set.papers.map { report.documents[$0].path }
    page.element("section", [("class", "paper"), ("id", id), ("aria-labelledby", "\(id)_title")]) { page in
      page.element("h2", [("id", "\(id)_title")], words: Wording.Page.set(paths).in(language))
      page.element("p", words: Wording.Page.setRule.in(language))
      for paper in set.papers {
        page.element("p", [("class", "exhibit-name")]) { page in
          page.element("a", [("href", "#\(PaperSection.id(paper))")], words: report.documents[paper].path)
        }
        PaperFacts(report.documents[paper], in: report, language: language).write(to: &page)
      }
      page.element("div", [("class", "clauses")]) { page in
        ClauseList(
          set.rulings, in: Papers(set, in: report), from: ClauseSource(set: number, of: report), language: language
        ).write(to: &page)
      }
    }
    page.newLine()
  }
}
