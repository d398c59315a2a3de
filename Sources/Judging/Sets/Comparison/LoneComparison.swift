import DocumentModel
import RuleLanguage

/// Looks in one document for two values of what it must state once.
struct LoneComparison {
  let examination: Examination

  /// Contradicted (or what the rule says) when two values differ; else left to the other checks.
  func conclude(_ comparisons: [CompiledComparison]) -> Conclusion {
    for comparison in comparisons {
      guard case .values(let values) = comparison.body.subject, values.once else { continue }
      let statements = StatementReader(examination: examination, place: 0, comparison: comparison).statements()
      for (number, first) in statements.enumerated() {
        let others = statements[(number + 1)...].filter { $0.topic == first.topic }
        guard let other = others.first(where: { !$0.agrees(with: first, within: 0) }) else { continue }
        return conclusion([first, other], comparison)
      }
    }
    return Conclusion(.review)
  }

  private func conclusion(_ statements: [Statement], _ comparison: CompiledComparison) -> Conclusion {
    var conclusion = Conclusion(comparison.body.differing)
    let role: Evidence.Role = comparison.body.differing == .contradicted ? .contradicts : .partial
    conclusion.evidence = statements.map { $0.evidence.playing(role) }
    conclusion.evidenceCount = conclusion.evidence.count
    conclusion.remarks = [.valuesDiffer(statements.map(\.shown))]
    conclusion.grade = .commitment
    conclusion.message = comparison.body.message
    return conclusion
  }
}
