import DocumentModel
import Judging
import RuleLanguage

/// `--format text`: the report a person reads, worst first.
struct TextReporter: Reporter {
  static let id = "text"

  func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    for set in report.sets { SetSection(set, in: report, options: options).write(to: &page) }
    let inSets = Set(report.sets.flatMap(\.papers))
    let alone = report.documents.indices.filter { !inSets.contains($0) }.map { report.documents[$0] }
    let blank = TextPage(width: options.width, usesColour: options.usesColour)
    Pieces.make(of: alone, jobs: options.jobs) { document in
      var page = blank
      DocumentSection(document, packs: report.packs, options: options).write(to: &page)
      return page.bytes
    } add: {
      page.append($0)
    }
    AdoptionSection(report, options: options).write(to: &page)
    if options.isQuiet { return page.bytes }
    if report.documents.count + report.errors.count > 1 || !report.errors.isEmpty {
      overview(of: report, options, on: &page)
    }
    if !report.documents.isEmpty {
      page.blank()
      page.write(Wording.Page.limits.in(options.language), .faint)
    }
    return page.bytes
  }

  /// The columns for findings that do not count, only when there are such findings.
  private static func settled(_ report: Report) -> [(symbol: String, count: (Ruling) -> Bool)] {
    let columns: [(symbol: String, count: (Ruling) -> Bool)] = [
      (Ruling.waivedSymbol, { $0.waiver != nil }),
      (Ruling.knownSymbol, { $0.waiver == nil && $0.baselineState == .unchanged }),
    ]
    return columns.filter { report.count(where: $0.count) > 0 }
  }

  /// The closing table: one row per document, those that could not be read last.
  private func overview(of report: Report, _ options: RenderOptions, on page: inout TextPage) {
    let language = options.language
    page.blank()
    page.write(Wording.Page.overview(report.documents.count, unread: report.errors.count).in(language), .bold)
    if !report.documents.isEmpty {
      let counts: [(symbol: String, count: (Ruling) -> Bool)] =
        Severity.allCases.reversed().map { severity in
          (severity.symbol, { $0.isOpen && $0.severity == severity })
        } + [Verdict.satisfied, .notApplicable, .review].map { verdict in (verdict.symbol, { $0.verdict == verdict }) }
        + Self.settled(report)
      var table = TextTable(rows: [[""] + counts.map(\.symbol)], headerRows: 1)
      table.rightAligned = Set(1...counts.count)
      table.keepsEnd = true
      for index in report.documents.indices {
        let rulings = report.standing(ofDocument: index)
        let numbers = counts.map { rulings.count(where: $0.count) }
        table.rows.append([Sanitizer.visible(report.documents[index].path)] + numbers.map(String.init))
      }
      for set in report.sets {
        let numbers = counts.map { report.standing(of: set).count(where: $0.count) }
        table.rows.append([Wording.Page.wholeSet.in(language)] + numbers.map(String.init))
      }
      table.write(to: &page, indent: 2)
      let legend = [Wording.Page.overviewLegend] + Wording.Adoption.legend(Self.settled(report).map(\.symbol))
      page.write(legend.map { $0.in(language) }.joined(separator: " · "), .faint, indent: 2)
    }
    for error in report.errors {
      let words = Wording.Page.unread(Sanitizer.visible(error.path), Sanitizer.visible(error.message.in(language)))
      page.write(words.in(language), .red, indent: 2, hanging: 4)
    }
  }
}
