/// Builds an HTML page as bytes. Every word that is not a literal of the source goes through the escape, and every
/// element that is opened is closed: names are `StaticString`, so no document can add markup.
struct HTMLWriter {
  /// The page so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  /// One attribute; the value is escaped, and left out when nil.
  typealias Attribute = (name: StaticString, value: String?)

  /// Writes an element around what `body` writes.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout HTMLWriter) -> Void = { _ in }
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// Writes an element that holds `words` on one line.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], words: String) {
    element(name, attributes) { $0.words(words) }
  }

  /// Opens an element; the caller closes it, or it is one that never is.
  mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
    raw("<")
    raw(name)
    for (name, value) in attributes {
      guard let value else { continue }
      raw(" ")
      raw(name)
      raw("=\"")
      words(value)
      raw("\"")
    }
    raw(">")
  }

  /// Closes an element.
  mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// Writes markup of the source as it is.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a style sheet or a script of the source inside its element.
  mutating func raw(_ resource: InlineResource) { bytes.append(contentsOf: resource.bytes) }

  /// Ends a line of the file; for people who read the source or compare two pages.
  mutating func newLine() { bytes.append(0x0A) }

  /// Writes words on one line: controls and what turns the order of letters made visible, runs of blanks shortened,
  /// and no line may break before the signs that French sets off with a blank.
  mutating func words(_ text: String) {
    var shown = String.UnicodeScalarView()
    for scalar in Sanitizer.visible(text).unicodeScalars {
      if shown.last == " ", Self.isSetOff(scalar) {
        shown.removeLast()
        shown.append("\u{A0}")
      }
      shown.append(scalar == " " && shown.last == "«" ? "\u{A0}" : scalar)
    }
    escape(String(shown))
  }

  private static func isSetOff(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", ";", "?", "!", "»", "€", "%": true
    default: false
    }
  }

  /// Writes words with their line ends and blanks kept; the rest as `words` does.
  mutating func lines(_ text: String) {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x20, 0xA0, 0x202F: shown.append(scalar)
      case 0x2028, 0x2029, 0x85: shown.append("\n")
      default:
        if Sanitizer.isBlank(scalar) { shown.append(" ") } else { Sanitizer.append(scalar, to: &shown) }
      }
    }
    escape(String(shown))
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      default: bytes.append(byte)
      }
    }
  }
}
