/// The words that `PackIssue`s expect, so that a renderer can translate them: the payload `expected` of `syntax` and
/// `wrongType` is one of these raw values, or signs and names that need no translation.
package enum Expectation: String, Sendable, CaseIterable {
  case value
  case endOfFile = "end of file"
  case closingQuote = "closing quote"
  case escape = "escape sequence"
  case escapedControl = "escaped control character"
  case fourDigits = "four hexadecimal digits"
  case surrogatePair = "surrogate pair"
  case notNUL = "character other than NUL"
  case digit
  case comment
  case markedWords = "words between ⟦ and ⟧"
  case object
  case array
  case nonEmptyArray = "non-empty array"
  case string
  case nonEmptyString = "non-empty string"
  case bool = "true or false"
  case name
  case pattern
  case condition
  case host = "host name"
  case email = "mail address"
  case decimal = "decimal with at most two places, in quotes"
  case date = "date YYYY-MM-DD"
  case hash = "8 hexadecimal digits"
  case lines = "string or array of lines"
  case declaredValue = "string, number, true or false"
  /// One key of several that exclude each other.
  case onlyOneKey = "only one of these keys"
}

/// The bounds that `PackIssue`s name: the first payload of `limit` is one of these raw values.
package enum Bound: String, Sendable, CaseIterable {
  case bytes
  case depth
  case conditionDepth = "condition depth"
  case patterns
  case patternBytes = "pattern bytes"
  case patternDepth = "pattern depth"
  case alternatives
  case gap
  case expansion
  case nameDepth = "name depth"
}

extension PackIssue.Problem {
  static func expected(_ expectation: Expectation) -> Self { .syntax(expected: expectation.rawValue) }

  static func wrongType(_ key: String, _ expectation: Expectation) -> Self {
    .wrongType(key: key, expected: expectation.rawValue)
  }

  static func limit(_ bound: Bound, atMost: Int) -> Self { .limit(bound.rawValue, atMost: atMost) }
}
