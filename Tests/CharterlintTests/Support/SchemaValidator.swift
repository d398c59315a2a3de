import DocumentModel
import RuleLanguage

/// The few words of JSON Schema that our schemas use; anything else in a schema is a failure of the test.
struct SchemaValidator {
  let root: JSONNode

  private static let known = [
    "$schema", "$ref", "$defs", "title", "description", "type", "properties", "patternProperties",
    "additionalProperties", "required", "anyOf", "enum", "const", "items", "minItems", "minLength", "minimum",
    "maximum",
    "pattern",
  ]

  init?(_ schema: [UInt8]) {
    guard let root = JSONDocument.read(schema).document?.root else { return nil }
    self.root = root
  }

  /// What does not fit, by its place; empty when all does.
  func errors(in value: JSONNode) -> [String] { errors(value, root, at: "") }

  private func errors(_ value: JSONNode, _ schema: JSONNode, at path: String) -> [String] {
    var errors: [String] = []
    for member in schema.members {
      let rule = member.value
      switch member.name {
      case "$ref": errors += self.errors(value, target(rule.string ?? ""), at: path)
      case "type" where !fits(value, rule): errors.append("\(path): type")
      case "enum" where !rule.elements.contains { $0.string == value.string }: errors.append("\(path): enum")
      case "const" where value.bool != rule.bool: errors.append("\(path): const")
      case "minLength" where value.string?.isEmpty == true: errors.append("\(path): minLength")
      case "minItems" where value.kind == .array && value.elements.count < rule.integer ?? 0:
        errors.append("\(path): minItems")
      case "minimum": if let number = value.integer, number < rule.integer ?? 0 { errors.append("\(path): minimum") }
      case "maximum": if let number = value.integer, number > rule.integer ?? 0 { errors.append("\(path): maximum") }
      case "pattern":
        if let text = value.string, !matches(text, rule.string ?? "") { errors.append("\(path): pattern") }
      case "anyOf" where !rule.elements.contains { self.errors(value, $0, at: path).isEmpty }:
        errors.append("\(path): anyOf")
      case "required" where value.kind == .object:
        for key in rule.elements.compactMap(\.string) where value[key] == nil { errors.append("\(path): no \(key)") }
      case "items":
        for (index, element) in value.elements.enumerated() {
          errors += self.errors(element, rule, at: "\(path)/\(index)")
        }
      case "additionalProperties": errors += others(value, schema, rule, at: path)
      case "properties":
        for property in rule.members {
          if let inner = value[property.name] {
            errors += self.errors(inner, property.value, at: "\(path)/\(property.name)")
          }
        }
      default: if !Self.known.contains(member.name) { errors.append("\(path): \(member.name) is not understood") }
      }
    }
    return errors
  }

  /// The members that `properties` does not name.
  private func others(_ value: JSONNode, _ schema: JSONNode, _ rule: JSONNode, at path: String) -> [String] {
    var errors: [String] = []
    for member in value.members where schema["properties"]?[member.name] == nil {
      let pattern = schema["patternProperties"]?.members.first { matches(member.name, $0.name) }
      if let pattern {
        errors += self.errors(member.value, pattern.value, at: "\(path)/\(member.name)")
      } else if rule.bool == false {
        errors.append("\(path): \(member.name)")
      } else if rule.kind == .object {
        errors += self.errors(member.value, rule, at: "\(path)/\(member.name)")
      }
    }
    return errors
  }

  private func target(_ reference: String) -> JSONNode {
    reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? $0 }
  }

  private func fits(_ value: JSONNode, _ type: JSONNode) -> Bool {
    let names = type.kind == .array ? type.elements.compactMap(\.string) : [type.string ?? ""]
    return names.contains { name in
      switch value.kind {
      case .number: name == "number" || name == "integer" && value.integer != nil
      case .bool: name == "boolean"
      case .object, .array, .string, .null: name == value.kind.rawValue
      }
    }
  }

  private func matches(_ text: String, _ expression: String) -> Bool {
    guard let regex = try? Regex(expression) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}
