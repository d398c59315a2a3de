import DocumentModel
import Judging
import RuleLanguage

extension Wording {
  /// What a verdict says, in one or more sentences: why a clause is not for this paper, what to ask, or the message.
  static func statement(of ruling: Ruling) -> LocalizedText {
    let message = message(of: ruling)
    let chosen: LocalizedText? =
      switch ruling.verdict {
      case .notApplicable: ruling.reason
      case .review: ruling.reason ?? ruling.rule.question
      case .satisfied, .vague, .missing, .contradicted: message.french.isEmpty ? nil : message
      }
    if let chosen { return chosen }
    return message.french.isEmpty ? headline(of: ruling) : message
  }

  /// The rule's title and the verdict.
  static func headline(of ruling: Ruling) -> LocalizedText {
    let (title, verdict) = (ruling.rule.title, label(ruling.verdict))
    return LocalizedText(
      fr: "\(title.french) — \(verdict.french)", en: "\(title.english) — \(verdict.english)")
  }

  /// What the formats for forges and pipelines say of their own.
  enum Lines {
    static let reading = LocalizedText(fr: "Lecture du document", en: "Reading of the document")
    static let findings = LocalizedText(fr: "Constats", en: "Findings")
    static let rule = LocalizedText(fr: "Règle", en: "Rule")
    static let verdict = LocalizedText(fr: "Verdict", en: "Verdict")
    static let place = LocalizedText(fr: "Où", en: "Where")
    static let nothing = LocalizedText(fr: "Aucun constat.", en: "No finding.")
    static let why = LocalizedText(fr: "Pourquoi", en: "Why")
    static let ask = LocalizedText(fr: "À demander", en: "To ask")
    static let proof = LocalizedText(fr: "Pièce à demander", en: "Paper to ask for")

    /// What lines and columns mean where the file has none.
    static let wordLines = LocalizedText(
      fr: "Pour un document Word, la ligne et la colonne sont celles du texte lu (charterlint inspect).",
      en: "For a Word document, line and column are those of the text as read (charterlint inspect).")

    /// Why a finding does not count.
    static func accepted(_ waiver: Waiver) -> LocalizedText {
      LocalizedText(
        fr: "Dérogation de \(waiver.author) jusqu'au \(waiver.expires) : \(waiver.reason)",
        en: "Waived by \(waiver.author) until \(waiver.expires): \(waiver.reason)")
    }

    /// A finding that the baseline has.
    static let known = LocalizedText(fr: "Constat déjà connu.", en: "Finding already known.")

    /// Findings that an output has no room for.
    static func leftOff(_ count: Int) -> LocalizedText {
      let left = counted(
        count, fr: (singular: "constat n'est pas montré ici", plural: "constats ne sont pas montrés ici"),
        en: (singular: "finding is not shown here", plural: "findings are not shown here"))
      return LocalizedText(
        fr: "\(left.french) : voir le rapport complet (--format text ou html).",
        en: "\(left.english): see the full report (--format text or html).")
    }

    /// Findings that do not count.
    static func settled(waived: Int, known: Int) -> LocalizedText? {
      guard waived + known > 0 else { return nil }
      return LocalizedText(
        fr: "Hors de ces constats : \(waived) sous dérogation, \(known) déjà connus.",
        en: "Besides these findings: \(waived) waived, \(known) already known.")
    }

    static let unreadDocument = LocalizedText(fr: "Document non lu", en: "Document not read")

    /// A document that could not be read.
    static func unread(_ path: String) -> LocalizedText {
      LocalizedText(fr: "Document non lu : \(path)", en: "Document not read: \(path)")
    }

    /// A finding of the baseline that the documents no longer have.
    static let absent = LocalizedText(
      fr: "Ce constat de l'état de référence n'est plus présent.", en: "This finding of the baseline no longer occurs.")

    /// How many verdicts of each kind there are.
    static func counts(_ counts: [Verdict: Int], _ language: Language) -> String {
      let order: [Verdict] = [.contradicted, .missing, .vague, .satisfied, .notApplicable, .review]
      return order.map { verdict in
        let label = label(verdict).in(language)
        return "\(label.prefix(1).uppercased())\(label.dropFirst()) \(counts[verdict] ?? 0)"
      }.joined(separator: " · ")
    }
  }
}
