import DocumentModel
import Judging
import RuleLanguage

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

    static let unusedConcepts = LocalizedText(
      fr: "Concepts qu'aucune règle n'emploie :", en: "Concepts that no rule uses:")
    static let unusedFacts = LocalizedText(fr: "Faits que rien n'emploie :", en: "Facts that nothing uses:")
    static let unusedLexicons = LocalizedText(fr: "Lexiques que rien n'emploie :", en: "Lexicons that nothing uses:")

    /// What no example shows.
    static func sentence(for gap: ExampleGap.What) -> LocalizedText {
      switch gap {
      case .rule:
        LocalizedText(
          fr: "Aucun exemple ne fait juger cette règle.", en: "No example makes this rule judge anything.")
      case .verdict(let verdict):
        LocalizedText(
          fr: "Aucun exemple ne donne le verdict « \(label(verdict).french) » (\(verdict.rawValue)).",
          en: "No example gives the verdict “\(label(verdict).english)” (\(verdict.rawValue)).")
      case .list(let place):
        LocalizedText(
          fr: "Aucun exemple ne fait compter un passage de \(place).",
          en: "No example makes a passage of \(place) count.")
      }
    }

    /// How many gaps and unused names there are.
    static func gaps(_ count: Int, _ unused: UnusedNames?) -> LocalizedText {
      let gaps = counted(count, fr: ("cas sans exemple", "cas sans exemple"), en: ("case", "cases"))
      guard let unused else {
        return LocalizedText(fr: "\(gaps.french).", en: "\(gaps.english) without an example.")
      }
      let names = unused.concepts.count + unused.facts.count + unused.lexicons.count
      let unusedNames = counted(
        names, fr: ("nom inemployé", "noms inemployés"), en: ("unused name", "unused names"))
      return LocalizedText(
        fr: "\(gaps.french) · \(unusedNames.french).",
        en: "\(gaps.english) without an example · \(unusedNames.english).")
    }

    /// The form in which an example was replayed.
    static func form(_ name: LocalizedText) -> LocalizedText {
      LocalizedText(fr: "Dans une autre forme : \(name.french).", en: "In another form: \(name.english).")
    }

    /// How many examples were replayed, and how many did not come out.
    static func counts(_ report: ReplayReport) -> LocalizedText {
      let examples = counted(report.exampleCount, fr: ("exemple", "exemples"), en: ("example", "examples"))
      let rules = counted(report.ruleCount, fr: ("règle", "règles"), en: ("rule", "rules"))
      let failures = counted(report.failures.count, fr: ("écart", "écarts"), en: ("difference", "differences"))
      let forms = counted(report.formCount, fr: ("forme", "formes"), en: ("form", "forms"))
      let inForms =
        report.formCount == 0
        ? LocalizedText(fr: "", en: "")
        : LocalizedText(fr: ", aussi sous \(forms.french)", en: ", also in \(forms.english)")
      return LocalizedText(
        fr: "\(examples.french) de \(rules.french)\(inForms.french) : \(failures.french).",
        en: "\(examples.english) of \(rules.english)\(inForms.english): \(failures.english).")
    }
  }
}
