import DocumentModel
import Reporting
import RuleLanguage

/// The keys and values that a file of ours may hold, from the schema it is documented by.
struct RuleWords {
  private(set) var keys: [String] = []
  private(set) var values: [String] = []
  /// A file to start again from.
  let seed: String

  static let rule = RuleWords([.rule, .concept], seed: TrialRules.texts.last?.text ?? "{}")
  static let configuration = RuleWords([.configuration], seed: #"{ "charters": ["digitalpes"] }"#)

  private init(_ files: [ObjectName], seed: String) {
    self.seed = seed
    for file in files {
      let bytes = SchemaDocument(of: file, language: .english).bytes
      if let document = JSONDocument.read(bytes).document { collect(document.root) }
    }
    values += ["@subject", "@trial/subject", "{trial.words}", "devis/*.md", "2026-01-31", "digitalpes", "TR-01"]
  }

  private mutating func collect(_ node: JSONNode) {
    for member in node.members {
      let key = member.key.string ?? ""
      if key == "properties" { keys += member.value.members.compactMap(\.key.string) }
      if key == "enum" || key == "const" || key == "examples" {
        values += ([member.value] + member.value.elements).compactMap(\.string)
      }
      collect(member.value)
    }
    for element in node.elements { collect(element) }
  }
}
