import DocumentModel
import Judging
import RuleLanguage

/// `--format text`: the report a person reads, worst first.
struct TextReporter: Reporter {
  static let id = "text"

  func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    for document in report.documents {
      let section = DocumentSection(document, packs: report.packs, options: options)
      section.write(to: &page)
    }
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

  /// The closing table: one row per document, those that could not be read last.
  private func overview(of report: Report, _ options: RenderOptions, on page: inout TextPage) {
    let language = options.language
    page.blank()
    page.write(Wording.Page.overview(report.documents.count, unread: report.errors.count).in(language), .bold)
    if !report.documents.isEmpty {
      var table = TextTable(rows: [Wording.Page.overviewColumns.map { $0.in(language) }], headerRows: 1)
      table.rightAligned = Set(1..<table.rows[0].count)
      for document in report.documents {
        let findings = Severity.allCases.reversed().map { severity in
          document.rulings.count { $0.isFinding && $0.severity == severity }
        }
        let others = [Verdict.satisfied, .notApplicable, .review].map { verdict in
          document.rulings.count { $0.verdict == verdict }
        }
        table.rows.append([Sanitizer.visible(document.path)] + (findings + others).map(String.init))
      }
      table.write(to: &page, indent: 2)
    }
    for error in report.errors {
      let words = Wording.Page.unread(Sanitizer.visible(error.path), Sanitizer.visible(error.message.in(language)))
      page.write(words.in(language), .red, indent: 2, hanging: 4)
    }
  }
}
