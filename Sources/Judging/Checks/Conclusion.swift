import DocumentModel
import RuleLanguage

/// What one check concludes, before severity and wording.
struct Conclusion {
  var verdict: Verdict
  var evidence: [Evidence] = []
  var remarks: [Remark] = []
  var nearest: Evidence?
  var grade: Grade?
  var reason: LocalizedText?
  var parts: [RulingPart] = []

  init(_ verdict: Verdict) { self.verdict = verdict }

  /// Adds a later check's conclusion: it can contradict, or lower what was satisfied; it never raises.
  func combined(with other: Conclusion) -> Conclusion {
    var result = self
    switch other.verdict {
    case .contradicted:
      if verdict != .contradicted {
        result.verdict = .contradicted
        result.evidence = other.evidence + evidence
      }
      result.remarks += other.remarks
    case .vague:
      guard verdict == .satisfied else { return self }
      result.verdict = .vague
      result.evidence = other.evidence + evidence
      result.remarks += other.remarks
    case .satisfied, .missing, .notApplicable, .review: break
    }
    return result
  }
}
