import DocumentModel
import Matching
import RuleLanguage

/// Judges an `ask` body: a person answers, unless a declared fact does or the text contradicts.
struct QuestionCheck {
  let examination: Examination
  let check: CompiledQuestion
  let context: RelationContext

  /// The conclusion; `review` unless something settles it.
  func conclude() -> Conclusion {
    let contrary = passages(check.contradicted, .contradicted)
    if !contrary.isEmpty {
      var conclusion = Conclusion(.contradicted)
      conclusion.cite(contrary, .contradicts, in: examination)
      conclusion.grade = .commitment
      return conclusion
    }
    let signals = passages(check.signals, .signals)
    for answer in check.body.answers where context.holds(answer.when) == .yes {
      var conclusion = Conclusion(answer.verdict)
      conclusion.reason = answer.reason
      conclusion.remarks = answer.when.compactMap { test in
        context.value(test.key).map { .declared(key: test.key, value: $0.values.joined(separator: ", ")) }
      }
      switch answer.verdict {
      case .satisfied, .contradicted:
        if signals.isEmpty { conclusion.verdict = .review }
        let role: Evidence.Role = answer.verdict == .contradicted ? .contradicts : .supports
        conclusion.cite(signals, role, in: examination)
      case .vague, .missing, .notApplicable, .review:
        conclusion.cite(signals, .context, in: examination)
      }
      return conclusion
    }
    var conclusion = Conclusion(.review)
    conclusion.cite(signals, .context, in: examination)
    return conclusion
  }

  private func passages(_ node: Int, _ list: ConditionList) -> [Passage] {
    examination.ask { part in
      let found = part.admitted(part.find(node), of: list, Examination.Bar())
      return (found, found.count >= Conclusion.mostCounted)
    }
  }
}
