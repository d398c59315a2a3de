/// A textual leaf of a rule: a phrase in the pattern notation.
///
/// A pattern never crosses a sentence. Words are compared folded (case, accents, typography) and in any French
/// inflection unless quoted; punctuation between words is ignored. Everything is bounded: a pattern matches at most
/// `Pattern.longestMatch` tokens, so confirming one candidate costs a constant.
///
/// The notation is all that is kept. A library has thousands of patterns and a run uses some of them: reading a notation
/// again where its parts are wanted costs less than keeping them.
package struct Pattern: Sendable, Hashable {
  /// The notation as written in the rule file, for messages too.
  package let notation: String

  /// Wraps a notation that `PatternParser` has read without failure. Another one has no parts and matches nothing.
  package init(notation: String) { self.notation = notation }

  /// The parts, read from the notation. O(length).
  package var parts: PatternParts {
    var parser = PatternParser(alternatives: .max)
    let bytes = Array(notation.utf8)
    _ = try? parser.parse(bytes, in: 0..<bytes.count)
    return parser.parts
  }

  /// The most tokens one match may cover; gaps included.
  package static let longestMatch = 60
}

/// The typed entities a pattern can ask for. The raw value is the name between angle brackets.
package enum EntityKind: String, Sendable, Hashable, CaseIterable {
  /// A sum of money: "1 234,50 €", "450 EUR HT", "3 k€".
  case amount
  /// A length of time or a relative moment: "6 semaines", "trente jours", "J+10", "T0 + 6 semaines", "48h".
  case duration
  /// A calendar date or period: "30 juin 2026", "01/03/26", "mars 2026", "T2 2026", "S12".
  case date
  /// A percentage: "30 %".
  case percent
  /// A plain number, in figures or words.
  case number
  case email
  case url
  case phone
  /// A nine-digit SIREN with a valid key.
  case siren
  /// A fourteen-digit SIRET with a valid key.
  case siret
  /// An intra-community VAT number, French ones with a valid key.
  case vat
  /// An account number of a European country with a valid key (IBAN).
  case iban
  /// The provider: its role nouns, "nous", or the name the document gives it.
  case provider
  /// The client: its role nouns, "vous", or the name the document gives it.
  case client
  /// Both together: "les parties", "chaque partie".
  case parties
  /// A blank left to fill: "XX €", "[date]", "……", "{{client}}", "JJ/MM/AAAA".
  case placeholder
}
