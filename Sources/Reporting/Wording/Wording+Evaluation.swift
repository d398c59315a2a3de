import DocumentModel
import Judging

extension Wording {
  /// Texts of an evaluation.
  enum Evaluation {
    static func what(pairs: Int, documents: Int, leftOut: Int) -> LocalizedText {
      LocalizedText(
        fr: "\(pairs) verdicts de lecteurs sur \(documents) documents (\(leftOut) « sans objet » laissés de côté)",
        en: "\(pairs) readers' verdicts on \(documents) documents (\(leftOut) “not applicable” left out)")
    }

    static let tool = LocalizedText(fr: "charterlint", en: "charterlint")
    static let keywords = LocalizedText(fr: "mots du sujet, n'importe où", en: "the topic's words, anywhere")
    static let headings = LocalizedText(fr: "mots du sujet, dans les titres", en: "the topic's words, in headings")

    static let methodColumns = [
      LocalizedText(fr: "Méthode", en: "Method"), LocalizedText(fr: "Accord", en: "Agreement"),
      LocalizedText(fr: "à 95 %", en: "95 %"), LocalizedText(fr: "F1 moyen", en: "Macro-F1"),
    ]
    static let verdictColumns = [
      LocalizedText(fr: "Verdict", en: "Verdict"), LocalizedText(fr: "Lecteurs", en: "Readers"),
      LocalizedText(fr: "Précision", en: "Precision"), LocalizedText(fr: "Rappel", en: "Recall"),
      LocalizedText(fr: "F1", en: "F1"),
    ]
    static let groupColumns = [
      LocalizedText(fr: "Paires", en: "Pairs"), LocalizedText(fr: "Accord", en: "Agreement"),
      LocalizedText(fr: "à 95 %", en: "95 %"), LocalizedText(fr: "F1 moyen", en: "Macro-F1"),
    ]
    static let ruleColumns = [
      LocalizedText(fr: "Règle", en: "Rule"), LocalizedText(fr: "Accord", en: "Agreement"),
      LocalizedText(fr: "à 95 %", en: "95 %"), LocalizedText(fr: "sat. P", en: "sat. P"),
      LocalizedText(fr: "R", en: "R"), LocalizedText(fr: "F1", en: "F1"),
      LocalizedText(fr: "abs. P", en: "miss. P"), LocalizedText(fr: "R", en: "R"), LocalizedText(fr: "F1", en: "F1"),
    ]
    static let confusion = LocalizedText(
      fr: "Verdict des lecteurs (lignes), de l'outil (colonnes)", en: "Readers' verdict (rows), the tool's (columns)")
    static let byKind = LocalizedText(fr: "Nature", en: "Kind")
    static let byFormat = LocalizedText(fr: "Format", en: "Format")

    static func evidence(_ overlap: Proportion, median: Double?) -> LocalizedText {
      LocalizedText(
        fr:
          "Passages : \(overlap.count) sur \(overlap.total) satisfaits communs (\(overlap.value.figure)) partagent au "
          + "moins la moitié de leurs mots avec celui des lecteurs ; longueur médiane \(median.figure) fois la leur.",
        en: "Passages: \(overlap.count) of \(overlap.total) agreed satisfied (\(overlap.value.figure)) share at least "
          + "half of their words with the readers' one; median length \(median.figure) times theirs.")
    }

    static func disagreements(_ count: Int) -> LocalizedText {
      LocalizedText(fr: "Désaccords : \(count)", en: "Disagreements: \(count)")
    }

    static func otherPassages(_ count: Int) -> LocalizedText {
      LocalizedText(
        fr: "Satisfaits des deux côtés, par un autre passage : \(count)",
        en: "Satisfied on both sides, by another passage: \(count)")
    }

    static func disagreement(_ pair: JudgedPair) -> LocalizedText {
      let name = Sanitizer.visible(pair.label.document)
      return LocalizedText(
        fr: "\(name) \(pair.label.rule) : attendu \(label(pair.expected).french), obtenu \(label(pair.given).french)",
        en: "\(name) \(pair.label.rule): expected \(label(pair.expected).english), got \(label(pair.given).english)")
    }

    static func expectedPassage(_ quote: String) -> LocalizedText {
      let shown = Sanitizer.visible(quote)
      return LocalizedText(fr: "attendu : « \(shown) »", en: "expected: “\(shown)”")
    }

    static func givenPassage(_ quote: String) -> LocalizedText {
      let shown = Sanitizer.visible(quote)
      return LocalizedText(fr: "obtenu : « \(shown) »", en: "got: “\(shown)”")
    }

    static let noPassage = LocalizedText(fr: "obtenu : aucun passage", en: "got: no passage")
  }
}
