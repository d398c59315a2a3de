/// The element and attribute names a reader cares for, as small numbers.
///
/// A stream translates each distinct name once per parse, so a reader compares numbers and never makes a String per
/// element. The code of a name is its position in `names` plus 1; every other name has code 0.
package struct MarkupVocabulary: Sendable {
  private struct Name {
    let local: [UInt8]
    let space: UInt16
  }

  private let names: [Name]
  /// A hash table of codes, 0 where nothing is: twice as many places as names, or more.
  private var slots: [UInt16]
  /// Namespaces by the number of their prefix, 1 and up; 0 is no namespace.
  private let spaces: [(uri: [UInt8], space: UInt16)]

  /// Names written `prefix:local`, or `local` for no namespace; `namespaces` gives the prefix each URI stands for, so
  /// that several URIs (transitional and strict) may share one. HTML needs no namespaces.
  package init(names: [String], namespaces: [(uri: String, prefix: String)] = []) {
    var prefixes: [String: UInt16] = [:]
    spaces = namespaces.map { namespace in
      let space = prefixes[namespace.prefix] ?? UInt16(truncatingIfNeeded: prefixes.count + 1)
      prefixes[namespace.prefix] = space
      return (Array(namespace.uri.utf8), space)
    }
    self.names = names.map { name in
      guard let colon = name.utf8.firstIndex(of: 0x3A), let space = prefixes[String(name[..<colon])] else {
        return Name(local: Array(name.utf8), space: 0)
      }
      return Name(local: Array(name.utf8[colon...].dropFirst()), space: space)
    }
    var size = 4
    while size < names.count * 2 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    for (position, name) in self.names.enumerated() {
      var slot = MarkupVocabulary.hash(name.local.span, name.space) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(truncatingIfNeeded: position + 1)
    }
  }

  /// The code of a name in the namespace `uri`; 0 when it is not in the vocabulary. O(name), no allocation.
  func code(local: UnsafeBufferPointer<UInt8>, uri: UnsafeBufferPointer<UInt8>?) -> UInt16 {
    var space: UInt16 = 0
    if let uri {
      guard let known = spaces.first(where: { uri.isEqual(to: $0.uri) }) else { return 0 }
      space = known.space
    }
    var slot = MarkupVocabulary.hash(local.span, space) & (slots.count - 1)
    while slots[slot] != 0 {
      let name = names[Int(slots[slot]) - 1]
      if name.space == space, local.isEqual(to: name.local) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  /// FNV-1a; the names are the reader's own, so nobody can crowd the table.
  private static func hash(_ bytes: Span<UInt8>, _ space: UInt16) -> Int {
    var hash: UInt32 = 2_166_136_261 ^ UInt32(space)
    for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
