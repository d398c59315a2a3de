import DocumentModel
import Judging

/// `--format html`: the reading sheet, one file that needs nothing else.
///
/// First what was read and the limits of the reading, then for each set and document its clauses beside its words. The
/// page is complete without its script; nothing a document holds becomes markup, a live link or a request.
struct HTMLReporter: Reporter {
  static let id = "html"

  func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    let language = options.language
    var page = HTMLWriter()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", [("lang", language.rawValue)]) { page in
      page.newLine()
      head(of: report, language, on: &page)
      page.element("body", Self.body(language)) { page in
        page.element("a", [("class", "skip"), ("href", "#main")], words: Wording.Sheet.toClauses.in(language))
        page.newLine()
        banner(of: report, language, on: &page)
        page.element("main", [("id", "main"), ("tabindex", "-1")]) { page in
          if !report.documents.isEmpty { SheetFilters(report, language: language).write(to: &page) }
          for set in report.sets.indices { SetSheet(set, of: report, language: language).write(to: &page) }
          for document in report.documents.indices {
            PaperSection(document, of: report, language: language).write(to: &page)
          }
        }
        page.newLine()
        page.element("footer") { page in
          page.element("p", words: Wording.Page.limits.in(language))
          page.element("p", words: Wording.Sheet.tool(report.toolVersion).in(language))
          page.element("p", [("class", "top")]) { page in
            page.element("a", [("href", "#top")], words: Wording.Sheet.toTop.in(language))
          }
        }
        page.newLine()
        page.element("script") { $0.raw(Self.script) }
      }
    }
    page.newLine()
    return page.bytes
  }

  /// The words that the script shows stand in the page, in its language.
  private static func body(_ language: Language) -> [HTMLWriter.Attribute] {
    [
      ("id", "top"), ("data-copied", Wording.Sheet.copied.in(language)),
      ("data-selected", Wording.Sheet.notCopied.in(language)),
    ]
  }

  private static let script = InlineResource([SheetScript.text])

  /// The head: nothing may be fetched, and no style or script runs but those of this file.
  private func head(of report: Report, _ language: Language, on page: inout HTMLWriter) {
    let style = InlineResource(SheetStyle.parts, charters: report.packs.count)
    let policy =
      "default-src 'none'; style-src \(style.policySource); script-src \(Self.script.policySource); "
      + "base-uri 'none'; form-action 'none'"
    page.element("head") { page in
      page.newLine()
      page.raw("<meta charset=\"utf-8\">\n")
      page.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
      page.newLine()
      page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
      page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n")
      page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
      page.element("title", words: Self.title(of: report, language))
      page.newLine()
      page.element("style") { $0.raw(style) }
      page.newLine()
    }
    page.newLine()
  }

  private static func title(of report: Report, _ language: Language) -> String {
    let name = Wording.Sheet.title.in(language)
    guard let first = report.documents.first, report.documents.count == 1 else { return name }
    return "\(name) — \(first.path)"
  }

  private func banner(of report: Report, _ language: Language, on page: inout HTMLWriter) {
    page.element("header") { page in
      page.element("h1", words: Wording.Sheet.title.in(language))
      page.element("p", [("class", "limits")], words: Wording.Page.limits.in(language))
      page.element("ul", [("class", "facts")]) { page in
        for pack in report.packs { page.element("li", words: Wording.Sheet.charter(pack).in(language)) }
      }
      if !report.documents.isEmpty { SheetFilters(report, language: language).writePrinting(to: &page) }
      RunIndex(report, language: language).write(to: &page)
    }
    page.newLine()
  }
}
