import DocumentModel
import Judging
import RuleLanguage

/// Reports that use every part of what reporters show.
enum Sample {
  static let pack = PackIdentity(
    id: "digitalpes", title: LocalizedText(fr: "Charte d'essai", en: "Trial charter"), edition: "1",
    sha256: String(repeating: "ab", count: 32))

  /// A quote in Word: headings, a table with a header row, a footer.
  static var quote: Sketch {
    var sketch = Sketch(.docx)
    sketch.add("Devis n° 26-014", kind: .heading(level: 1, styled: true))
    sketch.add("1. Prix", kind: .heading(level: 2, styled: true))
    let cells = ["Désignation", "PU HT", "Création du site", "1 200,00 €", "Option blog", "XX €"]
    for (index, words) in cells.enumerated() {
      sketch.add(words, cell: CellAddress(table: 0, row: index / 2 + 1, column: index % 2 + 1))
    }
    sketch.tables = [
      Table(
        rows: 3, columns: 2, headerRows: 1,
        cells: cells.indices.map { index in
          TableCell(
            row: index / 2 + 1, column: index % 2 + 1, rowSpan: 1, columnSpan: 1, isHeader: index < 2,
            blocks: (index + 2)..<(index + 3))
        })
    ]
    sketch.add("2. Conditions", kind: .heading(level: 2, styled: false))
    sketch.add(
      "Le Prestataire effectue, en principe et sauf empêchement, une sauvegarde du site chaque nuit sur un serveur "
        + "distinct ; les sauvegardes sont conservées trente jours, puis détruites sans que le Client ait à le "
        + "demander, et le Client peut en demander une copie à tout moment par simple courriel.")
    sketch.add("Le Client fournit les textes en temps utile.", kind: .listItem(level: 0, label: "–"))
    sketch.add("Atelier d'essai, charte consultable sur www.exemple.test", region: .footer)
    sketch.notices = [
      Notice(.trackedChanges, count: 3), Notice(.hiddenText, detail: "word/document.xml"), Notice(.comments, count: 2),
    ]
    return sketch
  }

  private static func findings(_ quote: Sketch) -> [Ruling] {
    [
      .sample(
        .sample("TR-03", "Prix unitaires", severity: .warning), .vague, "Un prix n'est pas fixé.",
        grade: .promise, remarks: [.blank("XX €")], evidence: [quote.evidence("XX €", .partial, header: "PU HT")]),
      .sample(
        .sample(
          "TR-01", "Mention obligatoire", advice: "Reprenez la mention telle quelle.",
          insert: "Le fournisseur a signé la charte, consultable à l'adresse ⟦adresse⟧.\nDeuxième ligne."),
        .contradicted, "L'adresse n'est pas celle de la charte.", grade: .commitment,
        remarks: [.expected("www.exemple.example", found: "www.exemple.test")],
        evidence: [
          quote.evidence("www.exemple.test", .contradicts), quote.evidence("charte consultable", .context),
        ]),
      .sample(
        .sample("TR-02", "Délai de rétablissement", advice: "Indiquez un délai."), .missing,
        "Aucun passage ne dit en combien de temps le service est rétabli.",
        nearest: quote.evidence("sauvegarde du site chaque nuit", .partial),
        searched: ["body", "word/footer1.xml", "footer"],
        sought: ["rétabli*", "remise en service", "RTO", "reprise", "délai …4 restauration", "sous <duration>", "GTR"],
        undeclared: ["services"]),
      .sample(
        .sample("TR-04", "Sauvegardes", severity: .advice), .vague, "La sauvegarde est atténuée.", grade: .commitment,
        remarks: [.hedged("en principe"), .otherDebtor],
        evidence: [
          quote.evidence("en principe", .partial), quote.evidence("conservées trente jours", .supports),
          quote.evidence("textes en temps utile", .context), quote.evidence("Option blog", .context),
        ],
        parts: [
          RulingPart(label: LocalizedText("fréquence"), verdict: .satisfied, evidence: [quote.evidence("chaque nuit")]),
          RulingPart(label: LocalizedText("lieu"), verdict: .missing, evidence: []),
        ]),
    ]
  }

  private static func others(_ quote: Sketch) -> [Ruling] {
    [
      .sample(
        .sample("TR-05", "Prix total"), .satisfied, "Le prix est énoncé.", grade: .commitment,
        remarks: [.toleratedVariant], evidence: [quote.evidence("1 200,00 €")]),
      .sample(
        .sample("TR-06", "Durée de conservation des sauvegardes et copie remise au client"), .satisfied,
        "La durée est énoncée.", grade: .commitment,
        evidence: [quote.evidence("les sauvegardes sont conservées trente jours, puis détruites")]),
      .sample(.sample("TR-07", "Hébergement"), .notApplicable, reason: "aucun service d'hébergement n'est vendu"),
      .sample(
        .sample(
          "TR-08", "Compétence", provable: .outside, question: "Qui réalisera le travail, et avec quelle expérience ?",
          proof: "Références datées"), .review, "À apprécier par une personne.",
        evidence: [quote.evidence("Le Prestataire effectue", .context)]),
    ]
  }

  /// One Word quote with every verdict.
  static var report: Report {
    let quote = quote
    var document = DocumentReport(
      path: "devis/devis.docx", document: quote.document, sha256: nil, kinds: [.quote, .terms], kindIsDeclared: false,
      applicability: [
        Applicability(
          pack: "digitalpes", value: .unknown,
          reasons: [LocalizedText("effectif du client non déclaré (client.headcount)")])
      ],
      context: [
        ContextValue(key: "client.type", values: ["sme"], origin: .option),
        ContextValue(key: "services", values: ["site", "hosting"], origin: .detected),
      ],
      rulings: findings(quote) + others(quote))
    document.packOrigin = .document
    return Report(toolVersion: "0.0.0", packs: [pack], documents: [document], errors: [])
  }

  /// Three documents of other formats, one of them hostile, and one that could not be read.
  static var several: Report {
    var page = Sketch(.html)
    page.add("Nos engagements\u{1B}[2J", kind: .heading(level: 1, styled: true))
    page.add("Prix : \u{202E}€ 001\u{202C} et \u{9B}31m « guillemets » \u{2028}fin\t<script>\"\\")
    var text = Sketch(.text)
    text.add("Devis\nsur deux lignes é prix 10 €")
    let rule = Rule.sample("TR-01", "Prix")
    return Report(
      toolVersion: "0.0.0", packs: [pack],
      documents: [
        DocumentReport(
          path: "page\u{1B}.html", document: page.document, sha256: String(repeating: "0", count: 64),
          kinds: [.webPage], kindIsDeclared: true,
          applicability: [Applicability(pack: "digitalpes", value: .applies, reasons: [])], context: [],
          rulings: [
            .sample(
              rule, .contradicted, "Sens\u{202E} inverse.",
              evidence: [page.evidence("Prix : \u{202E}€ 001\u{202C} et \u{9B}31m", .contradicts)])
          ]),
        DocumentReport(
          path: "devis.txt", document: text.document, sha256: nil, kinds: [.quote], kindIsDeclared: false,
          applicability: [Applicability(pack: "digitalpes", value: .doesNotApply, reasons: [LocalizedText("grande")])],
          context: [], rulings: [.sample(rule, .satisfied, grade: .trace, evidence: [text.evidence("10 €")])]),
      ],
      errors: [
        UnreadDocument(
          path: "secret.docx", code: "encrypted-office",
          message: LocalizedText(fr: "protégé par un mot de passe.", en: "protected by a password."))
      ])
  }

  /// A quote and a contract judged together, of which one states the contrary.
  static var together: Report { together([], undecided: []) }

  /// The same papers, found to differ in a comparison, and a rule that each of them answers for itself.
  static var differing: Report {
    together(
      [.papersDiffer(in: .value, stated: [], difference: nil, tolerance: nil)],
      undecided: [.sample(.sample("TR-02", "Mention"), .missing), .sample(.sample("TR-03", "Nom"), .satisfied)])
  }

  private static func together(_ remarks: [Remark], undecided: [Ruling]) -> Report {
    var quote = Sketch(.text)
    quote.add("Devis. Le site est garanti trois mois.")
    var contract = Sketch(.text)
    contract.add("Contrat. Le site est vendu sans garantie.")
    let rule = Rule.sample("TR-01", "Garantie", advice: "Dites la même chose partout.", unit: .set)
    let stated = quote.evidence("garanti trois mois")
    let denied = contract.evidence("sans garantie", .contradicts)
    let documents = [("devis.txt", quote, DocumentKind.quote), ("contrat.txt", contract, .contract)].map {
      path, sketch, kind in
      DocumentReport(
        path: path, document: sketch.document, sha256: nil, kinds: [kind], kindIsDeclared: false,
        applicability: [Applicability(pack: "digitalpes", value: .applies, reasons: [])], context: [],
        rulings: [
          kind == .quote
            ? .sample(rule, .satisfied, grade: .commitment, evidence: [stated])
            : .sample(rule, .contradicted, "Un passage dit le contraire.", evidence: [denied])
        ])
    }
    var placed = denied
    placed.paper = 1
    let ruling = Ruling.sample(
      rule, .contradicted, "Un passage dit le contraire.", remarks: remarks, evidence: [placed, stated])
    let set = SetReport(
      id: "set-1", papers: [0, 1], packOrigin: .option, rulings: [ruling] + undecided, decided: [rule.id])
    return Report(toolVersion: "0.0.0", packs: [pack], documents: documents, errors: [], sets: [set])
  }
}
