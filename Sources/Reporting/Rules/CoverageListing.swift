import DocumentModel
import RuleLanguage

/// What the rules of some packs make of their charters: every obligation, what proves it, what a person has to judge.
package struct CoverageListing: Sendable {
  private let packs: [RulePack]
  private let toolVersion: String

  /// Lists `packs`, in this order.
  package init(_ packs: [RulePack], toolVersion: String) {
    self.packs = packs
    self.toolVersion = toolVersion
  }

  /// One chapter per charter, clause by clause, and the counts.
  package func text(options: RenderOptions) -> [UInt8] {
    let language = options.language
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    for pack in packs {
      page.blank()
      page.write(Wording.Rules.pack(pack).in(language), .bold, hanging: 2)
      for clause in pack.clauses {
        page.blank()
        page.write("\(clause.id) — \(Sanitizer.visible(clause.title.in(language)))", .faint, indent: 2, hanging: 4)
        let rules = pack.rules.filter { $0.clause == clause.id }
        if rules.isEmpty { page.write(Wording.Coverage.uncovered.in(language), .red, indent: 4) }
        for rule in rules { write(rule, language, on: &page) }
      }
      page.blank()
      page.write(Wording.Coverage.counts(CoverageCounts(pack)).in(language), .bold, indent: 2, hanging: 4)
    }
    if packs.count > 1 {
      page.blank()
      page.write(Wording.Coverage.total(CoverageCounts(packs)).in(language), .bold, hanging: 2)
    }
    return page.bytes
  }

  private func write(_ rule: Rule, _ language: Language, on page: inout TextPage) {
    var line = StyledText(rule.id.text, .bold)
    line.append(" \(Sanitizer.visible(rule.title.in(language)))")
    page.write(line, indent: 4, hanging: 6)
    let checks = rule.checks.map { Wording.label(checkNamed: $0).in(language) }.joined(separator: ", ")
    page.write("\(Wording.label(rule.provable).in(language)) — \(checks)", .faint, indent: 6, hanging: 8)
    for left in rule.leftToPerson {
      page.write(Sanitizer.visible(Wording.Coverage.sentence(for: left).in(language)), indent: 6, hanging: 8)
    }
  }

  /// Schema `charterlint/coverage-1`.
  package func json(language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", "charterlint/coverage-1")
      writer.tool(version: toolVersion)
      writer.member("packs") {
        $0.array(packs) { writer, pack in
          writer.object {
            $0.member("id", pack.id)
            $0.member("title", pack.title.in(language))
            $0.member("edition", pack.edition)
            $0.member("clauses") { $0.array(pack.clauses) { $0.clause($1, of: pack, language) } }
            $0.member("counts") { $0.counts(CoverageCounts(pack)) }
          }
        }
      }
      writer.member("counts") { $0.counts(CoverageCounts(packs)) }
    }
    return writer.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func clause(_ clause: Clause, of pack: RulePack, _ language: Language) {
    object {
      $0.member("id", clause.id)
      $0.member("title", clause.title.in(language))
      $0.member("obligations") {
        $0.array(pack.rules.filter { $0.clause == clause.id }) { $0.obligation($1, language) }
      }
    }
  }

  private mutating func obligation(_ rule: Rule, _ language: Language) {
    object(inline: true) {
      $0.member("rule", rule.id.text)
      $0.member("title", rule.title.in(language))
      $0.member("checks", rule.checks.map(\.name))
      $0.member("provable", rule.provable.rawValue)
      $0.member("verdicts", Verdict.allCases.filter(rule.possibleVerdicts.contains).map(\.rawValue))
      $0.member("question", rule.asksPerson ? rule.question?.in(language) : nil)
      $0.member("proof", rule.needsProof ? rule.proof?.in(language) : nil)
    }
  }

  fileprivate mutating func counts(_ counts: CoverageCounts) {
    object(inline: true) {
      $0.member("obligations", counts.obligations)
      for provable in Provability.allCases {
        $0.member(named: provable.rawValue) { $0.number(counts.byProof[provable, default: 0]) }
      }
      $0.member("leftToPerson", counts.leftToPerson)
      $0.member("uncoveredClauses", counts.uncoveredClauses)
    }
  }
}
