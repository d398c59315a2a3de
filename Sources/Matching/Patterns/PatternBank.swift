import RuleLanguage

/// All patterns of a rule library, compiled once: a vocabulary of word symbols, and one program per distinct pattern.
///
/// Immutable and shared by all documents. Cost of a document depends on the words it shares with the vocabulary, not
/// on the number of patterns: a program whose anchor word is absent is never looked at.
package struct PatternBank: Sendable {
  /// Turns document words into symbols.
  let vocabulary: Vocabulary
  /// Programs by pattern number.
  let programs: [PatternProgram]
  /// The elements of all programs, see `PatternCode`.
  let code: [Int32]
  /// The symbols of each set, one set after the other.
  let setSymbols: [Int32]
  /// Where each set starts in `setSymbols`, and the end.
  let setStarts: [Int32]
  /// Pattern numbers of each span source after the entity kinds: lexicons and inner alternatives.
  let groups: [[Int]]
  /// Number of entity kinds: sources below it are entities, the others groups.
  static let entitySources = EntityKind.allCases.count

  /// The symbols of a set.
  func symbols(ofSet set: Int32) -> ArraySlice<Int32> {
    setSymbols[Int(setStarts[Int(set)])..<Int(setStarts[Int(set) + 1])]
  }
}
