import Matching

/// The little words by which sentences are understood, marked once per distinct word of a document.
struct GrammarWords {
  private let wordIDs: [Int32]
  private let marks: [UInt8]

  /// What a word does in a sentence.
  enum Role: UInt8, CaseIterable {
    case preposition = 1
    /// A new subject may come after it.
    case link = 2
    case auxiliary = 4
    /// Stands before a party without changing its part: "le", "la société", "chaque".
    case determiner = 8
    case pronoun = 16
    /// "par", before who acts in a passive sentence.
    case agent = 32

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
  init(_ text: TokenizedText) {
    var marks = [UInt8](repeating: 0, count: text.words.count)
    for role in Role.allCases {
      for word in role.words.utf8.split(separator: UInt8(ascii: " ")) {
        let bytes = ArraySlice(word)
        if let id = text.words.find(bytes, hash: FNV1a.hash(bytes)) { marks[id] |= role.rawValue }
      }
    }
    self.marks = marks
    wordIDs = text.wordIDs
  }

  /// True when the word of `token` has `role`.
  func has(_ role: Role, at token: Int) -> Bool { marks[Int(wordIDs[token])] & role.rawValue != 0 }
}
