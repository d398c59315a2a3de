import DocumentModel
import RuleLanguage
import TestSupport

extension Mutation {
  /// A JSON text with one value replaced, taken out, doubled or changed, well-formed as before.
  mutating func json(_ input: [UInt8], _ words: RuleWords) -> [UInt8] {
    guard let document = JSONDocument.read(input).document else { return Array(words.seed.utf8) }
    var nodes: [JSONNode] = []
    Self.collect(document.root, into: &nodes)
    guard let node = one(of: nodes) else { return Array(words.seed.utf8) }
    let bytes = document.bytes
    var (span, new) = (node.span, "")
    switch random.below(8) {
    case 0: new = one(of: nodes).map { Self.text($0) } ?? ""
    case 1: new = value(words)
    case 2:
      guard let member = one(of: node.members) else { fallthrough }
      span = TextSpan(member.key.span.lower, Self.afterComma(bytes, member.value.span.upper))
    case 3:
      guard let element = one(of: node.elements) else { fallthrough }
      span = TextSpan(element.span.lower, Self.afterComma(bytes, element.span.upper))
    case 4:
      if node.kind == .object {
        let key = one(of: words.keys) ?? "id"
        let copied = one(of: nodes).map { Self.text($0) } ?? "1"
        span = TextSpan(span.lower + 1, span.lower + 1)
        new = "\"\(key)\": \(chance(1, of: 2) ? copied : value(words)), "
      } else if node.kind == .array {
        span = TextSpan(span.lower + 1, span.lower + 1)
        new = (one(of: node.elements).map { Self.text($0) } ?? value(words)) + ", "
      } else {
        new = value(words)
      }
    default:
      if let string = node.string {
        let mutated = chance(1, of: 2) ? String(decoding: pattern(Array(string.utf8)), as: UTF8.self) : text(string)
        new = Self.quoted(mutated)
      } else {
        new = value(words)
      }
    }
    return Array(bytes[..<span.lower]) + Array(new.utf8) + Array(bytes[span.upper...])
  }

  private static func collect(_ node: JSONNode, into nodes: inout [JSONNode]) {
    nodes.append(node)
    for element in node.elements { collect(element, into: &nodes) }
    for member in node.members { collect(member.value, into: &nodes) }
  }

  private static func text(_ node: JSONNode) -> String {
    String(decoding: node.document.bytes[node.span.lower..<node.span.upper], as: UTF8.self)
  }

  private static func afterComma(_ bytes: [UInt8], _ end: Int) -> Int {
    var at = end
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A { at += 1 }
    return at < bytes.count && bytes[at] == 0x2C ? at + 1 : end
  }

  private static func quoted(_ text: String) -> String {
    let bytes = text.utf8.map { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C ? 0x20 : $0 }
    return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
  }

  private mutating func value(_ words: RuleWords) -> String {
    switch random.below(6) {
    case 0: one(of: ["true", "false", "null", "[]", "{}", "\"\"", "[[[[1]]]]"]) ?? "null"
    case 1: one(of: Self.numbers.filter { !$0.hasPrefix("99999999") }) ?? "0"
    case 2: "[\(Self.quoted(one(of: words.values) ?? ""))]"
    case 3: Self.quoted(expression(3))
    default: Self.quoted(one(of: words.values) ?? "")
    }
  }
}
