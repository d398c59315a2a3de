import DocumentModel

extension Wording {
  /// What a reader skipped, repaired or found, as one sentence with its detail.
  package static func sentence(for notice: Notice) -> LocalizedText {
    let what = explanation(of: notice.code)
    let times = notice.count > 1 ? " (× \(notice.count))" : ""
    let detail = notice.detail.isEmpty ? LocalizedText(fr: "", en: "") : quoted(notice.detail)
    return LocalizedText(
      fr: "\(what.french)\(times)\(detail.french.isEmpty ? "" : " : \(detail.french)").",
      en: "\(what.english)\(times)\(detail.english.isEmpty ? "" : ": \(detail.english)").")
  }

  private static func explanation(of code: Notice.Code) -> LocalizedText {
    switch code {
    case .trackedChanges:
      LocalizedText(
        fr: "Des modifications suivies sont présentes, lues selon l'option --revisions",
        en: "There are tracked changes, read as --revisions says")
    case .hiddenText: LocalizedText(fr: "Du texte masqué n'est pas lu", en: "Hidden text is not read")
    case .comments: LocalizedText(fr: "Des commentaires ne sont pas lus", en: "Comments are not read")
    case .textInImages:
      LocalizedText(
        fr: "Des images contiennent peut-être du texte, qui n'est pas lu",
        en: "Pictures may hold text, which is not read")
    case .repairedEncoding:
      LocalizedText(
        fr: "Des octets ne correspondent pas à l'encodage du fichier et ont été remplacés",
        en: "Some bytes do not fit the file's encoding and were replaced")
    case .repairedMarkup:
      LocalizedText(
        fr: "Le balisage est incomplet et a été lu au mieux",
        en: "The markup is incomplete and was read as well as possible")
    case .unreadContent:
      LocalizedText(
        fr: "Un contenu n'est pas lu (objet incorporé, graphique ou contenu externe)",
        en: "Some content is not read (embedded object, chart or external content)")
    case .scriptedPage:
      LocalizedText(
        fr: "Le texte de cette page est produit par des scripts ; fournissez la page telle que le navigateur l'affiche",
        en: "The text of this page is made by scripts; supply the page as a browser shows it")
    case .embeddedPage:
      LocalizedText(
        fr: "Le contenu d'une page incorporée n'est pas lu", en: "The content of an embedded page is not read")
    case .fields:
      LocalizedText(
        fr: "Des champs sont lus avec leur dernière valeur enregistrée, peut-être ancienne",
        en: "Fields are read with their last stored value, which may be old")
    case .bidirectionalControls:
      LocalizedText(
        fr: "Des caractères invisibles peuvent changer l'ordre dans lequel le texte s'affiche",
        en: "Invisible characters can change the order in which the text is shown")
    case .quotedHistory:
      LocalizedText(
        fr: "Les messages cités plus anciens sont mis à part", en: "Older quoted messages are set apart")
    case .invisibleColour:
      LocalizedText(
        fr: "Du texte a presque la couleur de son fond", en: "Some text has nearly the colour of its background")
    case .brokenReference:
      LocalizedText(
        fr: "Une partie annoncée par le fichier est introuvable", en: "A part that the file announces cannot be found")
    case .outsideName:
      LocalizedText(
        fr: "Un nom ou un renvoi du fichier mène hors de lui ; rien n'y est lu ni écrit",
        en: "A name or a reference of the file leads out of it; nothing is read or written there")
    case .disguisedLetters:
      LocalizedText(
        fr: "Des mots contiennent des lettres d'un autre alphabet ou des caractères invisibles : ils ne se lisent pas "
          + "comme ils s'affichent",
        en: "Some words hold letters of another alphabet or invisible characters: they do not read as they look")
    }
  }
}
