import DocumentModel

/// Every phrase that reports show to people, French and English side by side; nothing else in this module holds prose.
///
/// Tone: what the document says, never what it means in law; no reproach, no score, no prediction. A test holds the
/// wordings that may not appear.
package enum Wording {
  /// Words quoted as each language quotes: « … » and “…”.
  static func quoted(_ text: String) -> LocalizedText {
    LocalizedText(fr: "« \(text) »", en: "“\(text)”")
  }

  /// Several quoted texts, separated by commas.
  static func quoted(_ texts: [String]) -> LocalizedText {
    LocalizedText(
      fr: texts.map { quoted($0).french }.joined(separator: ", "),
      en: texts.map { quoted($0).english }.joined(separator: ", "))
  }

  /// `singular` for 0 and 1 in French, for 1 in English; else `plural`. The count stands before.
  static func counted(
    _ count: Int, fr: (singular: String, plural: String), en: (singular: String, plural: String)
  ) -> LocalizedText {
    LocalizedText(
      fr: "\(count) \(count < 2 ? fr.singular : fr.plural)", en: "\(count) \(count == 1 ? en.singular : en.plural)")
  }
}
