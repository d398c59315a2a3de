import DocumentModel
import Judging

/// `--format html`: the reading sheet, one file that needs nothing else; or a folder, for runs over many documents.
///
/// First what was read and the limits of the reading, then for each set and document its clauses beside its words. The
/// page is complete without its script; nothing a document holds becomes markup, a live link or a request.
struct HTMLReporter: PagedReporter {
  static let id = "html"

  func render(_ report: Report, options: RenderOptions) -> [UInt8] {
    SheetPage(report, language: options.language).bytes
  }

  /// `index.html`, then a page for each set with its papers and for each other document.
  func pages(_ report: Report, options: RenderOptions) -> [ReportPage] {
    let parts = self.parts(of: report)
    let files = Dictionary(parts.map { ($0.section, $0.file) }, uniquingKeysWith: { first, _ in first })
    let papers = parts.flatMap { part in part.papers.map { (SheetSection.id(document: $0), part.file) } }
    let index = SheetPage(
      report, language: options.language, files: files.merging(papers, uniquingKeysWith: { first, _ in first }))
    return [ReportPage(name: Self.index, bytes: index.bytes)]
      + parts.map { part in
        let page = SheetPage(report.part(part.papers, set: part.set), language: options.language, home: Self.index)
        return ReportPage(name: part.file, bytes: page.bytes)
      }
  }

  private static let index = "index.html"

  private typealias Part = (section: String, file: String, papers: [Int], set: Int?)

  private func parts(of report: Report) -> [Part] {
    let width = String(report.documents.count).count
    var parts: [Part] = report.sets.indices.map { set in
      (SheetSection.id(set: set), "set-\(set + 1).html", report.sets[set].papers, set)
    }
    let inSets = Set(report.sets.flatMap(\.papers))
    for (paper, document) in report.documents.enumerated() where !inSets.contains(paper) {
      let number = String(paper + 1)
      let place = String(repeating: "0", count: width - number.count) + number
      parts.append((SheetSection.id(document: paper), "\(place)-\(Self.plain(document.path)).html", [paper], nil))
    }
    return parts
  }

  /// The last name of a path in letters that every file system and link takes.
  private static func plain(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let letters = name.unicodeScalars.prefix(60).map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": Character(scalar)
      default: "_"
      }
    }
    return String(letters)
  }
}

extension Report {
  /// The report on some of its documents, and on the set they make, if they make one.
  fileprivate func part(_ papers: [Int], set: Int?) -> Report {
    let sets = set.map { number in
      let whole = self.sets[number]
      return SetReport(
        id: whole.id, papers: Array(papers.indices), packOrigin: whole.packOrigin, rulings: whole.rulings,
        decided: Set(whole.rulings.map(\.rule).filter(whole.decides).map(\.id)))
    }
    return Report(
      toolVersion: toolVersion, packs: packs, documents: papers.map { documents[$0] }, errors: [],
      sets: [sets].compactMap(\.self))
  }
}
