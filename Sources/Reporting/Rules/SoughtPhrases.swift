import RuleLanguage

/// The phrases a rule looks for, in the notation of its file: what `explain` shows under "what is looked for".
struct SoughtPhrases {
  /// What the phrases lead to, by verdict; verdicts without phrases are left out.
  private(set) var groups: [(verdict: Verdict, notations: [String])] = []

  private let concepts: [String: Concept]

  /// Collects the phrases of all checks of a rule; facts are looked up in `library`.
  init(of rule: Rule, in library: RuleLibrary) {
    concepts = Dictionary(library.concepts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for check in rule.checks {
      switch check {
      case .require(let body):
        add(.satisfied, body.satisfied)
        add(.vague, body.vague)
        add(.contradicted, body.contradicted)
      case .forbid(let body):
        add(.contradicted, body.contradicted)
        add(.vague, body.vague)
        add(.satisfied, body.satisfied)
        add(.review, body.review)
      case .mention(let body):
        add(.satisfied, body.elements.flatMap(\.exact))
        add(.vague, body.elements.flatMap(\.loose))
        add(.contradicted, body.nearMisses.map(\.condition))
      case .annex(let body): add(.vague, body.vague)
      case .ask(let body):
        add(.review, body.signals)
        add(.contradicted, body.contradicted)
      case .link(let body): add(.satisfied, Self.notations(of: body.seek))
      case .compare(let body): for comparison in body { add(comparison.differing, comparison.subject.conditions) }
      case .figures: break
      }
    }
  }

  /// The addresses and words that a link or picture must show.
  private static func notations(of seek: LinkCheck.Seek) -> [String] {
    switch seek {
    case .host(let host): ["<url> \(host)"]
    case .picture(let words, let host): words + ["<url> \(host)"]
    }
  }

  private mutating func add(_ verdict: Verdict, _ conditions: [Condition]) {
    add(verdict, conditions.flatMap { Self.notations(of: $0, concepts, depth: 0) })
  }

  private mutating func add(_ verdict: Verdict, _ notations: [String]) {
    guard !notations.isEmpty else { return }
    let index = groups.firstIndex { $0.verdict == verdict } ?? groups.endIndex
    if index == groups.endIndex { groups.append((verdict, [])) }
    for notation in notations where !groups[index].notations.contains(notation) {
      groups[index].notations.append(notation)
    }
  }

  private static func notations(of condition: Condition, _ concepts: [String: Concept], depth: Int) -> [String] {
    // Facts may name facts; the loader refuses circles, and the bound makes this safe without it.
    guard depth < 16 else { return [] }
    let inner = { (conditions: [Condition]) in
      conditions.flatMap { notations(of: $0, concepts, depth: depth + 1) }
    }
    switch condition {
    case .pattern(let pattern): return [pattern.notation]
    case .fact(let concept, let name):
      return inner(concepts[concept]?.facts.filter { $0.name == name }.map(\.condition) ?? [])
    case .any(let conditions): return inner(conditions)
    case .all(let conditions, _, _):
      let sides = conditions.map { inner([$0]) }
      return [sides.map { $0.count == 1 ? $0[0] : "(\($0.joined(separator: " | ")))" }.joined(separator: " + ")]
    case .under(let headings, let find): return inner(headings + [find].compactMap(\.self))
    case .column(let headers, let find, _): return inner(headers + [find].compactMap(\.self))
    case .count(_, let condition, _), .heading(let condition): return inner([condition])
    }
  }
}

extension Comparison.Subject {
  /// The conditions it looks for.
  fileprivate var conditions: [Condition] {
    switch self {
    case .totals, .parties: []
    case .values(let values): values.find
    case .positions(let positions): positions.flatMap(\.find)
    case .items(let items): items.find
    case .papers(let papers): papers.flatMap(\.find)
    }
  }
}
