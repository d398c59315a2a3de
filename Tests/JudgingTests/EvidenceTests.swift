import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

/// Quotes: where they lie, what they show, how they are named; and that nothing changes from run to run.
@Suite("Evidence")
struct EvidenceTests {
  private static let rules = Result {
    try TinyRules(
      #""require": { "satisfied": ["<duration>", "<amount>", "logo"], "vague": ["<placeholder>", "plan"], "contradicted": ["<percent>"] }"#,
      #""require": { "satisfied": [{ "all": ["logo", "vectoriel"], "within": "document" }], "polarity": "any" }"#,
      #""require": { "satisfied": [{ "under": ["prix"] }], "hedges": [] }"#,
      #""link": { "host": "exemple.fr" }"#, #""ask": { "signals": ["maquette"] }"#)
  }

  static let papers: [Paper] = [
    Paper("Délai : six semaines. Prix : 1 200,00 € HT — l’été, « vectoriel ».\n\nÉcole : 30 %"),
    Paper("Prix : {{montant}} €\n\nUn logo d’été vectoriel… 12 k€"),
    .markdown(
      "| Pièce | Prix |\n|---|---|\n| Logo vectoriel à l’œuvre | 1 234,50 € |\n| Été | … |\n\n# Prix\n\nÀ voir."),
    .page(
      "<table><tr><th>Prix</th></tr><tr><td>12 €</td></tr></table><p><a href=\"https://exemple.fr\">été</a> 🏔️ maquette</p>"
    ),
    Paper("\u{FEFF}Un logo\u{A0}: 3\u{202F}€\r\nÉté e\u{301}te\u{301} 40 €\r\n"),
  ]

  @Test("lies inside the text, on scalar boundaries, within its context", arguments: papers)
  func spans(_ paper: Paper) throws {
    let report = try Self.rules.get().report(on: paper)
    let bytes = report.document.text.bytes
    let isBoundary = { (offset: Int) in offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    for ruling in report.rulings {
      for evidence in ruling.evidence + [ruling.nearest].compactMap(\.self) {
        for span in [evidence.span, evidence.context] + [evidence.columnHeader].compactMap(\.self) {
          #expect(span.lower >= 0 && span.upper <= bytes.count)
          #expect(isBoundary(span.lower) && isBoundary(span.upper))
        }
        #expect(evidence.context.contains(evidence.span))
        #expect(report.document.blocks.indices.contains(evidence.block))
      }
      let needsPassage = ruling.verdict == .satisfied || ruling.verdict == .contradicted
      #expect(!needsPassage || !ruling.evidence.isEmpty)
    }
  }

  @Test("a long sentence is cut at its commas, never inside the words that matter")
  func shape() throws {
    let long =
      "Au terme de la phase de conception, et sous la conduite de la personne désignée par chacun des deux services concernés, nous livrons un logo au format vectoriel, accompagné de ses déclinaisons pour les supports imprimés, les réseaux sociaux, la papeterie de bureau et les véhicules de service de la commune."
    let rules = try TinyRules(#""require": { "satisfied": ["logo au format vectoriel"] }"#)
    let report = try rules.report(on: Paper(long))
    let evidence = try #require(report.rulings[0].evidence.first)
    let quote = report.document.text.string(in: evidence.span)
    #expect(quote.contains("logo au format vectoriel"))
    #expect(quote.utf8.count < long.utf8.count / 2)
    #expect(report.document.text.string(in: evidence.context).contains("Au terme"))
  }

  @Test("a cell is shown with its column header")
  func columnHeader() throws {
    let rules = try TinyRules(#""require": { "satisfied": ["<amount>"] }"#)
    let report = try rules.report(on: .markdown("| Pièce | Prix HT |\n|---|---|\n| Logo | 300,00 € |"))
    let evidence = try #require(report.rulings[0].evidence.first)
    #expect(report.document.text.string(in: evidence.span) == "300,00 €")
    #expect(evidence.columnHeader.map { report.document.text.string(in: $0) } == "Prix HT")
  }

  @Test("a fingerprint survives moved paragraphs, accents and capitals, and tells rules, verdicts and words apart")
  func fingerprints() throws {
    let rules = try TinyRules(
      #""require": { "satisfied": ["logo"], "vague": ["plan"] }"#,
      #""require": { "satisfied": ["logo"], "vague": ["plan"] }"#)
    let prints = { (text: String) in try rules.report(on: Paper(text)).rulings.map(\.fingerprint) }
    let first = try prints("Un logo d'été.")
    #expect(first[0] != first[1])
    #expect(try prints("Bonjour.\n\nUN LOGO D’ETE.") == first)
    #expect(try prints("Un logo d'hiver.") != first)
    #expect(try prints("Un plan.")[0] != first[0])
  }

  @Test("the same bytes give the same report, from one task or from many", arguments: papers)
  func determinism(_ paper: Paper) async throws {
    let rules = try Self.rules.get()
    let expected = try Self.digest(rules.report(on: paper))
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try Self.digest(rules.report(on: paper)) } }
      for try await digest in group { #expect(digest == expected) }
    }
  }

  /// Everything a report says, as text.
  private static func digest(_ report: DocumentReport) -> String {
    report.rulings.map { ruling in
      let quotes = ruling.evidence.map { "\($0.role) \($0.span) \($0.context) \($0.block)" }
      return "\(ruling.rule.id) \(ruling.verdict) \(ruling.severity) \(ruling.remarks) \(quotes) \(ruling.fingerprint)"
    }.joined(separator: "\n")
  }
}
