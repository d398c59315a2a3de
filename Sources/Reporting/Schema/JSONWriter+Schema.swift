import DocumentModel
import RuleLanguage

extension JSONWriter {
  /// The schema of an object.
  mutating func schema(of shape: ObjectShape, _ language: Language) {
    object { writer in
      writer.member("type", "object")
      writer.member("additionalProperties", false)
      let required = shape.fields.filter(\.isRequired).map(\.key)
      if !required.isEmpty { writer.member("required", required) }
      if !shape.needsOne.isEmpty {
        writer.member("anyOf") { $0.array(shape.needsOne) { $0.requiring($1) } }
      }
      writer.member("properties") {
        $0.object { writer in
          for field in shape.fields {
            writer.member(named: field.key) {
              $0.object {
                if let note = Wording.Keys.note(field.key, in: shape.name) {
                  $0.member("description", note.in(language))
                }
                $0.write(field.value)
              }
            }
          }
        }
      }
    }
  }

  private mutating func requiring(_ key: String) { object(inline: true) { $0.member("required", [key]) } }

  /// The schema of a value, as an object of its own.
  private mutating func schema(of value: ValueShape) { object { $0.write(value) } }

  /// The members that restrict a value.
  private mutating func write(_ value: ValueShape) {
    switch value {
    case .text, .pattern: pattern(nil)
    case .identifier: pattern("^[A-Za-z0-9._-]+$")
    case .flag: member("type", "boolean")
    case .yes: member("const", true)
    case .integer(let range):
      member("type", "integer")
      member("minimum", range.lowerBound)
      member("maximum", range.upperBound)
    case .oneOf(let words): member("enum", words)
    case .localized: member("$ref", "#/$defs/localized")
    case .condition: member("$ref", "#/$defs/condition")
    case .declarations: member("$ref", "#/$defs/declarations")
    case .object(let name): member("$ref", "#/$defs/\(name.rawValue)")
    case .list(let element, let atLeast): list(element, atLeast: atLeast)
    case .oneOrMore(let element):
      member("anyOf") { $0.array([element, .list(element, atLeast: 0)]) { $0.schema(of: $1) } }
    case .lines: member("anyOf") { $0.array([ValueShape.text, .list(.string, atLeast: 1)]) { $0.schema(of: $1) } }
    case .string: member("type", "string")
    case .named(let element):
      member("type", "object")
      member("additionalProperties") { $0.schema(of: element) }
    case .contextKey(let datesOnly): contextKey(datesOnly: datesOnly)
    case .comparedValue: member("type") { $0.array(["string", "boolean"], inline: true) { $0.string($1) } }
    case .host: pattern(#"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$"#)
    case .email: pattern(#"^[^@]+@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$"#)
    case .decimal: pattern(#"^[0-9]{1,9}(\.[0-9]{1,2})?$"#)
    case .hash: pattern("^[0-9A-Fa-f]{8}$")
    case .date: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    }
  }

  private mutating func list(_ element: ValueShape, atLeast: Int) {
    member("type", "array")
    if atLeast > 0 { member("minItems", atLeast) }
    member("items") { $0.schema(of: element) }
  }

  private mutating func pattern(_ expression: String?) {
    member("type", "string")
    if let expression { member("pattern", expression) } else { member("minLength", 1) }
  }

  private mutating func contextKey(datesOnly: Bool) {
    let keys = ContextKey.all.filter { !datesOnly || $0.type == .date }
    let signatory = #"^signatory\.[A-Za-z0-9_-]+\.(since|until)$"#
    let date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    member("anyOf") { writer in
      writer.array(datesOnly ? ["", signatory, date] : ["", signatory]) { writer, expression in
        writer.object(inline: true) {
          if expression.isEmpty {
            $0.member("enum", keys.map(\.name).filter { !$0.contains("<") })
          } else {
            $0.member("type", "string")
            $0.member("pattern", expression)
          }
        }
      }
    }
  }
}
