import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

/// Documents judged together: "the offer or the contract".
@Suite("Sets")
struct SetTests {
  private static let warranty = #"""
    "documents": ["quote", "contract"], "severities": [{ "severity": "warning", "verdicts": ["vague"] }],
    "require": { "satisfied": ["garantie <duration>"], "vague": ["garantie"], "contradicted": ["aucune garantie"] }
    """#
  private static let ofSet = Result { try TinyRules(#""unit": "set","# + warranty) }
  private static let ofDocument = Result { try TinyRules(#""unit": "document","# + warranty) }

  /// Texts of a quote, a contract and an invoice, and the verdicts of a rule about the set and one about each document.
  static let trials: [(texts: [String], set: Verdict, document: Verdict)] = [
    (["Un site.", "⟦Garantie 3 mois⟧."], .satisfied, .missing),
    (["⟦Garantie⟧ à définir.", "⟦Garantie 3 mois⟧."], .satisfied, .vague),
    (["⟦Garantie 3 mois⟧.", "⟦Aucune garantie⟧."], .contradicted, .contradicted),
    (["Un site.", "⟦Aucune garantie⟧."], .contradicted, .contradicted),
    (["Un site.", "⟦Garantie⟧ à définir."], .vague, .missing),
    (["Un site.", "Un contrat."], .missing, .missing),
    (["⟦Garantie 3 mois⟧.", "⟦Garantie 6 mois⟧."], .satisfied, .satisfied),
    (["Un site.", "Un contrat.", "Garantie 3 mois."], .missing, .missing),
  ]

  private func together(_ rules: TinyRules, _ texts: [String]) throws -> (documents: [DocumentReport], set: SetReport) {
    try rules.together(zip(texts.map { Paper($0) }, [.quote, .contract, .invoice]).map { ($0, $1) })
  }

  @Test("of a set the best evidence wins, of each document the worst verdict is told", arguments: trials)
  func verdicts(_ trial: (texts: [String], set: Verdict, document: Verdict)) throws {
    let set = try together(try Self.ofSet.get(), trial.texts).set
    #expect(set.rulings[0].verdict == trial.set)
    #expect(set.decides(set.rulings[0].rule))
    let each = try together(try Self.ofDocument.get(), trial.texts).set
    #expect(each.rulings[0].verdict == trial.document)
    #expect(!each.decides(each.rulings[0].rule))
  }

  @Test("quotes both papers where one states and the other denies")
  func bothPassages() throws {
    let (documents, set) = try together(try Self.ofSet.get(), ["Garantie 3 mois.", "Aucune garantie."])
    let quotes = set.rulings[0].evidence.map {
      "\($0.paper) \($0.role.rawValue): \(documents[$0.paper].document.text.string(in: $0.span))"
    }
    #expect(quotes == ["1 contradicts: Aucune garantie", "0 supports: Garantie 3 mois"])
    #expect(documents.map { $0.rulings[0].verdict } == [.satisfied, .contradicted])
  }

  @Test("names the verdict of each paper where each must state it")
  func papers() throws {
    let set = try together(try Self.ofDocument.get(), ["Garantie 3 mois.", "Un contrat.", "Une facture."]).set
    let parts = set.rulings[0].parts
    #expect(parts.map(\.label.french) == ["1-quote", "2-contract"])
    #expect(parts.map(\.verdict) == [.satisfied, .missing])
    #expect(set.rulings[0].searched == ["1-quote", "2-contract"])
  }

  @Test("is for none of the papers when no kind fits")
  func notExpected() throws {
    let set = try Self.ofSet.get().together([(Paper("Une facture."), .invoice)]).set
    #expect(set.rulings[0].verdict == .notApplicable && set.rulings[0].reason != nil)
  }

  @Test("a paper that is announced lowers what is missing, unless it is supplied")
  func announced() throws {
    let kinds = #"{ "kinds": [{ "kind": "terms", "title": ["conditions generales"], "body": [] }] }"#
    let rules = try TinyRules(#""unit": "set","# + Self.warranty, shared: ["kinds.jsonc": kinds])
    let quote = Paper("Un site. Voir nos conditions générales ci-jointes.")
    let alone = try rules.report(on: quote).rulings[0]
    #expect(alone.severity == .warning && alone.remarks == [.mayStandElsewhere("conditions générales ci-jointes")])
    let without = try rules.together([(quote, .quote), (Paper("Un contrat."), .contract)]).set.rulings[0]
    #expect(without.severity == .warning && without.remarks == alone.remarks)
    let with = try rules.together([(quote, .quote), (Paper("Paiement comptant."), .terms)]).set.rulings[0]
    #expect(with.severity == .error && with.remarks.isEmpty)
  }

  @Test("counts once what the set decides, and for each document the rest")
  func summary() throws {
    let rules = try TinyRules(#""unit": "set","# + Self.warranty, #""unit": "document","# + Self.warranty)
    let (documents, set) = try together(rules, ["Un site.", "Garantie 3 mois."])
    let report = Report(toolVersion: "0", packs: [], documents: documents, errors: [], sets: [set])
    #expect(report.standing(of: set).map(\.verdict) == [.satisfied])
    #expect(documents.indices.flatMap { report.standing(ofDocument: $0) }.map(\.verdict) == [.missing, .satisfied])
    #expect(report.summary[.satisfied] == 2 && report.summary[.missing] == 1)
  }
}
