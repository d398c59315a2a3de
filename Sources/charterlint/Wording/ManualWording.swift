import DocumentModel

/// What the man page says beyond the table of commands.
enum ManualWording {
  static let summary = LocalizedText(
    fr: "confronte devis, offres et contrats numériques aux chartes de qualité",
    en: "compares digital-service quotes, offers and contracts with quality charters")

  static let description = [
    LocalizedText(
      fr: "charterlint lit les documents d'un prestataire numérique (texte, Markdown, HTML, Word) et dit, clause par "
        + "clause, ce que chacun énonce d'une charte de qualité : ce qui y est, ce qui reste flou, ce qui manque, ce "
        + "qui dit le contraire. Chaque verdict montre le passage qui le fonde.",
      en: "charterlint reads the papers of a digital-service provider (text, Markdown, HTML, Word) and says, clause by "
        + "clause, what each of them states of a quality charter: what is there, what stays vague, what is missing, "
        + "what says the contrary. Every verdict shows the passage it rests on."),
    LocalizedText(
      fr: "Il lit des textes : il ne dit pas si la charte est respectée en fait.",
      en: "It reads texts: it does not tell whether the charter is respected in fact."),
  ]

  static let files: [(name: String, words: LocalizedText)] = [
    (
      SettingsFinder.fileName,
      LocalizedText(
        fr: "Configuration, cherchée depuis le dossier du document vers le haut : chartes, natures, contexte, "
          + "dérogations. Son schéma : charterlint rules schema configuration.",
        en: "Configuration, looked for from the document's folder up: charters, kinds, context, waivers. Its schema: "
          + "charterlint rules schema configuration.")
    ),
    (
      "FILE" + SettingsFinder.fileName,
      LocalizedText(fr: "Les mêmes déclarations pour un seul document.", en: "The same declarations for one document.")
    ),
    (
      "FILE" + SheetFile.ending,
      LocalizedText(
        fr: "Fiche de lecture d'un document, posée à côté de lui par watch et check --open.",
        en: "Reading sheet of a document, put beside it by watch and check --open.")
    ),
    (
      BaselineCommand.fileName,
      LocalizedText(
        fr: "État de référence, écrit par baseline write et lu par check --baseline.",
        en: "Baseline, written by baseline write and read by check --baseline.")
    ),
  ]

  static let variables: [(name: String, words: LocalizedText)] = [
    ("NO_COLOR", LocalizedText(fr: "Non vide : sans couleurs.", en: "Not empty: no colours.")),
    (
      "LC_ALL, LC_MESSAGES, LANG",
      LocalizedText(
        fr: "Langue des messages : l'anglais si elle commence par en, sinon le français.",
        en: "Language of the messages: English if it starts with en, else French.")
    ),
    (
      "SOURCE_DATE_EPOCH",
      LocalizedText(
        fr: "Secondes dont le jour remplace celui de l'horloge pour les dérogations.",
        en: "Seconds whose day takes the place of the clock's for waivers.")
    ),
  ]
}
