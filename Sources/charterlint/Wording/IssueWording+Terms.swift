import DocumentModel
import RuleLanguage

extension IssueWording {
  /// What was expected; signs and names stay as they are.
  static func term(_ text: String) -> LocalizedText {
    Expectation(rawValue: text).map(term) ?? LocalizedText(fr: text, en: text)
  }

  private static func term(_ expectation: Expectation) -> LocalizedText {
    switch expectation {
    case .value: LocalizedText(fr: "une valeur", en: "a value")
    case .endOfFile: LocalizedText(fr: "la fin du fichier", en: "the end of the file")
    case .closingQuote: LocalizedText(fr: "un guillemet fermant (\")", en: "a closing quote (\")")
    case .escape: LocalizedText(fr: "un caractère échappé comme \\n", en: "an escape sequence such as \\n")
    case .escapedControl: LocalizedText(fr: "un caractère de contrôle échappé", en: "an escaped control character")
    case .fourDigits: LocalizedText(fr: "quatre chiffres hexadécimaux", en: "four hexadecimal digits")
    case .surrogatePair: LocalizedText(fr: "une paire \\uD8xx\\uDCxx", en: "a pair \\uD8xx\\uDCxx")
    case .notNUL: LocalizedText(fr: "un autre caractère que NUL", en: "a character other than NUL")
    case .digit: LocalizedText(fr: "un chiffre", en: "a digit")
    case .comment: LocalizedText(fr: "un commentaire", en: "a comment")
    case .markedWords: LocalizedText(fr: "des mots entre ⟦ et ⟧", en: "words between ⟦ and ⟧")
    case .object: LocalizedText(fr: "un objet { … }", en: "an object { … }")
    case .array: LocalizedText(fr: "une liste [ … ]", en: "a list [ … ]")
    case .nonEmptyArray: LocalizedText(fr: "une liste [ … ] non vide", en: "a list [ … ] that is not empty")
    case .string: LocalizedText(fr: "un texte entre guillemets", en: "a text in quotes")
    case .nonEmptyString: LocalizedText(fr: "un texte non vide", en: "a text that is not empty")
    case .bool: LocalizedText(fr: "true ou false", en: "true or false")
    case .name: LocalizedText(fr: "un nom (lettres, chiffres, . - _)", en: "a name (letters, digits, . - _)")
    case .pattern: LocalizedText(fr: "un motif", en: "a pattern")
    case .condition: LocalizedText(fr: "une condition", en: "a condition")
    case .host: LocalizedText(fr: "un nom d'hôte comme www.exemple.fr", en: "a host name such as www.example.org")
    case .email: LocalizedText(fr: "une adresse électronique", en: "a mail address")
    case .decimal:
      LocalizedText(fr: "un montant entre guillemets comme \"0.02\"", en: "an amount in quotes such as \"0.02\"")
    case .date: LocalizedText(fr: "une date AAAA-MM-JJ qui existe", en: "a date YYYY-MM-DD that exists")
    case .hash: LocalizedText(fr: "8 chiffres hexadécimaux", en: "8 hexadecimal digits")
    case .lines: LocalizedText(fr: "un texte ou une liste de lignes", en: "a text or a list of lines")
    case .declaredValue: LocalizedText(fr: "un texte, un nombre, true ou false", en: "a text, a number, true or false")
    case .onlyOneKey: LocalizedText(fr: "une seule de ces clés", en: "only one of these keys")
    }
  }

  /// What a limit is on.
  static func bound(_ text: String) -> LocalizedText {
    guard let bound = Bound(rawValue: text) else { return LocalizedText(fr: text, en: text) }
    return switch bound {
    case .bytes: LocalizedText(fr: "octets d'un fichier", en: "bytes of a file")
    case .depth: LocalizedText(fr: "valeurs imbriquées", en: "nested values")
    case .conditionDepth: LocalizedText(fr: "conditions imbriquées", en: "nested conditions")
    case .patterns: LocalizedText(fr: "motifs d'un fichier", en: "patterns of a file")
    case .patternBytes: LocalizedText(fr: "octets d'un motif", en: "bytes of a pattern")
    case .patternDepth: LocalizedText(fr: "groupes imbriqués d'un motif", en: "nested groups of a pattern")
    case .alternatives: LocalizedText(fr: "alternatives d'un groupe", en: "alternatives of a group")
    case .gap: LocalizedText(fr: "mots d'un écart", en: "words of a gap")
    case .expansion:
      LocalizedText(fr: "phrases et faits appelés de proche en proche", en: "phrases and facts called, directly or not")
    case .nameDepth: LocalizedText(fr: "noms appelés l'un par l'autre", en: "names called one by the other")
    }
  }
}
