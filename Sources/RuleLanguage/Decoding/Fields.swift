/// The keys an object may have.
package struct KeySet: Sendable {
  /// Keys that must be there.
  package let required: [String]
  /// Keys that may be there.
  package let optional: [String]

  /// Makes a set of keys.
  package init(required: [String], optional: [String] = []) {
    self.required = required
    self.optional = optional
  }

  var all: [String] { required + optional }
}

/// The values of an object by key, unknown keys already refused.
package struct Fields {
  /// The object.
  package let node: JSONNode
  let values: [(name: String, node: JSONNode)]
  /// The keys that were probably meant by unknown ones.
  let meant: [String]

  /// The value of a key; nil when it is not there.
  package subscript(name: String) -> JSONNode? {
    for value in values where value.name == name { return value.node }
    return nil
  }
}

extension FileDecoder {
  /// The fields of an object. Reports unknown and missing keys; nil when `node` is not an object. A key that an unknown
  /// one was probably meant to be is not reported as missing too.
  package mutating func fields(of node: JSONNode, _ keys: KeySet, key: String) -> Fields? {
    guard node.kind == .object else {
      report(.wrongType(key, .object), at: node)
      return nil
    }
    var values: [(name: String, node: JSONNode)] = []
    var meant: [String] = []
    values.reserveCapacity(8)
    for member in node.members {
      let name = member.name
      if keys.required.contains(name) || keys.optional.contains(name) {
        if !values.contains(where: { $0.name == name }) { values.append((name, member.value)) }
      } else {
        let nearest = NearestName.of(name, among: keys.all)
        report(.unknownKey(name, nearest: nearest), at: member.key)
        if let nearest { meant.append(nearest) }
      }
    }
    for name in keys.required where !meant.contains(name) && !values.contains(where: { $0.name == name }) {
      report(.missingKey(name), at: node)
    }
    return Fields(node: node, values: values, meant: meant)
  }
}
