import DocumentModel
import Judging
import RuleLanguage

/// One document on the sheet: what it is and what is known of it, its clauses, and its words with the passages marked.
/// The clauses and facts of a paper of a set stand in the section of the set.
struct PaperSection {
  private let report: Report
  private let number: Int
  private let language: Language

  /// Prepares the document at `number` of a run.
  init(_ number: Int, of report: Report, language: Language) {
    self.report = report
    self.number = number
    self.language = language
  }

  /// The id of its section.
  static func id(_ number: Int) -> String { "d\(number + 1)" }

  private var paper: DocumentReport { report.documents[number] }
  private var id: String { Self.id(number) }

  /// The sets the document belongs to: their clauses take the place of its own.
  private var sets: [Int] { report.sets.indices.filter { report.sets[$0].papers.contains(number) } }

  /// Writes the section.
  func write(to page: inout HTMLWriter) {
    let look = sets.isEmpty ? "paper" : "paper exhibit"
    page.element("section", [("class", look), ("id", id), ("aria-labelledby", "\(id)_title")]) { page in
      page.element("h2", [("id", "\(id)_title")], words: paper.path)
      if sets.isEmpty { PaperFacts(paper, in: report, language: language).write(to: &page) }
      page.element("div", [("class", "columns")]) { page in
        clauses(on: &page)
        document(on: &page)
      }
    }
    page.newLine()
  }

  private func clauses(on page: inout HTMLWriter) {
    let label = "\(Wording.Sheet.clauses.in(language)), \(paper.path)"
    page.element("div", Self.pane("clauses", label)) { page in
      if sets.isEmpty {
        let source = ClauseSource(document: number, of: report)
        ClauseList(paper.rulings, in: Papers(paper), from: source, language: language).write(to: &page)
      } else {
        page.element("p") { page in
          page.element(
            "a", [("href", "#\(SetSheet.id(sets[0]))")], words: Wording.Sheet.setClauses.in(language))
        }
      }
    }
    page.newLine()
  }

  private func document(on page: inout HTMLWriter) {
    let label = "\(Wording.Sheet.document.in(language)), \(paper.path)"
    page.element("div", Self.pane("read", label)) { page in
      page.element("h3", words: Wording.Sheet.document.in(language))
      page.element("div", [("class", "words"), ("lang", "fr")]) { page in
        ReadDocument(paper.document, passages, language: language).write(to: &page)
      }
    }
    page.newLine()
  }

  private var passages: Passages {
    let own = ClauseSource(document: number, of: report)
    let quoting =
      sets.isEmpty
      ? own.quoting(paper.rulings, document: number)
      : sets.flatMap { ClauseSource(set: $0, of: report).quoting(report.sets[$0].rulings, document: number) }
    return Passages(quoting, in: paper.document, number: number)
  }

  /// A part of the page that scrolls by itself on a wide screen, so that the keyboard must reach it.
  static func pane(_ name: String, _ label: String) -> [HTMLWriter.Attribute] {
    [("class", "pane \(name)"), ("role", "region"), ("tabindex", "0"), ("aria-label", label)]
  }
}
