import DocumentModel
import RuleLanguage

/// What the examples of rules make fire, gathered while they are replayed.
package struct ExampleCoverage: Sendable {
  private var verdicts: [RuleID: Set<Verdict>] = [:]
  private var fired: Set<FiringList> = []

  private struct FiringList: Hashable {
    let rule: RuleID
    let check: Int
    let list: ConditionList
  }

  /// Nothing replayed yet.
  package init() {}

  /// Adds what one example made its rule do.
  package mutating func add(_ trace: RuleTrace) {
    let rule = trace.ruling.rule.id
    add(trace.ruling)
    for (index, check) in trace.checks.enumerated() {
      for list in check.lists where list.fires {
        fired.insert(FiringList(rule: rule, check: index, list: list.list))
      }
    }
  }

  /// Adds the verdict on a set of papers, whose steps are not traced.
  package mutating func add(_ ruling: Ruling) { verdicts[ruling.rule.id, default: []].insert(ruling.verdict) }

  /// What no example made fire, in the order of the rules.
  package func gaps(in rules: [Rule]) -> [ExampleGap] { rules.flatMap { gaps(in: $0) } }

  private func gaps(in rule: Rule) -> [ExampleGap] {
    let seen = verdicts[rule.id] ?? []
    guard !seen.subtracting([.notApplicable]).isEmpty else { return [ExampleGap(rule: rule.id, what: .rule)] }
    var gaps = Verdict.allCases.filter { rule.demonstrableVerdicts.contains($0) && !seen.contains($0) }
      .map { ExampleGap(rule: rule.id, what: .verdict($0)) }
    for (index, check) in rule.checks.enumerated() {
      for (list, _) in check.conditionLists
      where !fired.contains(FiringList(rule: rule.id, check: index, list: list)) {
        gaps.append(ExampleGap(rule: rule.id, what: .list("\(check.name).\(list.key)")))
      }
    }
    return gaps
  }
}

/// Something a rule can do and no example of it shows.
package struct ExampleGap: Sendable, Hashable {
  /// The rule.
  package let rule: RuleID
  /// What is not shown.
  package let what: What

  /// What no example shows.
  package enum What: Sendable, Hashable {
    /// The rule is never judged: all its examples are not applicable.
    case rule
    /// A verdict the rule can give.
    case verdict(Verdict)
    /// A list of conditions, by its place in the rule file, of which no passage ever counts.
    case list(String)
  }
}

extension Rule {
  /// The verdicts an example can show by its text: hedges and blanks lower every requirement alike, and an answer that
  /// the context declares needs no text.
  fileprivate var demonstrableVerdicts: Set<Verdict> {
    var verdicts = possibleVerdicts
    for case .require(let body) in checks where body.vague.isEmpty { verdicts.remove(.vague) }
    switch checks.first {
    case .ask(let body): return body.contradicted.isEmpty ? [.review] : [.review, .contradicted]
    case .link(let body):
      switch body.seek {
      case .picture: verdicts.remove(.review)
      case .host: break
      }
    case .require, .forbid, .mention, .figures, .annex, .compare, nil: break
    }
    return verdicts
  }
}
