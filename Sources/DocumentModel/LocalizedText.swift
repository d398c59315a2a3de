/// The languages the tool speaks. The raw value is the value of `--lang`.
package enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"
}

/// A sentence for people, in both languages.
package struct LocalizedText: Sendable, Hashable {
  /// The French wording.
  package let french: String
  /// The English wording.
  package let english: String

  /// Makes a text from its two wordings.
  package init(fr: String, en: String) {
    self.french = fr
    self.english = en
  }

  /// The wording in `language`.
  package func `in`(_ language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}
