import DocumentModel
import RuleLanguage

/// The statements of several documents, topic by topic: where they differ, where they agree.
///
/// A document that states several values of a topic is left out: nothing tells which one counts.
struct Differences {
  /// The topics on which documents differ, in order of first mention.
  private(set) var found: [Difference] = []
  /// One statement per document of the topics on which at least two agree.
  private(set) var agreeing: [Statement] = []
  /// For each topic on which nobody differs, what was stated.
  private(set) var agreed: [Statement.Topic: Statement] = [:]

  /// Compares; `papers` holds the statements of each document.
  init(_ papers: [[Statement]], _ tolerance: Int) {
    var topics: [Statement.Topic] = []
    for statement in papers.joined() where !topics.contains(statement.topic) { topics.append(statement.topic) }
    for topic in topics {
      let single = papers.compactMap { statements in
        Self.single(of: statements.filter { $0.topic == topic }, tolerance)
      }
      guard let first = single.first else { continue }
      let isOne = single.allSatisfy { left in single.allSatisfy { left.agrees(with: $0, within: tolerance) } }
      if isOne {
        agreed[topic] = first
        if single.count > 1 { agreeing += single }
      } else {
        found.append(Self.difference(topic, single, tolerance))
      }
    }
  }

  /// The one value that a document states of a topic.
  static func single(of statements: [Statement], _ tolerance: Int) -> Statement? {
    guard let first = statements.first else { return nil }
    return statements.allSatisfy { $0.agrees(with: first, within: tolerance) } ? first : nil
  }

  private static func difference(
    _ topic: Statement.Topic, _ statements: [Statement], _ tolerance: Int
  ) -> Difference {
    switch topic {
    case .total(_, let unit):
      let cents = statements.compactMap { if case .hundredths(let cents) = $0.value { cents } else { nil } }
      let gap = Money.minus(cents.max() ?? 0, cents.min() ?? 0) ?? 0
      return Difference(
        fact: .total, statements: statements, gap: unit.printed(gap), tolerance: unit.printed(tolerance))
    case .value: return Difference(fact: .value, statements: statements)
    case .position: return Difference(fact: .position, statements: statements)
    case .party: return Difference(fact: .party, statements: statements)
    }
  }
}

extension Figure.Unit {
  /// Hundredths as people read them.
  func printed(_ hundredths: Int) -> String {
    switch self {
    case .percent: FrenchFigure.percent(hundredths)
    case .money(let currency): FrenchFigure.amount(hundredths, currency)
    case .none: FrenchFigure.amount(hundredths, .euro)
    }
  }
}
