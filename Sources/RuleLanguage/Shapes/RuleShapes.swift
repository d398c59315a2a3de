import DocumentModel

extension ObjectShape {
  /// The keys of a check's body in a rule, by kind.
  static let bodies: [ObjectName] = [.require, .forbid, .mention, .figures, .link, .annex, .compare, .ask]

  /// A rule file.
  package static let rule = ObjectShape(
    .rule,
    [
      .schemaAddress,
      .required("id", .identifier),
      .required("clause", .text),
      .required("topic", .identifier),
      .required("title", .localized),
      .required("why", .localized),
      .required("severity", .choice(Severity.self)),
      .optional("severities", .list(.object(.severities))),
      .required("documents", .list(.choice(DocumentKind.self), atLeast: 1)),
      .required("unit", .choice(Unit.self)),
      .optional("when", .list(.object(.contextTest))),
      .required("provable", .choice(Provability.self)),
    ] + bodies.map { .optional($0.rawValue, $0 == .compare ? .oneOrMore(.object($0)) : .object($0)) } + [
      .optional("messages", .object(.messages)),
      .optional("advice", .localized),
      .optional("insert", .text),
      .optional("question", .localized),
      .optional("proof", .localized),
      .optional("source", .text),
      .optional("verifiedOn", .date),
      .optional("examples", .list(.object(.example), atLeast: 1)),
    ], needsOne: bodies.map(\.rawValue))

  private static func body(_ name: ObjectName) -> ValueShape {
    name == .compare ? .oneOrMore(.object(name)) : .object(name)
  }

  static let severities = ObjectShape(
    .severities,
    [
      .required("severity", .choice(Severity.self)),
      .optional("verdicts", .list(.choice(Verdict.self))),
      .optional("documents", .list(.choice(DocumentKind.self))),
      .optional("when", .list(.object(.contextTest))),
    ])

  static let messages = ObjectShape(.messages, Verdict.allCases.map { .optional($0.rawValue, .localized) })

  /// The comparisons of a context test; a test has exactly one.
  static let comparisons = ["in", "notIn", "atMost", "notAfter", "after", "known"]

  static let contextTest = ObjectShape(
    .contextTest,
    [
      .required("key", .contextKey(datesOnly: false)),
      .optional("in", .list(.comparedValue, atLeast: 1)),
      .optional("notIn", .list(.comparedValue, atLeast: 1)),
      .optional("atMost", .integer(0...1_000_000_000)),
      .optional("notAfter", .contextKey(datesOnly: true)),
      .optional("after", .contextKey(datesOnly: true)),
      .optional("known", .yes),
      .optional("reason", .localized),
    ], needsOne: comparisons)

  static let example = ObjectShape(
    .example,
    [
      .required("verdict", .choice(Verdict.self)),
      .optional("text", .lines),
      .optional("documents", .list(.object(.examplePaper), atLeast: 2)),
      .optional("kind", .choice(DocumentKind.self)),
      .optional("format", .choice(ExampleFormat.self)),
      .optional("context", .declarations),
      .optional("annexed", .identifier),
      .optional("note", .text),
    ], needsOne: ["text", "documents"])

  static let examplePaper = ObjectShape(
    .examplePaper,
    [
      .required("text", .lines),
      .optional("kind", .choice(DocumentKind.self)),
      .optional("format", .choice(ExampleFormat.self)),
    ])
}
