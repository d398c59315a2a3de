import DocumentModel
import Judging
import RuleLanguage

/// What comes before the clauses of a document: format and kind, charters and why, whether they apply, what is known of
/// the relation, what was noticed when it was read.
struct PaperFacts {
  private let paper: DocumentReport
  private let report: Report
  private let language: Language

  /// Prepares the facts of one document.
  init(_ paper: DocumentReport, in report: Report, language: Language) {
    self.paper = paper
    self.report = report
    self.language = language
  }

  /// Writes them as a list.
  func write(to page: inout HTMLWriter) {
    page.element("ul", [("class", "facts")]) { page in
      let identity = Wording.Page.identity(paper.document.format, paper.kinds, isDeclared: paper.kindIsDeclared)
      page.element("li", words: identity.in(language))
      for answer in paper.applicability {
        guard let pack = report.packs.first(where: { $0.id == answer.pack }) else { continue }
        page.element("li", words: Wording.Page.charter(pack, paper.packOrigin).in(language))
        page.element("li", words: Wording.Page.applicability(answer).in(language))
      }
      if let context = Wording.Page.context(paper.context) { page.element("li", words: context.in(language)) }
      if let sha256 = paper.sha256 { page.element("li", words: "SHA-256 \(sha256)") }
    }
    notices(on: &page)
    page.newLine()
  }

  private func notices(on page: inout HTMLWriter) {
    if paper.document.notices.isEmpty { return }
    page.element("p", [("class", "label")], words: Wording.Page.notices.in(language))
    page.element("ul", [("class", "facts")]) { page in
      for notice in paper.document.notices {
        page.element("li", words: Wording.sentence(for: notice).in(language))
      }
    }
  }
}
