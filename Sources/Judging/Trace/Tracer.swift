import DocumentModel
import RuleLanguage

/// Takes notes while one rule is judged. An examination without one pays a test for nil and nothing else.
final class Tracer {
  private(set) var checks: [CheckTrace] = []
  private(set) var when: [WhenTrace] = []
  private var lists: [ListTrace] = []

  /// Notes that a list is looked up and what its words found.
  func open(_ list: ConditionList, _ passages: [PassageTrace]) {
    lists.removeAll { $0.list == list }
    lists.append(ListTrace(list: list, passages: passages))
  }

  /// Notes what a closer look at a passage of a list came to.
  func weigh(_ evidence: Evidence, in list: ConditionList, _ outcome: PassageOutcome) {
    guard let index = lists.lastIndex(where: { $0.list == list }),
      let place = lists[index].passages.firstIndex(where: {
        $0.evidence.span == evidence.span && $0.outcome == .counts
      })
    else { return }
    lists[index].passages[place].outcome = outcome
  }

  /// Notes that a check has concluded.
  func close(_ conclusion: Conclusion, _ sought: (ConditionList) -> [SoughtTrace]) {
    for index in lists.indices { lists[index].sought = sought(lists[index].list) }
    checks.append(CheckTrace(verdict: conclusion.verdict, remarks: conclusion.remarks, lists: lists))
    lists = []
  }

  /// Notes the conditions of applicability.
  func note(_ tests: [ContextTest], in context: RelationContext) {
    when = tests.map { test in
      let holds: Bool? =
        switch context.holds(test) {
        case .yes: true
        case .no: false
        case .unknown: nil
        }
      return WhenTrace(test: test, holds: holds)
    }
  }
}
