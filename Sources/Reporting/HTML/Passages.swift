import DocumentModel
import Judging
import RuleLanguage

/// What a ruling quotes from a document, for the jumps between a clause and its passages.
struct PassageUse {
  /// Id of the clause in the page.
  let clause: String
  /// The rule.
  let rule: Rule
  /// Place of the rule's charter among those of the run.
  let charter: Int
  /// The ruling's verdict.
  let verdict: Verdict
  /// False for the passage that merely came nearest to what was not found.
  let isEvidence: Bool
}

/// The passages of one document that rulings quote: each stretch of text once, with all that quote it.
struct Passages {
  /// One stretch of text.
  struct Passage {
    /// Id in the page.
    let id: String
    /// Where it stands.
    let span: TextSpan
    /// The blocks it touches; never empty.
    let blocks: Range<Int>
    /// Who quotes it, in the order of the rulings; never empty.
    let uses: [PassageUse]
  }

  /// In the order of their spans.
  let all: [Passage]
  /// For each block, the passages that touch it.
  private let inBlock: [Int: [Int]]

  /// Collects what rulings quote from a document; `number` is its place in the run.
  init(_ sources: [QuotingRuling], in document: Document, number: Int) {
    var uses: [TextSpan: [PassageUse]] = [:]
    var blocks: [TextSpan: Int] = [:]
    for source in sources {
      for (evidence, isEvidence) in source.ruling.quoted where evidence.paper == source.paper {
        if uses[evidence.span]?.contains(where: { $0.clause == source.clause }) == true { continue }
        uses[evidence.span, default: []].append(
          PassageUse(
            clause: source.clause, rule: source.ruling.rule, charter: source.charter, verdict: source.ruling.verdict,
            isEvidence: isEvidence))
        blocks[evidence.span] = evidence.block
      }
    }
    all = uses.keys.sorted().map { span in
      Passage(
        id: Self.id(of: span, in: number), span: span,
        blocks: Self.touched(by: span, else: blocks[span] ?? 0, in: document.blocks), uses: uses[span] ?? [])
    }
    var inBlock: [Int: [Int]] = [:]
    for (index, passage) in all.enumerated() {
      for block in passage.blocks { inBlock[block, default: []].append(index) }
    }
    self.inBlock = inBlock
  }

  /// The id of the passage at `span` of the document with this place in the run.
  static func id(of span: TextSpan, in number: Int) -> String { "d\(number + 1)_p\(span.lower)-\(span.upper)" }

  /// The passages that touch a block, in the order of their spans.
  func touching(block: Int) -> [Passage] { inBlock[block]?.map { all[$0] } ?? [] }

  /// The blocks that share a byte with `span`; the block it was quoted from when there is none.
  private static func touched(by span: TextSpan, else block: Int, in blocks: [Block]) -> Range<Int> {
    let first = blocks.partitioningIndex { $0.span.upper > span.lower }
    var end = first
    while end < blocks.count, blocks[end].span.lower < span.upper { end += 1 }
    return first < end ? first..<end : block..<(block + 1)
  }
}

/// A ruling whose passages are to be marked in a document.
struct QuotingRuling {
  /// The ruling.
  let ruling: Ruling
  /// Id of its clause in the page.
  let clause: String
  /// Place of its charter among those of the run.
  let charter: Int
  /// Place of the document among the papers that its evidence counts.
  let paper: Int
}

extension Ruling {
  /// Every passage the ruling shows: its evidence, that of its parts, and the nearest one, which is not evidence.
  var quoted: [(evidence: Evidence, isEvidence: Bool)] {
    (evidence + parts.flatMap(\.evidence)).map { ($0, true) } + [nearest].compactMap(\.self).map { ($0, false) }
  }
}
