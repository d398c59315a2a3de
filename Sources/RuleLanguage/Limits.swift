/// The fixed bounds a pack from a stranger must respect; `RuleLimits` holds those that can be changed.
package enum Limits {
  /// Bytes of one file.
  package static let fileBytes = 4_000_000
  /// Nesting of JSON values.
  package static let depth = 64
  /// Nesting of conditions.
  package static let conditionDepth = 12
  /// Nesting of groups in a pattern.
  package static let patternDepth = 8
  /// Names passed through from one lexicon or fact down to the last it calls.
  package static let nameDepth = 64
  /// Bytes of one pattern.
  package static let patternBytes = 4_000
  /// Fewest bytes before the `*` of a prefix.
  package static let prefixBytes = 2
  /// Tokens a lexicon or an entity counts for in the length of a pattern.
  package static let tokensOfReference = 8
  /// Largest gap of a pattern, in tokens.
  package static let gap = 30
  /// Gap of a bare `…`, in tokens.
  package static let defaultGap = 6
  /// Largest `count` of a condition.
  package static let count = 50
  /// Issues reported for one file.
  package static let issues = 100
}
