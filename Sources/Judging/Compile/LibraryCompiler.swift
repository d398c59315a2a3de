import DocumentModel
import Matching
import RuleLanguage

/// Builds the pattern bank and the condition graph of a library.
struct LibraryCompiler {
  private let library: RuleLibrary
  private let terms: SoughtTerms
  private var bank: PatternBank.Builder
  private var nodes: [ConditionNode] = []
  private var keys = NumberLists()
  private var facts: [String: Int] = [:]
  private var lexiconNodes: [String: Int] = [:]
  /// Lexicons asked for by name, not by a pattern.
  private(set) var lexiconsRead: Set<String> = []

  init(_ library: RuleLibrary) {
    self.library = library
    terms = SoughtTerms(
      concepts: Dictionary(library.concepts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      lexicons: Dictionary(library.lexicons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    bank =
      if let prepared = library.prepared {
        PatternBank.Builder(lexicons: library.lexicons, prepared: prepared)
      } else {
        PatternBank.Builder(lexicons: library.lexicons)
      }
  }

  consuming func finish() -> (PatternBank, [ConditionNode]) { (bank.build(), nodes) }

  /// The node that finds any of the phrases.
  mutating func any(_ patterns: [Pattern]) -> Int { number(.any(patterns.map { pattern($0) })) }

  /// The node that finds any phrase of a lexicon; finds nothing when there is no such lexicon.
  mutating func lexicon(_ id: String) -> Int {
    if let known = lexiconNodes[id] { return known }
    lexiconsRead.insert(id)
    let node = any([Pattern(notation: "{\(id)}")])
    lexiconNodes[id] = node
    return node
  }

  /// Source number of a lexicon in the bank.
  mutating func source(ofLexicon id: String) -> Int? {
    lexiconsRead.insert(id)
    return bank.lexiconSource(id)
  }

  mutating func compile(_ pack: RulePack) -> CompiledPack {
    CompiledPack(pack: pack, names: any(pack.names), rules: pack.rules.map { compile($0) })
  }

  private mutating func compile(_ rule: Rule) -> CompiledRule {
    let checks = rule.checks.map { check -> CompiledCheck in
      switch check {
      case .require(let body):
        return .require(
          CompiledRequirement(
            body: body, satisfied: node(body.satisfied), vague: node(body.vague), contradicted: node(body.contradicted),
            decoys: decoys(body.concept), hedges: number(.any(body.hedges.map { lexicon($0) })),
            parts: body.parts.map { ($0.label, node([$0.condition])) }))
      case .forbid(let body):
        return .forbid(
          CompiledProhibition(
            body: body, contradicted: node(body.contradicted), vague: node(body.vague), satisfied: node(body.satisfied),
            review: node(body.review), decoys: decoys(body.concept)))
      case .mention(let body):
        return .mention(
          CompiledMention(
            body: body, elements: body.elements.map { (node($0.exact), node($0.loose)) },
            nearMisses: body.nearMisses.map { node([$0.condition]) }))
      case .figures(let body): return .figures(body)
      case .link(let body): return .link(body)
      case .annex(let body): return .annex(pack: body.pack, vague: node(body.vague))
      case .compare(let body): return .compare(body.map { compile($0) })
      case .ask(let body):
        return .ask(CompiledQuestion(body: body, signals: node(body.signals), contradicted: node(body.contradicted)))
      }
    }
    return CompiledRule(rule: rule, checks: checks, sought: SoughtPhrases(rule.checks, terms))
  }

  private mutating func compile(_ body: Comparison) -> CompiledComparison {
    switch body.subject {
    case .totals, .parties: CompiledComparison(body: body, find: [], about: [])
    case .values(let values):
      CompiledComparison(body: body, find: [node(values.find)], about: values.about.map { node([$0]) })
    case .positions(let positions):
      CompiledComparison(body: body, find: positions.map { node($0.find) }, about: [])
    case .items(let items): CompiledComparison(body: body, find: [node(items.find)], about: [])
    case .papers(let papers): CompiledComparison(body: body, find: papers.map { node($0.find) }, about: [])
    }
  }

  private mutating func decoys(_ concept: String?) -> Int {
    guard let concept, let found = terms.concepts[concept] else { return any([]) }
    return any(found.decoys)
  }

  private mutating func node(_ conditions: [Condition]) -> Int { number(.any(conditions.map { node($0) })) }

  private mutating func node(_ condition: Condition) -> Int {
    switch condition {
    case .pattern(let pattern): return self.pattern(pattern)
    case .fact(let concept, let name): return fact(concept, name)
    case .any(let conditions): return node(conditions)
    case .all(let conditions, let window, let without):
      return number(.all(conditions.map { node($0) }, within: window, without: without.map { node($0) }))
    case .under(let headings, let find):
      return number(.under(headings: headings.map { node($0) }, find: find.map { node($0) }))
    case .column(let headers, let find, let every):
      return number(.column(headers: headers.map { node($0) }, find: find.map { node($0) }, every: every))
    case .count(let atLeast, let of, let window): return number(.count(atLeast: atLeast, of: node(of), within: window))
    case .heading(let inner): return number(.heading(node(inner)))
    }
  }

  private mutating func fact(_ concept: String, _ name: String) -> Int {
    let key = concept + "/" + name
    if let known = facts[key] { return known }
    guard let fact = terms.concepts[concept]?.facts.first(where: { $0.name == name }) else { return any([]) }
    let node = node(fact.condition)
    facts[key] = node
    return node
  }

  private mutating func pattern(_ pattern: Pattern) -> Int { number(.pattern(bank.add(pattern))) }

  private mutating func number(_ node: ConditionNode) -> Int {
    node.write(to: &keys)
    let number = keys.intern()
    if number == nodes.count { nodes.append(node) }
    return number
  }
}

extension ConditionNode {
  /// Writes what tells this node from others: equal nodes write the same.
  fileprivate func write(to key: inout NumberLists) {
    switch self {
    case .pattern(let pattern): key.append(0, pattern)
    case .any(let nodes):
      key.append(1)
      key.append(contentsOf: nodes)
    case .all(let nodes, let window, let without):
      key.append(2, window.number, nodes.count)
      key.append(contentsOf: nodes)
      key.append(contentsOf: without)
    case .under(let headings, let find):
      key.append(3, find ?? -1)
      key.append(contentsOf: headings)
    case .column(let headers, let find, let every):
      key.append(4, find ?? -1, every ? 1 : 0)
      key.append(contentsOf: headers)
    case .count(let atLeast, let of, let window):
      key.append(5, window.number, atLeast)
      key.append(of)
    case .heading(let inner): key.append(6, inner)
    }
  }
}

extension Window {
  fileprivate var number: Int {
    switch self {
    case .clause: 0
    case .sentence: 1
    case .block: 2
    case .row: 3
    case .list: 4
    case .section: 5
    case .document: 6
    }
  }
}
