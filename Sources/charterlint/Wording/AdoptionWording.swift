import DocumentModel

/// Words for waivers and baselines on the command line and on standard error.
enum AdoptionWording {
  /// What is wrong with a comment that should accept findings.
  static func message(for defect: WaiverComment.Defect) -> LocalizedText {
    switch defect {
    case .unknownWord(let word):
      LocalizedText(
        fr: "commentaire charterlint inconnu : « \(word) ». \(form.french)",
        en: "unknown charterlint comment: “\(word)”. \(form.english)")
    case .noRule:
      LocalizedText(
        fr: "cette dérogation ne nomme pas de règle. \(form.french)", en: "this waiver names no rule. \(form.english)")
    case .unknownRule(let name, let nearest):
      UsageWording.message(for: .unknownRule(name, nearest: nearest))
    case .unknownKey(let key, let nearest):
      LocalizedText(
        fr: "dérogation : « \(key) » inconnu\(UsageWording.suggestion(nearest).french) \(form.french)",
        en: "waiver: unknown “\(key)”\(UsageWording.suggestion(nearest).english) \(form.english)")
    case .missingKey(let key):
      LocalizedText(
        fr: "cette dérogation n'a pas d'effet, il lui manque « \(key) ». \(form.french)",
        en: "this waiver has no effect, it lacks “\(key)”. \(form.english)")
    case .notADate(let value):
      LocalizedText(
        fr: "dérogation : expires demande un jour AAAA-MM-JJ, et non « \(value) ».",
        en: "waiver: expires needs a day YYYY-MM-DD, not “\(value)”.")
    case .openQuote:
      LocalizedText(
        fr: "dérogation : un guillemet n'est pas refermé. \(form.french)",
        en: "waiver: a quotation mark is not closed. \(form.english)")
    }
  }

  /// A waiver was written.
  static func waived(_ rule: String, at place: String) -> LocalizedText {
    LocalizedText(fr: "Dérogation à \(rule) écrite : \(place)", en: "Waiver of \(rule) written: \(place)")
  }

  /// A baseline was written, and what to do with it.
  static func baseline(_ path: String, count: Int) -> LocalizedText {
    LocalizedText(
      fr: "Écrit : \(path) (\(count) \(count < 2 ? "point connu" : "points connus")). "
        + "Ensuite : charterlint check --baseline \(path) …",
      en: "Written: \(path) (\(count) known \(count == 1 ? "finding" : "findings")). "
        + "Then: charterlint check --baseline \(path) …")
  }

  private static let form = LocalizedText(
    fr: "Attendu : charterlint: waive RÈGLE reason=\"…\" author=\"…\" expires=AAAA-MM-JJ",
    en: "Expected: charterlint: waive RULE reason=\"…\" author=\"…\" expires=YYYY-MM-DD")
}
