extension FileDecoder {
  private static let requireKeys = ObjectShape.require.keys
  private static let partKeys = ObjectShape.part.keys
  /// The lexicon of a requirement that names none, when the rules have one of that name.
  static let usualHedges = "hedge"

  /// The body of `require`.
  mutating func requirement(_ node: JSONNode) -> Requirement? {
    guard let fields = fields(of: node, Self.requireKeys, key: "require") else { return nil }
    let concept = namedConcept(fields)
    let satisfied = conditions(fields, "satisfied", atLeast: 1)
    let vague = conditions(fields, "vague")
    let contradicted = conditions(fields, "contradicted")
    let owes = fields["owes"] == nil ? .any : choice(fields, "owes", of: Debtor.self)
    let polarity = fields["polarity"] == nil ? .positive : choice(fields, "polarity", of: Polarity.self)
    let hedges = self.hedges(fields)
    let blanksLower = flag(fields, "blanksLower", default: true)
    let parts = list(fields, "parts") { $0.part($1) }
    guard let owes, let polarity else { return nil }
    return Requirement(
      concept: concept, satisfied: satisfied, vague: vague, contradicted: contradicted, owes: owes,
      polarity: polarity, hedges: hedges, blanksLower: blanksLower, parts: parts)
  }

  /// The concept at the key `concept`, to be resolved later.
  mutating func namedConcept(_ fields: Fields) -> String? {
    guard let node = fields["concept"], let name = identifier(node, key: "concept") else { return nil }
    refer(to: .concept(name), at: node.span.lower)
    return name
  }

  private mutating func hedges(_ fields: Fields) -> [String] {
    guard fields["hedges"] != nil else { return knowsUsualHedges ? [Self.usualHedges] : [] }
    return list(fields, "hedges") { decoder, node -> String? in
      guard let name = decoder.identifier(node, key: "hedges") else { return nil }
      decoder.refer(to: .lexicon(name), at: node.span.lower)
      return name
    }
  }

  private mutating func part(_ node: JSONNode) -> Requirement.Part? {
    guard let fields = fields(of: node, Self.partKeys, key: "parts") else { return nil }
    let label = localized(fields, "label")
    let condition = fields["condition"].flatMap { self.condition($0, key: "condition") }
    guard let label, let condition else { return nil }
    return Requirement.Part(label: label, condition: condition)
  }
}
