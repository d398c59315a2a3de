import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

/// What the papers of a set must state alike.
@Suite("Comparisons")
struct ComparisonTests {
  /// Papers of a set and what comparing them gives; the marked passages must be quoted, and no others.
  struct Trial: Sendable, CustomTestStringConvertible {
    let verdict: Verdict
    let papers: [(paper: Paper, kind: DocumentKind)]

    init(_ verdict: Verdict, _ papers: (DocumentKind, String)...) {
      self.verdict = verdict
      self.papers = papers.map { (Paper.markdown($0.1), $0.0) }
    }

    var testDescription: String { "\(verdict.rawValue): \(papers.map(\.paper.text).joined(separator: " | "))" }

    func check(_ rules: TinyRules) throws {
      let (documents, set) = try rules.together(papers)
      let ruling = set.rulings[0]
      let quotes = ruling.evidence.map { documents[$0.paper].document.text.string(in: $0.span) }
      #expect(ruling.verdict == verdict, "quoted: \(quotes), remarks: \(ruling.remarks)")
      let marked = papers.flatMap(\.paper.marked)
      #expect(quotes.count == marked.count, "\(quotes)")
      for words in marked {
        #expect(quotes.contains { TinyRules.words($0).contains(TinyRules.words(words)) }, "\(words) not in \(quotes)")
      }
    }
  }

  private static func rules(_ comparison: String, shared: [String: String] = [:]) throws -> TinyRules {
    let message = #""message": { "fr": "Différents.", "en": "Different." }"#
    return try TinyRules(
      #""documents": ["quote", "contract", "invoice", "terms"], "compare": { \#(comparison), \#(message) }"#,
      shared: shared)
  }

  private static let dates = Result {
    try rules(
      #""of": "values", "find": ["(livre|livraison|demarrage|validite) … (<date>|<duration>)"], "entities": ["date", "duration"], "about": ["(livre|livraison)", "demarrage"]"#
    )
  }

  @Test(
    "of dates and durations about the same",
    arguments: [
      Trial(.contradicted, (.quote, "⟦Livraison le 26 juin 2026⟧."), (.contract, "⟦Livraison le 15/07/2026⟧.")),
      Trial(.satisfied, (.quote, "⟦Livraison le 26 juin 2026⟧."), (.contract, "⟦Livré le 26/06/26⟧.")),
      Trial(.satisfied, (.quote, "⟦Livraison le 1er mars⟧."), (.contract, "⟦Livraison le 1er mars 2027⟧.")),
      Trial(.satisfied, (.quote, "⟦Livraison en juin 2026⟧."), (.contract, "⟦Livraison le 2026-06-26⟧.")),
      Trial(.contradicted, (.quote, "⟦Livraison en mai 2026⟧."), (.contract, "⟦Livraison le 2026-06-26⟧.")),
      Trial(.contradicted, (.quote, "⟦Livraison sous 6 semaines⟧."), (.contract, "⟦Livraison sous 60 jours⟧.")),
      Trial(.satisfied, (.quote, "⟦Livraison sous 6 semaines⟧."), (.contract, "⟦Livraison sous 42 jours⟧.")),
      Trial(.review, (.quote, "Livraison le 26 juin 2026."), (.contract, "Démarrage le 15/07/2026.")),
      Trial(.review, (.quote, "Livraison le 26 juin 2026."), (.contract, "Livraison sous 60 jours.")),
      Trial(.review, (.quote, "Validité : 3 mois."), (.contract, "Validité : 2 mois.")),
      Trial(
        .review, (.quote, "Livraison le 26 juin 2026."), (.contract, "Livraison le 3 mai 2026. Livré le 4 mai 2026.")),
      Trial(.review, (.quote, "Livraison le 26 juin 2026."), (.contract, "Rien.")),
    ])
  func values(_ trial: Trial) throws { try trial.check(try Self.dates.get()) }

  @Test("tells the values, the papers and the rule's own words")
  func told() throws {
    let set = try Self.dates.get().together([
      (Paper("Livraison le 26 juin 2026."), .quote), (Paper("Livraison le 15/07/2026."), .contract),
    ]).set
    let statements = [("1-quote", "26 juin 2026"), ("2-contract", "15/07/2026")].map { path, value in
      Remark.PaperStatement(path: path, value: LocalizedText(fr: value, en: value))
    }
    #expect(set.rulings[0].remarks == [.papersDiffer(in: .value, stated: statements, difference: nil, tolerance: nil)])
    #expect(set.rulings[0].message.french == "Différents.")
    #expect(set.decides(set.rulings[0].rule))
  }

  @Test(
    "of registration numbers, by the SIREN they hold",
    arguments: [
      Trial(.satisfied, (.quote, "Nord, ⟦SIRET 123 456 782 00010⟧."), (.invoice, "Nord, ⟦SIREN 123456782⟧.")),
      Trial(.satisfied, (.quote, "Nord, ⟦SIREN 123 456 782⟧."), (.invoice, "Nord, ⟦TVA FR96 123456782⟧.")),
      Trial(.contradicted, (.quote, "Nord, ⟦SIREN 123 456 782⟧."), (.invoice, "Nord, ⟦SIREN 913 027 454⟧.")),
    ])
  func numbers(_ trial: Trial) throws {
    try trial.check(Self.rules(#""of": "values", "find": ["<siren>", "<siret>", "<vat>"], "entities": ["siren"]"#))
  }

  @Test(
    "of positions, each paper taking one",
    arguments: [
      Trial(.contradicted, (.quote, "⟦Les droits sont cédés⟧."), (.terms, "⟦Les droits sont conservés⟧.")),
      Trial(.satisfied, (.quote, "⟦Les droits sont cédés⟧."), (.terms, "⟦Droits cédés⟧.")),
      Trial(
        .review, (.quote, "Droits cédés sur le logo, droits conservés sur le code."), (.terms, "Droits conservés.")),
    ])
  func positions(_ trial: Trial) throws {
    let label = #""label": { "fr": "x", "en": "x" }"#
    try trial.check(
      Self.rules(
        #""of": "positions", "positions": [{ \#(label), "find": ["droits … cede"] }, { \#(label), "find": ["droits … conserve"] }]"#
      ))
  }

  @Test(
    "of the parties' names, short or long",
    arguments: [
      Trial(.vague, (.quote, "⟦Client : Fromagerie du Buëch⟧"), (.contract, "⟦Client : Scierie des Écrins⟧")),
      Trial(.satisfied, (.quote, "⟦Client : Fromagerie du Buëch⟧"), (.contract, "⟦Client : SARL Fromagerie⟧")),
    ])
  func parties(_ trial: Trial) throws { try trial.check(Self.rules(#""of": "parties", "differing": "vague""#)) }

  @Test(
    "of what is handed over with what was announced",
    arguments: [
      Trial(.contradicted, (.quote, "- deux maquettes\n- un guide"), (.invoice, "- ⟦photographies⟧")),
      Trial(.satisfied, (.quote, "- deux maquettes\n- un guide"), (.invoice, "- ⟦maquette⟧")),
      Trial(.review, (.invoice, "- maquette")),
    ])
  func items(_ trial: Trial) throws {
    try trial.check(Self.rules(#""of": "items", "find": ["(maquette|photographie)"], "listedIn": ["invoice"]"#))
  }

  @Test(
    "of papers that are referred to with those that are there",
    arguments: [
      Trial(.vague, (.quote, "Voir les ⟦conditions générales jointes⟧."), (.contract, "Rien.")),
      Trial(.satisfied, (.quote, "Voir les ⟦conditions générales jointes⟧."), (.terms, "Rien.")),
      Trial(.vague, (.quote, "Voir l'⟦annexe 2⟧."), (.contract, "# Annexe 1\n\nRien.")),
      Trial(.satisfied, (.quote, "Voir l'⟦annexe 2⟧."), (.contract, "# Annexe 2 – Planning\n\nRien.")),
      Trial(.review, (.quote, "Rien."), (.contract, "Rien.")),
    ])
  func papers(_ trial: Trial) throws {
    try trial.check(
      Self.rules(
        #""of": "papers", "differing": "vague", "papers": [{ "kind": "terms", "find": ["conditions generales jointes"] }, { "find": ["annexe <number>"] }]"#
      ))
  }

  @Test("is told beside what another check contradicts")
  func both() throws {
    let rules = try TinyRules(
      #""unit": "set", "documents": ["quote", "contract"], "require": { "satisfied": ["<date>"], "contradicted": ["aucune date"] }, "compare": { "of": "values", "find": ["<date>"], "entities": ["date"], "message": { "fr": "d", "en": "d" } }"#
    )
    let papers = [(Paper("Le 3 mai 2026."), DocumentKind.quote), (Paper("Le 4 mai 2026. Aucune date."), .contract)]
    let (documents, set) = try rules.together(papers.map { ($0, $1) })
    let quotes = set.rulings[0].evidence.map { documents[$0.paper].document.text.string(in: $0.span) }
    #expect(quotes == ["Aucune date", "Le 4 mai 2026", "Le 3 mai 2026"])
    #expect(set.rulings[0].remarks.count == 1)
  }

  @Test("beside another check it lowers or contradicts, and is silent for a paper by itself")
  func second() throws {
    let rules = try TinyRules(
      #""unit": "set", "documents": ["quote", "contract"], "require": { "satisfied": ["<date>"] }, "compare": { "of": "values", "find": ["<date>"], "entities": ["date"], "message": { "fr": "d", "en": "d" } }"#
    )
    let (quote, contract) = (Paper("Le 3 mai 2026."), Paper("Le 4 mai 2026."))
    #expect(try rules.ruling(on: quote).verdict == .satisfied)
    let differing = try rules.together([(quote, .quote), (contract, .contract)])
    #expect(differing.set.rulings[0].verdict == .contradicted)
    #expect(differing.set.rulings[0].evidence.map(\.role) == [.contradicts, .contradicts, .supports, .supports])
    #expect(differing.documents.map { $0.rulings[0].verdict } == [.satisfied, .satisfied])
    #expect(try rules.together([(quote, .quote), (quote, .contract)]).set.rulings[0].verdict == .satisfied)
  }

  @Test("keeps its words for a paper that contradicts itself")
  func once() throws {
    let rules = try TinyRules(
      #""unit": "set", "require": { "satisfied": ["<date>"] }, "compare": { "of": "values", "find": ["<date>"], "entities": ["date"], "once": true, "message": { "fr": "Deux dates.", "en": "Two dates." } }"#
    )
    let set = try rules.together([(Paper("Le 3 mai 2026. Le 4 mai 2026."), .quote), (Paper("Rien."), .contract)]).set
    #expect(set.rulings[0].verdict == .contradicted && set.rulings[0].message.french == "Deux dates.")
  }
}
