import DocumentModel
import Judging
import RuleLanguage

/// Reports for what only the reading sheet shows.
extension Sample {
  /// The sample quote, with one more verdict of a second charter.
  static var twoCharters: Report {
    let first = report
    let paper = first.documents[0]
    let other = Ruling.sample(.sample("XX-01", "Autre charte"), .satisfied, evidence: [quote.evidence("1 200,00 €")])
    let moved = Ruling(
      rule: other.rule, pack: "autre", verdict: .satisfied, severity: .error, grade: nil, message: other.message,
      remarks: [], evidence: other.evidence, nearest: nil, searched: [], sought: nil, reason: nil, undeclared: [],
      parts: [], fingerprint: "XX-01")
    let document = DocumentReport(
      path: paper.path, document: paper.document, sha256: nil, kinds: paper.kinds, kindIsDeclared: false,
      applicability: paper.applicability, context: [], rulings: [paper.rulings[4], moved])
    let second = PackIdentity(id: "autre", title: LocalizedText("Autre charte"), edition: "2", sha256: "00")
    return Report(toolVersion: "0.0.0", packs: first.packs + [second], documents: [document], errors: [])
  }

  /// Everything a document, a file name or a rule could try on the page that shows it.
  static var hostile: Report {
    let attack = "\"><script>struck=1</script><img src=http://example.test/x onerror=struck=1>&lt;'\u{202E}\u{0}"
    var page = Sketch(.html)
    page.add(attack, kind: .heading(level: 9, styled: true))
    page.add(attack, kind: .listItem(level: 1_000_000, label: attack))
    page.add("</mark></style></script><script>struck=1</script>", region: .footer)
    page.add("cliquez ici", cell: CellAddress(table: 7, row: 1, column: 1))
    page.links = [
      Link(span: page.span("cliquez ici"), target: "javascript:struck=1", isVisible: true, anchor: .line(1, column: 1))
    ]
    page.images = [
      Image(
        offset: 0, alternativeText: attack, source: "http://example.test/y", linkTarget: "http://example.test/",
        isVisible: true, anchor: .line(1, column: 1))
    ]
    page.notices = [Notice(.hiddenText, detail: attack)]
    let words = LocalizedText(attack)
    let rule = Rule.sample("\" onclick=struck=1 <", attack, advice: attack, insert: attack, question: attack)
    let document = DocumentReport(
      path: "pwned\(attack)", document: page.document, sha256: nil, kinds: [], kindIsDeclared: false,
      applicability: [Applicability(pack: "digitalpes", value: .unknown, reasons: [words])],
      context: [ContextValue(key: "services", values: [attack], origin: .document)],
      rulings: [
        .sample(
          rule, .vague, attack, remarks: [.blank(attack)],
          evidence: [page.evidence("<script>struck=1</script>"), page.evidence("cliquez", .partial)],
          parts: [RulingPart(label: words, verdict: .vague, evidence: [page.evidence("ici")])])
      ])
    let error = UnreadDocument(path: attack, code: "x", message: words)
    return Report(toolVersion: attack, packs: [pack], documents: [document], errors: [error])
  }

  /// Passages that overlap, hold each other, start together and run over several blocks.
  static var overlapping: Report {
    var text = Sketch(.markdown)
    text.add("un deux trois quatre cinq")
    text.add("six sept")
    text.add("huit", kind: .listItem(level: 0, label: "1."))
    text.add("neuf", kind: .listItem(level: 2, label: "a)"))
    text.add("dix", kind: .listItem(level: 1, label: ""))
    let spans = ["un deux", "un deux trois", "deux trois quatre", "trois", "cinq\nsix", "quatre cinq\nsix sept\nhuit"]
    let rulings = spans.enumerated().map { number, words in
      Ruling.sample(.sample("TR-0\(number)", "Passage"), .satisfied, evidence: [text.evidence(words)])
    }
    let document = DocumentReport(
      path: "a.md", document: text.document, sha256: nil, kinds: [.quote], kindIsDeclared: false, applicability: [],
      context: [], rulings: rulings)
    return Report(toolVersion: "0.0.0", packs: [pack], documents: [document], errors: [])
  }
}
