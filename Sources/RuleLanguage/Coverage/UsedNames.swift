/// The facts, lexicons and patterns that something uses: those that rules name, and those that these name in turn.
package struct UsedNames: Sendable {
  /// Used facts as `concept/fact`.
  package private(set) var facts: Set<String> = []
  /// Concepts that a rule names or of which a fact is used.
  package private(set) var concepts: Set<String> = []
  /// Used lexicons.
  package private(set) var lexicons: Set<String> = []
  /// Used patterns, those of lexicons left aside, in the order in which they are met; one used twice stands there twice.
  package private(set) var patterns: [Pattern] = []

  /// Concepts that a rule names.
  private var named: Set<String> = []
  private let conditions: [String: Condition]
  private let phrases: [String: [Pattern]]
  private let decoys: [String: [Pattern]]

  /// Follows every name from the packs, the signs of kinds and services, and `read`, the lexicons the engine itself
  /// reads. O(the library).
  package init(in library: RuleLibrary, read: Set<String>) {
    conditions = Dictionary(
      library.concepts.flatMap { concept in concept.facts.map { ("\(concept.id)/\($0.name)", $0.condition) } },
      uniquingKeysWith: { first, _ in first })
    phrases = Dictionary(library.lexicons.map { ($0.id, $0.phrases) }, uniquingKeysWith: { first, _ in first })
    decoys = Dictionary(library.concepts.map { ($0.id, $0.decoys) }, uniquingKeysWith: { first, _ in first })
    for id in read.sorted() { use(lexicon: id) }
    for pack in library.packs {
      use(pack.names)
      for check in pack.rules.flatMap(\.checks) { use(check) }
    }
    for kind in library.kinds { use(kind.title + kind.body) }
    for service in library.services { use(service.phrases) }
  }

  private mutating func use(_ check: Check) {
    switch check {
    case .require(let body):
      use(concept: body.concept)
      use(body.satisfied + body.vague + body.contradicted + body.parts.map(\.condition))
      for id in body.hedges { use(lexicon: id) }
    case .forbid(let body):
      use(concept: body.concept)
      use(body.contradicted + body.vague + body.satisfied + body.review)
    case .mention(let body):
      use(body.elements.flatMap { $0.exact + $0.loose } + body.nearMisses.map(\.condition))
      use(body.variants + body.replaceable.flatMap(\.by))
    case .annex(let body): use(body.vague)
    case .compare(let body): for comparison in body { use(comparison.subject) }
    case .ask(let body): use(body.signals + body.contradicted)
    case .figures, .link: break
    }
  }

  private mutating func use(_ subject: Comparison.Subject) {
    switch subject {
    case .values(let values): use(values.find + values.about)
    case .positions(let positions): use(positions.flatMap(\.find))
    case .items(let items): use(items.find)
    case .papers(let papers): use(papers.flatMap(\.find))
    case .totals, .parties: break
    }
  }

  private mutating func use(concept id: String?) {
    guard let id else { return }
    concepts.insert(id)
    if named.insert(id).inserted { use(decoys[id] ?? []) }
  }

  private mutating func use(_ conditions: [Condition]) {
    for condition in conditions { use(condition) }
  }

  private mutating func use(_ condition: Condition) {
    switch condition {
    case .pattern(let pattern): use([pattern])
    case .fact(let concept, let name):
      // The false friends of a concept count only where a rule names it, but a used fact keeps its concept alive.
      concepts.insert(concept)
      guard facts.insert("\(concept)/\(name)").inserted, let condition = self.conditions["\(concept)/\(name)"] else {
        return
      }
      use(condition)
    case .any(let inner): use(inner)
    case .all(let inner, _, let without): use(inner + without)
    case .under(let headings, let find): use(headings + [find].compactMap(\.self))
    case .column(let headers, let find, _): use(headers + [find].compactMap(\.self))
    case .count(_, let of, _): use(of)
    case .heading(let inner): use(inner)
    }
  }

  private mutating func use(_ patterns: [Pattern]) {
    self.patterns += patterns
    useLexicons(of: patterns)
  }

  private mutating func useLexicons(of patterns: [Pattern]) {
    for lexicon in patterns.lazy.flatMap(\.parts.lexicons) { use(lexicon: lexicon) }
  }

  private mutating func use(lexicon id: String) {
    guard lexicons.insert(id).inserted else { return }
    useLexicons(of: phrases[id] ?? [])
  }
}
