import DocumentModel
import RuleLanguage

/// Words of `check --format ndjson`.
enum StreamWording {
  /// Why a line of the stream names no document, and what to do.
  static func message(for defect: StreamRecord.Defect) -> LocalizedText {
    switch defect {
    case .tooLong:
      LocalizedText(
        fr: "cette ligne est trop longue. Donnez le chemin du document.",
        en: "this line is too long. Give the document's path.")
    case .malformed(let problem):
      LocalizedText(
        fr: "cette ligne n'est pas un objet JSON : \(IssueWording.message(for: problem).french)",
        en: "this line is no JSON object: \(IssueWording.message(for: problem).english)")
    case .unknownKey(let key, let nearest):
      LocalizedText(
        fr: "clé inconnue : \(key)\(UsageWording.suggestion(nearest).french) \(form.french)",
        en: "unknown key: \(key)\(UsageWording.suggestion(nearest).english) \(form.english)")
    case .wrongType(let key):
      LocalizedText(
        fr: "« \(key) » n'a pas la bonne forme. \(form.french)", en: "“\(key)” has the wrong form. \(form.english)")
    case .noDocument: form
    case .notBase64:
      LocalizedText(fr: "« base64 » n'est pas du base64.", en: "“base64” is no base64.")
    }
  }

  private static let form = LocalizedText(
    fr:
      "Attendu : un chemin, ou {\"path\": …}, {\"name\": …, \"text\": …} ou {\"name\": …, \"base64\": …}, avec ou sans "
      + "\"settings\": {…}.",
    en:
      "Expected: a path, or {\"path\": …}, {\"name\": …, \"text\": …} or {\"name\": …, \"base64\": …}, with or without "
      + "\"settings\": {…}.")
}
