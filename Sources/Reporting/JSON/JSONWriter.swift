/// Writes JSON bytes in the order of the calls: our key order, valid UTF-8, no control character left as such.
///
/// Objects and arrays are indented by two spaces, or kept on one line when `inline`.
struct JSONWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var inlineDepth = 0
  private var isFirst = true

  /// A writer of an output in lines, or of one on a single line.
  init(isOneLine: Bool = false) { inlineDepth = isOneLine ? 1 : 0 }

  /// A writer of what stands one level deeper, without anything written.
  private var asElement: JSONWriter {
    var writer = JSONWriter()
    writer.depth = depth + 1
    writer.inlineDepth = inlineDepth
    return writer
  }

  /// Writes an array of one element per item, as the other `array` does, by at most `jobs` threads.
  mutating func array<Item: Sendable>(
    _ items: [Item], jobs: Int, _ element: @Sendable (inout JSONWriter, Item) -> Void
  ) {
    guard jobs > 1, items.count > 1 else { return array(items) { element(&$0, $1) } }
    let blank = asElement
    container(open: "[", close: "]", inline: false) { writer in
      Pieces.make(of: items, jobs: jobs) { item in
        var writer = blank
        element(&writer, item)
        return writer.bytes
      } add: { bytes in
        writer.separate()
        writer.bytes += bytes
        writer.isFirst = false
      }
    }
  }

  /// Writes an object whose members `body` writes.
  mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    container(open: "{", close: "}", inline: inline, body)
  }

  /// Writes an array of one element per item.
  mutating func array<Items: Sequence>(
    _ items: Items, inline: Bool = false, _ element: (inout JSONWriter, Items.Element) -> Void
  ) {
    container(open: "[", close: "]", inline: inline) { writer in
      for item in items {
        writer.separate()
        element(&writer, item)
        writer.isFirst = false
      }
    }
  }

  /// Writes a member whose value `value` writes.
  mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
    begin(key)
    value(&self)
    isFirst = false
  }

  /// Writes a text member; null for nil.
  mutating func member(_ key: String, _ value: String?) { member(key) { $0.string(value) } }
  /// Writes a whole-number member; null for nil.
  mutating func member(_ key: String, _ value: Int?) { member(key) { $0.number(value) } }
  /// Writes a true or false member.
  mutating func member(_ key: String, _ value: Bool) { member(key) { $0.raw(value ? "true" : "false") } }
  /// Writes a member that is an array of texts, on one line.
  mutating func member(_ key: String, _ values: [String]) {
    member(key) { $0.array(values, inline: true) { $0.string($1) } }
  }
  /// Writes a member that does not exist.
  mutating func null(_ key: String) { member(key) { $0.raw("null") } }

  /// Writes a text, or null.
  mutating func string(_ text: String?) {
    guard var text else { return raw("null") }
    text.withUTF8 { text in
      guard Self.isPlain(text) else { return appendEscaped(text) }
      bytes.append(addingCapacity: text.count + 2) { output in
        output.append(UInt8(ascii: "\""))
        for byte in text { output.append(byte) }
        output.append(UInt8(ascii: "\""))
      }
    }
  }

  /// Writes a whole number, or null.
  mutating func number(_ value: Int?) { raw(value.map(String.init) ?? "null") }

  /// Writes a number given by its digits.
  mutating func decimal(_ digits: String) { raw(digits) }

  /// Ends the output with a line feed.
  mutating func finish() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  private mutating func container(
    open: StaticString, close: StaticString, inline: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    raw(open)
    depth += 1
    if inline { inlineDepth += 1 }
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    if inline { inlineDepth -= 1 }
    raw(close)
    isFirst = false
  }

  /// Writes what comes before a member's value in one go: a report has tens of thousands of members.
  private mutating func begin(_ key: String) {
    var key = key
    let isWritten = key.withUTF8 { key in
      guard Self.isPlain(key) else { return false }
      let (isFirst, isInline, blanks) = (isFirst, inlineDepth > 0, depth * 2)
      bytes.append(addingCapacity: key.count + blanks + 7) { output in
        if !isFirst { output.append(UInt8(ascii: ",")) }
        if isInline {
          if !isFirst { output.append(0x20) }
        } else {
          output.append(0x0A)
          for _ in 0..<blanks { output.append(0x20) }
        }
        output.append(UInt8(ascii: "\""))
        for byte in key { output.append(byte) }
        for byte in "\": ".utf8 { output.append(byte) }
      }
      return true
    }
    if isWritten { return }
    separate()
    string(key)
    raw(": ")
  }

  private mutating func separate() {
    if !isFirst { raw(inlineDepth > 0 ? ", " : ",") }
    newLine()
  }

  private mutating func newLine() {
    guard inlineDepth == 0 else { return }
    bytes.append(contentsOf: Self.indentation[..<min(1 + depth * 2, Self.indentation.count)])
  }

  /// A line feed and the blanks of the deepest object there is.
  private static let indentation = [0x0A] + [UInt8](repeating: 0x20, count: 128)

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
  private mutating func raw(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Writes valid UTF-8 between quotation marks, escaping what JSON requires and what a terminal or a script could take for a command: C0 and
  /// C1 controls, DEL, line and paragraph separators, bidirectional controls.
  ///
  /// Runs of bytes that need no look are copied whole.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    raw("\"")
    defer { raw("\"") }
    let isPlain = Self.isPlain
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, isPlain[Int(text[end])] { end += 1 }
      if end > index {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
        index = end
        continue
      }
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      // A log that shows this JSON must not find the command `##[…]` in it.
      case UInt8(ascii: "[") where index > 1 && text[index - 1] == 0x23 && text[index - 2] == 0x23: appendEscape(0x5B)
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0x00..<0x20, 0x7F: appendEscape(UInt16(byte))
      case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
        appendEscape(UInt16(text[index + 1]))
        index += 1
      case 0xE2 where index + 2 < text.count && Self.isHidden(text[index + 1], text[index + 2]):
        appendEscape(0x2000 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F))
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
  }

  /// True when nothing of a text may have to be escaped.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let isPlain = isPlain
    for byte in text where !isPlain[Int(byte)] { return false }
    return true
  }

  /// False for the bytes that are escaped, or may be with those after them.
  private static let isPlain: [Bool] = (0..<256).map {
    $0 >= 0x20 && ![0x22, 0x5B, 0x5C, 0x7F, 0xC2, 0xE2].contains($0)
  }

  /// True for the last two bytes of U+200E, U+200F, U+2028–U+202E and U+2066–U+2069.
  private static func isHidden(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): true
    default: false
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    raw("\\u")
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
