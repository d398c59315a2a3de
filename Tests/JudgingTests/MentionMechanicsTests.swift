import DocumentModel
import Judging
import RuleLanguage
import Testing

/// How a verbatim mention is graded by its elements; the charter's own mention is tried with its rule.
@Suite("Mention")
struct MentionMechanicsTests {
  private static let body = #"""
    "mention": {
      "text": "Le fournisseur a signé la Charte des Bergers consultable sur www.bergers.example. Tout oubli peut être signalé à conseil@bergers.example",
      "elements": [
        { "id": "a", "label": { "fr": "signature", "en": "signature" }, "exact": ["‹a› ‹signe› la charte des bergers"],
          "loose": ["signataire de la charte des bergers"] },
        { "id": "b", "label": { "fr": "site", "en": "site" }, "host": "bergers.example", "exact": ["consultable sur"], "loose": ["(voir|lire)"] },
        { "id": "c", "label": { "fr": "oubli", "en": "lapse" }, "email": "conseil@bergers.example",
          "exact": ["oubli peut etre signale a"], "loose": ["(reclamation|oubli)"] }
      ],
      "nearMisses": [
        { "find": ["va signer la charte"], "reason": { "fr": "À venir.", "en": "To come." } }
      ]
    }
    """#

  private static let whole =
    "Le fournisseur a signé la Charte des Bergers consultable sur www.bergers.example. Tout oubli peut être signalé à conseil@bergers.example"

  static let trials: [VerdictTrial] = [
    VerdictTrial(.satisfied, whole),
    VerdictTrial(
      .satisfied,
      "Notre agence ⟦a signé la charte des bergers, consultable sur bergers.example. Un oubli peut être signalé à conseil@bergers.example⟧."
    ),
    VerdictTrial(
      .vague,
      "⟦Signataire de la charte des bergers, à lire : www.bergers.example. Réclamation : conseil@bergers.example⟧"),
    VerdictTrial(.missing, "Le fournisseur a signé la Charte des Bergers consultable sur www.bergers.example."),
    VerdictTrial(.missing, "Conforme à la charte des bergers."),
    VerdictTrial(.missing, "Un plan."),
    VerdictTrial(.contradicted, whole.replacing("www.bergers.example", with: "www.bergeres.example")),
    VerdictTrial(.contradicted, whole.replacing("conseil@", with: "contact@")),
    VerdictTrial(.contradicted, "Le fournisseur ⟦va signer la charte⟧ des Bergers."),
  ]

  @Test("grades: whole, free, incomplete, wrong", arguments: trials)
  func grades(_ trial: VerdictTrial) throws {
    let rules = try TinyRules(Self.body)
    let report = try rules.report(on: trial.paper)
    #expect(report.rulings[0].verdict == trial.verdict)
    for words in trial.paper.marked {
      let quotes = report.rulings[0].evidence.map { report.document.text.string(in: $0.span) }
      #expect(quotes.contains { $0.contains(words) }, "\(quotes)")
    }
  }

  @Test(
    "what only looks like the mention is not the mention, and is said to",
    arguments: [
      // A Cyrillic «а», a Greek «ο», an invisible space, a word joiner, a direction mark in the address.
      ("signé la Charte", "signé la Ch\u{430}rte"), ("fournisseur a signé", "fournisseur a sign\u{200B}é"),
      ("consultable", "c\u{3BF}nsultable"), ("Bergers consultable", "Berg\u{2060}ers consultable"),
      ("conseil@", "cons\u{200E}eil@"),
    ])
  func disguises(honest: String, disguised: String) throws {
    let rules = try TinyRules(Self.body)
    let text = Self.whole.replacing(honest, with: disguised)
    #expect(text != Self.whole)
    let ruling = try rules.ruling(on: Paper(text))
    #expect(ruling.verdict != .satisfied)
    #expect(ruling.remarks.contains { if case .disguised = $0 { true } else { false } }, "\(ruling.remarks)")
  }

  @Test("a soft hyphen is no disguise")
  func softHyphen() throws {
    let rules = try TinyRules(Self.body)
    #expect(
      try rules.ruling(on: Paper(Self.whole.replacing("consultable", with: "consul\u{AD}table"))).verdict == .satisfied)
  }

  @Test("remarks: the missing elements, the expected address, the tolerated variant, the near miss")
  func remarks() throws {
    let rules = try TinyRules(Self.body)
    let remarks = { (text: String) in try rules.ruling(on: Paper(text)).remarks }
    #expect(try remarks(Self.whole) == [])
    #expect(try remarks(Self.whole.replacing("Tout oubli", with: "Un oubli")) == [.toleratedVariant])
    #expect(
      try remarks("Le fournisseur a signé la Charte des Bergers.") == [
        .missingElements([
          LocalizedText(fr: "site", en: "site"), LocalizedText(fr: "oubli", en: "lapse"),
        ])
      ])
    #expect(
      try remarks(Self.whole.replacing("conseil@", with: "contact@")) == [
        .expected("conseil@bergers.example", found: "contact@bergers.example")
      ])
  }

  @Test("elements far apart are vague")
  func scattered() throws {
    let filler = String(repeating: "Le plan montre la cabane et le chemin. ", count: 12)
    let text = Self.whole.replacing(". Tout", with: ".\n\n\(filler)\n\nTout")
    let ruling = try TinyRules(Self.body).ruling(on: Paper(text))
    #expect(ruling.verdict == .vague)
    #expect(ruling.evidence.count > 1)
  }

  @Test(
    "broken over lines, paragraphs, cells and columns it is the same",
    arguments: [
      Paper(whole.replacing(" ", with: "\n")),
      Paper(whole.replacing(" www", with: "\n\nwww").replacing(" conseil", with: "\n\nconseil")),
      .markdown(
        "| " + whole.replacing(" consultable", with: " | consultable").replacing(" Tout", with: " | Tout")
          + " |\n|---|---|---|"),
      .page("<p>" + whole.replacing(" ", with: "<br>") + "</p>"),
      .page("<div><p>" + whole.replacing(". Tout", with: ".</p></div><div><p>Tout") + "</p></div>"),
    ])
  func layouts(_ paper: Paper) throws {
    #expect(try TinyRules(Self.body).ruling(on: paper).verdict == .satisfied)
  }
}
