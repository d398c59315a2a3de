import DocumentModel
import RuleLanguage

/// The rules of some packs as a coverage table: clause → rule → kind of check → how far a document proves it.
package struct RuleListing: Sendable {
  private let packs: [RulePack]
  private let toolVersion: String

  /// Lists `packs`, in this order.
  package init(_ packs: [RulePack], toolVersion: String) {
    self.packs = packs
    self.toolVersion = toolVersion
  }

  /// One table per pack, and what the signs mean.
  package func text(options: RenderOptions) -> [UInt8] {
    let language = options.language
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    for pack in packs {
      page.blank()
      page.write(Wording.Rules.pack(pack).in(language), .bold, hanging: 2)
      for clause in pack.clauses {
        page.write("\(clause.id) \(Sanitizer.visible(clause.title.in(language)))", .faint, indent: 2, hanging: 4)
        let rules = pack.rules.filter { $0.clause == clause.id }
        if rules.isEmpty { page.write(Wording.Rules.uncovered.in(language), indent: 4) }
        for rule in rules { write(rule, language, on: &page) }
      }
      page.write(Wording.Rules.coverage(of: pack).in(language), indent: 2, hanging: 4)
    }
    page.blank()
    for provable in Provability.allCases { page.write(Wording.label(provable).in(language), .faint) }
    return page.bytes
  }

  private func write(_ rule: Rule, _ language: Language, on page: inout TextPage) {
    var line = StyledText("\(rule.provable.sign) ")
    line.append(rule.id.text, .bold)
    line.append(" \(Sanitizer.visible(rule.title.in(language)))")
    let checks = rule.checks.map { Wording.label(checkNamed: $0).in(language) }.joined(separator: ", ")
    line.append(" — \(checks)", .faint)
    page.write(line, indent: 4, hanging: 8)
  }

  /// Schema `charterlint/rules-1`.
  package func json(language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", "charterlint/rules-1")
      writer.tool(version: toolVersion)
      writer.member("packs") {
        $0.array(packs) { writer, pack in
          writer.object {
            $0.member("id", pack.id)
            $0.member("title", pack.title.in(language))
            $0.member("edition", pack.edition)
            $0.member("publisher", pack.publisher)
            $0.member("sha256", pack.sha256)
            $0.member("clauses") { $0.array(pack.clauses) { $0.clause($1, in: pack, language) } }
            $0.member("rules") { $0.array(pack.rules) { $0.rule($1, language) } }
          }
        }
      }
    }
    return writer.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func clause(_ clause: Clause, in pack: RulePack, _ language: Language) {
    object(inline: true) {
      $0.member("id", clause.id)
      $0.member("title", clause.title.in(language))
      $0.member("rules", pack.rules.filter { $0.clause == clause.id }.map(\.id.text))
    }
  }

  fileprivate mutating func rule(_ rule: Rule, _ language: Language) {
    object(inline: true) {
      $0.member("id", rule.id.text)
      $0.member("clause", rule.clause)
      $0.member("topic", rule.topic)
      $0.member("title", rule.title.in(language))
      $0.member("checks", rule.checks.map(\.name))
      $0.member("provable", rule.provable.rawValue)
      $0.member("severity", rule.severity.rawValue)
      $0.member("unit", rule.unit.rawValue)
      $0.member("documents", rule.documents.map(\.rawValue))
    }
  }
}

extension Provability {
  /// The sign of the coverage table.
  var sign: String {
    switch self {
    case .document: "●"
    case .promise: "◐"
    case .outside: "○"
    }
  }
}
