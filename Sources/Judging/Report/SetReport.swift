import DocumentModel
import RuleLanguage

/// What was judged on several documents together: the offer or the contract, whichever states it.
package struct SetReport: Sendable {
  /// Name of the set in the report.
  package let id: String
  /// The documents of the set, as places in `Report.documents`; `Evidence.paper` counts in this list.
  package let papers: [Int]
  /// Why these charters: the strongest reason among the documents.
  package let packOrigin: PackOrigin
  /// One ruling per rule of the packs that any document was judged against, in rule order.
  package internal(set) var rulings: [Ruling]
  /// The rules whose verdict is the set's; for the others each document keeps its own.
  private let decided: Set<RuleID>

  /// Makes a set's report.
  package init(id: String, papers: [Int], packOrigin: PackOrigin, rulings: [Ruling], decided: Set<RuleID>) {
    self.id = id
    self.papers = papers
    self.packOrigin = packOrigin
    self.rulings = rulings
    self.decided = decided
  }

  /// True when findings and sums take the set's ruling of this rule instead of each document's: the rule is about the
  /// set, or the documents were found to differ.
  package func decides(_ rule: Rule) -> Bool { decided.contains(rule.id) }
}
