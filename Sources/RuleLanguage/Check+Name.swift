extension Check {
  /// The key of the check's body in rule files, and `kind` in the JSON report.
  package var name: String {
    switch self {
    case .require: "require"
    case .forbid: "forbid"
    case .mention: "mention"
    case .figures: "figures"
    case .link: "link"
    case .annex: "annex"
    case .compare: "compare"
    case .ask: "ask"
    }
  }
}
