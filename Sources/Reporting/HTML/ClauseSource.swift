import Judging

/// Names the clauses of one document or set, and the passages they quote, by their ids in the page.
struct ClauseSource {
  /// Starts every id: `d3` for the third document, `s1` for the first set.
  let prefix: String
  /// The places in the run of the documents that evidence counts.
  let papers: [Int]
  /// The charters of the run.
  let charters: [PackIdentity]

  /// A document judged by itself.
  init(document: Int, of report: Report) {
    prefix = "d\(document + 1)"
    papers = [document]
    charters = report.packs
  }

  /// Documents judged together.
  init(set: Int, of report: Report) {
    prefix = "s\(set + 1)"
    papers = report.sets[set].papers
    charters = report.packs
  }

  /// The id of a ruling's clause. Rule ids are unique; what an id may not hold is written as `_` and its number.
  func id(of ruling: Ruling) -> String {
    let rule = ruling.rule.id.text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": String(scalar)
      default: "_\(scalar.value)_"
      }
    }
    return "\(prefix)-\(rule.joined())"
  }

  /// The id of a passage.
  func id(of evidence: Evidence) -> String { Passages.id(of: evidence.span, in: papers[evidence.paper]) }

  /// The place of a ruling's charter among those of the run.
  func charter(of ruling: Ruling) -> Int { charters.firstIndex { $0.id == ruling.pack } ?? 0 }

  /// The rulings, ready to have their passages marked in the document at `document` of the run.
  func quoting(_ rulings: [Ruling], document: Int) -> [QuotingRuling] {
    guard let paper = papers.firstIndex(of: document) else { return [] }
    return rulings.map {
      QuotingRuling(ruling: $0, clause: id(of: $0), charter: charter(of: $0), paper: paper)
    }
  }
}
