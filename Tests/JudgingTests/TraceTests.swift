import DocumentModel
import Readers
import RuleLanguage
import Testing

@testable import Judging

/// A trace says what became of every passage, and never changes the verdict.
@Suite("Traces")
struct TraceTests {
  private static let words = LocalizedText(fr: "x", en: "x")

  private static func phrase(_ notation: String) throws -> Condition {
    .pattern(try PatternParser.parse(notation))
  }

  private static func library(fingerprint: Fingerprint = Fingerprint(hashes: [])) throws -> RuleLibrary {
    let concept = Concept(
      id: "c", title: words, decoys: [try PatternParser.parse("sauvegarde de l'emploi")],
      facts: [Concept.Fact(name: "named", condition: try phrase("sauvegarde"))])
    let requirement = Requirement(
      concept: "c",
      satisfied: [
        .all([.fact(concept: "c", name: "named"), try phrase("chaque nuit")], within: .sentence, without: []),
        try phrase("copie du site"),
      ],
      vague: [.fact(concept: "c", name: "named")], contradicted: [try phrase("rien n'est garanti")], owes: .provider,
      polarity: .positive, hedges: ["hedge"], blanksLower: true, parts: [])
    let rule = Rule(
      id: RuleID("XX-01"), clause: "c", topic: "t", title: words, why: words, severity: .error, severityRules: [],
      documents: [.quote], unit: .document,
      when: [ContextTest(key: "services", comparison: .isOneOf(["site"]), reason: nil)], provable: .document,
      checks: [.require(requirement)], messages: [:], advice: nil, insert: nil, question: nil, proof: nil, file: "x")
    let pack = RulePack(
      id: "xx", title: words, edition: "1", publisher: "x", clauses: [Clause(id: "c", title: words)], names: [],
      applies: [], excluded: [], fingerprint: fingerprint, rules: [rule], sha256: "")
    let lexicons = try [
      ("hedge", ["en principe"]), ("negation.before", ["aucune", "sans"]), ("client", ["client"]),
      ("provider", ["prestataire"]),
    ].map { Lexicon(id: $0.0, phrases: try $0.1.map { try PatternParser.parse($0) }) }
    return RuleLibrary(packs: [pack], concepts: [concept], lexicons: lexicons, kinds: [], services: [])
  }

  private static func trace(_ text: String, fingerprint: Fingerprint = Fingerprint(hashes: [])) throws -> RuleTrace {
    let judge = Judge(library: try library(fingerprint: fingerprint))
    let document = try ReaderRegistry.read(Array(text.utf8), name: "a.md")
    let request = JudgingRequest(packs: ["xx"], declaredKinds: [.quote], context: [], anyKind: false)
    let trace = try #require(judge.trace(RuleID("XX-01"), on: document, path: "a.md", request: request))
    let plain = judge.judge(document, path: "a.md", request: request, sha256: nil)
    #expect(plain.rulings.first?.verdict == trace.ruling.verdict && plain.rulings.count == 1)
    #expect(plain.rulings.first?.evidence.map(\.span) == trace.ruling.evidence.map(\.span))
    return trace
  }

  private static func outcomes(_ text: String, _ list: ConditionList = .satisfied) throws -> [PassageOutcome] {
    try trace(text).checks.first?.lists.first { $0.list == list }?.passages.map(\.outcome) ?? []
  }

  @Test("tell what counts, and why something does not")
  func reasons() throws {
    #expect(try Self.outcomes("Le prestataire fait une sauvegarde chaque nuit.") == [.counts])
    #expect(try Self.outcomes("Il n'y a aucune copie du site.") == [.rejected(.negated)])
    #expect(try Self.outcomes("Le client fait une copie du site.") == [.rejected(.otherDebtor)])
    #expect(try Self.outcomes("# Copie du site\n\nTexte.") == [.rejected(.heading)])
    #expect(try Self.outcomes("Plan de sauvegarde de l'emploi.", .vague) == [.rejected(.falseFriend)])
    #expect(try Self.outcomes("En principe, une copie du site.") == [.lowered(.hedged("En principe"))])
    guard case .lowered(.blank) = try Self.outcomes("Une copie du site chaque [date].").first else {
      Issue.record("no blank")
      return
    }
  }

  @Test("tell the text of an annexed charter")
  func masked() throws {
    let charter = "Le fournisseur fait toujours une copie du site pour ses clients et la leur remet sans frais ni délai"
    let print = Fingerprint(hashes: CharterPrint(of: charter, leavingOut: []).hashes)
    let trace = try Self.trace("Annexe\n\n\(charter).", fingerprint: print)
    #expect(trace.maskedWords > 12)
    #expect(trace.checks.first?.lists.first?.passages.map(\.outcome) == [.rejected(.annexedCharter)])
    #expect(trace.ruling.verdict == .missing)
  }

  @Test("tell what was sought, part by part")
  func sought() throws {
    let list = try #require(try Self.trace("Sauvegarde mensuelle. Visite chaque nuit.").checks.first?.lists.first)
    let both = try #require(list.sought.first)
    #expect(both.what == .all(.sentence) && both.found == 0)
    #expect(both.parts.map(\.found) == [1, 1])
    #expect(both.parts.first?.what == .fact("c/named"))
    #expect(list.sought.last?.what == .phrase("copie du site"))
  }

  @Test("tell conditions that are not known")
  func conditions() throws {
    let trace = try Self.trace("Texte.")
    #expect(trace.when.map(\.holds) == [nil])
  }
}
