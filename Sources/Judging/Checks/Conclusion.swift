import DocumentModel
import RuleLanguage

/// What one check concludes, before severity and wording.
struct Conclusion {
  var verdict: Verdict
  var evidence: [Evidence] = []
  /// How many passages there are; `evidence` keeps the first few.
  var evidenceCount = 0
  var remarks: [Remark] = []
  var nearest: Evidence?
  var grade: Grade?
  var reason: LocalizedText?
  var parts: [RulingPart] = []
  /// What to say instead of the rule's wording for the verdict.
  var message: LocalizedText?

  init(_ verdict: Verdict) { self.verdict = verdict }

  /// How many passages of one role are kept; the others are only counted.
  static let mostCited = 12
  /// How many passages of one role are counted: a text that says it so often is not asked how often exactly.
  static let mostCounted = 100

  /// Adds passages in one role, in the order given; what a quoted passage already holds, nearly all of it,
  /// is not quoted again.
  mutating func cite(_ passages: [Passage], _ role: Evidence.Role, in examination: Examination) {
    var cited: [Evidence] = []
    cited.reserveCapacity(min(passages.count, Self.mostCited))
    for passage in passages.prefix(Self.mostCited) {
      let next = examination.evidence(passage, role)
      if !cited.contains(where: { $0.span.holdsMost(of: next.span) }) { cited.append(next) }
    }
    evidence += cited
    evidenceCount += cited.count + max(min(passages.count, Self.mostCounted) - Self.mostCited, 0)
  }

  /// Adds a later check's conclusion: it can contradict, or lower what was satisfied; it never raises.
  func combined(with other: Conclusion) -> Conclusion {
    var result = self
    switch other.verdict {
    case .contradicted:
      if verdict != .contradicted {
        result.verdict = .contradicted
        result.message = other.message
        result.evidence = other.evidence + evidence
        result.evidenceCount = other.evidenceCount + evidenceCount
      }
      result.remarks += other.remarks
    case .vague:
      guard verdict == .satisfied else { return self }
      result.verdict = .vague
      result.message = other.message
      result.evidence = other.evidence + evidence
      result.evidenceCount = other.evidenceCount + evidenceCount
      result.remarks += other.remarks
    case .review:
      // Two checks that leave the answer to a person: what either has to show is shown.
      guard verdict == .review, evidence.isEmpty else { return self }
      result.evidence = other.evidence
      result.evidenceCount = other.evidenceCount
      result.remarks += other.remarks
      result.reason = reason ?? other.reason
    case .satisfied, .missing, .notApplicable: break
    }
    return result
  }
}

extension TextSpan {
  /// True when four fifths of the other lie in it.
  fileprivate func holdsMost(of other: TextSpan) -> Bool {
    let common = min(upper, other.upper) - max(lower, other.lower)
    return common * 5 > (other.upper - other.lower) * 4
  }
}
