import DocumentModel
import RuleLanguage

/// The JSON Schema of one kind of file, made from the shapes that the decoder reads.
package struct SchemaDocument: Sendable {
  private let root: ObjectName
  private let language: Language

  /// The files that have a schema.
  package static let files: [ObjectName] = [
    .rule, .pack, .concept, .lexicon, .fingerprint, .kinds, .services, .configuration, .sidecar,
  ]

  /// Prepares the schema of a file of this shape; `language` is that of the descriptions.
  package init(of root: ObjectName, language: Language) {
    self.root = root
    self.language = language
  }

  /// The schema, draft 2020-12. Definitions that the file does not reach are left out.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    let names = ObjectShape.reached(from: root)
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", "charterlint \(root.rawValue)")
      writer.member("$ref", "#/$defs/\(root.rawValue)")
      writer.member("$defs") {
        $0.object { writer in
          writer.member("localized") { $0.localizedSchema() }
          writer.member("condition") { $0.conditionSchema() }
          writer.member("declarations") { $0.declarationsSchema() }
          for name in names { writer.member(named: name.rawValue) { $0.schema(of: .named(name), language) } }
        }
      }
    }
    return writer.finish()
  }
}

extension ObjectShape {
  /// The objects that a file of this shape may hold, itself first.
  static func reached(from root: ObjectName) -> [ObjectName] {
    var names = [root]
    var next = 0
    while next < names.count {
      for field in named(names[next]).fields {
        for name in field.value.objects where !names.contains(name) { names.append(name) }
      }
      next += 1
    }
    // Conditions name these; every file with a pattern tree needs them, and the definition of a condition does.
    for name in compoundNames where !names.contains(name) { names.append(name) }
    return names
  }

  /// The conditions that are objects.
  static let compoundNames: [ObjectName] = [.any, .all, .under, .column, .count, .heading]
}

extension ValueShape {
  fileprivate var objects: [ObjectName] {
    switch self {
    case .object(let name): [name]
    case .list(let element, _), .oneOrMore(let element), .named(let element): element.objects
    case .text, .string, .date, .identifier, .flag, .integer, .oneOf, .localized, .pattern, .condition, .lines,
      .contextKey,
      .declarations, .comparedValue, .host, .email, .decimal, .hash, .yes:
      []
    }
  }
}
