import DocumentModel
import Judging
import RuleLanguage

extension Wording {
  /// The furniture of `rules` and `explain`.
  enum Rules {
    static let charter = LocalizedText(fr: "Charte", en: "Charter")
    static let clause = LocalizedText(fr: "Clause", en: "Clause")
    static let topic = LocalizedText(fr: "Thème", en: "Topic")
    static let documents = LocalizedText(fr: "Documents", en: "Documents")
    static let unit = LocalizedText(fr: "Jugé sur", en: "Judged on")
    static let severity = LocalizedText(fr: "Poids", en: "Weight")
    static let check = LocalizedText(fr: "Contrôle", en: "Check")
    static let provability = LocalizedText(fr: "Ce qu'un document montre", en: "What a document shows")
    static let condition = LocalizedText(fr: "Condition", en: "Condition")
    static let basis = LocalizedText(fr: "Source", en: "Source")

    /// Where an obligation is written, and when the rule was last compared with it.
    static func basis(of rule: Rule) -> LocalizedText? {
      guard let source = rule.source else {
        return rule.verifiedOn.map { LocalizedText(fr: "vérifié le \($0)", en: "verified on \($0)") }
      }
      guard let day = rule.verifiedOn else { return LocalizedText(fr: source, en: source) }
      return LocalizedText(fr: "\(source) (vérifié le \(day))", en: "\(source) (verified on \(day))")
    }
    static let file = LocalizedText(fr: "Fichier", en: "File")
    static let sought = LocalizedText(fr: "ce qui est cherché", en: "what is looked for")
    static let messages = LocalizedText(fr: "ce qui est dit", en: "what is said")
    static let advice = LocalizedText(fr: "conseil", en: "advice (in French)")
    static let question = LocalizedText(fr: "question à poser", en: "question to ask")
    static let proof = LocalizedText(fr: "pièce à demander", en: "paper to ask for")
    static let insert = LocalizedText(fr: "à coller", en: "to paste (in French)")
    static let examples = LocalizedText(fr: "exemples", en: "examples")
    static let uncovered = LocalizedText(fr: "(aucune règle)", en: "(no rule)")

    /// The heading of a pack.
    static func pack(_ pack: RulePack) -> LocalizedText {
      LocalizedText(
        fr: "\(Sanitizer.visible(pack.title.french)) (\(pack.id), édition \(pack.edition))",
        en: "\(Sanitizer.visible(pack.title.english)) (\(pack.id), edition \(pack.edition))")
    }

    /// How much of the charter the rules cover.
    static func coverage(of pack: RulePack) -> LocalizedText {
      let covered = pack.clauses.count { clause in pack.rules.contains { $0.clause == clause.id } }
      let signs = Provability.allCases.map { provable in
        "\(provable.sign) \(pack.rules.count { $0.provable == provable })"
      }.joined(separator: " · ")
      let rules = counted(pack.rules.count, fr: ("règle", "règles"), en: ("rule", "rules"))
      return LocalizedText(
        fr: "\(rules.french) · clauses couvertes : \(covered) sur \(pack.clauses.count) · \(signs)",
        en: "\(rules.english) · clauses covered: \(covered) of \(pack.clauses.count) · \(signs)")
    }

    /// A condition of applicability, in the notation of `--context`.
    static func test(_ test: ContextTest) -> LocalizedText {
      let (french, english): (String, String) =
        switch test.comparison {
        case .isOneOf(let values): ("= \(values.joined(separator: " ou "))", "= \(values.joined(separator: " or "))")
        case .isNoneOf(let values): ("≠ \(values.joined(separator: ", "))", "≠ \(values.joined(separator: ", "))")
        case .atMost(let limit): ("≤ \(limit)", "≤ \(limit)")
        case .notAfter(let other), .notAfterDay(let other): ("au plus tard \(other)", "not after \(other)")
        case .after(let other), .afterDay(let other): ("après \(other)", "after \(other)")
        case .isKnown: ("connu", "known")
        }
      return LocalizedText(fr: "\(test.key) \(french)", en: "\(test.key) \(english)")
    }

    /// An exception to the severity.
    static func exception(_ rule: SeverityRule) -> LocalizedText {
      let weight = label(rule.severity)
      let french = rule.verdicts.map { label($0).french } + rule.documents.map { label($0).french }
      let english = rule.verdicts.map { label($0).english } + rule.documents.map { label($0).english }
      return LocalizedText(
        fr: "\(weight.french) si \((french + rule.when.map { test($0).french }).joined(separator: ", "))",
        en: "\(weight.english) if \((english + rule.when.map { test($0).english }).joined(separator: ", "))")
    }
  }
}
