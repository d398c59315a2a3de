extension Rule {
  /// The verdicts the rule can give by its checks; `notApplicable`, which applicability can always give, left aside.
  package var possibleVerdicts: Set<Verdict> {
    checks.reduce(into: []) { $0.formUnion($1.possibleVerdicts(isAlone: checks.count == 1)) }
  }

  /// True when a person has the last word whatever a document says: the rule only asks.
  package var isQuestion: Bool {
    if case .ask? = checks.first { return true }
    return false
  }
}

extension Check {
  fileprivate func possibleVerdicts(isAlone: Bool) -> Set<Verdict> {
    switch self {
    case .require(let body): return body.possibleVerdicts
    case .forbid(let body): return body.possibleVerdicts
    case .mention: return [.satisfied, .vague, .missing, .contradicted]
    case .figures: return isAlone ? [.satisfied, .contradicted] : [.contradicted]
    case .link(let body):
      switch body.seek {
      case .host: return [.satisfied, .missing, .contradicted]
      case .picture: return [.satisfied, .missing, .vague, .review]
      }
    case .annex: return [.satisfied, .vague, .missing]
    case .compare(let body):
      let differing = Set(body.map(\.differing))
      return isAlone ? differing.union([.satisfied, .review]) : differing
    case .ask(let body):
      var verdicts: Set<Verdict> = [.review]
      if !body.contradicted.isEmpty { verdicts.insert(.contradicted) }
      return verdicts.union(body.answers.map(\.verdict).filter { $0 != .notApplicable })
    }
  }
}

extension Requirement {
  fileprivate var possibleVerdicts: Set<Verdict> {
    var verdicts: Set<Verdict> = [.satisfied, .missing]
    if !vague.isEmpty || !hedges.isEmpty || blanksLower { verdicts.insert(.vague) }
    if !contradicted.isEmpty { verdicts.insert(.contradicted) }
    return verdicts
  }
}

extension Prohibition {
  fileprivate var possibleVerdicts: Set<Verdict> {
    var verdicts: Set<Verdict> = []
    if otherwise != .notApplicable { verdicts.insert(otherwise) }
    if !contradicted.isEmpty { verdicts.insert(.contradicted) }
    if !vague.isEmpty { verdicts.insert(.vague) }
    if !satisfied.isEmpty { verdicts.insert(.satisfied) }
    if !review.isEmpty { verdicts.insert(.review) }
    return verdicts
  }
}
