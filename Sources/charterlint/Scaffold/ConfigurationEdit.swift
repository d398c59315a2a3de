import RuleLanguage

/// Adds a waiver to the text of a configuration: comments, spaces and all other bytes stay as they are.
struct ConfigurationEdit {
  private let bytes: [UInt8]
  private let lineEnd: String

  /// Takes the bytes of a configuration, without byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineEnd = bytes.contains(0x0D) ? "\r\n" : "\n"
  }

  /// A configuration with nothing but this waiver.
  static func file(with waiver: String) -> String { "{\n  \"waivers\": [\n    \(waiver)\n  ]\n}\n" }

  /// One waiver as it is written.
  static func line(rule: String, documents: [String], reason: String, author: String, expires: String) -> String {
    let globs = documents.map(literal).joined(separator: ", ")
    let members = [("reason", reason), ("author", author), ("expires", expires)]
      .map { "\"\($0.0)\": \(literal($0.1))" }.joined(separator: ", ")
    return "{ \"rule\": \(literal(rule)), \"documents\": [\(globs)], \(members) }"
  }

  /// The bytes with one more waiver, the last of the list; nil when the file is no object, or its list no list.
  func adding(_ waiver: String) -> [UInt8]? {
    guard let root = JSONDocument.read(bytes).document?.root, root.kind == .object else { return nil }
    guard let list = root["waivers"] else {
      let member = "\"waivers\": [\(lineEnd)    \(waiver)\(lineEnd)  ]"
      return inserting(member, indent: "  ", closing: "", after: root.members.last?.value.span.upper, in: root)
    }
    guard list.kind == .array else { return nil }
    return inserting(waiver, indent: "    ", closing: "  ", after: list.elements.last?.span.upper, in: list)
  }

  /// Puts `element` on a line of its own before the bracket that closes `container`, and a comma after the element
  /// that was the last, unless one stands there.
  private func inserting(
    _ element: String, indent: String, closing: String, after last: Int?, in container: JSONNode
  ) -> [UInt8] {
    let bracket = container.span.upper - 1
    let hasComma = last.map { comma(after: $0, before: bracket) } ?? false
    var start = bracket
    while start > container.span.lower, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    let ownLine = bytes[start - 1] == 0x0A
    let text = indent + element + (hasComma ? "," : "") + lineEnd
    let place = ownLine ? start : bracket
    let head = last.map { Array(bytes[..<$0]) + (hasComma ? [] : [UInt8(ascii: ",")]) + bytes[$0..<place] }
    return (head ?? Array(bytes[..<place])) + Array((ownLine ? text : lineEnd + text + closing).utf8) + bytes[place...]
  }

  /// True when a comma stands between two places, blanks and comments aside.
  private func comma(after start: Int, before end: Int) -> Bool {
    var at = start
    while at < end {
      if bytes[at] == UInt8(ascii: ",") { return true }
      if bytes[at...].starts(with: "//".utf8) {
        while at < end, bytes[at] != 0x0A { at += 1 }
      } else if bytes[at...].starts(with: "/*".utf8) {
        at += 2
        while at < end, !bytes[at...].starts(with: "*/".utf8) { at += 1 }
        at += 2
      } else {
        at += 1
      }
    }
    return false
  }

  /// A JSON string.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}":
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
