import DocumentModel
import RuleLanguage

extension JSONWriter {
  /// A French and an English wording.
  mutating func localizedSchema() {
    object { writer in
      writer.member("type", "object")
      writer.member("additionalProperties", false)
      writer.member("required", ["fr", "en"])
      writer.member("properties") {
        $0.object { writer in
          for language in ["fr", "en"] { writer.member(named: language) { $0.textSchema() } }
        }
      }
    }
  }

  /// A condition: a phrase or a fact, alternatives, or an object told by its leading key.
  mutating func conditionSchema() {
    object { writer in
      writer.member("anyOf") {
        $0.array([""] + ["[]"] + ObjectShape.compoundNames.map(\.rawValue)) { writer, name in
          switch name {
          case "": writer.textSchema()
          case "[]": writer.alternativesSchema()
          default: writer.object(inline: true) { $0.member("$ref", "#/$defs/\(name)") }
          }
        }
      }
    }
  }

  private mutating func textSchema() {
    object(inline: true) {
      $0.member("type", "string")
      $0.member("minLength", 1)
    }
  }

  private mutating func alternativesSchema() {
    object { writer in
      writer.member("type", "array")
      writer.member("minItems", 1)
      writer.member("items") { $0.object(inline: true) { $0.member("$ref", "#/$defs/condition") } }
    }
  }

  /// Declared facts: every context key with its values.
  mutating func declarationsSchema() {
    object { writer in
      writer.member("type", "object")
      writer.member("additionalProperties", false)
      writer.member("properties") {
        $0.object { writer in
          for key in ContextKey.all where !key.name.contains("<") {
            writer.member(named: key.name) { $0.object { $0.values(of: key) } }
          }
        }
      }
      writer.member("patternProperties") {
        $0.object { writer in
          for key in ContextKey.all where key.name.contains("<") {
            let expression = key.name.replacing(".", with: #"\."#).replacing("<pack>", with: "[A-Za-z0-9_-]+")
            writer.member(named: "^\(expression)$") { $0.object { $0.values(of: key) } }
          }
        }
      }
    }
  }

  private mutating func values(of key: ContextKey) {
    switch key.type {
    case .oneOf(let words): member("enum", words)
    case .listOf(let words):
      // One word, words by comma, or a list of words.
      member("anyOf") {
        $0.array([false, true]) { writer, isList in
          writer.object {
            $0.member("type", isList ? "array" : "string")
            if isList { $0.member("items") { $0.object(inline: true) { $0.member("enum", words) } } }
          }
        }
      }
    case .integer: member("anyOf") { $0.array(["integer", "string"]) { $0.typed($1) } }
    case .bool: member("anyOf") { $0.array(["boolean", "string"]) { $0.typed($1) } }
    case .date:
      member("type", "string")
      member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .text: member("anyOf") { $0.array(["string", "integer"]) { $0.typed($1) } }
    }
  }

  private mutating func typed(_ name: String) {
    object(inline: true) {
      $0.member("type", name)
      if name == "integer" { $0.member("minimum", 0) }
    }
  }
}
