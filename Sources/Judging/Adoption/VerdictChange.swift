import DocumentModel
import RuleLanguage

/// What became of one rule between two versions of a document.
package struct VerdictChange: Sendable {
  /// The ruling on the older version.
  package let before: Ruling
  /// The ruling on the newer version.
  package let after: Ruling

  /// The rule.
  package var rule: Rule { after.rule }

  /// Whether the newer version states the clause better or less well.
  package var direction: Direction {
    let (old, new) = (before.verdict.rank, after.verdict.rank)
    return new > old ? .worse : new < old ? .better : .other
  }

  /// Which way a verdict went. The raw value is the JSON report's; the worst first.
  package enum Direction: String, Sendable, CaseIterable {
    case worse
    /// Neither: a question to a person instead of a clause that is not for this paper.
    case other
    case better
  }
}

/// The verdicts that differ between two versions of one document.
package struct VersionComparison: Sendable {
  /// The older version.
  package let before: DocumentReport
  /// The newer version.
  package let after: DocumentReport
  /// The verdicts that differ, worst first: the direction, the weight, the verdict, the order of the rules.
  package let changes: [VerdictChange]

  /// Compares the rulings of the rules that both versions were judged by.
  package init(before: DocumentReport, after: DocumentReport) {
    self.before = before
    self.after = after
    let old = Dictionary(before.rulings.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
    let differing = after.rulings.compactMap { ruling in
      old[ruling.rule.id].map { VerdictChange(before: $0, after: ruling) }
    }.filter { $0.before.verdict != $0.after.verdict }
    changes = differing.enumerated().sorted { Self.key($0) < Self.key($1) }.map(\.element)
  }

  /// Number of rules whose verdict is the same in both.
  package var unchangedCount: Int { after.rulings.count - changes.count }

  private static func key(_ place: (offset: Int, element: VerdictChange)) -> (Int, Int, Int, Int) {
    let change = place.element
    let direction = VerdictChange.Direction.allCases.firstIndex(of: change.direction) ?? 0
    let telling = change.direction == .better ? change.before : change.after
    return (direction, -telling.weight, -telling.verdict.rank, place.offset)
  }
}

extension Ruling {
  /// Severities as numbers; what is no finding weighs nothing.
  fileprivate var weight: Int {
    guard isFinding else { return 0 }
    return switch severity {
    case .error: 3
    case .warning: 2
    case .advice: 1
    }
  }
}

extension Verdict {
  /// How far a verdict is from "stated": the more the worse.
  fileprivate var rank: Int {
    switch self {
    case .satisfied: 0
    case .notApplicable, .review: 1
    case .vague: 2
    case .missing: 3
    case .contradicted: 4
    }
  }
}
