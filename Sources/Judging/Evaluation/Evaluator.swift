import DocumentModel
import RuleLanguage

/// Judges labelled documents and pairs each label with the tool's ruling.
package struct Evaluator: Sendable {
  private let judge: Judge
  private let topics: TopicWords
  private let packs: [String]

  /// Compiles `library`.
  package init(library: RuleLibrary) {
    judge = Judge(library: library)
    topics = TopicWords(library)
    packs = library.packs.map(\.id)
  }

  /// The pairs of one document's labels; labels without a verdict, or of a rule that is not in the library, have none.
  package func pairs(of labels: [Label], _ document: Document, _ kind: DocumentKind) -> [JudgedPair] {
    let request = JudgingRequest(packs: packs, declaredKinds: [kind], context: [], anyKind: true)
    let report = judge.judge(document, path: "", request: request, sha256: nil)
    let rulings = Dictionary(report.rulings.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
    let keywords = topics.verdicts(on: document, inHeadings: false)
    let headings = topics.verdicts(on: document, inHeadings: true)
    return labels.compactMap { label in
      guard let expected = label.verdict, let ruling = rulings[label.rule] else { return nil }
      return JudgedPair(
        label: label, expected: expected, ruling: ruling, document: document, kind: kind,
        keywords: keywords(label.rule), headings: headings(label.rule))
    }
  }
}
