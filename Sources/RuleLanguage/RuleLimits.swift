/// The bounds on rule files that a caller may change; `Limits` holds the others.
package struct RuleLimits: Sendable, Equatable {
  /// Patterns of one file.
  package var patterns: Int
  /// Alternatives of one group of a pattern.
  package var alternatives: Int
  /// Phrases and facts that one lexicon or fact stands for once every name in it is followed.
  package var expansion: Int

  /// Makes limits; what is not given takes its default.
  package init(patterns: Int = 5_000, alternatives: Int = 100, expansion: Int = 100_000) {
    self.patterns = patterns
    self.alternatives = alternatives
    self.expansion = expansion
  }
}
