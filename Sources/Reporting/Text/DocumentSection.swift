import DocumentModel
import Judging
import RuleLanguage

/// One document's part of the text report: what it is, the findings worst first, then one line per other verdict.
struct DocumentSection {
  private let report: DocumentReport
  private let packs: [PackIdentity]
  private let options: RenderOptions
  private let locator: Locator

  /// Prepares a section; `packs` are those of the run.
  init(_ report: DocumentReport, packs: [PackIdentity], options: RenderOptions) {
    self.report = report
    self.packs = packs
    self.options = options
    locator = Locator(report.document)
  }

  private var language: Language { options.language }

  /// Writes the section; in quiet mode only the path and the findings, and nothing when there are none.
  func write(to page: inout TextPage) {
    let findings = findingsWorstFirst()
    if options.isQuiet, findings.isEmpty { return }
    page.blank()
    page.write(Sanitizer.visible(report.path), .bold, hanging: 2)
    if !options.isQuiet { header(on: &page) }
    for severity in Severity.allCases.reversed() {
      let group = findings.filter { $0.severity == severity }
      guard !group.isEmpty else { continue }
      title(Wording.Page.group(severity), count: group.count, on: &page)
      for (index, ruling) in group.enumerated() {
        if index > 0 { page.blank() }
        FindingView(ruling, in: report.document, locator, options: options).write(to: &page)
      }
    }
    if options.isQuiet { return }
    satisfied(on: &page)
    notApplicable(on: &page)
    review(on: &page)
    notices(on: &page)
    page.blank()
    page.write(counts, indent: 0, hanging: 2)
  }

  /// Errors, warnings, advice; inside: contradicted, missing, vague; then rule order.
  private func findingsWorstFirst() -> [Ruling] {
    let order: [Verdict] = [.contradicted, .missing, .vague]
    return Severity.allCases.reversed().flatMap { severity in
      order.flatMap { verdict in report.rulings.filter { $0.verdict == verdict && $0.severity == severity } }
    }
  }

  private func header(on page: inout TextPage) {
    page.write(
      Wording.Page.identity(report.document.format, report.kinds, isDeclared: report.kindIsDeclared).in(language),
      indent: 2, hanging: 4)
    for answer in report.applicability {
      guard let pack = packs.first(where: { $0.id == answer.pack }) else { continue }
      page.write(Wording.Page.charter(pack, report.packOrigin).in(language), indent: 2, hanging: 4)
      page.write(Wording.Page.applicability(answer).in(language), indent: 2, hanging: 4)
    }
    if let context = Wording.Page.context(report.context) {
      page.write(Sanitizer.visible(context.in(language)), indent: 2, hanging: 4)
    }
  }

  private func title(_ words: LocalizedText, count: Int, on page: inout TextPage) {
    page.blank()
    page.write("\(words.in(language).uppercased()) (\(count))", .bold)
  }

  private func group(_ verdict: Verdict, on page: inout TextPage, _ line: (Ruling, inout TextPage) -> Void) {
    let rulings = report.rulings.filter { $0.verdict == verdict }
    guard !rulings.isEmpty else { return }
    title(Wording.label(verdict), count: rulings.count, on: &page)
    for ruling in rulings { line(ruling, &page) }
  }

  private func satisfied(on page: inout TextPage) {
    group(.satisfied, on: &page) { ruling, page in
      var line = named(ruling, .green)
      guard let evidence = ruling.evidence.first else { return page.write(line, hanging: 4) }
      let quote = report.document.words(evidence.span, columns: page.width - 8)
      let room = page.width - line.columns - Wording.quoted("").in(language).columns - 3
      if room >= min(quote.columns, Self.shortestQuote) {
        line.append(" — " + Wording.quoted(quote.shortened(to: room)).in(language), .faint)
        page.write(line, hanging: 4)
      } else {
        page.write(line, hanging: 4)
        page.write(Wording.quoted(quote).in(language), .faint, indent: 4)
      }
      for remark in ruling.remarks {
        page.write(Sanitizer.visible(Wording.sentence(for: remark).in(language)), .faint, indent: 4)
      }
    }
  }

  /// A quote that would be cut shorter than this goes on a line of its own.
  private static let shortestQuote = 24

  private func notApplicable(on page: inout TextPage) {
    group(.notApplicable, on: &page) { ruling, page in
      var line = named(ruling, .faint)
      if let reason = ruling.reason {
        line.append(Wording.Page.colon(language) + Sanitizer.visible(reason.in(language)))
      }
      page.write(line, hanging: 4)
    }
  }

  private func review(on page: inout TextPage) {
    group(.review, on: &page) { ruling, page in
      var line = named(ruling, .blue)
      if let question = ruling.rule.question {
        line.append(Wording.Page.colon(language) + Sanitizer.visible(question.in(language)))
      }
      page.write(line, hanging: 4)
      if let evidence = ruling.evidence.first {
        let quote = report.document.words(evidence.span, columns: page.width - 8)
        page.write(Wording.quoted(quote).in(language), .faint, indent: 4)
      }
    }
  }

  private func named(_ ruling: Ruling, _ ink: Ink) -> StyledText {
    var line = StyledText(ruling.verdict.symbol, ink)
    line.append(" \(Sanitizer.visible(ruling.rule.id.text)) \(Sanitizer.visible(ruling.rule.title.in(language)))")
    return line
  }

  private func notices(on page: inout TextPage) {
    guard !report.document.notices.isEmpty else { return }
    title(Wording.Page.notices, count: report.document.notices.count, on: &page)
    for notice in report.document.notices {
      page.write("• " + Sanitizer.visible(Wording.sentence(for: notice).in(language)), indent: 0, hanging: 2)
    }
  }

  private var counts: String {
    let order: [Verdict] = [.contradicted, .missing, .vague, .satisfied, .notApplicable, .review]
    return order.map { verdict in
      let label = Wording.label(verdict).in(language)
      return "\(label.prefix(1).uppercased())\(label.dropFirst()) \(report.rulings.count { $0.verdict == verdict })"
    }.joined(separator: " · ")
  }
}
