import DocumentModel

extension ObjectShape {
  static let require = ObjectShape(
    .require,
    [
      .optional("concept", .identifier),
      .required("satisfied", .list(.condition, atLeast: 1)),
      .optional("vague", .list(.condition)),
      .optional("contradicted", .list(.condition)),
      .optional("owes", .choice(Debtor.self)),
      .optional("polarity", .choice(Polarity.self)),
      .optional("hedges", .list(.identifier)),
      .optional("blanksLower", .flag),
      .optional("parts", .list(.object(.part))),
    ])

  static let part = ObjectShape(.part, [.required("label", .localized), .required("condition", .condition)])

  static let forbid = ObjectShape(
    .forbid,
    [
      .optional("concept", .identifier),
      .optional("contradicted", .list(.condition)),
      .optional("vague", .list(.condition)),
      .optional("satisfied", .list(.condition)),
      .optional("review", .list(.condition)),
      .optional("otherwise", .oneOf([Verdict.notApplicable, .review].map(\.rawValue))),
    ], needsOne: ["contradicted", "vague", "review"])

  static let mention = ObjectShape(
    .mention,
    [
      .required("text", .text),
      .required("elements", .list(.object(.element), atLeast: 1)),
      .optional("variants", .list(.pattern)),
      .optional("replaceable", .list(.object(.replacement))),
      .optional("nearMisses", .list(.object(.nearMiss))),
    ])

  static let element = ObjectShape(
    .element,
    [
      .required("id", .identifier),
      .required("label", .localized),
      .optional("exact", .list(.condition)),
      .optional("loose", .list(.condition)),
      .optional("host", .host),
      .optional("email", .email),
    ], needsOne: ["exact", "host", "email"])

  static let nearMiss = ObjectShape(.nearMiss, [.required("find", .condition), .required("reason", .localized)])

  static let replacement = ObjectShape(
    .replacement, [.required("words", .text), .required("by", .list(.pattern, atLeast: 1))])

  static let figures = ObjectShape(
    .figures,
    [
      .required("verify", .list(.choice(FiguresCheck.Verification.self), atLeast: 1)), .optional("tolerance", .decimal),
    ])

  static let link = ObjectShape(
    .link,
    [.optional("host", .host), .optional("picture", .list(.text, atLeast: 1)), .optional("linkedTo", .host)],
    needsOne: ["host", "picture"])

  static let annex = ObjectShape(.annex, [.required("pack", .identifier), .optional("vague", .list(.condition))])

  /// One comparison; which keys go together depends on `of`.
  static let compare = ObjectShape(
    .compare,
    [
      .required("of", .choice(ComparisonName.self)),
      .required("message", .localized),
      .optional("documents", .list(.choice(DocumentKind.self))),
      .optional("differing", .oneOf([Verdict.contradicted, .vague].map(\.rawValue))),
      .optional("concept", .identifier),
      .optional("find", .list(.condition, atLeast: 1)),
      .optional("entities", .list(.choice(EntityKind.self), atLeast: 1)),
      .optional("about", .list(.condition)),
      .optional("once", .flag),
      .optional("tolerance", .decimal),
      .optional("positions", .list(.object(.position), atLeast: 2)),
      .optional("listedIn", .list(.choice(DocumentKind.self), atLeast: 1)),
      .optional("papers", .list(.object(.paper), atLeast: 1)),
    ])

  static let position = ObjectShape(
    .position, [.required("label", .localized), .required("find", .list(.condition, atLeast: 1))])

  static let paper = ObjectShape(
    .paper, [.required("find", .list(.condition, atLeast: 1)), .optional("kind", .choice(DocumentKind.self))])

  static let ask = ObjectShape(
    .ask,
    [
      .optional("signals", .list(.condition)), .optional("contradicted", .list(.condition)),
      .optional("answers", .list(.object(.answer))),
    ])

  static let answer = ObjectShape(
    .answer,
    [
      .required("when", .list(.object(.contextTest), atLeast: 1)),
      .required("verdict", .oneOf([Verdict.notApplicable, .review, .satisfied, .contradicted].map(\.rawValue))),
      .required("reason", .localized),
    ])

  /// The conditions written as objects, each told by the key of its name.
  static let compounds: [ObjectShape] = [
    ObjectShape(.any, [.required("any", .list(.condition, atLeast: 1))]),
    ObjectShape(
      .all,
      [
        .required("all", .list(.condition, atLeast: 1)), .optional("within", .choice(Window.self)),
        .optional("without", .list(.condition)),
      ]),
    ObjectShape(.under, [.required("under", .list(.condition, atLeast: 1)), .optional("find", .condition)]),
    ObjectShape(
      .column,
      [
        .required("column", .list(.condition, atLeast: 1)), .optional("find", .condition), .optional("every", .flag),
      ]),
    ObjectShape(
      .count,
      [
        .required("count", .integer(1...Limits.count)), .required("of", .condition),
        .optional("within", .choice(Window.self)),
      ]),
    ObjectShape(.heading, [.required("heading", .list(.condition, atLeast: 1))]),
  ]
}
