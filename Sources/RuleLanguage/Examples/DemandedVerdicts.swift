extension [Check] {
  /// The verdicts a rule with these checks can give and must show an example of, in the order of `Verdict`.
  ///
  /// The first check decides; the others can only lower, so they add what they contradict. `notApplicable` never needs
  /// an example, and `vague` only where conditions say so: hedges and blanks lower every requirement alike.
  var demandedVerdicts: [Verdict] {
    var demanded: Set<Verdict> = []
    for (place, check) in enumerated() {
      let verdicts = place == 0 ? check.demandedVerdicts : check.demandedVerdicts.filter { $0 == .contradicted }
      if place == 0 || check.hasContradictions { demanded.formUnion(verdicts) }
    }
    return Verdict.allCases.filter { demanded.contains($0) && $0 != .notApplicable }
  }
}

extension Check {
  /// The verdicts of the check when it stands first.
  fileprivate var demandedVerdicts: [Verdict] {
    switch self {
    case .require(let body):
      [.satisfied, .missing] + Self.when(body.vague, .vague) + Self.when(body.contradicted, .contradicted)
    case .forbid(let body):
      [body.otherwise] + Self.when(body.contradicted, .contradicted) + Self.when(body.vague, .vague)
        + Self.when(body.satisfied, .satisfied) + Self.when(body.review, .review)
    case .mention: [.satisfied, .vague, .missing, .contradicted]
    case .figures: [.satisfied, .contradicted]
    case .link: [.satisfied, .missing]
    case .annex(let body): [.satisfied, .missing] + Self.when(body.vague, .vague)
    case .compare(let body): [.satisfied] + (body.contains { $0.differing == .contradicted } ? [.contradicted] : [])
    case .ask(let body): [.review] + Self.when(body.contradicted, .contradicted)
    }
  }

  /// True when conditions of the check's own state a contradiction.
  fileprivate var hasContradictions: Bool {
    switch self {
    case .require(let body): !body.contradicted.isEmpty
    case .forbid(let body): !body.contradicted.isEmpty
    case .ask(let body): !body.contradicted.isEmpty
    case .compare(let body): body.contains { $0.differing == .contradicted }
    case .mention, .figures, .link, .annex: false
    }
  }

  private static func when(_ conditions: [Condition], _ verdict: Verdict) -> [Verdict] {
    conditions.isEmpty ? [] : [verdict]
  }
}

extension FileDecoder {
  /// Reports the verdicts that no example shows. Reads nothing of an example but its verdict.
  mutating func checkExamples(_ fields: Fields, of checks: [Check]) {
    guard let node = fields["examples"] else {
      if !fields.meant.contains("examples") { report(.noExamples, at: fields.node) }
      return
    }
    guard let elements = elements(node, key: "examples") else { return }
    if elements.isEmpty { return report(.noExamples, at: node) }
    var shown: Set<Verdict> = []
    for element in elements {
      guard let verdict = element["verdict"] else { continue }
      if let verdict = choice(verdict, key: "verdict", of: Verdict.self) { shown.insert(verdict) }
    }
    for verdict in checks.demandedVerdicts where !shown.contains(verdict) {
      report(.missingExample(verdict: verdict.rawValue), at: node)
    }
  }
}
