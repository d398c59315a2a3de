import DocumentModel
import Testing

@testable import RuleLanguage

@Suite("A set of rule files")
struct LibraryTests {
  private func rule(_ id: String) throws -> Rule {
    let library = try RuleLoader.load(FixtureRules.files())
    return try #require(library.packs.first?.rules.first { $0.id.text == id })
  }

  @Test("loads into a library in the order of ids")
  func loads() throws {
    let library = try RuleLoader.load(FixtureRules.files().reversed())
    #expect(library.packs.map(\.id) == ["digitalpes"])
    #expect(
      library.packs[0].rules.map(\.id.text) == [
        "DA-04", "DA-06", "DA-07", "DA-09", "DA-11", "DA-12", "DA-28", "DA-43",
      ])
    #expect(library.lexicons.map(\.id) == ["deliver", "frequency", "hedge"])
    #expect(library.concepts.map(\.id) == ["delai.execution", "secu.sauvegarde"])
    #expect(library.concepts[1].facts.map(\.name) == ["subject", "detailed", "excluded", "byClient"])
    #expect(library.packs[0].fingerprint.hashes == [0x00C0_FFEE, 0x1234_5678, 0xDEAD_BEEF])
    #expect(library.packs[0].clauses.map(\.id) == ["scope", "communication", "costs", "security"])
    #expect(library.kinds.map(\.kind) == [.quote, .contract])
    #expect(library.services.map(\.service) == ["site", "hosting"])
  }

  @Test("turns every condition form into its value")
  func conditions() throws {
    let library = try RuleLoader.load(FixtureRules.files())
    let facts = library.concepts.flatMap { concept in
      concept.facts.map { "\(concept.id)/\($0.name) \($0.condition.dump)" }
    }
    #expect(
      facts == [
        "delai.execution/stated any(all({deliver}, any(<date>, <duration>); sentence; ), "
          + "under((delai|planning|calendrier); any(<date>, <duration>)), column((date|echeance); <date>; every))",
        "delai.execution/milestones count(2; all((jalon|etape|phase), <date>; row; ); section)",
        "delai.execution/titled heading(planning [previsionnel])",
        "delai.execution/backedUp any(@delai.execution/stated, @secu.sauvegarde/detailed)",
        "secu.sauvegarde/subject sauvegard*",
        "secu.sauvegarde/detailed all(@secu.sauvegarde/subject, any({frequency}, <duration>); block; "
          + "(aucun|sans) …4 sauvegard*)",
        "secu.sauvegarde/excluded any((aucune|pas de) sauvegarde, sauvegardes …8 'non' (inclus|comprises))",
        "secu.sauvegarde/byClient all(@secu.sauvegarde/subject, <client> (assure|effectue|realise); clause; )",
      ])
  }

  @Test("fills a rule")
  func fillsRule() throws {
    let rule = try rule("DA-43")
    #expect(rule.clause == "security")
    #expect(rule.topic == "secu.sauvegarde")
    #expect(rule.documents == [.quote, .offer, .contract])
    #expect(rule.file == "digitalpes/DA-43.jsonc")
    #expect(rule.insert == "Le Prestataire sauvegarde le site chaque ⟦jour⟧.")
    #expect(rule.messages[.missing] == LocalizedText(fr: "Aucune sauvegarde.", en: "No backup."))
    #expect(
      rule.severityRules == [
        SeverityRule(
          severity: .advice, verdicts: [.missing], documents: [.offer],
          when: [ContextTest(key: "client.headcount", comparison: .atMost(10), reason: nil)])
      ])
    let reason = LocalizedText(fr: "rien à sauvegarder", en: "nothing to back up")
    #expect(
      rule.when == [
        ContextTest(key: "services", comparison: .isOneOf(["site", "hosting", "saas"]), reason: reason)
      ])
    guard case .require(let body) = try #require(rule.checks.first) else { return #expect(Bool(false)) }
    #expect(body.satisfied == [.fact(concept: "secu.sauvegarde", name: "detailed")])
    #expect(body.contradicted.count == 2)
    #expect(body.owes == .provider)
    #expect(body.hedges == ["hedge"])
    #expect(!body.blanksLower)
    #expect(body.parts.map(\.label.english) == ["frequency"])
  }

  @Test("gives a requirement its defaults")
  func defaults() throws {
    let text = FixtureRules.link.replacing(
      "\"link\": { \"host\": \"www.digitalpesdusud.fr\" }", by: "\"require\": { \"satisfied\": [\"mot\"] }")
    func body(_ replacing: [String: String?]) throws -> Requirement? {
      let library = try RuleLoader.load(FixtureRules.files(replacing: replacing))
      let rule = library.packs[0].rules.first { $0.id.text == "DA-12" }
      guard case .require(let body) = rule?.checks.first else { return nil }
      return body
    }
    let full = try #require(try body(["digitalpes/DA-12.jsonc": text]))
    #expect(full.owes == .any && full.polarity == .positive && full.blanksLower && full.parts.isEmpty)
    #expect(full.hedges == ["hedge"])
    let without = try #require(
      try body([
        "digitalpes/DA-12.jsonc": text, "lexicons/hedge.jsonc": nil, "digitalpes/DA-43.jsonc": nil,
        "digitalpes/DA-04.jsonc": nil,
      ]))
    #expect(without.hedges.isEmpty)
  }

  @Test("keeps the checks in the order written, and the other bodies whole")
  func bodies() throws {
    guard case .mention(let mention) = try rule("DA-09").checks[0] else { return #expect(Bool(false)) }
    #expect(
      mention.elements.map(\.address) == [
        nil, .host("www.digitalpesdusud.fr"), .email("bureau@digitalpesdusud.fr"),
      ])
    #expect(mention.replaceable.map(\.by.count) == [2])
    guard case .figures(let figures) = try rule("DA-28").checks[0] else { return #expect(Bool(false)) }
    #expect(figures.toleranceInCents == 5)
    #expect(figures.verify == [.lines, .sums, .vat])
    guard case .link(let logo) = try rule("DA-11").checks[0] else { return #expect(Bool(false)) }
    #expect(logo.seek == .picture(words: ["digitalpes"], linkedTo: "www.digitalpesdusud.fr"))
    guard case .ask(let ask) = try rule("DA-04").checks[0] else { return #expect(Bool(false)) }
    #expect(ask.answers.map(\.verdict) == [.notApplicable, .satisfied])
    guard case .annex(let annex) = try rule("DA-07").checks[0] else { return #expect(Bool(false)) }
    #expect(annex.pack == "digitalpes" && annex.vague.count == 1)

    let text = FixtureRules.figures.replacing(
      "\"figures\":",
      by: "\"require\": { \"concept\": \"delai.execution\", \"satisfied\": [\"@stated\"] }, \"figures\":"
    ).replacing("\"contradicted\", \"text\"", by: "\"missing\", \"text\"")
    let library = try RuleLoader.load(FixtureRules.files(replacing: ["digitalpes/DA-28.jsonc": text]))
    #expect(library.packs[0].rules[6].checks.map(\.name) == ["require", "figures"])
  }

  @Test("takes the digest that is given, else computes one over its own files")
  func digests() throws {
    #expect(try RuleLoader.load(FixtureRules.files(), digests: ["digitalpes": "x"]).packs[0].sha256 == "x")
    let plain = try RuleLoader.load(FixtureRules.files()).packs[0].sha256
    #expect(plain == RuleLoader.digest(of: "digitalpes", in: FixtureRules.files()))
    let other = try RuleLoader.load(FixtureRules.files(replacing: ["digitalpes/DA-12.jsonc": nil])).packs[0].sha256
    #expect(plain.count == 64 && other != plain)
  }
}

extension Check {
  fileprivate var name: String {
    switch self {
    case .require: "require"
    case .forbid: "forbid"
    case .mention: "mention"
    case .figures: "figures"
    case .link: "link"
    case .annex: "annex"
    case .compare: "compare"
    case .ask: "ask"
    }
  }
}

extension Condition {
  /// The condition in one canonical notation.
  var dump: String {
    func list(_ conditions: [Condition]) -> String { conditions.map(\.dump).joined(separator: ", ") }
    return switch self {
    case .pattern(let pattern): pattern.parts.canonical
    case .fact(let concept, let name): "@\(concept)/\(name)"
    case .any(let conditions): "any(\(list(conditions)))"
    case .all(let conditions, let within, let without):
      "all(\(list(conditions)); \(within.rawValue); \(list(without)))"
    case .under(let headings, let find): "under(\(list(headings)); \(find?.dump ?? ""))"
    case .column(let headers, let find, let every):
      "column(\(list(headers)); \(find?.dump ?? ""); \(every ? "every" : ""))"
    case .count(let atLeast, let of, let within): "count(\(atLeast); \(of.dump); \(within.rawValue))"
    case .heading(let condition): "heading(\(condition.dump))"
    }
  }
}
