import DocumentModel
import Judging
import RuleLanguage

/// One document or set in a Markdown report.
struct MarkdownSection {
  private let subject: Subject
  private let packs: [PackIdentity]
  private let language: Language
  private let findings: [Ruling]

  /// Prepares a section; `packs` are those of the run.
  init(_ subject: Subject, packs: [PackIdentity], language: Language) {
    self.subject = subject
    self.packs = packs
    self.language = language
    findings = subject.findings
  }

  /// The head with the table, then one piece per finding, then what was noticed; each with its number of findings.
  var pieces: [(words: String, findings: Int)] {
    [(head + table, 0)] + findings.map { (finding($0), 1) } + [(tail, 0)]
  }

  private var head: String {
    let paths = subject.paths.map(MarkdownText.code).joined(separator: ", ")
    let title = subject.set == nil ? paths : "\(plain(Wording.Page.wholeSet))\(Wording.Page.colon(language))\(paths)"
    var lines = ["", "### \(title)", ""]
    if let document = subject.document {
      lines.append(
        plain(
          Wording.Page.identity(document.document.format, document.kinds, isDeclared: document.kindIsDeclared)) + "  ")
      for answer in document.applicability {
        guard let pack = packs.first(where: { $0.id == answer.pack }) else { continue }
        lines.append(plain(Wording.Page.charter(pack, document.packOrigin)) + "  ")
      }
    }
    let settled = Wording.Lines.settled(
      waived: subject.rulings.count { $0.waiver != nil },
      known: subject.rulings.count { $0.waiver == nil && $0.baselineState == .unchanged })
    if let settled { lines.append(plain(settled)) }
    return lines.map { "\($0)\n" }.joined()
  }

  /// Nothing of the document stands in the table: its words could end a cell.
  private var table: String {
    guard !findings.isEmpty else { return "\n\(plain(Wording.Lines.nothing))\n" }
    let names = [Wording.Lines.rule, Wording.Lines.verdict, Wording.Lines.place].map(plain)
    let rows = findings.map { ruling in
      let place = ruling.evidence.first.map(place(of:)) ?? "—"
      return "| \(ruling.severity.symbol) | \(MarkdownText.code(ruling.rule.id.text)) "
        + "\(plain(ruling.rule.title)) | \(plain(Wording.label(ruling.verdict))) | \(MarkdownText.plain(place)) |\n"
    }
    return "\n| | \(names.joined(separator: " | ")) |\n|---|---|---|---|\n" + rows.joined() + "\n"
  }

  private func finding(_ ruling: Ruling) -> String {
    var words = "- \(ruling.severity.symbol) \(MarkdownText.code(ruling.rule.id.text)) **\(plain(ruling.rule.title))**"
    words += " — \(plain(Wording.label(ruling.verdict)))  \n"
    if !ruling.message.in(language).isEmpty { words += "  \(plain(ruling.message))\n" }
    var items = ruling.evidence.prefix(3).map { passage($0) }
    items += ruling.remarks.map { MarkdownText.code(Wording.sentence(for: $0).in(language)) }
    if let nearest = ruling.nearest {
      items.append(
        "\(plain(Wording.Page.nearest(place(of: nearest)))) "
          + MarkdownText.code(subject.papers.words(nearest, columns: 200)))
    }
    if let undeclared = Wording.undeclared(ruling.undeclared) { items.append(plain(undeclared)) }
    if let advice = ruling.rule.advice { items.append("→ \(MarkdownText.plain(advice.french))") }
    words += items.map { "  - \($0)\n" }.joined()
    if let insert = ruling.rule.insert {
      words += "  - \(plain(Wording.Page.insert))\n\n"
      words += MarkdownText.block(Sanitizer.visibleLines(insert), indent: "    ")
    }
    return words
  }

  private func passage(_ evidence: Evidence) -> String {
    let words = MarkdownText.code(subject.papers.words(evidence, columns: 300))
    let place = "\(MarkdownText.plain(place(of: evidence)))\(Wording.Page.colon(language))\(words)"
    return subject.set == nil ? place : "\(MarkdownText.code(subject.path(of: evidence))), \(place)"
  }

  private func place(of evidence: Evidence) -> String {
    Wording.place(subject.papers.place(of: evidence), columnHeader: nil, heading: nil).in(language)
  }

  private var tail: String {
    guard !subject.notices.isEmpty else { return "" }
    let notices = subject.notices.map { "- \(MarkdownText.code(Wording.sentence(for: $0).in(language)))\n" }
    return "\n\(plain(Wording.Page.notices))\n\n" + notices.joined()
  }

  private func plain(_ text: LocalizedText) -> String { MarkdownText.plain(text.in(language)) }
}
