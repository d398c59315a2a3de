/// Writes JSON bytes in the order of the calls: our key order, valid UTF-8, no control character left as such.
///
/// Objects and arrays are indented by two spaces, or kept on one line when `inline`.
struct JSONWriter: ~Copyable {
  private var buffer = ByteBuffer()
  private var depth: Int
  private var inlineDepth: Int
  private var isFirst: Bool

  /// A writer of an output in lines, or of one on a single line.
  init(isOneLine: Bool = false) { self.init(depth: 0, inlineDepth: isOneLine ? 1 : 0, isFirst: true) }

  private init(depth: Int, inlineDepth: Int, isFirst: Bool) {
    self.depth = depth
    self.inlineDepth = inlineDepth
    self.isFirst = isFirst
  }

  /// Writes an array of one element per item, as the other `array` does, by at most `jobs` threads; `output` is given
  /// what was written before and then each element, in order.
  mutating func array<Item: Sendable>(
    _ items: [Item], jobs: Int, to output: ([UInt8]) -> Void,
    _ element: @escaping @Sendable (inout JSONWriter, Item) -> Void
  ) {
    let (depth, inlineDepth) = (depth + 1, inlineDepth)
    container(open: "[", close: "]", inline: false) { writer in
      output(writer.take())
      Pieces.make(of: Array(items.indices), jobs: jobs) { place in
        var piece = JSONWriter(depth: depth, inlineDepth: inlineDepth, isFirst: place == 0)
        piece.separate()
        element(&piece, items[place])
        return piece.take()
      } add: {
        output($0)
      }
      writer.isFirst = items.isEmpty
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
  @inline(__always)
  mutating func member(_ key: StaticString, _ value: (inout JSONWriter) -> Void) {
    begin(key)
    value(&self)
    isFirst = false
  }

  /// Writes a member whose key is not known before the program runs.
  mutating func member(named key: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    string(key)
    raw(": ")
    value(&self)
    isFirst = false
  }

  /// Writes a text member; null for nil.
  mutating func member(_ key: StaticString, _ value: String?) {
    begin(key)
    string(value)
    isFirst = false
  }

  /// Writes a whole-number member; null for nil.
  mutating func member(_ key: StaticString, _ value: Int?) {
    begin(key)
    number(value)
    isFirst = false
  }

  /// Writes a true or false member.
  mutating func member(_ key: StaticString, _ value: Bool) { member(key) { $0.raw(value ? "true" : "false") } }

  /// Writes a member that is an array of texts, on one line.
  mutating func member(_ key: StaticString, _ values: [String]) {
    member(key) { $0.array(values, inline: true) { $0.string($1) } }
  }

  /// Writes a member that does not exist.
  mutating func null(_ key: StaticString) { member(key) { $0.raw("null") } }

  /// Writes a text, or null.
  mutating func string(_ text: String?) {
    guard var text else { return raw("null") }
    text.withUTF8 { string(utf8: $0) }
  }

  /// Writes a whole number, or null.
  mutating func number(_ value: Int?) {
    if let value { buffer.append(value) } else { raw("null") }
  }

  /// Writes a number given by its digits.
  mutating func decimal(_ digits: String) {
    var digits = digits
    digits.withUTF8 { raw($0) }
  }

  /// Ends the output with a line feed; what was written since the last piece.
  mutating func finish() -> [UInt8] {
    raw("\n")
    return take()
  }

  /// What was written since the last piece.
  private mutating func take() -> [UInt8] {
    defer { buffer.removeAll() }
    return buffer.bytes
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

  /// Writes what comes before a member's value; keys of the program have nothing to escape.
  private mutating func begin(_ key: StaticString) {
    buffer.reserve(key.utf8CodeUnitCount + depth * 2 + 6 + ByteBuffer.slack)
    putSeparator()
    buffer.put(UInt8(ascii: "\""))
    buffer.put(key)
    buffer.put("\": ")
  }

  /// Writes what comes before a member or an element.
  private mutating func separate() {
    buffer.reserve(depth * 2 + 2 + ByteBuffer.slack)
    putSeparator()
  }

  @inline(__always)
  private mutating func putSeparator() {
    if !isFirst { buffer.put(UInt8(ascii: ",")) }
    if inlineDepth == 0 {
      putNewLine()
    } else if !isFirst {
      buffer.put(0x20)
    }
  }

  private mutating func newLine() {
    guard inlineDepth == 0 else { return }
    buffer.reserve(depth * 2 + 1 + ByteBuffer.slack)
    putNewLine()
  }

  @inline(__always)
  private mutating func putNewLine() {
    buffer.put(0x0A)
    buffer.putBlanks(depth * 2)
  }

  @inline(__always)
  private mutating func raw(_ text: StaticString) {
    buffer.reserve(text.utf8CodeUnitCount)
    buffer.put(text)
  }

  private mutating func raw(_ text: UnsafeBufferPointer<UInt8>) {
    buffer.reserve(text.count)
    buffer.put(text)
  }

  /// Writes valid UTF-8 between quotation marks, escaping what JSON requires and what a terminal or a script could take for a command: C0 and
  /// C1 controls, DEL, line and paragraph separators, bidirectional controls.
  ///
  /// What lies between two bytes to escape is copied whole.
  mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
    buffer.reserve(text.count + 2)
    buffer.put(UInt8(ascii: "\""))
    var copied = 0
    var index = 0
    while true {
      index = Self.plainEnd(of: text, from: index)
      guard index < text.count else { break }
      guard let length = Self.escapedLength(text, index) else {
        index += 1
        continue
      }
      raw(UnsafeBufferPointer(rebasing: text[copied..<index]))
      putEscaped(text, index)
      index += length
      copied = index
    }
    buffer.reserve(text.count - copied + 1)
    buffer.put(UnsafeBufferPointer(rebasing: text[copied...]))
    buffer.put(UInt8(ascii: "\""))
  }

  /// How many bytes from `index` on are written as one escape; nil when they stand as they are.
  private static func escapedLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    switch text[index] {
    case 0x00..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    // A log that shows this JSON must not find the command `##[…]` in it.
    case UInt8(ascii: "[") where index > 1 && text[index - 1] == 0x23 && text[index - 2] == 0x23: 1
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0: 2
    case 0xE2 where index + 2 < text.count && isHidden(text[index + 1], text[index + 2]): 3
    default: nil
    }
  }

  /// Writes the escape of what stands at `index`.
  private mutating func putEscaped(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) {
    switch text[index] {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    case 0xC2: appendEscape(UInt16(text[index + 1]))
    case 0xE2: appendEscape(0x2000 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F))
    case let byte: appendEscape(UInt16(byte))
    }
  }

  /// The next place of a byte that is escaped, or may be with those around it; the end without any.
  private static func plainEnd(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    isPlain.withUnsafeBufferPointer { isPlain in
      var index = start
      while index < text.count, isPlain[Int(text[index])] { index &+= 1 }
      return index
    }
  }

  /// False for the bytes that are escaped, or may be with those around them.
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
    buffer.reserve(6)
    buffer.put("\\u")
    for shift in stride(from: 12, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift)) & 15
      buffer.put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
  }
}
