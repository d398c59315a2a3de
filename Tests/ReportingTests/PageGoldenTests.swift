import DocumentModel
import RuleLanguage
import Testing

@testable import Reporting

@Suite("Pages")
struct PageGoldenTests {
  private let french = RenderOptions(language: .french)

  private var inspection: Inspection {
    var sketch = Sample.quote
    sketch.links = [
      Link(
        span: sketch.span("www.exemple.test"), target: "https://www.exemple.test/", isVisible: true,
        anchor: .part("word/footer1.xml", paragraph: 1)),
      Link(span: TextSpan(0, 0), target: "#haut", isVisible: false, anchor: .part("word/document.xml", paragraph: 1)),
    ]
    sketch.images = [
      Image(
        offset: 0, alternativeText: "logo", source: "media/logo.png", linkTarget: "https://www.exemple.test/",
        isVisible: true, anchor: .part("word/document.xml", paragraph: 1))
    ]
    sketch.properties = [DocumentProperty(name: "title", value: "Devis")]
    return Inspection(path: "devis.docx", document: sketch.document, toolVersion: "0.0.0")
  }

  @Test("of inspect are what was reviewed")
  func inspect() throws {
    try Golden.check(inspection.text(options: french), "inspect.fr.txt")
    try Golden.check(inspection.text(options: RenderOptions(language: .english)), "inspect.en.txt")
    let json = inspection.json(language: .french)
    #expect(JSONDocument.read(json).problems == [])
    try Golden.check(json, "inspect.json")
  }

  @Test("of two versions are what was reviewed")
  func versions() throws {
    let report = ChangeReport(Sample.versions, toolVersion: "0.0.0")
    try Golden.check(report.text(options: french), "versions.fr.txt")
    try Golden.check(report.text(options: RenderOptions(language: .english, isQuiet: true)), "versions.en.txt")
    let json = report.json(language: .french)
    #expect(JSONDocument.read(json).problems == [])
    try Golden.check(json, "versions.json")
  }

  private var library: RuleLibrary {
    let backup = Pattern(notation: "sauvegard* …4 {frequency}")
    let none = Pattern(notation: "aucune sauvegarde")
    let concept = Concept(
      id: "secu.sauvegarde", title: LocalizedText("Sauvegardes"), decoys: [],
      facts: [Concept.Fact(name: "detailed", condition: .pattern(backup))])
    let requirement = Requirement(
      concept: concept.id, satisfied: [.fact(concept: concept.id, name: "detailed")],
      vague: [.all([.pattern(backup), .any([.pattern(none), .pattern(backup)])], within: .block, without: [])],
      contradicted: [.pattern(none)], owes: .provider, polarity: .positive, hedges: [], blanksLower: true, parts: [])
    let rules = [
      Rule.sample(
        "TR-01", "Sauvegardes", check: .require(requirement), advice: "Dites qui sauvegarde et quand.",
        insert: "Le Prestataire sauvegarde le site chaque ⟦jour⟧.", question: "Qui sauvegarde ?", proof: "Journal"),
      Rule.sample("TR-02", "Compétence", severity: .advice, provable: .outside, question: "Qui réalise ?"),
    ]
    let pack = RulePack(
      id: "essai", title: LocalizedText(fr: "Charte d'essai", en: "Trial charter"), edition: "1", publisher: "Essai",
      clauses: [
        Clause(id: "clause-1", title: LocalizedText("Sécurité")), Clause(id: "clause-2", title: LocalizedText("Prix")),
      ],
      names: [], applies: [], excluded: [], fingerprint: Fingerprint(hashes: []), rules: rules, sha256: "00")
    return RuleLibrary(packs: [pack], concepts: [concept], lexicons: [], kinds: [], services: [])
  }

  @Test("of rules are what was reviewed")
  func rules() throws {
    let listing = RuleListing(library.packs, toolVersion: "0.0.0")
    try Golden.check(listing.text(options: french), "rules.fr.txt")
    let json = listing.json(language: .english)
    #expect(JSONDocument.read(json).problems == [])
    try Golden.check(json, "rules.json")
  }

  @Test("of explain are what was reviewed")
  func explain() throws {
    let library = library
    let page = RulePage(
      library.packs[0].rules[0], of: library.packs[0], in: library, file: "Rules/essai/TR-01.jsonc",
      examples: [
        RulePage.Example(verdict: .satisfied, text: "⟦Le Prestataire sauvegarde le site chaque nuit⟧."),
        RulePage.Example(verdict: .missing, text: "Rien."),
      ])
    try Golden.check(page.text(options: french), "explain.fr.txt")
    try Golden.check(page.text(options: RenderOptions(language: .english)), "explain.en.txt")
  }

  @Test("of test are what was reviewed")
  func replay() throws {
    var report = ReplayReport()
    report.exampleCount = 12
    report.ruleCount = 3
    report.failures = [
      ExampleFailure(
        rule: RuleID("TR-01"), place: "Rules/essai/TR-01.jsonc:40", note: "cas simple",
        problems: [.verdict(expected: .satisfied, found: .vague)], expected: "⟦Sauvegarde chaque nuit⟧.",
        found: "⟦Sauvegarde⟧ chaque nuit."),
      ExampleFailure(
        rule: RuleID("TR-02"), place: "Rules/essai/TR-02.jsonc:8", note: nil,
        problems: [.stray("ailleurs"), .unquoted("Ici")],
        expected: "⟦Ici⟧. ailleurs", found: "⟦Ici⟧. ⟦ailleurs⟧"),
    ]
    try Golden.check(report.text(options: french), "test.fr.txt")
  }
}
