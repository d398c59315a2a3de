import DocumentModel
import RuleLanguage

/// The one place that words defects of rule files and configuration files.
enum IssueWording {
  /// `file:line:column: message`, as compilers print and editors understand.
  static func line(for issue: PackIssue, _ language: Language) -> String {
    "\(issue.file):\(issue.line):\(issue.column): \(message(for: issue.problem).in(language))"
  }

  /// What is wrong, and the nearest valid name.
  static func message(for problem: PackIssue.Problem) -> LocalizedText {
    switch problem {
    case .syntax(let expected):
      LocalizedText(
        fr: "attendu ici : \(term(expected).french).", en: "expected here: \(term(expected).english).")
    case .duplicateKey(let key):
      LocalizedText(fr: "clé écrite deux fois : « \(key) ».", en: "key written twice: “\(key)”.")
    case .unknownKey(let key, let nearest): unknown("clé inconnue", "unknown key", key, nearest)
    case .missingKey(let key):
      LocalizedText(fr: "il manque la clé « \(key) ».", en: "the key “\(key)” is missing.")
    case .wrongType(let key, let expected):
      LocalizedText(
        fr: "« \(key) » : attendu \(term(expected).french).",
        en: "“\(key)”: expected \(term(expected).english).")
    case .unknownValue(let key, let value, let nearest):
      unknown("valeur inconnue pour « \(key) »", "unknown value for “\(key)”", value, nearest)
    case .pattern(let pattern, let detail):
      LocalizedText(
        fr: "motif « \(pattern) » : \(message(for: detail).french)",
        en: "pattern “\(pattern)”: \(message(for: detail).english)")
    case .unknownLexicon(let name, let nearest): unknown("lexique inconnu", "unknown lexicon", name, nearest)
    case .unknownConcept(let name, let nearest): unknown("concept inconnu", "unknown concept", name, nearest)
    case .unknownFact(let concept, let name, let nearest):
      unknown("fait inconnu du concept « \(concept) »", "unknown fact of the concept “\(concept)”", name, nearest)
    case .unknownClause(let name, let nearest): unknown("clause inconnue", "unknown clause", name, nearest)
    case .unknownContextKey(let name, let nearest):
      unknown("clé de contexte inconnue", "unknown context key", name, nearest)
    case .unknownPack(let name, let nearest): unknown("charte inconnue", "unknown charter", name, nearest)
    case .otherEdition(let pack, let wanted, let found):
      LocalizedText(
        fr: "la configuration demande l'édition « \(wanted) » de « \(pack) » ; celle-ci est « \(found) ».",
        en: "the configuration asks for the edition “\(wanted)” of “\(pack)”; this one is “\(found)”.")
    case .circular(let names):
      LocalizedText(
        fr: "définitions en cercle : \(names.joined(separator: " → ")).",
        en: "circular definitions: \(names.joined(separator: " → ")).")
    case .duplicateID(let id, let otherFile):
      LocalizedText(
        fr: "« \(id) » est déjà défini dans \(otherFile).", en: "“\(id)” is already defined in \(otherFile).")
    case .noExamples:
      LocalizedText(fr: "la règle n'a pas d'exemple.", en: "the rule has no example.")
    case .missingExample(let verdict):
      LocalizedText(
        fr: "il manque un exemple pour le verdict « \(verdict) ».",
        en: "an example for the verdict “\(verdict)” is missing.")
    case .impossible(let what):
      LocalizedText(fr: "ne peut jamais se vérifier : \(what).", en: "can never hold: \(what).")
    case .newerSchema(let found, let supported):
      LocalizedText(
        fr:
          "ce fichier demande le format « \(found) », et cette version lit « \(supported) ». Mettez charterlint à jour.",
        en: "this file needs the format “\(found)”, and this version reads “\(supported)”. Update charterlint.")
    case .limit(let what, let atMost):
      LocalizedText(
        fr: "limite dépassée, \(bound(what).french) : au plus \(atMost).",
        en: "limit exceeded, \(bound(what).english): at most \(atMost).")
    case .unreadable(let what):
      LocalizedText(
        fr: "fichier illisible ou pas à sa place : attendu \(what).",
        en: "file that cannot be read or is out of place: expected \(what).")
    }
  }

  private static func message(for defect: PatternDefect) -> LocalizedText {
    switch defect {
    case .empty: LocalizedText(fr: "il est vide.", en: "it is empty.")
    case .unclosed(let sign):
      LocalizedText(fr: "« \(sign) » n'est pas refermé.", en: "“\(sign)” is not closed.")
    case .unexpected(let sign):
      LocalizedText(fr: "« \(sign) » n'a pas sa place ici.", en: "“\(sign)” does not belong here.")
    case .unknownEntity(let name, let nearest): unknown("entité inconnue", "unknown entity", name, nearest)
    case .nothingToAnchor:
      LocalizedText(
        fr: "il lui faut au moins un mot, un lexique ou une entité.",
        en: "it needs at least a word, a lexicon or an entity.")
    case .tooLong(let tokens, let atMost):
      LocalizedText(
        fr: "il couvre jusqu'à \(tokens) mots, au plus \(atMost) sont permis.",
        en: "it covers up to \(tokens) words; at most \(atMost) are allowed.")
    }
  }

  private static func unknown(_ french: String, _ english: String, _ name: String, _ nearest: String?) -> LocalizedText
  {
    let suggestion = UsageWording.suggestion(nearest)
    return LocalizedText(
      fr: "\(french) : « \(name) »\(suggestion.french)", en: "\(english): “\(name)”\(suggestion.english)")
  }
}
