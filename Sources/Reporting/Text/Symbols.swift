import Judging
import RuleLanguage

/// The signs that stand for severities and verdicts on a terminal; never the only thing that tells them apart.
extension Severity {
  /// The sign before a finding.
  var symbol: String {
    switch self {
    case .error: "✗"
    case .warning: "!"
    case .advice: "•"
    }
  }
}

extension Verdict {
  /// The sign before a line; findings show their severity's instead.
  var symbol: String {
    switch self {
    case .satisfied: "✓"
    case .notApplicable: "–"
    case .review: "?"
    case .vague, .missing, .contradicted: "✗"
    }
  }
}

extension Ruling {
  /// The sign before a finding that somebody accepted.
  static let waivedSymbol = "~"
  /// The sign before a finding that the baseline knows.
  static let knownSymbol = "="
}
