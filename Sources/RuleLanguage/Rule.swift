import DocumentModel

/// The stable id of an obligation, such as the charter's initials and a number; unique over all packs.
package struct RuleID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The id as written.
  package let text: String

  /// Wraps an id.
  package init(_ text: String) { self.text = text }

  /// The id as written.
  package var description: String { text }

  /// Order of the texts; ids of one pack have numbers of equal width.
  package static func < (left: RuleID, right: RuleID) -> Bool { left.text < right.text }
}

/// One obligation of a charter as a checkable rule: what must be stated, where, and what to say when it is not.
///
/// A class, though it never changes: every ruling on every document holds its rule, and copying two dozen fields each
/// time would cost more than judging a short rule.
package final class Rule: Sendable {
  /// Stable id.
  package let id: RuleID
  /// Id of the charter's clause, one of `RulePack.clauses`.
  package let clause: String
  /// Topic of the shared taxonomy.
  package let topic: String
  /// What must be there, as a short noun phrase.
  package let title: LocalizedText
  /// Why the charter asks for it.
  package let why: LocalizedText
  /// What a finding of this rule weighs, unless `severityRules` says otherwise.
  package let severity: Severity
  /// Exceptions to `severity`, first match wins.
  package let severityRules: [SeverityRule]
  /// The kinds of document that must bear it.
  package let documents: [DocumentKind]
  /// What one judgement is about.
  package let unit: Unit
  /// Conditions of applicability; all must hold.
  package let when: [ContextTest]
  /// How far a document can prove it.
  package let provable: Provability
  /// What is checked; at least one. The first is the decisive one, the others can only lower or contradict.
  package let checks: [Check]
  /// Wording for each verdict the rule can give.
  package let messages: [Verdict: LocalizedText]
  /// What to do.
  package let advice: LocalizedText?
  /// French text to paste, blanks as ⟦…⟧.
  package let insert: String?
  /// The neutral question a person would ask.
  package let question: LocalizedText?
  /// The proof a mediator would ask for.
  package let proof: LocalizedText?
  /// Where the obligation is written: an article, or an address.
  package let source: String?
  /// The day on which someone last compared the rule with its source, YYYY-MM-DD.
  package let verifiedOn: String?
  /// Where the rule file stands, for `explain`.
  package let file: String

  /// Makes a rule.
  package init(
    id: RuleID, clause: String, topic: String, title: LocalizedText, why: LocalizedText, severity: Severity,
    severityRules: [SeverityRule], documents: [DocumentKind], unit: Unit, when: [ContextTest],
    provable: Provability, checks: [Check], messages: [Verdict: LocalizedText], advice: LocalizedText?,
    insert: String?, question: LocalizedText?, proof: LocalizedText?, source: String? = nil, verifiedOn: String? = nil,
    file: String
  ) {
    self.id = id
    self.clause = clause
    self.topic = topic
    self.title = title
    self.why = why
    self.severity = severity
    self.severityRules = severityRules
    self.documents = documents
    self.unit = unit
    self.when = when
    self.provable = provable
    self.checks = checks
    self.messages = messages
    self.advice = advice
    self.insert = insert
    self.question = question
    self.proof = proof
    self.source = source
    self.verifiedOn = verifiedOn
    self.file = file
  }
}

/// What the tool says of one rule on one document. The raw value is the JSON report's.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  case satisfied, vague, missing, contradicted, notApplicable, review
}

/// What a finding weighs. Applied last; matching never sees it.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case advice, warning, error

  /// Advice is the least, error the most.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .advice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A severity that holds for some verdicts, kinds of document, or contexts.
package struct SeverityRule: Sendable, Hashable {
  /// The severity.
  package let severity: Severity
  /// The verdicts it is for; empty means all.
  package let verdicts: [Verdict]
  /// The kinds of document it is for, added to the rule's own; empty means all.
  package let documents: [DocumentKind]
  /// Facts of the context that must be known to hold; empty means always.
  package let when: [ContextTest]

  /// Makes an exception to a rule's severity.
  package init(severity: Severity, verdicts: [Verdict], documents: [DocumentKind], when: [ContextTest]) {
    self.severity = severity
    self.verdicts = verdicts
    self.documents = documents
    self.when = when
  }
}

/// What one judgement of a rule is about.
package enum Unit: String, Sendable, Hashable, CaseIterable {
  /// Each document by itself.
  case document
  /// Any document of the set suffices ("l'offre ou le contrat").
  case set
  /// Each service line or lot.
  case line
  /// The whole web site.
  case site
  /// The relation over time.
  case relation
}

/// How far a document can prove an obligation.
package enum Provability: String, Sendable, Hashable, CaseIterable {
  /// A document proves it (●).
  case document
  /// A document proves the promise only; performance needs traces (◐).
  case promise
  /// No document proves it (○).
  case outside
}
