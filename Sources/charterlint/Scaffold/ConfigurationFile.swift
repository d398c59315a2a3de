import DocumentModel
import RuleLanguage

/// The text of a new `.charterlint.jsonc`: the answers, with a comment for each; what was not answered stands there
/// commented out.
struct ConfigurationFile {
  let answers: Interview.Answers
  let packs: [RulePack]
  let language: Language

  var text: String {
    var lines = InitWording.heading.in(language).split(separator: "\n").map { "// \($0)" }
    lines.append("{")
    lines += comment(InitWording.charters(pinned: answers.charters.compactMap(pinned)))
    lines.append("  \"charters\": [\(answers.charters.map { "\"\($0)\"" }.joined(separator: ", "))],")
    lines.append("")
    lines += comment(InitWording.kinds)
    lines.append("  // \"kinds\": { \"devis/**\": \"quote\", \"contrats/**\": \"contract\", \"cgv.*\": \"terms\" },")
    lines.append("")
    lines += comment(InitWording.context)
    lines.append("  \"context\": {")
    for (name, values) in answers.facts.sorted(by: { $0.key < $1.key }) { lines += fact(name, values) }
    lines.append("  },")
    lines.append("")
    lines += comment(InitWording.failOn)
    lines.append("  \"failOn\": \"error\",")
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func pinned(_ id: String) -> String? { packs.first { $0.id == id }.map { "\(id)@\($0.edition)" } }

  private func comment(_ words: LocalizedText) -> [String] {
    words.in(language).split(separator: "\n").map { "  // \($0)" }
  }

  private func fact(_ name: String, _ values: [String]) -> [String] {
    guard let key = ContextKey.named(name) else { return [] }
    var lines = ["    // \(InitWording.question(name).in(language))"]
    if !key.allowedValues.isEmpty { lines.append("    // (\(key.allowedValues.joined(separator: ", ")))") }
    let start = values.isEmpty ? "    // " : "    "
    lines.append("\(start)\"\(name)\": \(literal(values, of: key)),")
    return lines
  }

  private func literal(_ values: [String], of key: ContextKey) -> String {
    switch key.type {
    case .listOf:
      "[\((values.isEmpty ? key.allowedValues.prefix(1) : values[...]).map { "\"\($0)\"" }.joined(separator: ", "))]"
    case .integer, .bool: values.first ?? "1"
    case .oneOf: "\"\(values.first ?? key.allowedValues.first ?? "")\""
    case .date: "\"\(values.first ?? "2026-01-01")\""
    case .text: "\"\(values.first ?? "")\""
    }
  }
}
