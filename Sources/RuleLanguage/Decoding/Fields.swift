/// The keys an object may have.
package struct KeySet: Sendable {
  /// Keys that must be there.
  package let required: [String]
  /// All keys, those that must be there first.
  let all: [String]
  /// Keys that may be there.
  var optional: [String] { Array(all.dropFirst(required.count)) }
  /// The bytes of each.
  private let bytes: [[UInt8]]

  /// Makes a set of keys.
  package init(required: [String], optional: [String] = []) {
    self.required = required
    all = required + optional
    bytes = all.map { Array($0.utf8) }
  }

  /// The key of this set that a string of a document is; nil when it is none. No text is made of a known key.
  func key(_ entry: JSONEntry, in bytes: [UInt8]) -> String? {
    if entry.kind == .escapedString { return all.first { entry.isText($0, in: bytes) } }
    let start = Int(entry.lower) + 1
    let count = Int(entry.upper) - 1 - start
    for key in self.bytes.indices where self.bytes[key].count == count {
      var place = 0
      while place < count, self.bytes[key][place] == bytes[start + place] { place += 1 }
      if place == count { return all[key] }
    }
    return nil
  }
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
    let (document, end) = (node.document, node.end)
    var place = node.index + 1
    while place < end {
      let value = JSONNode(document: document, index: place + 1)
      if let name = keys.key(document.entries[place], in: document.bytes) {
        if !values.contains(where: { $0.name == name }) { values.append((name, value)) }
      } else {
        let key = JSONNode(document: document, index: place)
        let nearest = NearestName.of(key.string ?? "", among: keys.all)
        report(.unknownKey(key.string ?? "", nearest: nearest), at: key)
        if let nearest { meant.append(nearest) }
      }
      place = value.end
    }
    for name in keys.required where !meant.contains(name) && !values.contains(where: { $0.name == name }) {
      report(.missingKey(name), at: node)
    }
    return Fields(node: node, values: values, meant: meant)
  }
}
