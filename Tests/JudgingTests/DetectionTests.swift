import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

/// What a paper is and which services it prices, as far as it says so itself.
@Suite("Detection")
struct DetectionTests {
  private static let rules = Result {
    try TinyRules(
      #""when": [{ "key": "services", "in": ["site"], "reason": { "fr": "-", "en": "-" } }], "require": { "satisfied": ["logo"] }"#,
      shared: [
        "kinds.jsonc": """
        { "kinds": [
          { "kind": "invoice", "title": ["facture"], "body": ["net a payer", "date d'echeance"] },
          { "kind": "terms", "title": ["conditions generales"], "body": ["les presentes conditions"] },
          { "kind": "contract", "title": ["contrat"], "body": ["il a ete convenu", "ci apres"] },
          { "kind": "quote", "title": ["devis"], "body": ["bon pour accord", "total ht"] },
          { "kind": "brochure", "title": ["nos services"], "body": [] }
        ] }
        """,
        "services.jsonc": """
        { "services": [
          { "service": "site", "phrases": ["site vitrine"] }, { "service": "training", "phrases": ["formation"] }
        ] }
        """,
      ])
  }

  private static func report(_ paper: Paper, declared: [DocumentKind] = []) throws -> DocumentReport {
    try rules.get().report(on: paper, kinds: declared)
  }

  @Test("a quote followed by its general terms is judged as both")
  func mixed() throws {
    let kinds =
      #"{ "kinds": [{ "kind": "terms", "title": ["conditions generales"], "body": [] }, { "kind": "quote", "title": ["devis"], "body": [] }] }"#
    let rules = try TinyRules(
      #""documents": ["terms"], "require": { "satisfied": ["paiement"] }"#,
      #""documents": ["quote"], "require": { "satisfied": ["site"] }"#,
      #""documents": ["contract"], "require": { "satisfied": ["site"] }"#, shared: ["kinds.jsonc": kinds])
    let paper = Paper.markdown("# Devis n° 12\n\nUn site.\n\n# Conditions générales\n\nPaiement comptant.")
    #expect(try rules.report(on: paper, kinds: []).rulings.map(\.verdict) == [.satisfied, .satisfied, .notApplicable])
  }

  private static let filler = String(repeating: "\n\nUne phrase de plus.", count: 12)

  @Test(
    "of the kind: by the title, then by signs of the body, else by the format",
    arguments: [
      (Paper("Devis n° 12\n\nUn site."), [.quote]),
      (Paper("Ubac Web\n\nFACTURE n° 12\n\nSelon devis n° 3."), [.invoice]),
      (
        Paper(
          "Le devis du 3 mars fait suite à votre visite et à nos échanges de la semaine passée sur le site.\n\nNet à payer : 3 €. Date d'échéance : demain."
        ), [.invoice]
      ),
      (
        .markdown("# Devis n° 12\n\nUn site." + filler + "\n\n# Conditions générales\n\nPaiement comptant."),
        [.quote, .terms]
      ),
      (.markdown("# Devis n° 12\n\nUn site.\n\n# Conditions générales\n\nPaiement comptant."), [.quote, .terms]),
      (.markdown("# Conditions générales\n\nPaiement.\n\n## Devis\n\nLe devis engage."), [.terms]),
      (Paper("Un texte.\n\nIl a été convenu ceci, ci-après."), [.contract]),
      (Paper("Un texte."), [.quote]),
      (.page("<p>Bonjour.</p>"), [.webPage]),
      (.page("<nav><a href=\"/s\">Nos services</a><a href=\"/d\">Devis</a></nav><h1>Bonjour</h1>"), [.webPage]),
      (.page("<h1>Devis n° 12</h1><p>Un site : 3 €.</p>"), [.quote]),
    ] as [(Paper, [DocumentKind])])
  func kinds(_ paper: Paper, _ kinds: [DocumentKind]) throws {
    let report = try Self.report(paper)
    #expect(report.kinds == kinds && !report.kindIsDeclared)
  }

  @Test("a declared kind stands")
  func declared() throws {
    let report = try Self.report(Paper("Devis n° 12"), declared: [.contract])
    #expect(report.kinds == [.contract] && report.kindIsDeclared)
  }

  @Test("services exclude a rule only when every priced line is recognised")
  func services() throws {
    let table = { (rows: String) in Paper.markdown("# Devis\n\n| Poste | Prix |\n|---|---|\n" + rows) }
    let verdict = { (paper: Paper) in try Self.report(paper, declared: [.quote]).rulings[0].verdict }
    #expect(try verdict(table("| Formation | 300,00 € |")) == .notApplicable)
    #expect(try verdict(table("| Formation | 300,00 € |\n| Divers | 20,00 € |")) == .missing)
    #expect(try verdict(table("| Formation | 300,00 € |\n| Site vitrine | 20,00 € |")) == .missing)
    #expect(try verdict(Paper("Une formation.")) == .missing)
    let found = try Self.report(table("| Formation | 300,00 € |\n| Site vitrine | 20,00 € |")).context
    #expect(found == [ContextValue(key: "services", values: ["site", "training"], origin: .detected)])
  }
}
