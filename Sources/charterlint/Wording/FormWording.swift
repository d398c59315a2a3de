import DocumentModel

/// Names of the other forms in which examples are replayed.
enum FormWording {
  /// What a form changes.
  static func name(of form: Mutation) -> LocalizedText {
    switch form {
    case .noBreakSpaces: LocalizedText(fr: "espaces insécables", en: "no-break spaces")
    case .curlyQuotes: LocalizedText(fr: "guillemets et apostrophes typographiques", en: "typographic quotes")
    case .straightQuotes: LocalizedText(fr: "guillemets et apostrophes droits", en: "straight quotes")
    case .capitalsWithoutAccents: LocalizedText(fr: "capitales sans accents", en: "capitals without accents")
    case .carriageReturns: LocalizedText(fr: "fins de ligne de Windows", en: "Windows line ends")
    case .softHyphens: LocalizedText(fr: "traits d'union conditionnels", en: "soft hyphens")
    case .htmlParagraphs: LocalizedText(fr: "page HTML", en: "HTML page")
    case .htmlLists: LocalizedText(fr: "listes HTML", en: "HTML lists")
    case .htmlTables: LocalizedText(fr: "tableaux HTML", en: "HTML tables")
    case .wordRuns: LocalizedText(fr: "document Word, texte morcelé", en: "Word document, text in pieces")
    }
  }
}
