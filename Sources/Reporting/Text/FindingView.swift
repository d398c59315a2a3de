import DocumentModel
import Judging
import RuleLanguage

/// One finding of the text report: what, where, the words found or looked for, what to do, what to paste.
struct FindingView {
  private let ruling: Ruling
  private let papers: Papers
  private let options: RenderOptions

  /// Sentences shown; more are counted.
  private static let mostPassages = 3
  /// Phrases shown of what was looked for.
  private static let mostPhrases = 6
  /// Rows a passage may fill.
  private static let passageRows = 3
  /// Columns of a heading's words in a place.
  private static let headingColumns = 40
  private static let indent = 4

  /// Prepares one finding.
  init(_ ruling: Ruling, in papers: Papers, options: RenderOptions) {
    self.ruling = ruling
    self.papers = papers
    self.options = options
  }

  private var language: Language { options.language }

  /// Writes the finding.
  func write(to page: inout TextPage) {
    page.write(titleLine, hanging: 2)
    sentence(ruling.message, on: &page)
    passages(on: &page)
    for remark in ruling.remarks { sentence(Wording.sentence(for: remark), on: &page) }
    if let undeclared = Wording.undeclared(ruling.undeclared) { sentence(undeclared, on: &page) }
    if let basis = Wording.Rules.basis(of: ruling.rule) { source(basis, on: &page) }
    parts(on: &page)
    if ruling.verdict == .missing { search(on: &page) }
    advice(on: &page)
  }

  private var titleLine: StyledText {
    let ink: Ink =
      switch ruling.severity {
      case .error: .red
      case .warning: .yellow
      case .advice: .blue
      }
    var line = StyledText(ruling.severity.symbol, [ink, .bold])
    line.append(" \(Sanitizer.visible(ruling.rule.id.text))", .bold)
    line.append(" \(Sanitizer.visible(ruling.rule.title.in(language))) — ")
    line.append(Wording.label(ruling.verdict).in(language).uppercased(), ink)
    if let first = ruling.evidence.first { line.append(" · \(place(of: first))") }
    return line
  }

  private func sentence(_ words: LocalizedText, on page: inout TextPage) {
    let text = Sanitizer.visible(words.in(language))
    if !text.isEmpty { page.write(text, indent: Self.indent) }
  }

  private func passages(on page: inout TextPage) {
    let groups = ruling.evidence.bySentence.map { group in group.filter { $0.role == group[0].role } }
    let shown = groups.prefix(Self.mostPassages)
    for (index, group) in shown.enumerated() {
      if index > 0 {
        let introduction = Wording.Page.another(place(of: group[0]), group[0].role, isCompared: ruling.isCompared)
        page.write(introduction.in(language), indent: Self.indent)
      }
      quote(group, on: &page)
    }
    let rest = groups.count - shown.count
    if rest > 0 { page.write(Wording.Page.more(rest).in(language), .faint, indent: Self.indent) }
  }

  private func quote(_ evidence: [Evidence], on page: inout TextPage) {
    let indent = Self.indent + 2
    let limit = (page.width - indent) * Self.passageRows
    let (open, close) = language == .french ? ("« ", " »") : ("“", "”")
    var text = StyledText(open)
    if let first = evidence.first { text.append(Passage(evidence, in: papers.document(of: first), limit: limit).text) }
    text.append(close)
    page.write(text, indent: indent)
  }

  /// Where the obligation is written, for rules that say so.
  private func source(_ basis: LocalizedText, on page: inout TextPage) {
    let name = Wording.Rules.basis.in(language) + Wording.Page.colon(language)
    page.write(Sanitizer.visible(name + basis.in(language)), .faint, indent: Self.indent, hanging: Self.indent + 2)
  }

  private func parts(on page: inout TextPage) {
    for part in ruling.parts {
      let label = Sanitizer.visible(part.label.in(language))
      let verdict = Wording.label(part.verdict).in(language)
      page.write("– \(label)\(Wording.Page.colon(language))\(verdict)", indent: Self.indent, hanging: Self.indent + 2)
    }
  }

  private func search(on page: inout TextPage) {
    var phrases: [String] = []
    for notation in ruling.soughtPhrases {
      let phrase = Wording.sought(notation, language)
      if !phrase.isEmpty, !phrases.contains(phrase) { phrases.append(phrase) }
    }
    let shown = Array(phrases.prefix(Self.mostPhrases))
    let searched = ruling.searched.map(Sanitizer.visible)
    if let sought = Wording.Page.sought(shown, isCut: phrases.count > shown.count, in: searched) {
      page.write(sought.in(language), indent: Self.indent)
    }
    if let nearest = ruling.nearest {
      page.write(Wording.Page.nearest(place(of: nearest)).in(language), indent: Self.indent)
      quote([nearest], on: &page)
    }
  }

  /// Advice and texts to paste are French in every language: they go into a French document.
  private func advice(on page: inout TextPage) {
    if let advice = ruling.rule.advice {
      page.write("→ \(Sanitizer.visible(advice.french))", indent: Self.indent, hanging: Self.indent + 2)
    }
    if let insert = ruling.rule.insert {
      page.write(Wording.Page.insert.in(language), indent: Self.indent)
      for line in Sanitizer.visibleLines(insert) { page.write(line, .green, indent: Self.indent + 2) }
    }
  }

  private func place(of evidence: Evidence) -> String {
    let words = { (span: TextSpan) in papers.document(of: evidence).words(span, columns: Self.headingColumns) }
    let place = Wording.place(
      papers.place(of: evidence), columnHeader: evidence.columnHeader.map(words),
      heading: evidence.columnHeader == nil ? papers.heading(above: evidence).map(words) : nil
    ).in(language)
    return papers.path(of: evidence).map { "\(Sanitizer.visible($0)), \(place)" } ?? place
  }
}
