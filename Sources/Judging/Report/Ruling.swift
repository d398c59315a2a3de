import DocumentModel
import RuleLanguage

/// The verdict of one rule on one document, with everything that explains it. Immutable; an object, since lists of
/// rulings are counted, filtered and written many times and a value would be copied with all it holds.
package final class Ruling: Sendable {
  /// The rule.
  package let rule: Rule
  /// Id of its pack.
  package let pack: String
  /// The verdict.
  package let verdict: Verdict
  /// What it weighs here.
  package let severity: Severity
  /// How concrete the decisive passage is; nil without a passage.
  package let grade: Grade?
  /// The rule's wording for this verdict.
  package let message: LocalizedText
  /// What the engine adds: which blank, which hedge, which figures, which element is missing.
  package let remarks: [Remark]
  /// The passages, decisive first; never empty for `satisfied` and `contradicted`.
  package let evidence: [Evidence]
  /// How many passages there are in all; `evidence` holds the first few.
  package let evidenceCount: Int
  /// For `missing`: the passage that came nearest, if any.
  package let nearest: Evidence?
  /// For `missing`: the parts of the document that were searched, such as `body`, `footer`, `word/footer1.xml`.
  package let searched: [String]
  /// For `missing`: what was looked for, in the words of the rule's patterns, most telling first.
  package var soughtPhrases: [String] { sought?.notations ?? [] }
  private let sought: SoughtPhrases?
  /// For `notApplicable`: why.
  package let reason: LocalizedText?
  /// For a rule that was judged although a condition is unknown: the declaration that would settle it.
  package let undeclared: [String]
  /// Named parts of the obligation, each with its own verdict.
  package let parts: [RulingPart]
  /// Name of this finding that survives moved paragraphs: rule, verdict, folded evidence words, occurrence.
  package let fingerprint: String
  /// Who accepted this finding, why and until when; nil when nobody did, and for what is no finding.
  package let waiver: Waiver?
  /// Whether the baseline knows this finding; nil without a baseline, and for what is no finding.
  package let baselineState: BaselineState?

  /// Makes a ruling.
  package init(
    rule: Rule, pack: String, verdict: Verdict, severity: Severity, grade: Grade?, message: LocalizedText,
    remarks: [Remark], evidence: [Evidence], evidenceCount: Int? = nil, nearest: Evidence?, searched: [String],
    sought: SoughtPhrases?, reason: LocalizedText?, undeclared: [String], parts: [RulingPart], fingerprint: String,
    waiver: Waiver? = nil, baselineState: BaselineState? = nil
  ) {
    self.rule = rule
    self.pack = pack
    self.verdict = verdict
    self.severity = severity
    self.grade = grade
    self.message = message
    self.remarks = remarks
    self.evidence = evidence
    self.evidenceCount = evidenceCount ?? evidence.count
    self.nearest = nearest
    self.searched = searched
    self.sought = sought
    self.reason = reason
    self.undeclared = undeclared
    self.parts = parts
    self.fingerprint = fingerprint
    self.waiver = waiver
    self.baselineState = baselineState
  }

  /// The same ruling, accepted.
  package func waived(by waiver: Waiver) -> Ruling { Ruling(self, waiver: waiver, baselineState: baselineState) }

  /// The same ruling, compared with a baseline.
  package func compared(_ state: BaselineState) -> Ruling { Ruling(self, waiver: waiver, baselineState: state) }

  private convenience init(_ other: Ruling, waiver: Waiver?, baselineState: BaselineState?) {
    self.init(
      rule: other.rule, pack: other.pack, verdict: other.verdict, severity: other.severity, grade: other.grade,
      message: other.message, remarks: other.remarks, evidence: other.evidence, evidenceCount: other.evidenceCount,
      nearest: other.nearest, searched: other.searched, sought: other.sought, reason: other.reason,
      undeclared: other.undeclared, parts: other.parts, fingerprint: other.fingerprint, waiver: waiver,
      baselineState: baselineState)
  }

  /// True for a verdict that asks the provider to act: it is missing, vague or contradicted.
  package var isFinding: Bool { verdict.isFinding }

  /// True for a finding that counts for `--fail-on`: nobody waived it and no baseline knows it.
  package var isOpen: Bool { isFinding && waiver == nil && baselineState != .unchanged }
}

/// One named part of a ruling.
package struct RulingPart: Sendable {
  /// Name of the part: an enumerated element, a line, a lot.
  package let label: LocalizedText
  /// Its verdict.
  package let verdict: Verdict
  /// Its passage, if any.
  package let evidence: [Evidence]

  /// Makes a part.
  package init(label: LocalizedText, verdict: Verdict, evidence: [Evidence]) {
    self.label = label
    self.verdict = verdict
    self.evidence = evidence
  }
}

/// How concrete a passage is: a generic promise, a specific commitment, a dated trace of performance.
package enum Grade: String, Sendable, CaseIterable {
  case promise, commitment, trace
}

/// A quoted passage of the document.
package struct Evidence: Sendable {
  /// What the passage does for the verdict.
  package let role: Role
  /// The passage in `Document.text`.
  package let span: TextSpan
  /// The sentence or cell it stands in, to show it in its context; contains `span`.
  package let context: TextSpan
  /// Index in `Document.blocks` of the block it starts in.
  package let block: Int
  /// For a table cell: the span of its column header, if the table has one.
  package let columnHeader: TextSpan?
  /// In the rulings of a set: the place in `SetReport.papers` of the document it stands in; else 0.
  package var paper = 0

  /// Makes an evidence.
  package init(role: Role, span: TextSpan, context: TextSpan, block: Int, columnHeader: TextSpan?) {
    self.role = role
    self.span = span
    self.context = context
    self.block = block
    self.columnHeader = columnHeader
  }

  /// What a passage does for the verdict. The raw value is the JSON report's.
  package enum Role: String, Sendable, CaseIterable {
    case supports, partial, contradicts, context
  }
}

/// What the engine adds to a rule's message. Data; reporters word it. Quoted texts are the document's: untrusted.
package enum Remark: Sendable, Hashable {
  /// A blank was left to fill.
  case blank(String)
  /// Words that take back what the passage says.
  case hedged(String)
  /// The passage obliges the client, not the provider.
  case otherDebtor
  /// The passage is negated.
  case negated
  /// Values of one thing that the document states, and that cannot all hold.
  case valuesDiffer([LocalizedText])
  /// Elements that are missing.
  case missingElements([LocalizedText])
  /// Elements of a list or rows of a table that lack what is asked.
  case incompleteRows([String])
  /// Something else was expected than what was found.
  case expected(String, found: String)
  /// Figures that do not agree, as printed amounts.
  case figures(what: FigureFact, stated: String, computed: String, difference: String, tolerance: String)
  /// Papers of a set that state different things.
  case papersDiffer(in: ComparedFact, stated: [PaperStatement], difference: String?, tolerance: String?)
  /// A picture, by its alternative text and the target of the link around it.
  case picture(String, linkedTo: String)
  /// A tolerated variant of a verbatim text.
  case toleratedVariant
  /// Words that hold letters of another alphabet or invisible characters: they are not what they look like.
  case disguised([String])
  /// Why a passage is a near miss.
  case nearMiss(LocalizedText)
  /// The passage refers to a paper that is not supplied.
  case refersElsewhere(String)
  /// The clause may stand in another paper that this one announces.
  case mayStandElsewhere(String)
  /// The only passages found are those of the annexed charter, which does not count.
  case onlyInAnnexedCharter
  /// A declared fact answers the question.
  case declared(key: String, value: String)
  /// The clause is kept out of the text by a context fact nobody declared.
  case accentsMissing

  /// What papers were compared on.
  package enum ComparedFact: String, Sendable, Hashable, CaseIterable {
    case total, invoices, value, position, party, item
  }

  /// What one paper states, in its own words or as a printed amount.
  package struct PaperStatement: Sendable, Hashable {
    /// Path of the paper.
    package let path: String
    /// What it states.
    package let value: LocalizedText

    /// Makes a statement.
    package init(path: String, value: LocalizedText) {
      self.path = path
      self.value = value
    }
  }

  /// The figure that a remark is about.
  package enum FigureFact: String, Sendable, Hashable, CaseIterable {
    case line, sum, vat, total, twoTotals, optionInTotal, instalments, percentages, words
  }
}

extension Verdict {
  /// True for a verdict that asks the provider to act: it is missing, vague or contradicted.
  var isFinding: Bool {
    switch self {
    case .missing, .vague, .contradicted: true
    case .satisfied, .notApplicable, .review: false
    }
  }
}
