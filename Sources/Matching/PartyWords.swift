/// The words by which names are told from what stands around them, marked once per distinct word of a text.
struct PartyWords {
  private let marks: WordMarks

  /// What a word does beside a name.
  enum Role: Int, CaseIterable {
    /// Stands before a name and does not belong to it.
    case skipped
    /// A form of company, or what follows a company's name.
    case form
    /// Joins the words of one name.
    case connector
    case article
    /// Announces the word that a paper uses for a party.
    case announcing
    /// Says who someone is: a form of company, a register, a seat.
    case identifying
    /// "ci", "après".
    case here, hereAfter

    fileprivate var words: String {
      switch self {
      case .skipped:
        "entre et la le les l societe entreprise sas sarl eurl sasu sa snc ei monsieur madame m mme dune part nom raison "
          + "sociale denomination d une association mairie"
      case .form: "sas sarl eurl sasu sa snc ei au capital immatriculee"
      case .connector: "de du des la le les l d et"
      case .article: "le la l les"
      case .announcing: "apres denomme denommee denommes designe designee appele appelee"
      case .identifying:
        "sas sarl eurl sasu sa snc ei scop societe entreprise association commune mairie syndicat communaute federation "
          + "fondation siren siret rcs siege capital represente representee immatriculee immatricule domicilie domiciliee"
      case .here: "ci"
      case .hereAfter: "apres"
      }
    }
  }

  /// Looks the words up in the words of `text`.
  init(_ text: TokenizedText) { marks = WordMarks(text, Role.allCases.map(\.words)) }

  /// True when the word of `token` has `role`.
  func has(_ role: Role, at token: Int) -> Bool { marks.has(role.rawValue, at: token) }
}
