import DocumentModel
import Matching
import RuleLanguage

/// One thing that a document of a set states, to be compared with what the others state of the same topic.
struct Statement {
  let topic: Topic
  let value: Value
  /// The value as people read it.
  let shown: LocalizedText
  /// The passage, placed in its document.
  let evidence: Evidence

  /// What a statement is about; only statements on one topic are compared.
  enum Topic: Hashable {
    case total(Figure.Taxes, Figure.Unit)
    case value(EntityKind, about: Int)
    case position
    case party(EntityKind)
  }

  /// What is stated.
  enum Value: Hashable {
    /// Hundredths of the unit.
    case hundredths(Int)
    case days(Int)
    /// Year × 10 000 + month × 100 + day, 0 for what is not written.
    case date(Int)
    /// Folded words, in order.
    case words([[UInt8]])
    /// One of the positions.
    case position(Int)
  }

  /// True when both can be meant at once. A date without its year or day agrees with any that completes it, a name with
  /// a longer form of it.
  func agrees(with other: Statement, within tolerance: Int) -> Bool {
    switch (value, other.value) {
    case (.hundredths(let left), .hundredths(let right)): Money.agree(left, right, within: tolerance)
    case (.date(let left), .date(let right)):
      [(left / 10_000, right / 10_000), (left / 100 % 100, right / 100 % 100), (left % 100, right % 100)]
        .allSatisfy { $0 == $1 || $0 == 0 || $1 == 0 }
    case (.words(let left), .words(let right)): Set(left).isSubset(of: right) || Set(right).isSubset(of: left)
    case (.days, _), (.position, _), (.hundredths, _), (.date, _), (.words, _): value == other.value
    }
  }
}
