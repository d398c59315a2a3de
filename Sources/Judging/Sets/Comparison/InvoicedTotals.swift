import DocumentModel

/// The sum of the invoices of a set against what was agreed, amendments added. Less may be invoiced: instalments, or
/// invoices that are not among the papers.
struct InvoicedTotals {
  /// What was invoiced beyond what was agreed.
  private(set) var found: [Difference] = []
  /// The agreed total and the invoices, when they reach it exactly.
  private(set) var agreeing: [Statement] = []

  /// Adds up; each list holds the statements of one document.
  init(agreed: [Statement.Topic: Statement], invoices: [[Statement]], amendments: [[Statement]], tolerance: Int) {
    for topic in Self.topics(invoices) {
      let statements = invoices.map { Differences.single(of: $0.filter { $0.topic == topic }, tolerance) }
      let billed = statements.compactMap(\.self)
      // An invoice without one total of this nature leaves the sum open.
      guard billed.count == invoices.count, let base = agreed[topic], case .total(_, let unit) = topic,
        let sum = Money.sum(billed.map(\.cents)), let more = Self.sum(amendments, topic, tolerance),
        let due = Money.plus(base.cents, more), let gap = Money.minus(sum, due)
      else { continue }
      if gap > tolerance {
        found.append(
          Difference(
            fact: .invoices, statements: [base] + billed, gap: unit.printed(gap), tolerance: unit.printed(tolerance)))
      } else if gap >= -tolerance {
        agreeing += [base] + billed
      }
    }
  }

  private static func topics(_ papers: [[Statement]]) -> [Statement.Topic] {
    var topics: [Statement.Topic] = []
    for statement in papers.joined() where !topics.contains(statement.topic) { topics.append(statement.topic) }
    return topics
  }

  /// What the amendments add; nil when one of them does not say it.
  private static func sum(_ amendments: [[Statement]], _ topic: Statement.Topic, _ tolerance: Int) -> Int? {
    let single = amendments.compactMap { statements in
      Differences.single(of: statements.filter { $0.topic == topic }, tolerance)
    }
    return single.count == amendments.count ? Money.sum(single.map(\.cents)) : nil
  }
}

extension Statement {
  /// The amount in hundredths; 0 for what is no amount.
  var cents: Int { if case .hundredths(let cents) = value { cents } else { 0 } }
}
