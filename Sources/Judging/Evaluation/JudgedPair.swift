import DocumentModel
import RuleLanguage

/// One label beside what the tool, and two simple methods, say of the same rule and document.
package struct JudgedPair: Sendable {
  /// What the readers said.
  package let label: Label
  /// The readers' verdict.
  package let expected: Verdict
  /// The tool's verdict.
  package let given: Verdict
  /// The passages the tool quotes, decisive first, at most as many as a report shows.
  package let passages: [String]
  /// Kind of the document.
  package let kind: DocumentKind
  /// Format of the document.
  package let format: String
  /// What a search for the topic's words anywhere says.
  package let keywords: Verdict
  /// What a search for the topic's words in headings says.
  package let headings: Verdict

  /// Pairs a label with the tool's ruling on the same rule.
  package init(
    label: Label, expected: Verdict, ruling: Ruling, document: Document, kind: DocumentKind, keywords: Verdict,
    headings: Verdict
  ) {
    self.label = label
    self.expected = expected
    given = ruling.verdict
    passages = ruling.evidence.prefix(Self.mostPassages).map { document.text.string(in: $0.span) }
    self.kind = kind
    format = document.format.rawValue
    self.keywords = keywords
    self.headings = headings
  }

  /// As many passages as the JSON report holds.
  private static let mostPassages = 5

  /// True when tool and readers say the same.
  package var agrees: Bool { expected == given }

  /// The best overlap of a quoted passage with the readers' quote: shared different words over all different words
  /// (Jaccard), 0 to 1; nil when one side quotes nothing.
  package var overlap: Double? {
    let wanted = Set(Folding.words(label.quote))
    guard !wanted.isEmpty, !passages.isEmpty else { return nil }
    return passages.map { passage in
      let words = Set(Folding.words(passage))
      return Double(words.intersection(wanted).count) / Double(words.union(wanted).count)
    }.max()
  }

  /// Words of the first passage over words of the readers' quote; nil when one side quotes nothing.
  package var lengthRatio: Double? {
    let wanted = Folding.words(label.quote).count
    guard wanted > 0, let first = passages.first else { return nil }
    return Double(Folding.words(first).count) / Double(wanted)
  }
}
