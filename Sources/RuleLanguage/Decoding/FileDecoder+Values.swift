import DocumentModel

extension FileDecoder {
  /// A string that is not empty.
  package mutating func string(_ node: JSONNode, key: String) -> String? {
    guard let text = node.string else {
      report(.wrongType(key, .string), at: node)
      return nil
    }
    if text.isEmpty {
      report(.wrongType(key, .nonEmptyString), at: node)
      return nil
    }
    return text
  }

  /// The string at a key; nil when it is absent or wrong.
  package mutating func string(_ fields: Fields, _ name: String) -> String? {
    fields[name].flatMap { string($0, key: name) }
  }

  /// A name of letters, digits, `.`, `-` and `_`.
  package mutating func identifier(_ node: JSONNode, key: String) -> String? {
    guard let text = string(node, key: key) else { return nil }
    if Identifier.isValid(text) { return text }
    report(.wrongType(key, .name), at: node)
    return nil
  }

  /// The name at a key.
  package mutating func identifier(_ fields: Fields, _ name: String) -> String? {
    fields[name].flatMap { identifier($0, key: name) }
  }

  /// A day of the calendar.
  package mutating func date(_ node: JSONNode, key: String) -> String? {
    guard let text = string(node, key: key) else { return nil }
    if ContextKey.isDate(text) { return text }
    report(.wrongType(key, .date), at: node)
    return nil
  }

  /// True or false at a key; `fallback` when it is absent.
  package mutating func flag(_ fields: Fields, _ name: String, default fallback: Bool) -> Bool {
    guard let node = fields[name] else { return fallback }
    if let value = node.bool { return value }
    report(.wrongType(name, .bool), at: node)
    return fallback
  }

  /// A whole number at a key, in a range.
  package mutating func integer(_ fields: Fields, _ name: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = fields[name] else { return nil }
    if let value = node.integer, range.contains(value) { return value }
    report(.wrongType(key: name, expected: "\(range.lowerBound)…\(range.upperBound)"), at: node)
    return nil
  }

  /// A value of a closed list.
  package mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ node: JSONNode, key: String, of type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let text = string(node, key: key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let nearest = NearestName.of(text, among: Value.allCases.map(\.rawValue))
    report(.unknownValue(key: key, value: text, nearest: nearest), at: node)
    return nil
  }

  /// A value of a closed list at a key.
  package mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ fields: Fields, _ name: String, of type: Value.Type
  ) -> Value? where Value.RawValue == String {
    fields[name].flatMap { choice($0, key: name, of: type) }
  }

  /// The elements of an array; nil when `node` is not one, or is empty and must not be.
  package mutating func elements(_ node: JSONNode, key: String, atLeast: Int = 0) -> [JSONNode]? {
    guard node.kind == .array else {
      report(.wrongType(key, .array), at: node)
      return nil
    }
    let elements = node.elements
    if elements.count >= atLeast { return elements }
    report(.wrongType(key, .nonEmptyArray), at: node)
    return nil
  }

  /// The decoded elements of the array at a key, wrong ones left out; empty when the key is absent.
  package mutating func list<Value>(
    _ fields: Fields, _ name: String, atLeast: Int = 0, _ decode: (inout FileDecoder, JSONNode) -> Value?
  ) -> [Value] {
    guard let node = fields[name], let elements = elements(node, key: name, atLeast: atLeast) else { return [] }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements {
      if let value = decode(&self, element) { values.append(value) }
    }
    return values
  }

  private static let languages = KeySet(required: ["fr", "en"])

  /// A text in both languages.
  package mutating func localized(_ node: JSONNode, key: String) -> LocalizedText? {
    guard let fields = fields(of: node, Self.languages, key: key) else { return nil }
    let french = string(fields, "fr")
    let english = string(fields, "en")
    guard let french, let english else { return nil }
    return LocalizedText(fr: french, en: english)
  }

  /// The text in both languages at a key.
  package mutating func localized(_ fields: Fields, _ name: String) -> LocalizedText? {
    fields[name].flatMap { localized($0, key: name) }
  }
}
