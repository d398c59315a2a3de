import DocumentModel

extension FileDecoder {
  private static let lexiconKeys = ObjectShape.lexicon.keys
  private static let conceptKeys = ObjectShape.concept.keys

  /// A file of `lexicons/`; its id is the file's base name unless it says another.
  mutating func lexicon(_ root: JSONNode, baseName: String) -> Lexicon? {
    guard let fields = fields(of: root, Self.lexiconKeys, key: "lexicon") else { return nil }
    let id = fields["id"] == nil ? baseName : identifier(fields, "id")
    _ = localized(fields, "title")
    let phrases = patterns(fields, "phrases", atLeast: 1)
    guard let id else { return nil }
    return Lexicon(id: id, phrases: phrases)
  }

  /// A file of `concepts/`; its id is the file's base name unless it says another.
  mutating func concept(_ root: JSONNode, baseName: String) -> Concept? {
    guard let fields = fields(of: root, Self.conceptKeys, key: "concept") else { return nil }
    let id = fields["id"] == nil ? baseName : identifier(fields, "id")
    concept = id ?? baseName
    let title = localized(fields, "title")
    let decoys = patterns(fields, "decoys")
    let facts = fields["facts"].map { self.facts($0) } ?? []
    guard let id, let title else { return nil }
    return Concept(id: id, title: title, decoys: decoys, facts: facts)
  }

  private mutating func facts(_ node: JSONNode) -> [Concept.Fact] {
    guard node.kind == .object else {
      report(.wrongType("facts", .object), at: node)
      return []
    }
    var facts: [Concept.Fact] = []
    for member in node.members {
      let name = member.name
      if !Identifier.isValid(name) { report(.wrongType(name, .name), at: member.key) }
      fact = name
      if let condition = condition(member.value, key: name) {
        facts.append(Concept.Fact(name: name, condition: condition))
      }
    }
    fact = nil
    return facts
  }
}

extension FileDecoder {
  private static let kindsKeys = ObjectShape.kinds.keys
  private static let kindKeys = ObjectShape.kind.keys
  private static let servicesKeys = ObjectShape.services.keys
  private static let serviceKeys = ObjectShape.service.keys

  /// The file `kinds.jsonc`.
  mutating func kindSigns(_ root: JSONNode) -> [KindSign] {
    guard let fields = fields(of: root, Self.kindsKeys, key: "kinds") else { return [] }
    return list(fields, "kinds") { $0.kindSign($1) }
  }

  private mutating func kindSign(_ node: JSONNode) -> KindSign? {
    guard let fields = fields(of: node, Self.kindKeys, key: "kinds") else { return nil }
    let kind = choice(fields, "kind", of: DocumentKind.self)
    let title = patterns(fields, "title")
    let body = patterns(fields, "body")
    return kind.map { KindSign(kind: $0, title: title, body: body) }
  }

  /// The file `services.jsonc`.
  mutating func serviceSigns(_ root: JSONNode) -> [ServiceSign] {
    guard let fields = fields(of: root, Self.servicesKeys, key: "services") else { return [] }
    return list(fields, "services") { $0.serviceSign($1) }
  }

  private mutating func serviceSign(_ node: JSONNode) -> ServiceSign? {
    guard let fields = fields(of: node, Self.serviceKeys, key: "services") else { return nil }
    let service = string(fields, "service")
    let phrases = patterns(fields, "phrases", atLeast: 1)
    guard let service, let place = fields["service"] else { return nil }
    let known = ContextKey.named("services")?.allowedValues ?? []
    guard known.contains(service) else {
      let nearest = NearestName.of(service, among: known)
      report(.unknownValue(key: "service", value: service, nearest: nearest), at: place)
      return nil
    }
    return ServiceSign(service: service, phrases: phrases)
  }
}
