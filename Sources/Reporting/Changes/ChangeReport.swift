import DocumentModel
import Judging
import RuleLanguage

/// `check NEW --against OLD`: the verdicts that differ between two versions of a document.
package struct ChangeReport: Sendable {
  let comparison: VersionComparison
  let toolVersion: String

  /// Takes a comparison.
  package init(_ comparison: VersionComparison, toolVersion: String) {
    self.comparison = comparison
    self.toolVersion = toolVersion
  }

  /// The formats it can be written in.
  package static let formats = [TextReporter.id, JSONReporter.id]

  /// The page a person reads, worst first.
  package func text(options: RenderOptions) -> [UInt8] {
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    let language = options.language
    let paths = (Sanitizer.visible(comparison.before.path), Sanitizer.visible(comparison.after.path))
    page.write(Wording.Changes.title(before: paths.0, after: paths.1).in(language), .bold, hanging: 2)
    let (before, after) = (Papers(comparison.before), Papers(comparison.after))
    for direction in VerdictChange.Direction.allCases {
      let group = comparison.changes.filter { $0.direction == direction }
      guard !group.isEmpty else { continue }
      page.title(Wording.Changes.label(direction).in(language), count: group.count)
      for change in group {
        page.write(Self.titleLine(change, language), hanging: 2)
        passage(of: change.before, in: before, Wording.Changes.before, options, on: &page)
        passage(of: change.after, in: after, Wording.Changes.after, options, on: &page)
        if change.after.isFinding, let advice = change.rule.advice, !options.isQuiet {
          page.write("→ \(Sanitizer.visible(advice.french))", indent: 4, hanging: 6)
        }
      }
    }
    if options.isQuiet { return page.bytes }
    page.blank()
    page.write(Wording.Changes.unchanged(comparison.unchangedCount).in(language), .faint)
    page.write(Wording.Page.limits.in(language), .faint)
    return page.bytes
  }

  private static func titleLine(_ change: VerdictChange, _ language: Language) -> StyledText {
    let (before, after) = (change.before, change.after)
    let ink: Ink =
      switch change.direction {
      case .worse: .red
      case .other: .blue
      case .better: .green
      }
    var line = StyledText(after.isFinding ? after.severity.symbol : after.verdict.symbol, [ink, .bold])
    line.append(" \(Sanitizer.visible(change.rule.id.text))", .bold)
    line.append(" \(Sanitizer.visible(change.rule.title.in(language))) — ")
    line.append("\(Wording.label(before.verdict).in(language)) → ")
    line.append(Wording.label(after.verdict).in(language).uppercased(), ink)
    return line
  }

  /// One version's decisive passage with its place, or that there is none.
  private func passage(
    of ruling: Ruling, in papers: Papers, _ name: LocalizedText, _ options: RenderOptions, on page: inout TextPage
  ) {
    let language = options.language
    let colon = Wording.Page.colon(language)
    guard let evidence = ruling.evidence.first else {
      return page.write(
        name.in(language) + colon + Wording.Changes.nothing.in(language), .faint, indent: 4, hanging: 6)
    }
    let words = { (span: TextSpan) in papers.document(of: evidence).words(span, columns: 40) }
    let place = Wording.place(
      papers.place(of: evidence), columnHeader: evidence.columnHeader.map(words),
      heading: evidence.columnHeader == nil ? papers.heading(above: evidence).map(words) : nil)
    page.write("\(name.in(language)), \(place.in(language))\(colon)", indent: 4, hanging: 6)
    let quote = Wording.quoted(papers.words(evidence, columns: (page.width - 8) * 2))
    page.write(quote.in(language), indent: 6)
  }
}
