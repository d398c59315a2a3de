import DocumentModel
import Reporting
import RuleLanguage

/// A file to fill in: every key with a comment that says what it is for, optional ones commented out, blanks as `""`.
///
/// Made from the shapes the decoder reads, so that it never lacks a key or has one too many. The loader refuses each
/// blank with its line, and takes the file once they are filled.
struct Skeleton {
  let language: Language
  private(set) var lines: [String] = []

  init(_ language: Language) { self.language = language }

  /// The text of the file.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A rule file with a check of one kind.
  static func rule(_ id: String, check: ObjectName, clauses: [String], _ language: Language) -> Skeleton {
    var skeleton = Skeleton(language)
    skeleton.comment(ScaffoldWording.ruleHeading(id), at: 0)
    let verdicts = verdicts(of: check)
    let shape = ObjectShape.rule
    skeleton.lines.append("{")
    for field in shape.fields {
      switch field.key {
      case "id": skeleton.write(field, in: shape, value: "\"\(id)\"")
      case "clause":
        if !clauses.isEmpty { skeleton.comment(ScaffoldWording.clauses(clauses), at: 1) }
        skeleton.write(field, in: shape)
      case check.rawValue: skeleton.write(field, in: shape)
      case "messages": skeleton.block(field, "{", "}", verdicts.map { "\"\($0.rawValue)\": \(blankText)" })
      case "examples":
        skeleton.block(field, "[", "]", verdicts.map { "{ \"verdict\": \"\($0.rawValue)\", \"text\": \"\" }" })
      case "advice", "question", "proof": skeleton.write(field, in: shape)
      default:
        // The other checks would make another rule.
        let isBody = shape.needsOne.contains(field.key)
        if !isBody { skeleton.write(field, in: shape, isActive: field.isRequired) }
      }
    }
    skeleton.lines.append("}")
    return skeleton
  }

  /// The `pack.jsonc` of a new pack.
  static func pack(_ id: String, _ language: Language) -> Skeleton {
    var skeleton = Skeleton(language)
    skeleton.comment(ScaffoldWording.packHeading, at: 0)
    skeleton.lines.append("{")
    for field in ObjectShape.pack.fields {
      let value = field.key == "id" ? "\"\(id)\"" : nil
      skeleton.write(field, in: .pack, value: value, isActive: field.isRequired)
    }
    skeleton.lines.append("}")
    return skeleton
  }

  private static let blankText = "{ \"fr\": \"\", \"en\": \"\" }"

  /// The verdicts a bare check of this kind can give, `notApplicable` aside.
  private static func verdicts(of check: ObjectName) -> [Verdict] {
    switch check {
    case .mention: [.satisfied, .vague, .missing, .contradicted]
    case .figures, .compare: [.satisfied, .contradicted]
    case .forbid: [.contradicted]
    case .ask: [.review]
    default: [.satisfied, .missing]
    }
  }

  private mutating func comment(_ text: LocalizedText, at depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    lines += text.in(language).split(separator: "\n").map { "\(indent)// \($0)" }
  }

  /// One key with its comment; commented out when it is not active.
  private mutating func write(
    _ field: ObjectShape.Field, in shape: ObjectShape, value: String? = nil, isActive: Bool = true, at depth: Int = 1
  ) {
    if let note = Wording.Keys.note(field.key, in: shape.name) { comment(note, at: depth) }
    let indent = String(repeating: "  ", count: depth)
    guard isActive else { return lines.append("\(indent)// \"\(field.key)\": \(literal(field.value)),") }
    if value == nil, let name = field.value.object {
      lines.append("\(indent)\"\(field.key)\": {")
      let inner = ObjectShape.named(name)
      let needed = inner.fields.contains(where: \.isRequired) ? nil : inner.needsOne.first
      for field in inner.fields {
        write(field, in: inner, isActive: field.isRequired || field.key == needed, at: depth + 1)
      }
      lines.append("\(indent)},")
    } else {
      lines.append("\(indent)\"\(field.key)\": \(value ?? literal(field.value)),")
    }
  }

  private mutating func block(_ field: ObjectShape.Field, _ open: String, _ close: String, _ rows: [String]) {
    if let note = Wording.Keys.note(field.key, in: .rule) { comment(note, at: 1) }
    lines.append("  \"\(field.key)\": \(open)")
    lines += rows.map { "    \($0)," }
    lines.append("  \(close),")
  }

  /// A value on one line: a blank, or a usual choice.
  private func literal(_ value: ValueShape) -> String {
    switch value {
    case .text, .string, .date, .identifier, .pattern, .condition, .lines, .contextKey, .comparedValue, .host, .email,
      .decimal, .hash:
      "\"\""
    case .flag: "false"
    case .yes: "true"
    case .integer(let range): "\(range.lowerBound)"
    case .oneOf(let words): "\"\(Self.usual.first(where: words.contains) ?? words.first ?? "")\""
    case .localized: Self.blankText
    case .list(.oneOf(let words), _): "[\(Self.several(words).map { "\"\($0)\"" }.joined(separator: ", "))]"
    case .list(let element, _): "[\(literal(element))]"
    case .oneOrMore(let element): literal(element)
    case .object(let name): literal(ObjectShape.named(name))
    case .named, .declarations: "{}"
    }
  }

  private func literal(_ shape: ObjectShape) -> String {
    let active = shape.fields.filter { $0.isRequired || $0.key == shape.needsOne.first }
    return "{ \(active.map { "\"\($0.key)\": \(literal($0.value))" }.joined(separator: ", ")) }"
  }

  /// Choices that suit most rules.
  private static let usual = ["warning", "document", "positive"]

  /// Papers that most rules are for, or else all the words.
  private static func several(_ words: [String]) -> [String] {
    let papers = [DocumentKind.quote, .offer, .contract].map(\.rawValue)
    return papers.allSatisfy(words.contains) ? papers : words
  }
}

extension ValueShape {
  /// The object that a value is, be it one of several.
  fileprivate var object: ObjectName? {
    switch self {
    case .object(let name), .oneOrMore(.object(let name)): name
    default: nil
    }
  }
}
