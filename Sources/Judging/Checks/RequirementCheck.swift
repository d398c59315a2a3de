import DocumentModel
import Matching
import RuleLanguage

/// Judges a `require` body: is it stated, by whom, how firmly.
struct RequirementCheck {
  let examination: Examination
  let check: CompiledRequirement

  /// The conclusion, with the passages that carry it.
  func conclude() -> Conclusion {
    let weighed = examination.ask { part in
      let weighed = RequirementCheck(examination: part, check: check).weighed()
      return (weighed, weighed.supporting.count == Conclusion.mostCounted)
    }
    let (supporting, lowered) = (weighed.supporting, weighed.lowered)
    let contrary = candidates(check.contradicted, .contradicted)
    if !contrary.isEmpty { return contradicted(contrary, supporting) }
    if !supporting.isEmpty { return satisfied(supporting) }
    let vague = candidates(check.vague, .vague)
    if !lowered.isEmpty || !vague.isEmpty { return lowered.isEmpty ? self.vague(vague) : self.lowered(lowered, vague) }
    return missing(weighed.rejected)
  }

  /// What may satisfy, by what it weighs.
  private struct Weighed {
    var supporting: [Passage] = []
    var lowered: [(passage: Passage, remark: Remark)] = []
    var rejected: [(passage: Passage, remark: Remark)] = []
  }

  private func weighed() -> Weighed {
    var weighed = Weighed()
    examination.visitCandidates(check.satisfied, of: .satisfied, bar) { passage in
      let weight = weigh(passage)
      note(weight, of: passage)
      switch weight {
      case .stands: weighed.supporting.append(passage)
      case .lowered(let remark): weighed.lowered.append((passage, remark))
      case .rejected(let remark): weighed.rejected.append((passage, remark))
      }
      return weighed.supporting.count < Conclusion.mostCounted
    }
    return weighed
  }

  /// Passages of a node that may serve by their place and are no false friend.
  private func candidates(
    _ node: Int, _ list: ConditionList, atMost most: Int = Conclusion.mostCounted
  ) -> [Passage] {
    examination.candidates(node, of: list, bar, atMost: most)
  }

  private var bar: Examination.Bar { Examination.Bar(decoys: check.decoys) }

  /// Tells the tracer, if there is one, what a passage weighs.
  private func note(_ weight: Weight, of passage: Passage) {
    guard let tracer = examination.tracer else { return }
    let evidence = examination.evidence(passage, .context)
    switch weight {
    case .stands: break
    case .lowered(let remark): tracer.weigh(evidence, in: .satisfied, .lowered(remark))
    case .rejected(let remark):
      tracer.weigh(evidence, in: .satisfied, .rejected(remark == .negated ? .negated : .otherDebtor))
    }
  }

  /// What keeps a passage from satisfying, if anything.
  private enum Weight {
    case stands
    case lowered(Remark)
    case rejected(Remark)
  }

  private func weigh(_ passage: Passage) -> Weight {
    switch check.body.polarity {
    case .positive: if examination.isNegated(passage) { return .rejected(.negated) }
    case .any: break
    }
    switch check.body.owes {
    case .any: break
    case .provider: if examination.debtor(of: passage) == .client { return .rejected(.otherDebtor) }
    case .client: if examination.debtor(of: passage) == .provider { return .rejected(.otherDebtor) }
    }
    if let blank = examination.blank(holding: passage)
      ?? (check.body.blanksLower ? examination.blank(around: passage) : nil)
    {
      return .lowered(.blank(examination.quote(blank.span)))
    }
    if let hedge = examination.hedge(check.hedges, around: passage) {
      return .lowered(.hedged(examination.quote(examination.span(of: hedge))))
    }
    return .stands
  }

  private func satisfied(_ passages: [Passage]) -> Conclusion {
    var conclusion = Conclusion(.satisfied)
    conclusion.cite(passages, .supports, in: examination)
    conclusion.grade = .commitment
    conclusion.parts = parts()
    return conclusion
  }

  private func contradicted(_ contrary: [Passage], _ supporting: [Passage]) -> Conclusion {
    var conclusion = Conclusion(.contradicted)
    conclusion.cite(contrary, .contradicts, in: examination)
    conclusion.cite(supporting, .supports, in: examination)
    conclusion.grade = .commitment
    return conclusion
  }

  private func lowered(_ lowered: [(passage: Passage, remark: Remark)], _ vague: [Passage]) -> Conclusion {
    var conclusion = Conclusion(.vague)
    conclusion.cite(lowered.map(\.passage) + vague, .partial, in: examination)
    conclusion.remarks = distinct(lowered.map(\.remark))
    conclusion.grade = .promise
    conclusion.parts = parts()
    return conclusion
  }

  private func vague(_ passages: [Passage]) -> Conclusion {
    var conclusion = Conclusion(.vague)
    conclusion.cite(passages, .partial, in: examination)
    if let first = passages.first, let blank = examination.blank(around: first) {
      conclusion.remarks = [.blank(examination.quote(blank.span))]
    }
    conclusion.grade = .promise
    conclusion.parts = parts()
    return conclusion
  }

  private func missing(_ rejected: [(passage: Passage, remark: Remark)]) -> Conclusion {
    var conclusion = Conclusion(.missing)
    if let first = rejected.first {
      conclusion.nearest = examination.evidence(first.passage, .context)
      conclusion.remarks = [first.remark]
    } else if let masked = maskedCandidate() {
      conclusion.nearest = examination.evidence(masked, .context)
      conclusion.remarks = [.onlyInAnnexedCharter]
    }
    return conclusion
  }

  private func maskedCandidate() -> Passage? {
    if examination.masked.ranges.isEmpty { return nil }
    return (examination.find(check.satisfied) + examination.find(check.vague)).first {
      examination.masked.covers($0.tokens)
    }
  }

  private func parts() -> [RulingPart] {
    check.parts.enumerated().map { index, part in
      let found = candidates(part.node, .part(index), atMost: 1)
      return RulingPart(
        label: part.label, verdict: found.isEmpty ? .missing : .satisfied,
        evidence: found.map { examination.evidence($0, .supports) })
    }
  }

  /// The different remarks, at most as many as passages are cited.
  private func distinct(_ remarks: [Remark]) -> [Remark] {
    var result: [Remark] = []
    for remark in remarks where !result.contains(remark) {
      result.append(remark)
      if result.count == Conclusion.mostCited { break }
    }
    return result
  }
}
