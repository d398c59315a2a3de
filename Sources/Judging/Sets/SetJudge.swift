import DocumentModel
import RuleLanguage

/// Judges the documents of a set together: of a rule about the set the best evidence wins, of a rule about each document
/// the one that falls furthest short is told.
struct SetJudge {
  let papers: [ExaminedPaper]
  let reports: [DocumentReport]

  /// One ruling per rule of `packs`, in rule order.
  func report(on packs: [CompiledPack], id: String, _ origin: PackOrigin) -> SetReport {
    var rulings: [Ruling] = []
    var decided: Set<RuleID> = []
    for pack in packs {
      let judges = papers.map { RuleJudge(pack.pack, on: $0) }
      for compiled in pack.rules {
        let merger = RulingMerger(
          own: reports.map { $0.rulings[rulings.count] }, paths: papers.map(\.path))
        let merged = compiled.rule.unit.isOfSet ? merger.best() : merger.worst()
        let isAsked = judges.contains { $0.asks(compiled.rule) }
        let compared = isAsked ? compared(compiled, merged) : nil
        let ruling = self.ruling(of: compiled, pack.pack, judges, merger, compared ?? merged)
        if compiled.rule.unit.isOfSet || compared != nil { decided.insert(compiled.rule.id) }
        rulings.append(ruling)
      }
    }
    return SetReport(
      id: id, papers: Array(papers.indices), packOrigin: origin, rulings: rulings, decided: decided)
  }

  /// What comparing the documents changes; nil when it changes nothing.
  private func compared(_ compiled: CompiledRule, _ merged: Conclusion) -> Conclusion? {
    var result = merged
    for (place, check) in compiled.checks.enumerated() {
      guard case .compare(let comparisons) = check else { continue }
      let comparison = SetComparison(papers: papers).conclude(comparisons)
      if place == 0, merged.verdict == .review {
        if comparison.verdict != .review { result = comparison }
      } else {
        let known = result
        result = result.combined(with: comparison)
        if known.verdict == .contradicted, comparison.verdict == .contradicted {
          result.evidence += comparison.evidence.filter { passage in !known.evidence.contains { $0.isAt(passage) } }
        }
      }
    }
    return result.verdict == merged.verdict && result.remarks == merged.remarks
      && result.evidence.count == merged.evidence.count ? nil : result
  }

  /// The ruling of one rule, with all that explains it.
  private func ruling(
    of compiled: CompiledRule, _ pack: RulePack, _ judges: [RuleJudge], _ merger: RulingMerger, _ conclusion: Conclusion
  ) -> Ruling {
    let rule = compiled.rule
    var remarks = conclusion.remarks
    let concerned = merger.places(of: conclusion.verdict)
    var severity = concerned.map { judges[$0].severity(rule, conclusion.verdict) }.max() ?? rule.severity
    let isMissing = conclusion.verdict == .missing
    if isMissing, rule.unit == .set, let words = announcedPaper(judges) {
      remarks.append(.mayStandElsewhere(words))
      severity = min(severity, .warning)
    }
    let quote = conclusion.evidence.first.map { papers[$0.paper].examination.quote($0.span) } ?? ""
    return Ruling(
      rule: rule, pack: pack.id, verdict: conclusion.verdict, severity: severity, grade: conclusion.grade,
      message: conclusion.message ?? rule.messages[conclusion.verdict] ?? rule.title, remarks: remarks,
      evidence: conclusion.evidence,
      evidenceCount: max(conclusion.evidenceCount, conclusion.evidence.count), nearest: conclusion.nearest,
      searched: isMissing ? merger.expected.map { papers[$0].path } : [],
      sought: isMissing ? compiled.sought : nil, reason: conclusion.reason,
      undeclared: conclusion.verdict == .satisfied ? [] : merger.undeclared, parts: conclusion.parts,
      fingerprint: compiled.fingerprint(conclusion.verdict, quote))
  }

  /// The words by which a document announces a paper that is in none of the files.
  private func announcedPaper(_ judges: [RuleJudge]) -> String? {
    let supplied = papers.flatMap(\.kinds)
    return judges.lazy.compactMap { $0.announcedPaper(besides: supplied) }.first
  }
}

extension Unit {
  /// True when one document of a set, one page of a site or one moment of the relation is enough.
  var isOfSet: Bool {
    switch self {
    case .set, .site, .relation: true
    case .document, .line: false
    }
  }
}

extension Evidence {
  /// True for the same words of the same document.
  fileprivate func isAt(_ other: Evidence) -> Bool { paper == other.paper && span == other.span }
}
