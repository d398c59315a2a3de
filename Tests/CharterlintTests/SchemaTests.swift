import DocumentModel
import Foundation
import Judging
import Testing

@testable import Reporting
@testable import RuleLanguage
@testable import charterlint

/// The JSON Schemas say what the decoder says.
@Suite("Schemas")
struct SchemaTests {
  private static func schema(_ name: ObjectName) throws -> SchemaValidator {
    try #require(SchemaValidator(SchemaDocument(of: name, language: .english).bytes))
  }

  /// Which schema a rule file belongs to.
  private static func name(of path: String) -> ObjectName {
    switch (path.split(separator: "/").first ?? "", path.split(separator: "/").last ?? "") {
    case ("kinds.jsonc", _): .kinds
    case ("services.jsonc", _): .services
    case ("lexicons", _): .lexicon
    case ("concepts", _): .concept
    case (_, "pack.jsonc"): .pack
    case (_, "fingerprint.jsonc"): .fingerprint
    default: .rule
    }
  }

  @Test("are met by every file under Rules", arguments: SchemaDocument.files)
  func rules(_ name: ObjectName) throws {
    let schema = try Self.schema(name)
    for file in try RealRules.source.get().files where Self.name(of: file.path) == name {
      let root = try #require(JSONDocument.read(file.bytes).document?.root)
      let errors = schema.errors(in: root)
      #expect(errors == [], "\(file.path)")
    }
  }

  @Test("describe every key, in both languages", arguments: ObjectName.allCases)
  func described(_ name: ObjectName) {
    let shape = ObjectShape.named(name)
    #expect(!shape.fields.isEmpty)
    for field in shape.fields {
      let note = Wording.Keys.note(field.key, in: name)
      #expect(note?.french.hasSuffix(".") == true && note?.english.hasSuffix(".") == true, "\(name).\(field.key)")
    }
    #expect(shape.needsOne.allSatisfy { key in shape.fields.contains { $0.key == key } })
  }

  @Test("reach every object from some file")
  func reached() {
    let reached = Set(SchemaDocument.files.flatMap { ObjectShape.reached(from: $0) })
    #expect(reached == Set(ObjectName.allCases))
  }

  private static let trial = EndToEnd.folder.appending(path: "Rules/essai")

  /// One object of a file, or one value, made wrong; and whether the loader refuses it.
  private static func isRefused(_ text: String, _ path: String, among files: [RuleFile]) -> Bool {
    let files = files.filter { $0.path != path } + [RuleFile(path: path, bytes: Array(text.utf8))]
    do throws(PackIssues) {
      _ = try RuleLoader.load(files)
      _ = try RuleLoader.allExamples(in: files)
      return false
    } catch {
      return true
    }
  }

  @Test("refuse a wrong value wherever the decoder does", arguments: ["TR-01.jsonc", "TR-02.jsonc", "pack.jsonc"])
  func wrongValues(_ name: String) throws {
    let path = "essai/\(name)"
    let files = try ["TR-01.jsonc", "TR-02.jsonc", "pack.jsonc"].map { name in
      RuleFile(path: "essai/\(name)", bytes: Array(try Data(contentsOf: Self.trial.appending(path: name))))
    }
    let text = String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    let schema = try Self.schema(Self.name(of: path))
    let root = try #require(JSONDocument.read(Array(text.utf8)).document?.root)
    for span in Self.values(below: root) {
      let changed = Self.replacing(span, in: text, by: "0.5")
      #expect(Self.isRefused(changed, path, among: files), "\(changed)")
      #expect(Self.errors(schema, changed) != [], "\(changed)")
    }
    for span in Self.objects(in: root) {
      let changed = Self.replacing(TextSpan(span.lower, span.lower + 1), in: text, by: "{ \"zzz\": 1, ")
      #expect(Self.isRefused(changed, path, among: files), "\(changed)")
      #expect(Self.errors(schema, changed) != [], "\(changed)")
    }
  }

  @Test("know the keys of every comparison")
  func comparisons() {
    let keys = Set(ObjectShape.compare.fields.map(\.key))
    let read = ComparisonName.allCases.flatMap { $0.keys.required + $0.keys.optional }
    #expect(keys == Set(read + ["of", "message", "documents", "differing"]))
  }

  @Test("know the keys that the configuration's decoder knows")
  func configuration() {
    let keys = SettingsDecoder.keys.map(\.self)
    #expect(Set(keys) == Set(ObjectShape.sidecar.fields.map(\.key)))
    #expect(Set(keys).subtracting(["kind"]) == Set(ObjectShape.configuration.fields.map(\.key)))
    let levels = ObjectShape.configuration.fields.first { $0.key == "failOn" }?.value
    #expect(levels == .oneOf(FailLevel.allCases.map(\.rawValue)))
  }

  @Test("are printed for editors, and read by others", arguments: SchemaDocument.files)
  func printed(_ name: ObjectName) throws {
    let outcome = try EndToEnd.run(["rules", "schema", name.rawValue])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(JSONDocument.read(Array(outcome.output.utf8)).problems == [])
    #expect(outcome.output.contains("\"$defs\""))
    let unknown = try EndToEnd.run(["rules", "schema", "rul"])
    #expect(unknown.code == 2 && unknown.errors.contains("« rule »"))
  }

  // MARK: Places

  /// The values of an object's members and of arrays, at any depth; those of facts declared in examples aside, which
  /// may be numbers.
  private static func values(below node: JSONNode) -> [TextSpan] {
    node.members.flatMap { member in
      [member.value.span] + (member.name == "context" ? [] : values(below: member.value))
    } + node.elements.flatMap { [$0.span] + values(below: $0) }
  }

  private static func objects(in node: JSONNode) -> [TextSpan] {
    (node.kind == .object ? [node.span] : []) + node.members.flatMap { objects(in: $0.value) }
      + node.elements.flatMap { objects(in: $0) }
  }

  private static func replacing(_ span: TextSpan, in text: String, by other: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<span.lower] + Array(other.utf8) + bytes[span.upper...], as: UTF8.self)
  }

  private static func errors(_ schema: SchemaValidator, _ text: String) -> [String] {
    JSONDocument.read(Array(text.utf8)).document.map { schema.errors(in: $0.root) } ?? ["no JSON"]
  }
}
