import DocumentModel
import Reporting
import RuleLanguage

/// Words of `watch`.
enum WatchWording {
  static let colon = LocalizedText(fr: " : ", en: ": ")

  /// What a sheet holds, in one line.
  static func findings(_ counts: [Severity: Int]) -> LocalizedText {
    let parts = Severity.allCases.reversed().compactMap { severity in
      counts[severity].map { count in (Wording.label(severity), count) }
    }
    if parts.isEmpty { return LocalizedText(fr: "rien à corriger", en: "nothing to correct") }
    return LocalizedText(
      fr: parts.map { "\($0.french) \($1)" }.joined(separator: ", "),
      en: parts.map { "\($0.english) \($1)" }.joined(separator: ", "))
  }

  /// The document could not be read.
  static func unread(_ message: LocalizedText) -> LocalizedText {
    LocalizedText(fr: "non lu, \(message.french)", en: "not read, \(message.english)")
  }

  /// The watch began.
  static func began(_ folder: String) -> LocalizedText {
    LocalizedText(
      fr: "charterlint surveille \(folder). Ctrl-C pour arrêter.",
      en: "charterlint is watching \(folder). Ctrl-C ends it.")
  }
}
