import DocumentModel
import Matching
import RuleLanguage

/// Judges a `forbid` body: a passage that must not be there contradicts; the right use satisfies; silence proves nothing.
struct ProhibitionCheck {
  let examination: Examination
  let check: CompiledProhibition

  /// The conclusion, with the passages that carry it.
  func conclude() -> Conclusion {
    let contrary = candidates(check.contradicted, .contradicted)
    if !contrary.isEmpty { return conclusion(.contradicted, contrary, .contradicts) }
    let doubtful = candidates(check.review, .review)
    if !doubtful.isEmpty { return conclusion(.review, doubtful, .context) }
    let near = candidates(check.vague, .vague)
    if !near.isEmpty { return conclusion(.vague, near, .partial) }
    let right = candidates(check.satisfied, .satisfied)
    if !right.isEmpty { return conclusion(.satisfied, right, .supports) }
    var silent = Conclusion(check.body.otherwise)
    if silent.verdict == .notApplicable {
      silent.reason = LocalizedText(
        fr: "Rien de tel n'a été trouvé dans ce document.", en: "Nothing of the kind was found in this document.")
    }
    return silent
  }

  private func conclusion(_ verdict: Verdict, _ passages: [Passage], _ role: Evidence.Role) -> Conclusion {
    var conclusion = Conclusion(verdict)
    conclusion.cite(passages, role, in: examination)
    conclusion.grade = .commitment
    return conclusion
  }

  private func candidates(_ node: Int, _ list: ConditionList) -> [Passage] {
    examination.candidates(node, of: list, Examination.Bar(decoys: check.decoys, negated: true))
  }
}
