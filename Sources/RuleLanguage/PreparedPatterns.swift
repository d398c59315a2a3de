/// Patterns that were compiled when the program was built, as `Matching` writes and reads them.
///
/// They are patterns of the rule files that come with the program, and hold for any rules over the same lexicons.
package struct PreparedPatterns: Sendable {
  /// The words, the notations and the names of lexicons, one after the other.
  package let words: StaticString
  /// Everything else.
  package let numbers: StaticString

  /// Wraps what a build left in two literals.
  package init(words: StaticString, numbers: StaticString) {
    self.words = words
    self.numbers = numbers
  }
}
