import DocumentModel
import RuleLanguage

/// How one rule came to its verdict on one document, step by step.
package struct RuleTrace: Sendable {
  /// The verdict and what is said with it.
  package let ruling: Ruling
  /// The document's kinds, applicability and known facts, as for a report.
  package let report: DocumentReport
  /// The conditions of applicability and whether they hold; nil: not known.
  package let when: [WhenTrace]
  /// Words of charters annexed to the document, which never count.
  package let maskedWords: Int
  /// What the rule's checks did, in their order; empty when the rule is not for this document.
  package let checks: [CheckTrace]
}

/// One condition of applicability.
package struct WhenTrace: Sendable {
  /// The test.
  package let test: ContextTest
  /// Whether it holds; nil: not known.
  package let holds: Bool?
}

/// What one check looked for and what became of it.
package struct CheckTrace: Sendable {
  /// The verdict of this check alone.
  package let verdict: Verdict
  /// What the engine adds to it.
  package let remarks: [Remark]
  /// The lists it went through, in its order; it stops as soon as the verdict is certain.
  package let lists: [ListTrace]
}

/// One list of conditions and the passages it found.
package struct ListTrace: Sendable {
  /// Which list.
  package let list: ConditionList
  /// What was looked for, alternative by alternative.
  package var sought: [SoughtTrace] = []
  /// The passages, in the order of the rule's alternatives.
  package var passages: [PassageTrace]

  init(list: ConditionList, passages: [PassageTrace]) {
    self.list = list
    self.passages = passages
  }

  /// True when a passage of the list counted.
  package var fires: Bool { passages.contains { $0.outcome.counts } }
}

/// One passage that was weighed.
package struct PassageTrace: Sendable {
  /// Where it stands.
  package let evidence: Evidence
  /// What became of it.
  package var outcome: PassageOutcome
}

/// What becomes of a passage that a rule's words found.
package enum PassageOutcome: Sendable, Hashable {
  /// It counts.
  case counts
  /// It counts less, for this reason.
  case lowered(Remark)
  /// It does not count.
  case rejected(PassageRejection)

  /// True when it counts, if only in part.
  package var counts: Bool {
    switch self {
    case .counts, .lowered: true
    case .rejected: false
    }
  }
}

/// Why a passage that a rule's words found does not count.
package enum PassageRejection: Sendable, Hashable, CaseIterable {
  /// The text of a charter annexed to the document.
  case annexedCharter
  case tableOfContents
  /// A bare heading, or a cell that heads a column.
  case heading
  /// A glossary or a signature line.
  case glossaryOrSignature
  /// A false friend of the concept.
  case falseFriend
  case negated
  /// It binds the other party.
  case otherDebtor
}
