import RuleLanguage

/// The signs of the reading sheet. A word always stands beside them: on paper there is no colour.
extension Verdict {
  /// The sign before a clause.
  var sheetSign: String {
    switch self {
    case .satisfied: "✓"
    case .vague: "~"
    case .missing: "–"
    case .contradicted: "≠"
    case .notApplicable: "∅"
    case .review: "?"
    }
  }

  /// The order of the sheet: what asks for something first, what asks for nothing last.
  static let sheetOrder: [Verdict] = [.contradicted, .missing, .vague, .review, .satisfied, .notApplicable]
}
