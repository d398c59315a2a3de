/// Why a pattern cannot be read, and where.
package struct PatternFailure: Error, Sendable, Hashable {
  /// Byte offset in the notation.
  package let offset: Int
  /// What is wrong.
  package let reason: Reason

  /// What is wrong with a pattern.
  package enum Reason: Sendable, Hashable {
    case defect(PatternDefect)
    /// A bound that is exceeded: which one, and its value.
    case limit(Bound, atMost: Int)
  }

  /// The failure as a problem of a rule file.
  package func problem(notation: String) -> PackIssue.Problem {
    switch reason {
    case .defect(let defect): .pattern(notation, detail: defect)
    case .limit(let name, let bound): .limit(name, atMost: bound)
    }
  }
}
