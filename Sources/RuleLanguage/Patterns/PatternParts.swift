import DocumentModel

/// The parts of one or several patterns, in the order of their notations.
///
/// One flat list: a group stands before what it holds and says where that ends, so that trees need no memory of their
/// own. Most words of a notation are folded as they stand, and the notation serves for their letters.
package struct PatternParts: Sendable {
  /// The parts.
  package private(set) var list: [PatternPart] = []
  /// The notation that was read last.
  package internal(set) var notation: [UInt8] = []
  /// Letters of words that differ from what is written, folded; and names of lexicons, of all parts.
  package private(set) var folded: [UInt8] = []

  /// Number of parts, those inside groups too.
  package var count: Int { list.count }

  /// The part at a place.
  package subscript(place: Int) -> PatternPart { list[place] }

  /// The letters of a word, of the notation that was read last, or the name of a lexicon.
  package func text(of part: PatternPart) -> String {
    String(decoding: (part.isFolded ? folded : notation)[part.letters], as: UTF8.self)
  }

  /// The names of the lexicons among the parts, in order; a name used twice stands there twice.
  package var lexicons: [String] {
    list.compactMap { part in
      guard case .lexicon = part.kind else { return nil }
      return text(of: part)
    }
  }

  /// How much was read at some time.
  package struct Mark: Sendable {
    fileprivate let parts: Int
    fileprivate let letters: Int
  }

  /// How much was read so far.
  package var mark: Mark { Mark(parts: list.count, letters: folded.count) }

  /// Forgets what was read after `mark`.
  package mutating func forget(after mark: Mark) {
    list.removeLast(list.count - mark.parts)
    folded.removeLast(folded.count - mark.letters)
  }

  mutating func append(folded letter: UInt8) { folded.append(letter) }

  mutating func append(folded letters: ArraySlice<UInt8>) { folded.append(contentsOf: letters) }

  /// Folds a scalar outside ASCII into the letters.
  mutating func append(folding scalar: UInt32) -> Folding.Class { Folding.append(scalar, to: &folded).class }

  /// Adds a part; `offset` is where it stands in the notation.
  mutating func append(_ kind: PatternPart.Kind, _ letters: PatternPart.Letters = .none, offset: Int) {
    list.append(PatternPart(kind: kind, letters: letters, offset: offset, end: list.count + 1))
  }

  /// Adds a group that holds what is added until it is closed; returns its place.
  mutating func open(_ kind: PatternPart.Kind, offset: Int) -> Int {
    append(kind, offset: offset)
    return list.count - 1
  }

  /// Ends the group at `place`.
  mutating func close(_ place: Int) { list[place].end = list.count }
}

/// One part of a pattern.
package struct PatternPart: Sendable, Hashable {
  /// What it is.
  package let kind: Kind
  /// True when its letters stand in `PatternParts.folded`, false when they stand in the notation.
  package let isFolded: Bool
  /// Place of its letters; empty for parts without any.
  package let letters: Range<Int>
  /// Byte offset in the notation; of a name between brackets, that of the name.
  package let offset: Int
  /// The place after it and all that it holds.
  package fileprivate(set) var end: Int

  /// The kinds of part.
  package enum Kind: Sendable, Hashable {
    /// A word in any French inflection: `fournir` also matches "fournira", "fournis".
    case word
    /// A word as it stands, folded: `"sources"` in quotes does not match "source".
    case exact
    /// Any word that starts so: `sauvegard*`.
    case prefix
    /// One of the sequences that it holds: `(devis|bon de commande)`.
    case oneOf
    /// One of the sequences that it holds, or nothing: `[en cas]`.
    case optional
    /// A sequence of a group.
    case sequence
    /// Up to `atMost` tokens of the same sentence: `…` (6) or `…12`.
    case gap(atMost: Int32)
    /// A typed entity: `<amount>`.
    case entity(EntityKind)
    /// Any phrase of a named lexicon: `{hedge}`.
    case lexicon
  }

  /// Where letters stand.
  struct Letters {
    let range: Range<Int>
    let isFolded: Bool

    /// No letters.
    static let none = Letters(range: 0..<0, isFolded: false)
  }

  fileprivate init(kind: Kind, letters: Letters, offset: Int, end: Int) {
    self.kind = kind
    isFolded = letters.isFolded
    self.letters = letters.range
    self.offset = offset
    self.end = end
  }
}
