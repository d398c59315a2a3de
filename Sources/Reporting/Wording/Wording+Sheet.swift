import DocumentModel
import Judging
import RuleLanguage

extension Wording {
  /// The furniture of the reading sheet, the HTML report.
  enum Sheet {
    static let title = LocalizedText(fr: "Fiche de lecture", en: "Reading sheet")
    static let toClauses = LocalizedText(fr: "Aller aux clauses", en: "Skip to the clauses")
    static let index = LocalizedText(fr: "Documents de cette fiche", en: "Documents of this sheet")
    static let home = LocalizedText(fr: "Tous les documents", en: "All documents")
    static let unread = LocalizedText(fr: "Documents non lus", en: "Documents not read")
    static let document = LocalizedText(fr: "Le document tel qu'il a été lu", en: "The document as it was read")
    static let clauses = LocalizedText(fr: "Les clauses de la charte", en: "The clauses of the charter")
    static let toTop = LocalizedText(fr: "Haut de la fiche", en: "Top of the sheet")

    static let filters = LocalizedText(fr: "Filtrer les clauses", en: "Filter the clauses")
    static let verdicts = LocalizedText(fr: "Verdicts", en: "Verdicts")
    static let charters = LocalizedText(fr: "Chartes", en: "Charters")
    static let filtered = LocalizedText(
      fr: "Des clauses ne sont pas montrées : un filtre est en place.",
      en: "Some clauses are not shown: a filter is on.")
    /// `{n}` and `{total}` are filled by the page.
    static let shown = LocalizedText(fr: "{n} clauses montrées sur {total}", en: "{n} of {total} clauses shown")
    static let printing = LocalizedText(fr: "À l'impression", en: "When printed")
    static let printDocument = LocalizedText(fr: "le document annoté", en: "the marked document")
    static let printAdvice = LocalizedText(fr: "les conseils et textes à coller", en: "advice and texts to paste")

    static let known = LocalizedText(
      fr: "Déjà connu de l'état de référence.", en: "Known to the baseline.")

    static let copy = LocalizedText(fr: "Copier le texte", en: "Copy the text")
    static let copied = LocalizedText(fr: "Texte copié", en: "Text copied")
    static let notCopied = LocalizedText(
      fr: "Texte sélectionné : copiez-le avec Ctrl+C", en: "Text selected: copy it with Ctrl+C")
    static let insert = LocalizedText(fr: "À coller dans le document", en: "To paste into the document (in French)")
    static let why = LocalizedText(fr: "Pourquoi la charte le demande", en: "Why the charter asks for it")
    static let question = LocalizedText(fr: "À demander", en: "To ask")
    static let proof = LocalizedText(fr: "Pièce à demander", en: "Paper to ask for")
    static let advice = LocalizedText(fr: "Conseil", en: "Advice (in French)")
    static let path = LocalizedText(fr: "Document", en: "Document")
    static let kind = LocalizedText(fr: "Nature", en: "Kind")
    static let toDocument = LocalizedText(fr: "voir dans le document", en: "see in the document")

    /// The title of the clauses of one verdict; `isSet` for several papers read together.
    static func group(_ verdict: Verdict, isSet: Bool) -> LocalizedText {
      switch verdict {
      case .contradicted:
        isSet
          ? LocalizedText(
            fr: "Ce que les pièces énoncent autrement", en: "What the papers state otherwise")
          : LocalizedText(fr: "Ce que le document énonce autrement", en: "What the document states otherwise")
      case .missing:
        isSet
          ? LocalizedText(
            fr: "Ce que nous n'avons pas trouvé dans ces pièces", en: "What we have not found in these papers")
          : LocalizedText(
            fr: "Ce que nous n'avons pas trouvé dans ce document", en: "What we have not found in this document")
      case .vague: LocalizedText(fr: "Ce qui reste imprécis", en: "What remains imprecise")
      case .review:
        LocalizedText(
          fr: "Ce qu'un document ne peut pas établir seul", en: "What a document alone cannot establish")
      case .satisfied:
        isSet
          ? LocalizedText(fr: "Ce que les pièces précisent", en: "What the papers specify")
          : LocalizedText(fr: "Ce que le document précise", en: "What the document specifies")
      case .notApplicable: LocalizedText(fr: "Ce qui est sans objet ici", en: "What does not apply here")
      }
    }

    /// What a link from a passage to a clause says on demand.
    static func use(_ title: LocalizedText, _ verdict: Verdict, isEvidence: Bool) -> LocalizedText {
      let label = Wording.label(verdict)
      return LocalizedText(
        fr: "\(title.french) : \(label.french)" + (isEvidence ? "" : " (passage le plus proche)"),
        en: "\(title.english): \(label.english)" + (isEvidence ? "" : " (nearest passage)"))
    }

    /// A picture, by its words.
    static func picture(_ words: String) -> LocalizedText {
      words.isEmpty
        ? LocalizedText(fr: "[image]", en: "[picture]")
        : LocalizedText(fr: "[image : \(words)]", en: "[picture: \(words)]")
    }

    /// The name of a table.
    static func table(_ number: Int) -> LocalizedText {
      LocalizedText(fr: "Tableau \(number)", en: "Table \(number)")
    }

    /// A charter with its edition and the first digits of the digest of its rules.
    static func charter(_ pack: PackIdentity) -> LocalizedText {
      let digits = pack.sha256.prefix(12)
      return LocalizedText(
        fr: "\(pack.title.french) (\(pack.id), édition \(pack.edition), empreinte \(digits))",
        en: "\(pack.title.english) (\(pack.id), edition \(pack.edition), digest \(digits))")
    }

    /// What made the sheet.
    static func tool(_ version: String) -> LocalizedText {
      LocalizedText(
        fr: "Établie par charterlint \(version), sans réseau : les mêmes documents donnent la même fiche.",
        en: "Made by charterlint \(version), without a network: the same documents give the same sheet.")
    }
  }
}
