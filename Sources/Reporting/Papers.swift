import DocumentModel
import Judging

/// The documents that passages are quoted from: one that was judged by itself, or those of a set.
struct Papers {
  private let papers: [Paper]
  /// True when every passage is shown with the paper it stands in.
  let isSet: Bool

  /// One document.
  init(_ report: DocumentReport) { self.init([report], isSet: false) }

  /// The documents of a set.
  init(_ set: SetReport, in report: Report) { self.init(set.papers.map { report.documents[$0] }, isSet: true) }

  private init(_ reports: [DocumentReport], isSet: Bool) {
    papers = reports.map(Paper.init)
    self.isSet = isSet
  }

  /// One of them, by reference: a document is looked at several times for each of hundreds of passages.
  private final class Paper {
    let path: String
    let document: Document
    let locator: Locator

    init(_ report: DocumentReport) {
      path = report.path
      document = report.document
      locator = Locator(report.document)
    }
  }

  /// The document a passage stands in.
  func document(of evidence: Evidence) -> Document { papers[evidence.paper].document }

  /// The text a passage stands in.
  func text(of evidence: Evidence) -> SourceText { papers[evidence.paper].document.text }

  /// The path of the document a passage stands in; nil when there is only one.
  func path(of evidence: Evidence) -> String? { isSet ? papers[evidence.paper].path : nil }

  /// Where a passage stands.
  func place(of evidence: Evidence) -> Place {
    papers[evidence.paper].locator.place(of: evidence.span, block: evidence.block)
  }

  /// The heading a passage stands under.
  func heading(above evidence: Evidence) -> TextSpan? { papers[evidence.paper].locator.heading(above: evidence.block) }

  /// The words of a passage on one line.
  func words(_ evidence: Evidence, columns: Int) -> String {
    document(of: evidence).words(evidence.span, columns: columns)
  }
}
