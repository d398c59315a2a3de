import DocumentModel
import Judging
import RuleLanguage

/// One document on the sheet, or documents judged together: what they are and what is known of them, their clauses, and
/// beside the clauses their words with the passages marked.
struct SheetSection {
  private let report: Report
  private let language: Language
  /// Id of the section.
  private let id: String
  /// The documents, as places in the run.
  private let papers: [Int]
  private let clauses: ClauseList
  /// For a set, its place among the sets of the run.
  private let set: Int?

  /// The section of a document judged by itself.
  init(document: Int, of report: Report, language: Language) {
    let paper = report.documents[document]
    let source = ClauseSource(document: document, of: report)
    clauses = ClauseList(paper.rulings, in: Papers(paper), from: source, language: language)
    self.report = report
    self.language = language
    id = Self.id(document: document)
    papers = [document]
    set = nil
  }

  /// The section of a set.
  init(set: Int, of report: Report, language: Language) {
    let judged = report.sets[set]
    clauses = ClauseList(
      judged.rulings, in: Papers(judged, in: report), from: ClauseSource(set: set, of: report), language: language)
    self.report = report
    self.language = language
    id = Self.id(set: set)
    papers = judged.papers
    self.set = set
  }

  /// The id of a document: its section, or its words in the section of a set.
  static func id(document: Int) -> String { "d\(document + 1)" }

  /// The id of a set's section.
  static func id(set: Int) -> String { "s\(set + 1)" }

  /// Writes the section.
  func write(to page: inout HTMLWriter) {
    page.element("section", [("class", "paper"), ("id", id), ("aria-labelledby", "\(id)_title")]) { page in
      page.element("h2", [("id", "\(id)_title")], words: title)
      facts(on: &page)
      page.element("div", [("class", "columns")]) { page in
        page.element("div", pane("clauses", Wording.Sheet.clauses)) { clauses.write(to: &$0) }
        page.newLine()
        page.element("div", pane("read", Wording.Sheet.document)) { documents(on: &$0) }
      }
    }
    page.newLine()
  }

  private var title: String {
    let paths = papers.map { report.documents[$0].path }
    return set == nil ? paths.joined() : Wording.Page.set(paths).in(language)
  }

  private func facts(on page: inout HTMLWriter) {
    if set != nil { page.element("p", words: Wording.Page.setRule.in(language)) }
    for paper in papers {
      if set != nil {
        page.element("p", [("class", "exhibit")]) { page in
          page.element("a", [("href", "#\(Self.id(document: paper))")], words: report.documents[paper].path)
        }
      }
      PaperFacts(report.documents[paper], in: report, language: language).write(to: &page)
    }
  }

  private func documents(on page: inout HTMLWriter) {
    page.element("h3", words: Wording.Sheet.document.in(language))
    for number in papers {
      let paper = report.documents[number]
      // A paper of several sets is shown in the first.
      if let set, sets(of: number).first != set { continue }
      if set != nil { page.element("h3", [("id", Self.id(document: number))], words: paper.path) }
      page.element("div", [("class", "words"), ("lang", "fr")]) { page in
        let passages = Passages(quoting(number), in: paper.document, number: number)
        ReadDocument(paper.document, passages, language: language).write(to: &page)
      }
    }
  }

  private func sets(of document: Int) -> [Int] {
    report.sets.indices.filter { report.sets[$0].papers.contains(document) }
  }

  /// The rulings whose passages are marked in a document: its own, or those of its sets.
  private func quoting(_ document: Int) -> [QuotingRuling] {
    if set == nil {
      let source = ClauseSource(document: document, of: report)
      return source.quoting(report.documents[document].rulings, document: document)
    }
    return sets(of: document).flatMap { set in
      ClauseSource(set: set, of: report).quoting(report.sets[set].rulings, document: document)
    }
  }

  /// A part of the page that scrolls by itself on a wide screen, so that the keyboard must reach it.
  private func pane(_ name: String, _ label: LocalizedText) -> [HTMLWriter.Attribute] {
    [
      ("class", "pane \(name)"), ("role", "region"), ("tabindex", "0"),
      ("aria-label", "\(label.in(language)), \(title)"),
    ]
  }
}
