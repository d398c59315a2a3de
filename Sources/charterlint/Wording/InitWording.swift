import DocumentModel

/// The words of `init`.
enum InitWording {
  static let heading = LocalizedText(
    fr:
      "Configuration de charterlint pour ce dossier et ceux qu'il contient.\nTout est facultatif ; // met une ligne de côté.",
    en: "Configuration of charterlint for this folder and those below.\nAll of it is optional; // puts a line aside.")

  /// The comment above the charters.
  static func charters(pinned: [String]) -> LocalizedText {
    let example = pinned.first.map { "\"\($0)\"" } ?? ""
    return LocalizedText(
      fr: "Chartes à appliquer. \(example) refuserait toute autre édition des règles.",
      en: "Charters to apply. \(example) would refuse any other edition of the rules.")
  }

  static let kinds = LocalizedText(
    fr: "Nature des documents, par nom de fichier ; sans cela elle est reconnue au titre.",
    en: "Kind of the documents, by file name; without it the title tells.")
  static let context = LocalizedText(
    fr: "Ce que l'on sait de la relation : ce qui est faux rend des clauses sans objet.",
    en: "What is known of the relation: what is false makes clauses not applicable.")
  static let failOn = LocalizedText(
    fr: "Poids à partir duquel le code de sortie est 1 : error, warning, advice, never.",
    en: "Weight from which on the exit code is 1: error, warning, advice, never.")

  /// A question, by the context key it is about.
  static func question(_ key: String) -> LocalizedText {
    switch key {
    case "client.type": LocalizedText(fr: "Qui sont vos clients, en général ?", en: "Who are your clients, mostly?")
    case "client.headcount":
      LocalizedText(fr: "Combien de personnes emploient-ils au plus ?", en: "How many people do they employ at most?")
    case "services": LocalizedText(fr: "Quelles prestations vendez-vous ?", en: "Which services do you sell?")
    case "contractDocuments":
      LocalizedText(
        fr: "Quels papiers font le contrat : le devis seul, avec des conditions générales, avec un contrat ?",
        en: "Which papers make the contract: the quote alone, with terms and conditions, with a contract?")
    default:
      LocalizedText(
        fr: "Depuis quand êtes-vous signataire (\(key)) ? AAAA-MM-JJ",
        en: "Since when are you a signatory (\(key))? YYYY-MM-DD")
    }
  }

  static let whichCharters = LocalizedText(
    fr: "Quelles chartes voulez-vous appliquer ?", en: "Which charters do you want to apply?")
  static let howTo = LocalizedText(
    fr: "Répondez par un numéro ou un nom, plusieurs par des virgules ; Entrée pour passer.",
    en: "Answer with a number or a name, several by commas; Enter to pass over.")
  static let again = LocalizedText(
    fr: "Cette réponse ne convient pas. Essayez encore.", en: "This answer does not fit. Try again.")

  /// The default of a question.
  static func byDefault(_ value: String) -> LocalizedText {
    LocalizedText(fr: "Entrée : \(value)", en: "Enter: \(value)")
  }

  /// A value of a context key, for people.
  static func value(_ word: String) -> LocalizedText {
    switch word {
    case "sme": LocalizedText(fr: "PME", en: "small or medium company")
    case "selfEmployed": LocalizedText(fr: "indépendants", en: "self-employed")
    case "association": LocalizedText(fr: "associations", en: "associations")
    case "publicBody": LocalizedText(fr: "organismes publics", en: "public bodies")
    case "consumer": LocalizedText(fr: "particuliers", en: "consumers")
    case "large": LocalizedText(fr: "grandes entreprises", en: "large companies")
    case "site": LocalizedText(fr: "sites web", en: "web sites")
    case "hosting": LocalizedText(fr: "hébergement", en: "hosting")
    case "seo": LocalizedText(fr: "référencement", en: "search engines")
    case "content": LocalizedText(fr: "contenus", en: "contents")
    case "itPark": LocalizedText(fr: "parc informatique", en: "computers of a company")
    case "network": LocalizedText(fr: "réseau", en: "network")
    case "software": LocalizedText(fr: "logiciels", en: "software")
    case "saas": LocalizedText(fr: "logiciels en ligne", en: "software online")
    case "hardware": LocalizedText(fr: "matériel", en: "hardware")
    case "training": LocalizedText(fr: "formation", en: "training")
    case "consulting": LocalizedText(fr: "conseil", en: "consulting")
    case "dataProtection": LocalizedText(fr: "données personnelles", en: "personal data")
    case "quoteOnly": LocalizedText(fr: "le devis seul", en: "the quote alone")
    case "quoteAndTerms": LocalizedText(fr: "devis et conditions générales", en: "quote, terms and conditions")
    case "quoteAndContract": LocalizedText(fr: "devis et contrat", en: "quote and contract")
    default: LocalizedText(fr: word, en: word)
    }
  }
}
