/// The element and attribute names a reader cares for, as small numbers.
///
/// A stream translates each distinct name once per parse, so a reader compares numbers and never makes a String per
/// element. The code of a name is its position in `names` plus 1; every other name has code 0.
package struct MarkupVocabulary: Sendable {
  private let codes: [String: UInt16]
  private let prefixes: [String: String]

  /// Names written `prefix:local`, or `local` for no namespace; `namespaces` gives the prefix each URI stands for, so
  /// that several URIs (transitional and strict) may share one. HTML needs no namespaces.
  package init(names: [String], namespaces: [(uri: String, prefix: String)] = []) {
    var codes: [String: UInt16] = [:]
    for (position, name) in names.enumerated() { codes[name] = UInt16(truncatingIfNeeded: position + 1) }
    self.codes = codes
    prefixes = Dictionary(namespaces.map { ($0.uri, $0.prefix) }, uniquingKeysWith: { first, _ in first })
  }

  /// The code of a name in the namespace `uri`; 0 when it is not in the vocabulary.
  func code(local: String, uri: String?) -> UInt16 {
    guard let uri else { return codes[local] ?? 0 }
    guard let prefix = prefixes[uri] else { return 0 }
    return codes[prefix + ":" + local] ?? 0
  }
}
