import DocumentModel
import Judging
import RuleLanguage

/// The table of a run over several documents: one row each with a link and its verdicts, then what could not be read.
struct RunIndex {
  private let report: Report
  private let language: Language
  /// The files of the sections, by their ids; sections of this page have none.
  private let files: [String: String]

  /// Prepares the table of a run.
  init(_ report: Report, language: Language, files: [String: String] = [:]) {
    self.report = report
    self.language = language
    self.files = files
  }

  /// Writes the table; nothing for one document that was read.
  func write(to page: inout HTMLWriter) {
    if report.documents.count > 1 || !files.isEmpty {
      page.element("nav", [("class", "index"), ("aria-labelledby", "index_title")]) { page in
        page.element("h2", [("id", "index_title")]) { page in
          page.words(Wording.Sheet.index.in(language))
          let counts = Wording.Page.overview(report.documents.count, unread: report.errors.count)
          page.element("span", [("class", "count")], words: " (\(counts.in(language)))")
        }
        page.element(
          "div", [("class", "grid"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", "index_title")]
        ) {
          table(on: &$0)
        }
      }
      page.newLine()
    }
    unread(on: &page)
  }

  private func table(on page: inout HTMLWriter) {
    page.element("table") { page in
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", [("scope", "col")], words: Wording.Sheet.path.in(language))
          page.element("th", [("scope", "col")], words: Wording.Sheet.kind.in(language))
          for verdict in Verdict.sheetOrder {
            page.element(
              "th", [("scope", "col")], words: "\(verdict.sheetSign) \(Wording.label(verdict).in(language))")
          }
        }
      }
      page.element("tbody") { page in
        for number in report.sets.indices {
          row(
            Wording.Page.wholeSet.in(language), SheetSection.id(set: number), kind: "",
            report.standing(of: report.sets[number]),
            on: &page)
        }
        for (number, paper) in report.documents.enumerated() {
          let kind = paper.kinds.map { Wording.label($0).in(language) }.joined(separator: ", ")
          row(paper.path, SheetSection.id(document: number), kind: kind, report.standing(ofDocument: number), on: &page)
        }
      }
    }
  }

  private func row(_ name: String, _ id: String, kind: String, _ rulings: [Ruling], on page: inout HTMLWriter) {
    page.newLine()
    page.element("tr") { page in
      page.element("th", [("scope", "row")]) { page in page.element("a", [("href", files[id] ?? "#\(id)")], words: name)
      }
      page.element("td", words: kind)
      for verdict in Verdict.sheetOrder {
        page.element("td", [("class", "number")], words: String(rulings.count { $0.verdict == verdict }))
      }
    }
  }

  private func unread(on page: inout HTMLWriter) {
    if report.errors.isEmpty { return }
    page.element("section", [("class", "unread"), ("aria-labelledby", "unread_title")]) { page in
      page.element("h2", [("id", "unread_title")], words: Wording.Sheet.unread.in(language))
      page.element("ul") { page in
        for error in report.errors {
          page.element("li", words: Wording.Page.unread(error.path, error.message.in(language)).in(language))
        }
      }
    }
    page.newLine()
  }
}
