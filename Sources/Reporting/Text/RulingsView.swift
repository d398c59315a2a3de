import DocumentModel
import Judging
import RuleLanguage

/// The rulings on a document or a set in the text report: the findings worst first, then one line per other verdict.
struct RulingsView {
  private let rulings: [Ruling]
  private let papers: Papers
  private let options: RenderOptions

  /// Prepares rulings, in rule order.
  init(_ rulings: [Ruling], in papers: Papers, options: RenderOptions) {
    self.rulings = rulings
    self.papers = papers
    self.options = options
  }

  private var language: Language { options.language }

  /// True when nothing is shown in quiet mode.
  var hasNoFindings: Bool { !rulings.contains { $0.isOpen || $0.waiver != nil } }

  /// Writes the findings that count, worst first, then those that somebody accepted and those that were known.
  func writeFindings(to page: inout TextPage) {
    writeOpen(to: &page)
    SettledView(rulings, in: papers, options: options).write(to: &page)
  }

  private func writeOpen(to page: inout TextPage) {
    let findings = findingsWorstFirst()
    for severity in Severity.allCases.reversed() {
      let group = findings.filter { $0.severity == severity }
      guard !group.isEmpty else { continue }
      page.title(Wording.Page.group(severity).in(language), count: group.count)
      for (index, ruling) in group.enumerated() {
        if index > 0 { page.blank() }
        FindingView(ruling, in: papers, options: options).write(to: &page)
      }
    }
  }

  /// Writes the other verdicts.
  func writeRest(to page: inout TextPage) {
    satisfied(on: &page)
    notApplicable(on: &page)
    review(on: &page)
  }

  /// Writes how many verdicts of each kind there are.
  func writeCounts(to page: inout TextPage) {
    page.blank()
    page.write(counts, indent: 0, hanging: 2)
  }

  /// Errors, warnings, advice; inside: contradicted, missing, vague; then rule order.
  private func findingsWorstFirst() -> [Ruling] {
    let order: [Verdict] = [.contradicted, .missing, .vague]
    return Severity.allCases.reversed().flatMap { severity in
      order.flatMap { verdict in rulings.filter { $0.isOpen && $0.verdict == verdict && $0.severity == severity } }
    }
  }

  private func group(_ verdict: Verdict, on page: inout TextPage, _ line: (Ruling, inout TextPage) -> Void) {
    let group = rulings.filter { $0.verdict == verdict }
    guard !group.isEmpty else { return }
    page.title(Wording.label(verdict).in(language), count: group.count)
    for ruling in group { line(ruling, &page) }
  }

  private func satisfied(on page: inout TextPage) {
    group(.satisfied, on: &page) { ruling, page in
      var line = named(ruling, .green)
      guard let evidence = ruling.evidence.first else { return page.write(line, hanging: 4) }
      if let path = papers.path(of: evidence) { line.append(" · \(Sanitizer.visible(path))") }
      let quote = papers.words(evidence, columns: page.width - 8)
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

  /// One line each, under the reason they share.
  private func notApplicable(on page: inout TextPage) {
    let group = rulings.filter { $0.verdict == .notApplicable }
    guard !group.isEmpty else { return }
    page.title(Wording.label(.notApplicable).in(language), count: group.count)
    var reasons: [LocalizedText?] = []
    for ruling in group where !reasons.contains(ruling.reason) { reasons.append(ruling.reason) }
    for reason in reasons {
      if let reason { page.write(Sanitizer.visible(reason.in(language)), .faint, indent: 2, hanging: 4) }
      for ruling in group where ruling.reason == reason { page.write(named(ruling, .faint), indent: 2, hanging: 6) }
    }
  }

  private func review(on page: inout TextPage) {
    group(.review, on: &page) { ruling, page in
      var line = named(ruling, .blue)
      if let question = ruling.reason ?? ruling.rule.question {
        line.append(Wording.Page.colon(language) + Sanitizer.visible(question.in(language)))
      }
      page.write(line, hanging: 4)
      if let evidence = ruling.evidence.first {
        let quote = papers.words(evidence, columns: page.width - 8)
        page.write(Wording.quoted(quote).in(language), .faint, indent: 4)
      }
    }
  }

  private func named(_ ruling: Ruling, _ ink: Ink) -> StyledText {
    var line = StyledText(ruling.verdict.symbol, ink)
    line.append(" \(Sanitizer.visible(ruling.rule.id.text)) \(Sanitizer.visible(ruling.rule.title.in(language)))")
    return line
  }

  private var counts: String {
    let order: [Verdict] = [.contradicted, .missing, .vague, .satisfied, .notApplicable, .review]
    let verdicts = order.map { verdict in
      let label = Wording.label(verdict).in(language)
      return "\(label.prefix(1).uppercased())\(label.dropFirst()) \(rulings.count { $0.verdict == verdict })"
    }
    let settled = Wording.Adoption.settled(
      waived: rulings.count { $0.waiver != nil },
      known: rulings.count { $0.waiver == nil && $0.baselineState == .unchanged })
    return (verdicts + [settled?.in(language)].compactMap(\.self)).joined(separator: " · ")
  }
}
