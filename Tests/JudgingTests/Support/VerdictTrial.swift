import DocumentModel
import Judging
import RuleLanguage
import Testing

/// A paper and the verdict it must get; every marked passage must be quoted, and nothing else decides.
struct VerdictTrial: Sendable, CustomTestStringConvertible {
  let verdict: Verdict
  let paper: Paper

  init(_ verdict: Verdict, _ marked: String) { (self.verdict, paper) = (verdict, Paper(marked)) }
  init(_ verdict: Verdict, markdown marked: String) { (self.verdict, paper) = (verdict, .markdown(marked)) }
  init(_ verdict: Verdict, page marked: String) { (self.verdict, paper) = (verdict, .page(marked)) }

  var testDescription: String { "\(verdict.rawValue): \(paper.text)" }

  /// Expects the verdict, and quotes that hold the marked words.
  func check(_ rules: TinyRules, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let report = try rules.report(on: paper)
    let ruling = report.rulings[0]
    let quotes = ruling.evidence.map { report.document.text.string(in: $0.span) }
    #expect(ruling.verdict == verdict, "quoted: \(quotes), remarks: \(ruling.remarks)", sourceLocation: sourceLocation)
    for words in paper.marked {
      let isQuoted = quotes.contains { TinyRules.words($0).contains(TinyRules.words(words)) }
      #expect(isQuoted, "\(words) is not in \(quotes)", sourceLocation: sourceLocation)
    }
    // A link around a picture has no words to quote.
    if paper.marked.isEmpty, verdict != .review {
      #expect(quotes.joined().isEmpty, sourceLocation: sourceLocation)
    }
  }
}
