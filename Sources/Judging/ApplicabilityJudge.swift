import DocumentModel
import RuleLanguage

/// Says whether a charter applies, from what is known; what is not known makes it unknown, never excluded.
struct ApplicabilityJudge {
  let context: RelationContext

  /// The answer with its reasons.
  func judge(_ pack: RulePack) -> Applicability {
    let reasons = pack.excluded.filter { context.holds($0) == .yes }.compactMap(\.reason)
    if !reasons.isEmpty { return Applicability(pack: pack.id, value: .doesNotApply, reasons: reasons) }
    var failed: [LocalizedText] = []
    var unknown: [String] = []
    for test in pack.applies {
      switch context.holds(test) {
      case .yes: break
      case .no: if let reason = test.reason { failed.append(reason) }
      case .unknown: if !unknown.contains(test.key) { unknown.append(test.key) }
      }
    }
    if !failed.isEmpty { return Applicability(pack: pack.id, value: .doesNotApply, reasons: failed) }
    guard !unknown.isEmpty else { return Applicability(pack: pack.id, value: .applies, reasons: []) }
    let keys = unknown.joined(separator: ", ")
    let reason = LocalizedText(
      fr: "Non déclaré : \(keys). Chaque règle est examinée comme si la charte s'appliquait.",
      en: "Not declared: \(keys). Every rule is examined as if the charter applied.")
    return Applicability(pack: pack.id, value: .unknown, reasons: [reason])
  }
}
