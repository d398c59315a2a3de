/// Elements of pattern programs as numbers in one array: what stands on one side of an anchor, in the order in which it
/// is met when walking away from the anchor.
///
/// Flat numbers, because a step over an enum with arrays inside counts references up and down for each candidate, which
/// costs more than the comparison itself. One element is an operation and its operands:
///
///     symbol s · set n · spans n · gap most · optional length … · oneOf length [firsts n] (sequence length …)…
///
/// Lengths count the numbers that follow, so that stepping by two from anywhere at the top meets every operation.
enum PatternCode {
  /// A token with this symbol.
  static let symbol: Int32 = 0
  /// A token with one of the symbols of a set of the bank.
  static let set: Int32 = 1
  /// One of the spans of a source: an entity kind, or a group of patterns.
  static let spans: Int32 = 2
  /// Up to so many tokens.
  static let gap: Int32 = 3
  /// A sequence or nothing.
  static let optional: Int32 = 4
  /// One of several sequences.
  static let oneOf: Int32 = 5
  /// One of the sequences of a choice.
  static let sequence: Int32 = 6
  /// First in a choice all of whose sequences begin with a word: the set of those words. Most positions are ruled out
  /// by one bit before any sequence is tried.
  static let firsts: Int32 = 7
}

/// One compiled pattern: where to look first, and what must stand on both sides.
struct PatternProgram: Sendable {
  /// What is looked up first; the rest is confirmed around it.
  let anchor: Anchor
  /// Place in the bank's code of what stands before the anchor, nearest element first.
  let left: Range<Int32>
  /// Place in the bank's code of what follows the anchor.
  let right: Range<Int32>

  /// The element that is looked up first.
  enum Anchor: Sendable {
    case symbol(Int32)
    case set(Int32)
    case spans(Int32)
    /// Nothing to look up: the pattern finds nothing.
    case nothing
  }
}
