/// Writes XML 1.0, indented by two spaces: every text escaped, what XML cannot hold replaced by U+FFFD.
struct XMLWriter {
  /// Name and value of an attribute.
  typealias Attribute = (name: String, value: String)

  /// What was written so far, UTF-8.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// An element whose children `body` writes.
  mutating func element(_ name: String, _ attributes: [Attribute], _ body: (inout XMLWriter) -> Void) {
    indent()
    open(name, attributes, end: ">\n")
    depth += 1
    body(&self)
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: [Attribute]) {
    indent()
    open(name, attributes, end: "/>\n")
  }

  /// An element of text, its lines one below the other.
  mutating func element(_ name: String, _ attributes: [Attribute], lines: [String]) {
    indent()
    open(name, attributes, end: ">")
    bytes += Self.escaped(lines.joined(separator: "\n")).utf8
    bytes += "</\(name)>\n".utf8
  }

  private mutating func open(_ name: String, _ attributes: [Attribute], end: String) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes { bytes += " \(name)=\"\(Self.escaped(value))\"".utf8 }
    bytes += end.utf8
  }

  private mutating func indent() { bytes.append(contentsOf: repeatElement(0x20, count: depth * 2)) }

  /// Escapes `& < > " '`, so that neither a tag nor `]]>` can arise; controls but line feeds are replaced.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
      case 0x27: result.append(contentsOf: "&apos;".unicodeScalars)
      case 0x0A: result.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
