import Matching

/// The little words by which sentences are understood, marked once per distinct word of a document.
struct GrammarWords {
  private let marks: WordMarks

  /// What a word does in a sentence.
  enum Role: Int, CaseIterable {
    case preposition
    /// A new subject may come after it.
    case link
    case auxiliary
    /// Stands before a party without changing its part: "le", "la société", "chaque".
    case determiner
    case pronoun
    /// "par", before who acts in a passive sentence.
    case agent

    fileprivate var words: String {
      switch self {
      case .preposition:
        "de du d des a au aux par pour avec chez envers entre aupres vers sur contre notre votre nos vos"
      case .link: "et ou que qu qui dont si lorsque lorsqu quand car mais puis ni comme"
      case .auxiliary: "est sont sera seront serait seraient soit soient etre ete etaient etait"
      case .determiner: "le la l les societe son chaque"
      case .pronoun: "nous je vous on"
      case .agent: "par"
      }
    }
  }

  /// Looks the little words up in the words of `text`.
  init(_ text: TokenizedText) { marks = WordMarks(text, Role.allCases.map(\.words)) }

  /// True when the word of `token` has `role`.
  func has(_ role: Role, at token: Int) -> Bool { marks.has(role.rawValue, at: token) }
}
