import DocumentModel
import Judging

extension Wording {
  /// What differs between two versions of a document.
  enum Changes {
    static let before = LocalizedText(fr: "avant", en: "before")
    static let after = LocalizedText(fr: "après", en: "after")
    static let nothing = LocalizedText(fr: "aucun passage", en: "no passage")

    /// The two versions.
    static func title(before: String, after: String) -> LocalizedText {
      LocalizedText(fr: "\(after), comparé à \(before)", en: "\(after), compared with \(before)")
    }

    /// Which way verdicts went.
    static func label(_ direction: VerdictChange.Direction) -> LocalizedText {
      switch direction {
      case .worse: LocalizedText(fr: "énoncé moins bien", en: "stated less well")
      case .other: LocalizedText(fr: "autrement", en: "otherwise")
      case .better: LocalizedText(fr: "énoncé mieux", en: "stated better")
      }
    }

    /// How many verdicts are the same.
    static func unchanged(_ count: Int) -> LocalizedText {
      counted(
        count, fr: (singular: "verdict inchangé.", plural: "verdicts inchangés."),
        en: (singular: "verdict unchanged.", plural: "verdicts unchanged."))
    }
  }
}
