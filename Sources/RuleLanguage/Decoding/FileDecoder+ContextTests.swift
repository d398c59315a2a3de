extension FileDecoder {
  private static let testKeys = ObjectShape.contextTest.keys
  private static let comparisons = ObjectShape.comparisons

  /// A test of the context: a key, one comparison that fits its type, a reason.
  mutating func contextTest(_ node: JSONNode, key: String) -> ContextTest? {
    guard let fields = fields(of: node, Self.testKeys, key: key) else { return nil }
    let reason = localized(fields, "reason")
    let contextKey = fields["key"].flatMap { self.contextKey($0, key: "key") }
    let present = Self.comparisons.filter { fields[$0] != nil }
    guard let name = present.first else {
      if fields.meant.isEmpty { report(.missingKey(Self.comparisons.joined(separator: ", ")), at: node) }
      return nil
    }
    for other in present.dropFirst() {
      if let value = fields[other] { report(.wrongType(other, .onlyOneKey), at: value) }
    }
    guard let contextKey, present.count == 1, let value = fields[name],
      let comparison = comparison(name, value, fields, contextKey)
    else { return nil }
    return ContextTest(key: contextKey.name, comparison: comparison, reason: reason)
  }

  /// The tests at a key.
  mutating func contextTests(_ fields: Fields, _ name: String) -> [ContextTest] {
    list(fields, name) { $0.contextTest($1, key: name) }
  }

  /// A name of the table of context keys.
  mutating func contextKey(_ node: JSONNode, key: String) -> ContextKey? {
    guard let name = string(node, key: key) else { return nil }
    guard let found = ContextKey.named(name) else {
      report(.unknownContextKey(name, nearest: ContextKey.nearest(to: name)), at: node)
      return nil
    }
    if let pack = ContextKey.pack(in: name) { refer(to: .pack(pack), at: node.span.lower) }
    return found
  }

  private mutating func comparison(
    _ name: String, _ value: JSONNode, _ fields: Fields, _ key: ContextKey
  ) -> ContextTest.Comparison? {
    switch name {
    case "in": return values(fields, name, of: key).map { .isOneOf($0) }
    case "notIn": return values(fields, name, of: key).map { .isNoneOf($0) }
    case "atMost":
      guard key.type == .integer else { return misfit(name, value, key) }
      return integer(fields, name, in: 0...1_000_000_000).map { .atMost($0) }
    case "known":
      if value.bool == true { return .isKnown }
      report(.wrongType(key: name, expected: "true"), at: value)
      return nil
    default:
      guard key.type == .date else { return misfit(name, value, key) }
      if let text = value.string, text.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
        guard let day = date(value, key: name) else { return nil }
        return name == "after" ? .afterDay(day) : .notAfterDay(day)
      }
      guard let other = contextKey(value, key: name) else { return nil }
      guard other.type == .date else { return misfit(name, value, other) }
      return name == "after" ? .after(key: other.name) : .notAfter(key: other.name)
    }
  }

  private mutating func misfit(_ name: String, _ value: JSONNode, _ key: ContextKey) -> ContextTest.Comparison? {
    report(.wrongType(key: name, expected: Self.comparisons(fitting: key)), at: value)
    return nil
  }

  /// The comparisons that make sense for a key.
  private static func comparisons(fitting key: ContextKey) -> String {
    switch key.type {
    case .oneOf, .listOf, .bool, .text: "in, notIn, known"
    case .integer: "atMost, in, notIn, known"
    case .date: "notAfter, after, known"
    }
  }

  /// The values a key is compared with; booleans may be written bare.
  private mutating func values(_ fields: Fields, _ name: String, of key: ContextKey) -> [String]? {
    let before = problems.count
    let values = list(fields, name, atLeast: 1) { decoder, node -> String? in
      if key.type == .bool, let flag = node.bool { return flag ? "true" : "false" }
      guard let text = decoder.string(node, key: name) else { return nil }
      let isOneWord = key.values(in: text) == [text]
      if isOneWord, key.validate(text) == nil { return text }
      let nearest = NearestName.of(text, among: key.allowedValues)
      decoder.report(.unknownValue(key: key.name, value: text, nearest: nearest), at: node)
      return nil
    }
    return problems.count == before ? values : nil
  }
}
