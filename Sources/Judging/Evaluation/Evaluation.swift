import DocumentModel
import RuleLanguage

/// The tool's verdicts beside those of careful readers, over all labelled pairs.
package struct Evaluation: Sendable {
  /// The pairs, by document, then rule.
  package let pairs: [JudgedPair]
  /// How many labels say that the rule does not bear on the document; they are left out.
  package let leftOut: Int

  /// Makes an evaluation of `pairs`.
  package init(pairs: [JudgedPair], leftOut: Int) {
    self.pairs = pairs.sorted { ($0.label.document, $0.label.rule.text) < ($1.label.document, $1.label.rule.text) }
    self.leftOut = leftOut
  }

  /// The tool's scores.
  package var tool: Scores { Scores(pairs.map { ($0.expected, $0.given) }) }
  /// The scores of a search for the topic's words anywhere.
  package var keywords: Scores { Scores(pairs.map { ($0.expected, $0.keywords) }) }
  /// The scores of a search for the topic's words in headings.
  package var headings: Scores { Scores(pairs.map { ($0.expected, $0.headings) }) }

  /// The tool's scores for each value of `key`, by key.
  package func scores(by key: (JudgedPair) -> String) -> [(key: String, scores: Scores)] {
    Dictionary(grouping: pairs, by: key).sorted { $0.key < $1.key }
      .map { ($0.key, Scores($0.value.map { ($0.expected, $0.given) })) }
  }

  /// The pairs on which tool and readers differ.
  package var disagreements: [JudgedPair] { pairs.filter { !$0.agrees } }

  /// The pairs that both call satisfied by another passage: none overlaps the readers' by half.
  package var otherPassages: [JudgedPair] {
    pairs.filter { $0.agrees && $0.expected == .satisfied && ($0.overlap ?? 1) < Self.enoughOverlap }
  }

  /// Of the pairs that both call satisfied, the share whose passage overlaps the readers' by half or more.
  package var evidenceOverlap: Proportion {
    let overlaps = pairs.filter { $0.agrees && $0.expected == .satisfied }.compactMap(\.overlap)
    return Proportion(overlaps.count { $0 >= Self.enoughOverlap }, of: overlaps.count)
  }

  /// Median length of the first passage, in readers' lengths, where both say the same; nil when nobody quotes.
  package var medianLength: Double? {
    let ratios = pairs.filter(\.agrees).compactMap(\.lengthRatio).sorted()
    return ratios.isEmpty ? nil : (ratios[(ratios.count - 1) / 2] + ratios[ratios.count / 2]) / 2
  }

  private static let enoughOverlap = 0.5
}
