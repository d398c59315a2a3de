import DocumentModel

/// The names of `of`.
private enum ComparisonName: String, CaseIterable {
  case totals, values, positions, parties, items, papers

  /// The keys beside those of every comparison.
  var keys: (required: [String], optional: [String]) {
    switch self {
    case .totals: ([], ["tolerance"])
    case .values: (["find", "entities"], ["concept", "about", "once"])
    case .positions: (["positions"], ["concept"])
    case .parties: ([], [])
    case .items: (["find", "listedIn"], ["concept"])
    case .papers: (["papers"], ["concept"])
    }
  }
}

extension FileDecoder {
  private static let compareKeys = ["of", "message"]
  private static let positionKeys = KeySet(required: ["label", "find"])
  private static let paperKeys = KeySet(required: ["find"], optional: ["kind"])

  /// The body of `compare`: one comparison, or a list of them.
  mutating func comparisons(_ node: JSONNode) -> [Comparison]? {
    guard node.kind == .array else { return comparison(node).map { [$0] } }
    guard let elements = elements(node, key: "compare", atLeast: 1) else { return nil }
    return elements.compactMap { comparison($0) }
  }

  private mutating func comparison(_ node: JSONNode) -> Comparison? {
    let shared = concept
    concept = node["concept"]?.string ?? shared
    defer { concept = shared }
    // The keys depend on what is compared, so that is read first.
    let name = node["of"]?.string.flatMap(ComparisonName.init(rawValue:))
    let every = ComparisonName.allCases.flatMap { $0.keys.required + $0.keys.optional }
    let keys = KeySet(
      required: Self.compareKeys + (name?.keys.required ?? []),
      optional: ["documents", "differing"] + (name?.keys.optional ?? every))
    guard let fields = fields(of: node, keys, key: "compare") else { return nil }
    if name == nil, let of = fields["of"] { _ = choice(of, key: "of", of: ComparisonName.self) }
    let message = localized(fields, "message")
    let documents = list(fields, "documents") { $0.choice($1, key: "documents", of: DocumentKind.self) }
    let differing = verdict(fields, "differing", oneOf: [.contradicted, .vague]) ?? .contradicted
    _ = namedConcept(fields)
    guard let name, let message, let subject = subject(name, fields) else { return nil }
    return Comparison(subject: subject, documents: documents, differing: differing, message: message)
  }

  private mutating func subject(_ name: ComparisonName, _ fields: Fields) -> Comparison.Subject? {
    switch name {
    case .totals: return tolerance(fields).map { .totals(toleranceInCents: $0) }
    case .values:
      let find = conditions(fields, "find", atLeast: 1)
      let about = conditions(fields, "about")
      let entities = list(fields, "entities", atLeast: 1) { $0.choice($1, key: "entities", of: EntityKind.self) }
      let once = flag(fields, "once", default: false)
      return .values(Comparison.Values(find: find, entities: entities, about: about, once: once))
    case .positions: return .positions(list(fields, "positions", atLeast: 2) { $0.position($1) })
    case .parties: return .parties
    case .items:
      let find = conditions(fields, "find", atLeast: 1)
      let listedIn = list(fields, "listedIn", atLeast: 1) { $0.choice($1, key: "listedIn", of: DocumentKind.self) }
      return .items(Comparison.Items(find: find, listedIn: listedIn))
    case .papers: return .papers(list(fields, "papers", atLeast: 1) { $0.paper($1) })
    }
  }

  private mutating func position(_ node: JSONNode) -> Comparison.Position? {
    guard let fields = fields(of: node, Self.positionKeys, key: "positions") else { return nil }
    let label = localized(fields, "label")
    let find = conditions(fields, "find", atLeast: 1)
    return label.map { Comparison.Position(label: $0, find: find) }
  }

  private mutating func paper(_ node: JSONNode) -> Comparison.Paper? {
    guard let fields = fields(of: node, Self.paperKeys, key: "papers") else { return nil }
    let find = conditions(fields, "find", atLeast: 1)
    let kind = choice(fields, "kind", of: DocumentKind.self)
    return Comparison.Paper(find: find, kind: kind)
  }
}
