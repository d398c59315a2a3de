import DocumentModel
import RuleLanguage
import Testing

@testable import Judging

/// A charter annexed to a paper proves nothing by itself, and takes nothing from what the paper says.
@Suite("Masking of an annexed charter")
struct MaskingTests {
  private static func rules() throws -> TinyRules {
    try TinyRules(
      #""require": { "satisfied": ["copie complete"], "vague": ["copie"] }"#,
      #""require": { "satisfied": ["calendrier"] }"#,
      #""forbid": { "contradicted": ["parole … oublier"] }"#,
      #""annex": { "pack": "tiny", "vague": ["charte … annexee"] }"#,
      #""ask": { "signals": ["conseil de trois anciens"] }"#,
      pack: #""names": ["charte des bergers"]"#, fingerprint: try InventedCharter.fingerprint())
  }

  private static func verdicts(_ text: String) throws -> [Verdict] {
    try rules().report(on: Paper(text)).rulings.map(\.verdict)
  }

  @Test("the charter alone satisfies and contradicts nothing")
  func alone() throws {
    #expect(try Self.verdicts(InventedCharter.text) == [.missing, .missing, .notApplicable, .satisfied, .review])
    let rulings = try Self.rules().report(on: Paper(InventedCharter.text)).rulings
    #expect(rulings[0].remarks == [.onlyInAnnexedCharter])
    #expect(rulings[4].evidence.isEmpty)
  }

  @Test("a scanned copy neither")
  func scanned() throws {
    #expect(InventedCharter.scanned != InventedCharter.text)
    let verdicts = try Self.verdicts(InventedCharter.scanned)
    #expect(Array(verdicts.prefix(3)) == [.missing, .missing, .notApplicable])
    #expect(verdicts[3] != .missing)
  }

  static let papers = [
    "Nous gardons une copie complète du site.\n\nCalendrier : mise en ligne le 3 mars 2026.",
    "Nous gardons une copie du site.", "Un plan.", "Calendrier : mise en ligne le 3 mars 2026.",
  ]

  @Test("annexed before or after, whole or scanned, it changes no other verdict", arguments: papers)
  func annexed(_ paper: String) throws {
    let bare = try Self.verdicts(paper)
    for charter in [InventedCharter.text, InventedCharter.scanned] {
      for text in [paper + "\n\nAnnexe\n\n" + charter, charter + "\n\n" + paper] {
        let verdicts = try Self.verdicts(text)
        #expect(verdicts.indices.filter { $0 != 3 }.allSatisfy { verdicts[$0] == bare[$0] }, "\(verdicts) \(bare)")
        #expect(verdicts[3] == .satisfied || charter != InventedCharter.text)
      }
    }
  }

  @Test("a sentence that merely sounds like it is not masked")
  func echo() throws {
    let text = "Le membre garde une copie complète de vos travaux."
    #expect(try Self.verdicts(text)[0] == .satisfied)
  }

  @Test("evidence is the paper's own words")
  func evidence() throws {
    let text = "Nous gardons une copie complète du site.\n\n" + InventedCharter.text
    let report = try Self.rules().report(on: Paper(text))
    #expect(
      report.rulings[0].evidence.map { report.document.text.string(in: $0.span) } == [
        "Nous gardons une copie complète du site"
      ])
  }

  @Test(
    "annex: the text itself, a part of it, an announcement, nothing",
    arguments: [
      (InventedCharter.text, .satisfied), (String(InventedCharter.text.prefix(330)), .vague),
      ("La charte des bergers est annexée.", .vague), ("Un plan.", .missing),
    ] as [(String, Verdict)])
  func annex(_ text: String, _ verdict: Verdict) throws {
    #expect(try Self.verdicts("Devis.\n\n" + text)[3] == verdict)
  }

  @Test(
    "the charter is chosen by its name in the paper, else by default",
    arguments: [
      ("Signataire de la Charte des Bergers.", .document), ("Un plan.", .default),
    ] as [(String, PackOrigin)])
  func chosen(_ text: String, _ origin: PackOrigin) throws {
    let request = JudgingRequest(
      packs: [], defaultPack: "tiny", declaredKinds: [.quote], context: [], anyKind: false)
    let report = try Self.rules().judge.judge(try Paper(text).read(), path: "p", request: request, sha256: nil)
    #expect(report.packOrigin == origin)
    #expect(report.applicability.map(\.pack) == ["tiny"])
  }
}
