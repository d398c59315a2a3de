import RuleLanguage

/// A declared exception: the finding of a rule on a document is accepted, by whom, why and until when.
package struct Waiver: Sendable, Hashable {
  /// The rule whose finding is accepted.
  package let rule: RuleID
  /// Why, in the words of who accepts it. Untrusted.
  package let reason: String
  /// Who accepts it. Untrusted.
  package let author: String
  /// The last day on which it holds, YYYY-MM-DD.
  package let expires: String
  /// Where it is written.
  package let source: Source

  /// Makes a waiver.
  package init(rule: RuleID, reason: String, author: String, expires: String, source: Source) {
    self.rule = rule
    self.reason = reason
    self.author = author
    self.expires = expires
    self.source = source
  }

  /// True when it no longer holds on `today`, YYYY-MM-DD.
  package func isExpired(on today: String) -> Bool { expires < today }

  /// Where a waiver is written.
  package enum Source: Sendable, Hashable {
    /// In a comment of a document; nil when the reader cannot tell the line.
    case document(path: String, line: Int?)
    /// In a configuration or sidecar, by its path as shown.
    case configuration(path: String, line: Int)

    /// The place as compilers print it, `path:line`.
    package var place: String {
      switch self {
      case .document(let path, let line): line.map { "\(path):\($0)" } ?? path
      case .configuration(let path, let line): "\(path):\(line)"
      }
    }
  }
}

/// A waiver that does nothing: it is told, so that none is forgotten.
package struct IdleWaiver: Sendable, Hashable {
  /// The waiver.
  package let waiver: Waiver
  /// Why it does nothing.
  package let state: State
  /// The documents it was meant for, as far as this run read them.
  package let paths: [String]

  /// Makes an entry.
  package init(waiver: Waiver, state: State, paths: [String]) {
    self.waiver = waiver
    self.state = state
    self.paths = paths
  }

  /// Why a waiver does nothing. The raw value is the JSON report's.
  package enum State: String, Sendable, CaseIterable {
    /// Its last day is over: the findings count again.
    case expired
    /// The rule gives no finding on any of its documents.
    case unused
  }
}
