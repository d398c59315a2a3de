import RuleLanguage

/// How often one method says what the readers said, verdict by verdict.
package struct Scores: Sendable {
  /// Counts by the readers' verdict, then by the method's.
  package private(set) var confusion: [Verdict: [Verdict: Int]] = [:]

  /// Counts pairs of the readers' verdict and the method's.
  package init(_ pairs: [(expected: Verdict, given: Verdict)]) {
    for pair in pairs { confusion[pair.expected, default: [:]][pair.given, default: 0] += 1 }
  }

  /// How many pairs there are.
  package var count: Int { confusion.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
  /// On how many both say the same.
  package var agreements: Int { confusion.reduce(0) { $0 + $1.value[$1.key, default: 0] } }
  /// The share of pairs on which both say the same.
  package var agreement: Proportion { Proportion(agreements, of: count) }

  /// Of the method's `verdict`, the share that the readers gave too.
  package func precision(_ verdict: Verdict) -> Proportion {
    Proportion(hits(verdict), of: confusion.values.reduce(0) { $0 + $1[verdict, default: 0] })
  }

  /// Of the readers' `verdict`, the share that the method gave too.
  package func recall(_ verdict: Verdict) -> Proportion {
    Proportion(hits(verdict), of: confusion[verdict, default: [:]].values.reduce(0, +))
  }

  /// Harmonic mean of precision and recall; nil when neither side gives the verdict.
  package func f1(_ verdict: Verdict) -> Double? {
    let (precision, recall) = (precision(verdict), recall(verdict))
    let both = precision.total + recall.total
    return both == 0 ? nil : 2 * Double(hits(verdict)) / Double(both)
  }

  /// Mean F1 over the verdicts that readers give.
  package var macroF1: Double {
    let values = confusion.keys.compactMap { f1($0) }
    return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  private func hits(_ verdict: Verdict) -> Int { confusion[verdict]?[verdict] ?? 0 }
}

/// A share of a count, with the interval that says how much a small count is worth.
package struct Proportion: Sendable, Hashable {
  /// How many.
  package let count: Int
  /// Of how many.
  package let total: Int

  /// Makes a share.
  package init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// The share; nil of nothing.
  package var value: Double? { total == 0 ? nil : Double(count) / Double(total) }

  /// The 95 % interval of E. B. Wilson (Journal of the American Statistical Association 22, 1927), z = 1.96.
  package var interval: ClosedRange<Double> {
    guard total > 0 else { return 0...1 }
    let (n, z) = (Double(total), 1.96)
    let share = Double(count) / n
    let centre = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return max((centre - spread) / scale, 0)...min((centre + spread) / scale, 1)
  }
}
