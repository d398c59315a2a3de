import RuleLanguage

/// What a baseline knows of a finding. The raw value is that of SARIF and of the JSON report; findings that no longer
/// occur are `Report.absent`.
package enum BaselineState: String, Sendable, CaseIterable {
  case new, unchanged
}

/// A finding as a baseline keeps it: named, not quoted.
package struct KnownFinding: Sendable, Hashable {
  /// The document, relative to the folder of the baseline.
  package let document: String
  /// The rule.
  package let rule: RuleID
  /// The verdict.
  package let verdict: Verdict
  /// `Ruling.fingerprint`.
  package let fingerprint: String
  /// Digests of the words of all its passages: which of them comes first may change when paragraphs move.
  package let passages: [String]

  /// Makes an entry.
  package init(document: String, rule: RuleID, verdict: Verdict, fingerprint: String, passages: [String]) {
    self.document = document
    self.rule = rule
    self.verdict = verdict
    self.fingerprint = fingerprint
    self.passages = passages
  }
}
