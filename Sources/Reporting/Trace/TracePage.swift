import DocumentModel
import Judging
import RuleLanguage

/// How one rule came to its verdict on one document, for `explain --trace`.
package struct TracePage: Sendable {
  private let trace: RuleTrace

  /// Passages of a list shown one by one.
  private static let mostPassages = 12

  /// Makes the page of a trace.
  package init(_ trace: RuleTrace) { self.trace = trace }

  /// The page, UTF-8.
  package func text(options: RenderOptions) -> [UInt8] {
    let language = options.language
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    let (ruling, report) = (trace.ruling, trace.report)
    page.write("\(ruling.rule.id.text) — \(Sanitizer.visible(ruling.rule.title.in(language)))", .bold, hanging: 2)
    page.write(Sanitizer.visible(report.path), hanging: 2)
    applicability(language, on: &page)
    for (index, check) in trace.checks.enumerated() {
      page.blank()
      let name = Wording.label(checkNamed: ruling.rule.checks[index])
      page.write(Wording.Trace.check(index + 1, name, check.verdict).in(language), .bold, hanging: 2)
      for list in check.lists { write(list, language, options, on: &page) }
      if check.lists.isEmpty { page.write(Wording.Trace.noLists.in(language), indent: 2) }
      for remark in check.remarks { sentence(Wording.sentence(for: remark), language, on: &page) }
    }
    decision(language, on: &page)
    return page.bytes
  }

  private func applicability(_ language: Language, on page: inout TextPage) {
    page.blank()
    page.write(Wording.Trace.applicability.in(language), .bold)
    let (rule, report) = (trace.ruling.rule, trace.report)
    let kinds = report.kinds.map(Wording.label)
    page.write(
      Wording.Trace.kinds(kinds, isDeclared: report.kindIsDeclared, for: rule.documents).in(language), indent: 2,
      hanging: 4)
    for answer in report.applicability {
      sentence(Wording.Page.applicability(answer), language, on: &page)
    }
    for when in trace.when { sentence(Wording.Trace.condition(when), language, on: &page) }
    if trace.maskedWords > 0 { sentence(Wording.Trace.masked(trace.maskedWords), language, on: &page) }
    if trace.checks.isEmpty, let reason = trace.ruling.reason { sentence(reason, language, on: &page) }
  }

  private func write(
    _ list: ListTrace, _ language: Language, _ options: RenderOptions, on page: inout TextPage
  ) {
    let sought = SoughtLines(list.sought, language)
    guard !list.passages.isEmpty || sought.isTelling else {
      return page.write(Wording.Trace.nothing(list.list.key).in(language), indent: 2, hanging: 4)
    }
    page.blank()
    page.write(Wording.Trace.list(list).in(language), .bold, indent: 2, hanging: 4)
    sought.write(to: &page, indent: 4)
    for passage in list.passages.prefix(Self.mostPassages) { write(passage, language, on: &page) }
    let rest = list.passages.count - Self.mostPassages
    if rest > 0 { page.write(Wording.Trace.more(rest).in(language), .faint, indent: 4) }
  }

  private func write(_ passage: PassageTrace, _ language: Language, on page: inout TextPage) {
    let document = trace.report.document
    let locator = Locator(document)
    let (sign, ink): (String, Ink) =
      switch passage.outcome {
      case .counts: ("✓", .green)
      case .lowered: ("~", .yellow)
      case .rejected: ("✗", .red)
      }
    let words = { (span: TextSpan) in document.words(span, columns: 40) }
    let evidence = passage.evidence
    let place = Wording.place(
      locator.place(of: evidence.span, block: evidence.block), columnHeader: evidence.columnHeader.map(words),
      heading: evidence.columnHeader == nil ? locator.heading(above: evidence.block).map(words) : nil)
    var line = StyledText(sign, ink)
    line.append(" \(Wording.Trace.outcome(passage.outcome).in(language)) — \(place.in(language))")
    page.write(line, indent: 4, hanging: 6)
    let quote = StyledText(language == .french ? "« " : "“")
    var text = quote
    text.append(Passage([evidence], in: document, limit: (page.width - 8) * 2).text)
    text.append(language == .french ? " »" : "”")
    page.write(text, indent: 6)
  }

  private func decision(_ language: Language, on page: inout TextPage) {
    page.blank()
    let ruling = trace.ruling
    page.write(Wording.Trace.verdict(ruling.verdict).in(language), .bold)
    sentence(Wording.message(of: ruling), language, on: &page)
    if let reason = ruling.reason, !trace.checks.isEmpty { sentence(reason, language, on: &page) }
    let document = trace.report.document
    for evidence in ruling.evidence.prefix(3) {
      let place = Wording.place(
        Locator(document).place(of: evidence.span, block: evidence.block), columnHeader: nil, heading: nil)
      let quote = Wording.quoted(document.words(evidence.span, columns: page.width - 10)).in(language)
      page.write("→ \(place.in(language))\(Wording.Page.colon(language))\(quote)", indent: 2, hanging: 4)
    }
  }

  private func sentence(_ words: LocalizedText, _ language: Language, on page: inout TextPage) {
    let text = Sanitizer.visible(words.in(language))
    if !text.isEmpty { page.write(text, indent: 2, hanging: 4) }
  }
}
