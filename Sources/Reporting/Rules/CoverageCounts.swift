import DocumentModel
import RuleLanguage

/// How many obligations there are, and how far documents prove them.
struct CoverageCounts: Hashable {
  /// Obligations that have a rule.
  private(set) var obligations = 0
  /// The same by what proves them.
  private(set) var byProof: [Provability: Int] = [:]
  /// Those where something is left to a person.
  private(set) var leftToPerson = 0
  /// Clauses of the charters without any rule.
  private(set) var uncoveredClauses = 0

  /// The counts of one pack.
  init(_ pack: RulePack) {
    obligations = pack.rules.count
    for rule in pack.rules {
      byProof[rule.provable, default: 0] += 1
      if !rule.leftToPerson.isEmpty { leftToPerson += 1 }
    }
    uncoveredClauses = pack.clauses.count { clause in !pack.rules.contains { $0.clause == clause.id } }
  }

  /// The counts of several packs together.
  init(_ packs: [RulePack]) {
    for counts in packs.map(CoverageCounts.init) {
      obligations += counts.obligations
      byProof.merge(counts.byProof, uniquingKeysWith: +)
      leftToPerson += counts.leftToPerson
      uncoveredClauses += counts.uncoveredClauses
    }
  }
}

/// What a rule leaves to a person.
enum LeftToPerson: Hashable {
  /// A question only a person can answer, always or when the document is silent.
  case question(LocalizedText, always: Bool)
  /// A paper that shows what was really done.
  case proof(LocalizedText)
  /// Something the rule file does not describe.
  case unnamed
}

extension Rule {
  /// True when the rule can end in a question to a person.
  var asksPerson: Bool { possibleVerdicts.contains(.review) }

  /// True when a document alone does not show that the obligation is kept.
  var needsProof: Bool {
    switch provable {
    case .document: false
    case .promise, .outside: true
    }
  }

  /// What is left to a person: a question, a paper to ask for, or both.
  var leftToPerson: [LeftToPerson] {
    var left: [LeftToPerson] = []
    if asksPerson, let question { left.append(.question(question, always: isQuestion)) }
    if needsProof, let proof { left.append(.proof(proof)) }
    if left.isEmpty, asksPerson || needsProof { left.append(.unnamed) }
    return left
  }
}
