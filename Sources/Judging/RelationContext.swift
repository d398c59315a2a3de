import DocumentModel
import RuleLanguage

/// What is known of the relation between the parties, and three-valued answers from it.
struct RelationContext: Sendable {
  /// Known values by key; the strongest origin was kept.
  private let values: [String: ContextValue]
  /// True when detected services may exclude others: every priced line was recognised.
  let servicesAreComplete: Bool

  /// Keeps, of several values for a key, the first.
  init(_ values: [ContextValue], servicesAreComplete: Bool) {
    self.values = Dictionary(values.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.servicesAreComplete = servicesAreComplete
  }

  /// The value of a key, if known.
  func value(_ key: String) -> ContextValue? { values[key] }

  /// All values by key.
  var all: [ContextValue] { values.values.sorted { $0.key < $1.key } }

  /// A three-valued answer.
  enum Answer { case yes, no, unknown }

  /// Whether all tests hold: no as soon as one fails, unknown if one cannot be answered.
  func holds(_ tests: [ContextTest]) -> Answer {
    var answer = Answer.yes
    for test in tests {
      switch holds(test) {
      case .yes: break
      case .no: return .no
      case .unknown: answer = .unknown
      }
    }
    return answer
  }

  /// Whether one test holds.
  func holds(_ test: ContextTest) -> Answer {
    guard let value = values[test.key] else {
      if case .isKnown = test.comparison { return .no }
      return .unknown
    }
    switch test.comparison {
    case .isKnown: return .yes
    case .isOneOf(let options):
      if value.values.contains(where: options.contains) { return .yes }
      return value.origin == .detected && !servicesAreComplete ? .unknown : .no
    case .isNoneOf(let options):
      if !value.values.contains(where: options.contains) { return value.origin == .detected ? .unknown : .yes }
      return .no
    case .atMost(let bound):
      guard let number = value.values.first.flatMap({ Int($0) }) else { return .unknown }
      return number <= bound ? .yes : .no
    case .notAfter(let key): return compare(value, values[key]?.values.first) { $0 <= $1 }
    case .after(let key): return compare(value, values[key]?.values.first) { $0 > $1 }
    case .notAfterDay(let day): return compare(value, day) { $0 <= $1 }
    case .afterDay(let day): return compare(value, day) { $0 > $1 }
    }
  }

  /// Compares ISO dates as text.
  private func compare(_ value: ContextValue, _ other: String?, _ test: (String, String) -> Bool) -> Answer {
    guard let left = value.values.first, let right = other else { return .unknown }
    return test(left, right) ? .yes : .no
  }
}
