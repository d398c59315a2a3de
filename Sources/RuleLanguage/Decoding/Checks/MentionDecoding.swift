extension FileDecoder {
  private static let mentionKeys = ObjectShape.mention.keys
  private static let elementKeys = ObjectShape.element.keys
  private static let nearMissKeys = ObjectShape.nearMiss.keys
  private static let replacementKeys = ObjectShape.replacement.keys

  /// The body of `mention`.
  mutating func mention(_ node: JSONNode) -> Mention? {
    guard let fields = fields(of: node, Self.mentionKeys, key: "mention") else { return nil }
    let text = string(fields, "text")
    var ids: Set<String> = []
    let elements = list(fields, "elements", atLeast: 1) { $0.element($1, &ids) }
    let variants = patterns(fields, "variants")
    let nearMisses = list(fields, "nearMisses") { $0.nearMiss($1) }
    let replaceable = list(fields, "replaceable") { $0.replacement($1) }
    guard let text else { return nil }
    return Mention(
      text: text, elements: elements, variants: variants, nearMisses: nearMisses, replaceable: replaceable)
  }

  private mutating func element(_ node: JSONNode, _ ids: inout Set<String>) -> Mention.Element? {
    guard let fields = fields(of: node, Self.elementKeys, key: "elements") else { return nil }
    let id = identifier(fields, "id")
    if let id, let place = fields["id"], !ids.insert(id).inserted {
      report(.duplicateID(id, otherFile: path), at: place)
    }
    let label = localized(fields, "label")
    let exact = conditions(fields, "exact")
    let loose = conditions(fields, "loose")
    let address = self.address(fields)
    if fields["exact"] == nil, fields["host"] == nil, fields["email"] == nil {
      report(.missingKey("exact"), at: node)
    }
    guard let id, let label else { return nil }
    return Mention.Element(id: id, label: label, exact: exact, loose: loose, address: address)
  }

  private mutating func address(_ fields: Fields) -> Mention.Address? {
    if let email = fields["email"] {
      if fields["host"] != nil { report(.wrongType("email", .onlyOneKey), at: email) }
      guard let text = string(email, key: "email") else { return nil }
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty, Identifier.isHost(parts[1]) { return .email(text) }
      report(.wrongType("email", .email), at: email)
      return nil
    }
    return host(fields, "host").map(Mention.Address.host)
  }

  /// A host name without scheme and path at a key.
  mutating func host(_ fields: Fields, _ name: String) -> String? {
    guard let node = fields[name], let text = string(node, key: name) else { return nil }
    if Identifier.isHost(text[...]) { return text }
    report(.wrongType(name, .host), at: node)
    return nil
  }

  private mutating func nearMiss(_ node: JSONNode) -> Mention.NearMiss? {
    guard let fields = fields(of: node, Self.nearMissKeys, key: "nearMisses") else { return nil }
    let condition = fields["find"].flatMap { self.condition($0, key: "find") }
    let reason = localized(fields, "reason")
    guard let condition, let reason else { return nil }
    return Mention.NearMiss(condition: condition, reason: reason)
  }

  private mutating func replacement(_ node: JSONNode) -> Mention.Replacement? {
    guard let fields = fields(of: node, Self.replacementKeys, key: "replaceable") else { return nil }
    let words = string(fields, "words")
    let by = patterns(fields, "by", atLeast: 1)
    return words.map { Mention.Replacement(words: $0, by: by) }
  }
}

extension Identifier {
  /// True for a host name such as `www.exemple.fr`.
  static func isHost(_ text: Substring) -> Bool {
    isValid(String(text)) && text.contains(".") && !text.hasPrefix(".") && !text.hasSuffix(".")
  }
}
