import DocumentModel

/// One value of a `JSONDocument`, with its place.
package struct JSONNode: Sendable {
  /// The document it stands in.
  package let document: JSONDocument
  let index: Int

  /// The types of JSON.
  package enum Kind: String, Sendable {
    case object, array, string, number, bool, null
  }

  private var entry: JSONEntry { document.entries[index] }

  /// The type of the value.
  package var kind: Kind {
    switch entry.kind {
    case .object: .object
    case .array: .array
    case .string, .escapedString: .string
    case .number: .number
    case .yes, .no: .bool
    case .null: .null
    }
  }

  /// Index of the value after this one and all it holds.
  var end: Int { Int(entry.next) }

  /// The bytes of the value as written, quotes and brackets included.
  package var span: TextSpan { TextSpan(Int(entry.lower), Int(entry.upper)) }

  /// The text of a string, unescaped; nil for other types. O(length).
  package var string: String? { kind == .string ? JSONEscape.text(of: entry, in: document.bytes) : nil }

  /// The value of `true` or `false`; nil for other types.
  package var bool: Bool? {
    switch entry.kind {
    case .yes: true
    case .no: false
    case .object, .array, .string, .escapedString, .number, .null: nil
    }
  }

  /// The value of a whole number without exponent; nil for all else.
  package var integer: Int? {
    guard kind == .number else { return nil }
    return Int(String(decoding: document.bytes[span.lower..<span.upper], as: UTF8.self))
  }

  /// The values of an array, in order; empty for other types.
  package var elements: [JSONNode] {
    guard entry.kind == .array else { return [] }
    let (entries, end) = (document.entries, end)
    var count = 0
    var child = index + 1
    while child < end {
      count += 1
      child = Int(entries[child].next)
    }
    var nodes: [JSONNode] = []
    nodes.reserveCapacity(count)
    child = index + 1
    while child < end {
      nodes.append(JSONNode(document: document, index: child))
      child = Int(entries[child].next)
    }
    return nodes
  }

  /// The keys and values of an object, in order; empty for other types.
  package var members: [JSONMember] {
    guard entry.kind == .object else { return [] }
    var members: [JSONMember] = []
    var child = index + 1
    while child < Int(entry.next) {
      let value = JSONNode(document: document, index: child + 1)
      members.append(JSONMember(key: JSONNode(document: document, index: child), value: value))
      child = Int(value.entry.next)
    }
    return members
  }

  /// The value of a key of an object; nil when there is none.
  package subscript(name: String) -> JSONNode? {
    guard entry.kind == .object else { return nil }
    let end = Int(entry.next)
    var child = index + 1
    while child < end {
      if document.entries[child].isText(name, in: document.bytes) {
        return JSONNode(document: document, index: child + 1)
      }
      child = Int(document.entries[child + 1].next)
    }
    return nil
  }

  /// The first byte of the text of a string without escapes; nil for others.
  var firstByte: UInt8? {
    guard entry.kind == .string, entry.upper - entry.lower > 2 else { return nil }
    return document.bytes[Int(entry.lower) + 1]
  }

  /// True when the string is written with escapes, so that places in it have to be counted.
  var isEscaped: Bool { entry.kind == .escapedString }

  /// The file offset of the byte `offset` of the unescaped text of a string; O(offset) with escapes.
  package func fileOffset(ofTextByte offset: Int) -> Int {
    let (lower, upper) = (span.lower + 1, span.upper - 1)
    guard isEscaped else { return min(lower + offset, upper) }
    var at = lower
    var text: [UInt8] = []
    while at < upper {
      let width = JSONEscape.step(in: document.bytes, at: at, into: &text)
      if text.count > offset { return at }
      at += width
    }
    return upper
  }
}

/// One key of an object and its value.
package struct JSONMember: Sendable {
  /// The key, a string node.
  package let key: JSONNode
  /// The value.
  package let value: JSONNode

  /// The key's text.
  package var name: String { key.string ?? "" }
}
