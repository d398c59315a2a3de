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
  private static let paperKeys = ObjectShape.examplePaper.keys

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
    let papers = self.papers(fields, kind)
    let context = self.context(fields)
    let note = string(fields, "note")
    let annexed = identifier(fields, "annexed")
    guard let verdict, let papers else { return nil }
    if verdict == .satisfied || verdict == .contradicted, papers.allSatisfy({ $0.marked.spans.isEmpty }) {
      report(.syntax(expected: "⟦…⟧"), at: fields["text"] ?? fields["documents"] ?? node)
      return nil
    }
    let examples = papers.map { paper in
      RuleExample(
        rule: rule, verdict: verdict, text: String(decoding: paper.marked.text, as: UTF8.self),
        evidence: paper.marked.spans, kind: paper.kind, format: paper.format.documentFormat, context: context,
        note: note, file: path, line: line)
    }
    guard var example = examples.first else { return nil }
    example.others = Array(examples.dropFirst())
    example.annexed = annexed
    return example
  }

  /// One paper of an example.
  private typealias ExamplePaper = (marked: MarkedText, kind: DocumentKind, format: ExampleFormat)

  /// The one paper written in the example itself, or the several of `documents`; nil when one of them is wrong.
  private mutating func papers(_ fields: Fields, _ kind: DocumentKind) -> [ExamplePaper]? {
    guard let node = fields["documents"] else {
      if fields["text"] == nil { report(.missingKey("text"), at: fields.node) }
      return paper(fields, kind).map { [$0] }
    }
    for name in ["text", "kind", "format"] {
      if let other = fields[name] { report(.wrongType(name, .onlyOneKey), at: other) }
    }
    guard let elements = elements(node, key: "documents", atLeast: 1) else { return nil }
    let papers = elements.compactMap { element -> ExamplePaper? in
      guard let fields = self.fields(of: element, Self.paperKeys, key: "documents") else { return nil }
      return paper(fields, kind)
    }
    return papers.count == elements.count ? papers : nil
  }

  private mutating func paper(_ fields: Fields, _ kind: DocumentKind) -> ExamplePaper? {
    let marked = fields["text"].flatMap { markedText($0) }
    let kind = fields["kind"] == nil ? kind : choice(fields, "kind", of: DocumentKind.self)
    let format = fields["format"] == nil ? .text : choice(fields, "format", of: ExampleFormat.self)
    guard let marked, let kind, let format else { return nil }
    return (marked, kind, format)
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
