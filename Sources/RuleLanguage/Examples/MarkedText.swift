import DocumentModel

/// A text whose passages were marked `⟦…⟧`, marks removed.
struct MarkedText {
  var text: [UInt8] = []
  var spans: [TextSpan] = []

  /// Why a mark is wrong, and the byte offset of it in the marked text.
  struct Defect: Error {
    let offset: Int
    let expected: String
  }

  /// Removes the marks from one piece of text and appends it. A passage may not be empty, hold another one, or reach
  /// over the end of a piece unless `openMark` carries it on.
  mutating func append(_ piece: [UInt8], openMark: inout Int?) throws(Defect) {
    var at = 0
    while at < piece.count {
      if Self.isMark(piece, at, last: 0xA6) {
        if openMark != nil { throw Defect(offset: at, expected: "⟧") }
        openMark = text.count
        at += 3
      } else if Self.isMark(piece, at, last: 0xA7) {
        guard let start = openMark else { throw Defect(offset: at, expected: "⟦") }
        if start == text.count { throw Defect(offset: at, expected: Expectation.markedWords.rawValue) }
        spans.append(TextSpan(start, text.count))
        openMark = nil
        at += 3
      } else {
        text.append(piece[at])
        at += 1
      }
    }
  }

  private static func isMark(_ bytes: [UInt8], _ at: Int, last: UInt8) -> Bool {
    bytes[at] == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x9F && bytes[at + 2] == last
  }
}

extension FileDecoder {
  /// The text of an example: a string, or lines that are joined by line feeds.
  mutating func markedText(_ node: JSONNode) -> MarkedText? {
    let lines = node.kind == .array ? node.elements : [node]
    var marked = MarkedText()
    var openMark: Int?
    for (number, line) in lines.enumerated() {
      guard let text = line.string else {
        report(.wrongType("text", .lines), at: line)
        return nil
      }
      if number > 0 { marked.text.append(0x0A) }
      do {
        try marked.append(Array(text.utf8), openMark: &openMark)
      } catch {
        report(.syntax(expected: error.expected), at: line.fileOffset(ofTextByte: error.offset))
        return nil
      }
    }
    if openMark == nil { return marked }
    report(.syntax(expected: "⟧"), at: node.span.upper)
    return nil
  }

  /// A declared value as after `--context key=`: a string, a number, true or false, or a list of strings.
  mutating func declaredValue(_ node: JSONNode, of key: ContextKey) -> String? {
    let text: String?
    switch node.kind {
    case .string: text = node.string
    case .bool: text = node.bool == true ? "true" : "false"
    case .number: text = node.integer.map(String.init)
    case .array:
      let words = node.elements.compactMap(\.string)
      text = words.count == node.elements.count ? words.joined(separator: ",") : nil
    case .object, .null: text = nil
    }
    guard let text else {
      report(.wrongType(key.name, .declaredValue), at: node)
      return nil
    }
    guard let defect = key.validate(text) else { return text }
    report(.unknownValue(key: key.name, value: defect.value, nearest: defect.nearest), at: node)
    return nil
  }
}
