import DocumentModel
import RuleLanguage

/// Takes notes while one rule is judged. An examination without one pays a test for nil and nothing else.
final class Tracer {
  private(set) var checks: [CheckTrace] = []
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
  func close(_ verdict: Verdict) {
    checks.append(CheckTrace(verdict: verdict, lists: lists))
    lists = []
  }
}
