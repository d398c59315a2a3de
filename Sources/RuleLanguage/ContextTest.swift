import DocumentModel

/// A test of one declared or detected fact about the relation, three-valued: an unknown fact makes it unknown.
package struct ContextTest: Sendable, Hashable {
  /// Context key, such as `client.type`.
  package let key: String
  /// The comparison.
  package let comparison: Comparison
  /// What it means when the test fails, as a reason for "sans objet".
  package let reason: LocalizedText?

  /// Makes a test.
  package init(key: String, comparison: Comparison, reason: LocalizedText?) {
    self.key = key
    self.comparison = comparison
    self.reason = reason
  }

  /// How the value of the key is compared. Lists (such as `services`) hold when any of their values does.
  package enum Comparison: Sendable, Hashable {
    /// One of the values.
    case isOneOf([String])
    /// None of the values.
    case isNoneOf([String])
    /// At most this number.
    case atMost(Int)
    /// A date on or before the date in another key (`document.date`).
    case notAfter(key: String)
    /// A date strictly after the date in another key.
    case after(key: String)
    /// A date on or before this day, YYYY-MM-DD.
    case notAfterDay(String)
    /// A date strictly after this day.
    case afterDay(String)
    /// The key has a value.
    case isKnown
  }
}
