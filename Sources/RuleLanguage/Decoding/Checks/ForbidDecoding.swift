extension FileDecoder {
  private static let forbidKeys = ObjectShape.forbid.keys

  /// The body of `forbid`.
  mutating func prohibition(_ node: JSONNode) -> Prohibition? {
    guard let fields = fields(of: node, Self.forbidKeys, key: "forbid") else { return nil }
    let concept = namedConcept(fields)
    let contradicted = conditions(fields, "contradicted")
    let vague = conditions(fields, "vague")
    let satisfied = conditions(fields, "satisfied")
    let review = conditions(fields, "review")
    if fields["contradicted"] == nil, fields["vague"] == nil, fields["review"] == nil {
      report(.missingKey("contradicted"), at: node)
    }
    let otherwise = verdict(fields, "otherwise", oneOf: [.notApplicable, .review]) ?? .notApplicable
    return Prohibition(
      concept: concept, contradicted: contradicted, vague: vague, satisfied: satisfied, review: review,
      otherwise: otherwise)
  }

  /// The verdict at a key, one of those allowed there; nil when it is absent or wrong.
  mutating func verdict(_ fields: Fields, _ name: String, oneOf allowed: [Verdict]) -> Verdict? {
    guard let node = fields[name], let text = string(node, key: name) else { return nil }
    if let verdict = Verdict(rawValue: text), allowed.contains(verdict) { return verdict }
    let nearest = NearestName.of(text, among: allowed.map(\.rawValue))
    report(.unknownValue(key: name, value: text, nearest: nearest), at: node)
    return nil
  }
}
