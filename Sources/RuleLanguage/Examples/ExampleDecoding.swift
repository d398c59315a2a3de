import DocumentModel

/// The formats an example's text can be in.
enum ExampleFormat: String, CaseIterable {
  case text, markdown, html

  var documentFormat: DocumentFormat {
    switch self {
    case .text: .text
    case .markdown: .markdown
    case .html: .html
    }
  }
}

extension FileDecoder {
  private static let exampleKeys = ObjectShape.example.keys

  /// The examples of a rule file.
  mutating func examples(_ root: JSONNode, lines: LineIndex) -> [RuleExample] {
    guard let id = root["id"]?.string, let node = root["examples"] else { return [] }
    let first = root["documents"]?.elements.first?.string.flatMap(DocumentKind.init(rawValue:)) ?? .quote
    guard let elements = elements(node, key: "examples") else { return [] }
    var examples: [RuleExample] = []
    for element in elements {
      let line = lines.position(of: element.span.lower).line
      if let example = example(element, of: RuleID(id), kind: first, line: line) { examples.append(example) }
    }
    return examples
  }

  private mutating func example(_ node: JSONNode, of rule: RuleID, kind: DocumentKind, line: Int) -> RuleExample? {
    guard let fields = fields(of: node, Self.exampleKeys, key: "examples") else { return nil }
    let verdict = choice(fields, "verdict", of: Verdict.self)
    let marked = fields["text"].flatMap { markedText($0) }
    let kind = fields["kind"] == nil ? kind : choice(fields, "kind", of: DocumentKind.self)
    let format = fields["format"] == nil ? .text : choice(fields, "format", of: ExampleFormat.self)
    let context = self.context(fields)
    let note = string(fields, "note")
    guard let verdict, let marked, let kind, let format else { return nil }
    if verdict == .satisfied || verdict == .contradicted, marked.spans.isEmpty, let place = fields["text"] {
      report(.syntax(expected: "⟦…⟧"), at: place)
      return nil
    }
    return RuleExample(
      rule: rule, verdict: verdict, text: String(decoding: marked.text, as: UTF8.self), evidence: marked.spans,
      kind: kind, format: format.documentFormat, context: context, note: note, file: path, line: line)
  }

  private mutating func context(_ fields: Fields) -> [ContextDeclaration] {
    guard let node = fields["context"] else { return [] }
    guard node.kind == .object else {
      report(.wrongType("context", .object), at: node)
      return []
    }
    var declarations: [ContextDeclaration] = []
    for member in node.members {
      guard let key = contextKey(member.key, key: "context"), let value = declaredValue(member.value, of: key) else {
        continue
      }
      declarations.append(ContextDeclaration(key: key.name, value: value))
    }
    return declarations
  }
}
