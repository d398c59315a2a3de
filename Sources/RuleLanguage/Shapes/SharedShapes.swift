import DocumentModel

extension ObjectShape {
  /// The file `pack.jsonc` of a pack.
  package static let pack = ObjectShape(
    .pack,
    [
      .schemaAddress,
      .required("schema", .oneOf([PackHeader.schema])),
      .required("id", .identifier),
      .required("title", .localized),
      .required("edition", .text),
      .required("publisher", .text),
      .optional("names", .list(.pattern)),
      .required("clauses", .list(.object(.clause), atLeast: 1)),
      .optional("applies", .list(.object(.contextTest))),
      .optional("excluded", .list(.object(.contextTest))),
    ])

  static let clause = ObjectShape(.clause, [.required("id", .text), .required("title", .localized)])

  static let fingerprint = ObjectShape(.fingerprint, [.schemaAddress, .required("hashes", .list(.hash))])

  static let lexicon = ObjectShape(
    .lexicon,
    [
      .schemaAddress, .optional("id", .identifier), .optional("title", .localized),
      .required("phrases", .list(.pattern, atLeast: 1)),
    ])

  static let concept = ObjectShape(
    .concept,
    [
      .schemaAddress, .optional("id", .identifier), .required("title", .localized),
      .optional("decoys", .list(.pattern)), .required("facts", .named(.condition)),
    ])

  static let kinds = ObjectShape(.kinds, [.schemaAddress, .required("kinds", .list(.object(.kind)))])

  static let kind = ObjectShape(
    .kind,
    [
      .required("kind", .choice(DocumentKind.self)), .optional("title", .list(.pattern)),
      .optional("body", .list(.pattern)),
    ])

  static let services = ObjectShape(.services, [.schemaAddress, .required("services", .list(.object(.service)))])

  static let service = ObjectShape(
    .service,
    [
      .required("service", .oneOf(ContextKey.named("services")?.allowedValues ?? [])),
      .required("phrases", .list(.pattern, atLeast: 1)),
    ])

  /// A configuration file.
  package static let configuration = ObjectShape(
    .configuration,
    [
      .schemaAddress,
      .optional("charters", .oneOrMore(.text)),
      .optional("kinds", .named(.oneOrMore(.choice(DocumentKind.self)))),
      .optional("context", .declarations),
      .optional("failOn", .oneOf(["error", "warning", "advice", "never"])),
      .optional("lang", .choice(Language.self)),
      .optional("waivers", .list(.object(.waiver))),
    ])

  /// A declared exception to a rule.
  package static let waiver = ObjectShape(
    .waiver,
    [
      .required("rule", .identifier), .optional("documents", .oneOrMore(.text)), .required("reason", .text),
      .required("author", .text), .required("expires", .date),
    ])

  /// A sidecar: the configuration of one document, which may also say what kind it is.
  package static let sidecar = ObjectShape(
    .sidecar,
    configuration.fields + [.optional("kind", .oneOrMore(.choice(DocumentKind.self)))])

  /// The shape of an object.
  package static func named(_ name: ObjectName) -> ObjectShape { byName[name] ?? ObjectShape(name, []) }

  private static let byName = Dictionary(
    ([
      rule, severities, contextTest, messages, example, examplePaper, require, part, forbid, mention, element, nearMiss,
      replacement, figures, link, annex, compare, position, paper, ask, answer, pack, clause, fingerprint, concept,
      lexicon, kinds, kind, services, service, configuration, sidecar,
      waiver,
    ] + compounds).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
