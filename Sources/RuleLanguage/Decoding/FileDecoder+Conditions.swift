extension FileDecoder {
  /// A condition: a pattern, a fact, a list of alternatives, or an object with one leading key.
  mutating func condition(_ node: JSONNode, key: String, in place: ConditionPlace = ConditionPlace()) -> Condition? {
    guard place.depth <= Limits.conditionDepth else {
      report(.limit(.conditionDepth, atMost: Limits.conditionDepth), at: node)
      return nil
    }
    switch node.kind {
    case .string:
      return textCondition(node, key: key)
    case .array:
      guard let elements = elements(node, key: key, atLeast: 1) else { return nil }
      return .any(conditions(elements, key: key, in: place.deeper))
    case .object:
      return compound(node, key: key, in: place.deeper)
    case .number, .bool, .null:
      report(.wrongType(key, .condition), at: node)
      return nil
    }
  }

  /// The conditions at a key; each element is one.
  mutating func conditions(
    _ fields: Fields, _ name: String, atLeast: Int = 0, in place: ConditionPlace = ConditionPlace()
  ) -> [Condition] {
    guard let node = fields[name], let elements = elements(node, key: name, atLeast: atLeast) else { return [] }
    return conditions(elements, key: name, in: place)
  }

  private mutating func conditions(_ nodes: [JSONNode], key: String, in place: ConditionPlace) -> [Condition] {
    var conditions: [Condition] = []
    conditions.reserveCapacity(nodes.count)
    for node in nodes {
      if let condition = condition(node, key: key, in: place) { conditions.append(condition) }
    }
    return conditions
  }

  private mutating func textCondition(_ node: JSONNode, key: String) -> Condition? {
    if let first = node.firstByte, first != UInt8(ascii: "@") { return pattern(node, key: key).map(Condition.pattern) }
    guard let text = node.string, text.utf8.first == UInt8(ascii: "@") else {
      return pattern(node, key: key).map(Condition.pattern)
    }
    let name = text.utf8.dropFirst()
    let parts = name.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0) ?? "" }
    let offset = node.fileOffset(ofTextByte: 0)
    guard parts.allSatisfy(Identifier.isValid), let last = parts.last else {
      report(.wrongType(key: key, expected: "@fact, @concept/fact"), at: offset)
      return nil
    }
    guard let owner = parts.count == 2 ? parts[0] : concept else {
      report(.wrongType(key: key, expected: "@concept/\(last)"), at: offset)
      return nil
    }
    refer(to: .fact(concept: owner, name: last), at: offset)
    return .fact(concept: owner, name: last)
  }
}

/// Where in a condition another one stands: how deep, and inside which scope.
struct ConditionPlace {
  var depth = 0
  /// Inside the headings of `under` or `heading`, where only heading texts are looked at.
  var isHeading = false
  /// Inside a `column`, where only cells are looked at.
  var isCell = false

  var deeper: ConditionPlace { ConditionPlace(depth: depth + 1, isHeading: isHeading, isCell: isCell) }
  var heading: ConditionPlace { ConditionPlace(depth: depth, isHeading: true, isCell: isCell) }
  var cell: ConditionPlace { ConditionPlace(depth: depth, isHeading: isHeading, isCell: true) }
}
