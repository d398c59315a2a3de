extension FileDecoder {
  /// A pattern of the notation.
  mutating func pattern(_ node: JSONNode, key: String) -> Pattern? {
    guard let notation = node.string else {
      report(.wrongType(key, .pattern), at: node)
      return nil
    }
    patterns += 1
    if patterns > limits.patterns {
      if patterns == limits.patterns + 1 { report(.limit(.patterns, atMost: limits.patterns), at: node) }
      return nil
    }
    if isTrusted { return Pattern(notation: notation) }
    do {
      // Without escapes the file's own bytes are read, and nothing is copied.
      let escaped = node.isEscaped ? Array(notation.utf8) : nil
      let range = escaped.map { 0..<$0.count } ?? node.span.lower + 1..<node.span.upper - 1
      let mark = parser.parts.mark
      let places = try parser.parse(escaped ?? node.document.bytes, in: range)
      for place in places {
        guard case .lexicon = parser.parts[place].kind else { continue }
        let part = parser.parts[place]
        refer(to: .lexicon(parser.parts.text(of: part)), at: node.fileOffset(ofTextByte: part.offset))
      }
      parser.parts.forget(after: mark)
      return Pattern(notation: notation)
    } catch {
      report(error.problem(notation: notation), at: node.fileOffset(ofTextByte: error.offset))
      return nil
    }
  }

  /// The patterns at a key.
  mutating func patterns(_ fields: Fields, _ name: String, atLeast: Int = 0) -> [Pattern] {
    list(fields, name, atLeast: atLeast) { $0.pattern($1, key: name) }
  }
}
