import DocumentModel
import Judging

/// One page of the reading sheet: the whole of a run, its index, or a part of it.
struct SheetPage {
  private let report: Report
  private let language: Language
  /// For the index of a folder: the files in which the sections stand.
  private let files: [String: String]
  /// For a page of a folder: its index.
  private let home: String?

  /// Prepares the page of a run.
  init(_ report: Report, language: Language, files: [String: String] = [:], home: String? = nil) {
    self.report = report
    self.language = language
    self.files = files
    self.home = home
  }

  /// The page, UTF-8.
  var bytes: [UInt8] {
    var page = HTMLWriter()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", [("lang", language.rawValue)]) { page in
      page.newLine()
      head(on: &page)
      let texts: [HTMLWriter.Attribute] = [
        ("id", "top"), ("data-copied", Wording.Sheet.copied.in(language)),
        ("data-selected", Wording.Sheet.notCopied.in(language)),
      ]
      page.element("body", texts) { page in
        page.element("a", [("class", "skip"), ("href", "#main")], words: Wording.Sheet.toClauses.in(language))
        page.newLine()
        banner(on: &page)
        page.element("main", [("id", "main"), ("tabindex", "-1")]) { sections(on: &$0) }
        page.newLine()
        footer(on: &page)
        page.element("script") { $0.raw(Self.script) }
      }
    }
    page.newLine()
    return page.bytes
  }

  private var hasSections: Bool { files.isEmpty && !report.documents.isEmpty }

  private func sections(on page: inout HTMLWriter) {
    guard hasSections else { return RunIndex(report, language: language, files: files).write(to: &page) }
    SheetFilters(report, language: language).write(to: &page)
    for set in report.sets.indices { SheetSection(set: set, of: report, language: language).write(to: &page) }
    for document in report.documents.indices where !report.sets.contains(where: { $0.papers.contains(document) }) {
      SheetSection(document: document, of: report, language: language).write(to: &page)
    }
  }

  private func footer(on page: inout HTMLWriter) {
    page.element("footer") { page in
      list(Wording.Adoption.idle, report.idleWaivers.map(Wording.Adoption.sentence(for:)), on: &page)
      list(Wording.Adoption.absent, report.absent.map(Wording.Adoption.gone), on: &page)
      page.element("p", words: Wording.Page.limits.in(language))
      page.element("p", words: Wording.Sheet.tool(report.toolVersion).in(language))
      page.element("p", [("class", "top")]) { page in
        page.element("a", [("href", "#top")], words: Wording.Sheet.toTop.in(language))
      }
    }
    page.newLine()
  }

  private func list(_ title: LocalizedText, _ lines: [LocalizedText], on page: inout HTMLWriter) {
    if lines.isEmpty { return }
    page.element("p", [("class", "label")], words: "\(title.in(language)) (\(lines.count))")
    page.element("ul", [("class", "facts")]) { page in
      for line in lines { page.element("li", words: line.in(language)) }
    }
  }

  private static let script = InlineResource([SheetScript.text])

  /// The head: nothing may be fetched, and no style or script runs but those of this file.
  private func head(on page: inout HTMLWriter) {
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
      page.element("title", words: title)
      page.newLine()
      page.element("style") { $0.raw(style) }
      page.newLine()
    }
    page.newLine()
  }

  private var title: String {
    let name = Wording.Sheet.title.in(language)
    let paths = report.documents.map(\.path) + report.errors.map(\.path)
    return paths.count == 1 ? "\(name) — \(paths[0])" : name
  }

  private func banner(on page: inout HTMLWriter) {
    page.element("header") { page in
      if let home {
        page.element("p", [("class", "top")]) { page in
          page.element("a", [("href", home)], words: Wording.Sheet.home.in(language))
        }
      }
      page.element("h1", words: Wording.Sheet.title.in(language))
      page.element("p", [("class", "limits")], words: Wording.Page.limits.in(language))
      page.element("ul", [("class", "facts")]) { page in
        for pack in report.packs { page.element("li", words: Wording.Sheet.charter(pack).in(language)) }
      }
      guard hasSections else { return }
      SheetFilters(report, language: language).writePrinting(to: &page)
      RunIndex(report, language: language).write(to: &page)
    }
    page.newLine()
  }
}
