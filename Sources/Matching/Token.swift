/// One word of a text, in eight bytes: a search looks at a word and at its sentence's bounds with one look at memory.
package struct Token: Sendable {
  /// Number of its folded word in the text's word table.
  package let word: Int32
  /// What is known of it beside its word.
  package let flags: TokenFlags
  /// Tokens before it in its sentence, at most `reach`.
  let before: UInt8
  /// Tokens from it to the end of its sentence, itself included, at most `reach`.
  var after: UInt8

  /// How far a token knows its sentence: as far as a match can go.
  static let reach: UInt8 = 64
}

/// What is known of a token beside its word.
package struct TokenFlags: OptionSet, Sendable {
  /// The bits.
  package let rawValue: UInt16

  /// Makes a set from its bits.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Starts with a capital letter.
  package static let capital = TokenFlags(rawValue: 1)
  /// Starts with a digit.
  package static let digit = TokenFlags(rawValue: 2)
  /// A comma or parenthesis stands between the token before and this one.
  package static let afterComma = TokenFlags(rawValue: 4)
  /// A colon stands between the token before and this one.
  package static let afterColon = TokenFlags(rawValue: 8)
  /// An apostrophe joins it to the token before ("l'", "d'").
  package static let afterElision = TokenFlags(rawValue: 16)
  /// All its letters are capitals.
  package static let allCapitals = TokenFlags(rawValue: 32)
  /// An opening quotation mark stands just before it.
  package static let afterQuote = TokenFlags(rawValue: 64)
  /// The first of its sentence.
  package static let opensSentence = TokenFlags(rawValue: 128)
  /// The first of its clause.
  package static let opensClause = TokenFlags(rawValue: 256)
  /// The first of its block.
  package static let opensBlock = TokenFlags(rawValue: 512)
}
