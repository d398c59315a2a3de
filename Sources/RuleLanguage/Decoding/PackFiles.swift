import DocumentModel

/// What `pack.jsonc` says, before the rules of its folder join it.
struct PackHeader {
  let id: String
  let title: LocalizedText
  let edition: String
  let publisher: String
  let clauses: [Clause]
  let names: [Pattern]
  let applies: [ContextTest]
  let excluded: [ContextTest]

  /// The schema this version reads.
  static let schema = "charterlint/pack-1"
}

extension FileDecoder {
  private static let packKeys = ObjectShape.pack.keys
  private static let clauseKeys = ObjectShape.clause.keys
  private static let fingerprintKeys = ObjectShape.fingerprint.keys

  /// The file `pack.jsonc` of a folder.
  mutating func pack(_ root: JSONNode, folder: String) -> PackHeader? {
    guard let fields = fields(of: root, Self.packKeys, key: "pack") else { return nil }
    if let node = fields["schema"], let schema = string(node, key: "schema") { check(schema: schema, at: node) }
    if let node = fields["id"], let id = identifier(node, key: "id"), id != folder {
      report(.unknownValue(key: "id", value: id, nearest: folder), at: node)
    }
    let title = localized(fields, "title")
    let edition = string(fields, "edition")
    let publisher = string(fields, "publisher")
    let clauses = self.clauses(fields)
    let names = patterns(fields, "names")
    let applies = contextTests(fields, "applies")
    let excluded = contextTests(fields, "excluded")
    guard let title, let edition, let publisher else { return nil }
    return PackHeader(
      id: folder, title: title, edition: edition, publisher: publisher, clauses: clauses, names: names,
      applies: applies, excluded: excluded)
  }

  private mutating func check(schema: String, at node: JSONNode) {
    if schema == PackHeader.schema { return }
    let stem = "charterlint/pack-"
    if schema.hasPrefix(stem), Int(schema.dropFirst(stem.count)) != nil {
      report(.newerSchema(found: schema, supported: PackHeader.schema), at: node)
    } else {
      report(.unknownValue(key: "schema", value: schema, nearest: PackHeader.schema), at: node)
    }
  }

  private mutating func clauses(_ fields: Fields) -> [Clause] {
    var seen: Set<String> = []
    return list(fields, "clauses", atLeast: 1) { decoder, node -> Clause? in
      guard let clause = decoder.fields(of: node, Self.clauseKeys, key: "clauses") else { return nil }
      let title = decoder.localized(clause, "title")
      guard let place = clause["id"], let id = decoder.string(place, key: "id") else { return nil }
      if !seen.insert(id).inserted { decoder.report(.duplicateID(id, otherFile: decoder.path), at: place) }
      return title.map { Clause(id: id, title: $0) }
    }
  }

  /// The file `fingerprint.jsonc` of a folder.
  mutating func fingerprint(_ root: JSONNode) -> Fingerprint {
    guard let fields = fields(of: root, Self.fingerprintKeys, key: "fingerprint") else {
      return Fingerprint(hashes: [])
    }
    return Fingerprint(hashes: list(fields, "hashes") { $0.hash($1) })
  }

  private mutating func hash(_ node: JSONNode) -> UInt32? {
    let (bytes, span) = (node.document.bytes, node.span)
    var hash: UInt32 = 0
    if node.kind == .string, span.count == 10 {
      for place in span.lower + 1..<span.upper - 1 {
        guard let digit = JSONEscape.hexadecimal(bytes[place]) else { break }
        hash = hash << 4 | digit
        if place == span.upper - 2 { return hash }
      }
    }
    report(.wrongType("hashes", .hash), at: node)
    return nil
  }
}
