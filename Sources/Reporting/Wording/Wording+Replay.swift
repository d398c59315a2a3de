import DocumentModel

extension Wording {
  /// The furniture of `test`.
  enum Replay {
    static let expected = LocalizedText(fr: "attendu :", en: "expected:")
    static let found = LocalizedText(fr: "obtenu :", en: "found:")

    /// What is wrong with an example.
    static func sentence(for problem: ExampleFailure.Problem) -> LocalizedText {
      switch problem {
      case .unreadable:
        LocalizedText(fr: "Le texte de l'exemple n'a pas pu être lu.", en: "The example's text could not be read.")
      case .notJudged: LocalizedText(fr: "La règle n'a pas donné de verdict.", en: "The rule gave no verdict.")
      case .verdict(let expected, let found):
        LocalizedText(
          fr: "Verdict attendu : \(label(expected).french) ; obtenu : \(label(found).french).",
          en: "Expected verdict: \(label(expected).english); found: \(label(found).english).")
      case .unquoted(let words):
        LocalizedText(
          fr: "Ce passage marqué n'est pas cité : « \(Sanitizer.visible(words)) ».",
          en: "This marked passage is not quoted: “\(Sanitizer.visible(words))”.")
      case .stray(let words):
        LocalizedText(
          fr: "Ce passage est cité hors des phrases marquées : « \(Sanitizer.visible(words)) ».",
          en: "This passage is quoted outside the marked sentences: “\(Sanitizer.visible(words))”.")
      case .unplaced(let words):
        LocalizedText(
          fr: "Ce passage marqué n'est pas dans le texte lu : « \(Sanitizer.visible(words)) ».",
          en: "This marked passage is not in the text as read: “\(Sanitizer.visible(words))”.")
      }
    }

    /// How many examples were replayed, and how many did not come out.
    static func counts(_ report: ReplayReport) -> LocalizedText {
      let examples = counted(report.exampleCount, fr: ("exemple", "exemples"), en: ("example", "examples"))
      let rules = counted(report.ruleCount, fr: ("règle", "règles"), en: ("rule", "rules"))
      let failures = counted(report.failures.count, fr: ("écart", "écarts"), en: ("difference", "differences"))
      return LocalizedText(
        fr: "\(examples.french) de \(rules.french) : \(failures.french).",
        en: "\(examples.english) of \(rules.english): \(failures.english).")
    }
  }
}
