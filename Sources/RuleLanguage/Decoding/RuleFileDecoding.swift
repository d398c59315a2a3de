import DocumentModel

extension FileDecoder {
  private static let bodies = ObjectShape.bodies.map(\.rawValue)
  private static let ruleKeys = ObjectShape.rule.keys
  private static let severityKeys = ObjectShape.severities.keys

  /// A rule file.
  mutating func rule(_ root: JSONNode) -> Rule? {
    guard let fields = fields(of: root, Self.ruleKeys, key: "rule") else { return nil }
    let id = identifier(fields, "id")
    let clause = string(fields, "clause")
    if let clause, let node = fields["clause"] { refer(to: .clause(clause), at: node.span.lower) }
    let topic = identifier(fields, "topic")
    let title = localized(fields, "title")
    let why = localized(fields, "why")
    let severity = choice(fields, "severity", of: Severity.self)
    let severities = list(fields, "severities") { $0.severityRule($1) }
    let documents = documentKinds(fields, atLeast: 1)
    let unit = choice(fields, "unit", of: Unit.self)
    let when = contextTests(fields, "when")
    let provable = choice(fields, "provable", of: Provability.self)
    let checks = self.checks(fields)
    let messages = self.messages(fields)
    let advice = localized(fields, "advice")
    let insert = fields["insert"].flatMap { textToPaste($0) }
    let question = localized(fields, "question")
    let proof = localized(fields, "proof")
    let source = string(fields, "source")
    let verifiedOn = fields["verifiedOn"].flatMap { date($0, key: "verifiedOn") }
    if !isTrusted { checkExamples(fields, of: checks) }
    guard let id, let clause, let topic, let title, let why, let severity, let unit, let provable else { return nil }
    return Rule(
      id: RuleID(id), clause: clause, topic: topic, title: title, why: why, severity: severity,
      severityRules: severities, documents: documents, unit: unit, when: when, provable: provable, checks: checks,
      messages: messages, advice: advice, insert: insert, question: question, proof: proof,
      source: source, verifiedOn: verifiedOn, file: path)
  }

  private mutating func documentKinds(_ fields: Fields, atLeast: Int = 0) -> [DocumentKind] {
    list(fields, "documents", atLeast: atLeast) { $0.choice($1, key: "documents", of: DocumentKind.self) }
  }

  private mutating func severityRule(_ node: JSONNode) -> SeverityRule? {
    guard let fields = fields(of: node, Self.severityKeys, key: "severities") else { return nil }
    let severity = choice(fields, "severity", of: Severity.self)
    let verdicts = list(fields, "verdicts") { $0.choice($1, key: "verdicts", of: Verdict.self) }
    let documents = documentKinds(fields)
    let when = contextTests(fields, "when")
    return severity.map { SeverityRule(severity: $0, verdicts: verdicts, documents: documents, when: when) }
  }

  private mutating func messages(_ fields: Fields) -> [Verdict: LocalizedText] {
    guard let node = fields["messages"] else { return [:] }
    guard let texts = self.fields(of: node, ObjectShape.messages.keys, key: "messages") else { return [:] }
    var messages: [Verdict: LocalizedText] = [:]
    for verdict in Verdict.allCases {
      if let text = localized(texts, verdict.rawValue) { messages[verdict] = text }
    }
    return messages
  }

  /// French text with its blanks marked ⟦…⟧.
  private mutating func textToPaste(_ node: JSONNode) -> String? {
    guard let text = string(node, key: "insert"), isTrusted || markedText(node) != nil else { return nil }
    return text
  }

  /// The check bodies in the order written.
  private mutating func checks(_ fields: Fields) -> [Check] {
    let written = fields.values.filter { Self.bodies.contains($0.name) }
    if written.isEmpty, !fields.meant.contains(where: Self.bodies.contains) {
      report(.missingKey(Self.bodies.joined(separator: ", ")), at: fields.node)
    }
    // A bare @fact belongs to the concept of its own body, else to the first one the rule names.
    let shared = written.lazy.compactMap { $0.node["concept"]?.string }.first
    var checks: [Check] = []
    for (name, node) in written {
      concept = node["concept"]?.string ?? shared
      if let check = check(name, node) { checks.append(check) }
    }
    concept = nil
    return checks
  }

  private mutating func check(_ name: String, _ node: JSONNode) -> Check? {
    switch name {
    case "require": requirement(node).map(Check.require)
    case "forbid": prohibition(node).map(Check.forbid)
    case "mention": mention(node).map(Check.mention)
    case "figures": figures(node).map(Check.figures)
    case "link": link(node).map(Check.link)
    case "annex": annex(node).map(Check.annex)
    case "compare": comparisons(node).map(Check.compare)
    default: question(node).map(Check.ask)
    }
  }
}
