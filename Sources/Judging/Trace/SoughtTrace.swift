import RuleLanguage

/// One condition that was looked for, and how many passages it found by itself.
package struct SoughtTrace: Sendable {
  /// What it is.
  package let what: What
  /// Passages found anywhere in the document, before any is rejected.
  package let found: Int
  /// The conditions it is made of.
  package let parts: [SoughtTrace]

  /// A condition, as people write it.
  package enum What: Sendable, Hashable {
    /// A phrase in the pattern notation.
    case phrase(String)
    /// A fact, as `concept/name`.
    case fact(String)
    case any
    case all(Window)
    case under
    case column
    case count(atLeast: Int, Window)
    case heading
  }
}

extension Examination {
  /// What a list of a check looked for; empty when the check has no such list.
  func sought(by list: ConditionList, of check: CompiledCheck, _ body: Check) -> [SoughtTrace] {
    guard let conditions = body.conditionLists.first(where: { $0.list == list })?.conditions,
      let node = check.node(of: list), case .any(let nodes) = library.nodes[node], nodes.count == conditions.count
    else { return [] }
    return zip(conditions, nodes).map { sought($0, $1) }
  }

  /// A condition beside the node it was compiled to: both have the same branches.
  private func sought(_ condition: Condition, _ node: Int) -> SoughtTrace {
    let found = find(node).count
    switch (condition, library.nodes[node]) {
    case (.pattern(let pattern), _): return SoughtTrace(what: .phrase(pattern.notation), found: found, parts: [])
    case (.fact(let concept, let name), _):
      let fact = library.library.concepts.first { $0.id == concept }?.facts.first { $0.name == name }
      let parts = fact.map { sought($0.condition, node) }.map { $0.what == .any ? $0.parts : [$0] } ?? []
      return SoughtTrace(what: .fact("\(concept)/\(name)"), found: found, parts: parts)
    case (.any(let inner), .any(let nodes)):
      return SoughtTrace(what: .any, found: found, parts: zip(inner, nodes).map { sought($0, $1) })
    case (.all(let inner, let window, _), .all(let nodes, _, _)):
      return SoughtTrace(what: .all(window), found: found, parts: zip(inner, nodes).map { sought($0, $1) })
    case (.under(let headings, let find), .under(let nodes, let inner)):
      return SoughtTrace(what: .under, found: found, parts: branches(headings, nodes, find, inner))
    case (.column(let headers, let find, _), .column(let nodes, let inner, _)):
      return SoughtTrace(what: .column, found: found, parts: branches(headers, nodes, find, inner))
    case (.count(let atLeast, let of, let window), .count(_, let inner, _)):
      return SoughtTrace(what: .count(atLeast: atLeast, window), found: found, parts: [sought(of, inner)])
    case (.heading(let inner), .heading(let node)):
      return SoughtTrace(what: .heading, found: found, parts: [sought(inner, node)])
    case (.any, _), (.all, _), (.under, _), (.column, _), (.count, _), (.heading, _):
      return SoughtTrace(what: .any, found: found, parts: [])
    }
  }

  private func branches(
    _ heads: [Condition], _ nodes: [Int], _ find: Condition?, _ inner: Int?
  ) -> [SoughtTrace] {
    var parts = zip(heads, nodes).map { sought($0, $1) }
    if let find, let inner { parts.append(sought(find, inner)) }
    return parts
  }
}

extension CompiledCheck {
  /// The node of a list.
  fileprivate func node(of list: ConditionList) -> Int? {
    switch (self, list) {
    case (.require(let body), .satisfied): body.satisfied
    case (.require(let body), .vague): body.vague
    case (.require(let body), .contradicted): body.contradicted
    case (.require(let body), .part(let index)): body.parts[index].node
    case (.forbid(let body), .satisfied): body.satisfied
    case (.forbid(let body), .vague): body.vague
    case (.forbid(let body), .contradicted): body.contradicted
    case (.forbid(let body), .review): body.review
    case (.mention(let body), .exact(let index)): body.elements[index].exact
    case (.mention(let body), .loose(let index)): body.elements[index].loose
    case (.mention(let body), .nearMiss(let index)): body.nearMisses[index]
    case (.annex(_, let vague), .vague): vague
    case (.ask(let body), .signals): body.signals
    case (.ask(let body), .contradicted): body.contradicted
    default: nil
    }
  }
}
