import DocumentModel
import RuleLanguage

/// A list of conditions in a check's body: what it is called in the rule file.
package enum ConditionList: Sendable, Hashable {
  case satisfied, vague, contradicted, review, signals
  /// The condition of the part at this index.
  case part(Int)
  /// The exact and the free wordings of the mention's element at this index.
  case exact(Int)
  case loose(Int)
  /// The near miss of the mention at this index.
  case nearMiss(Int)

  /// The key, or the keys, under which it stands in the body.
  package var key: String {
    switch self {
    case .satisfied: "satisfied"
    case .vague: "vague"
    case .contradicted: "contradicted"
    case .review: "review"
    case .signals: "signals"
    case .part(let index): "parts[\(index + 1)]"
    case .exact(let index): "elements[\(index + 1)].exact"
    case .loose(let index): "elements[\(index + 1)].loose"
    case .nearMiss(let index): "nearMisses[\(index + 1)]"
    }
  }
}

extension Check {
  /// The lists the check has, in the order of their keys; empty ones are left out.
  package var conditionLists: [(list: ConditionList, conditions: [Condition])] {
    let all: [(ConditionList, [Condition])] =
      switch self {
      case .require(let body):
        [(.satisfied, body.satisfied), (.vague, body.vague), (.contradicted, body.contradicted)]
          + body.parts.enumerated().map { (.part($0), [$1.condition]) }
      case .forbid(let body):
        [
          (.contradicted, body.contradicted), (.vague, body.vague), (.satisfied, body.satisfied),
          (.review, body.review),
        ]
      case .mention(let body):
        body.elements.enumerated().flatMap { [(.exact($0), $1.exact), (.loose($0), $1.loose)] }
          + body.nearMisses.enumerated().map { (.nearMiss($0), [$1.condition]) }
      case .annex(let body): [(.vague, body.vague)]
      case .ask(let body): [(.signals, body.signals), (.contradicted, body.contradicted)]
      case .figures, .link, .compare: []
      }
    return all.filter { !$0.1.isEmpty }.map { (list: $0.0, conditions: $0.1) }
  }
}
