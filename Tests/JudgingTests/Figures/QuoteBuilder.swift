import DocumentModel
import Foundation
import RuleLanguage

@testable import Judging

/// Builds the document of a quote by hand, block by block, as a reader would.
struct QuoteBuilder {
  private var bytes: [UInt8] = []
  private var blocks: [Block] = []
  private var tables: [Table] = []

  /// An empty document.
  init() {}

  /// A quote from lines: `## heading`, `- item`, `| cell | cell` for tables, all else paragraphs, parted by empty lines.
  init(_ markup: String) {
    var rows: [String] = []
    var text: [String] = []
    for line in markup.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""] {
      if line.hasPrefix("|") {
        rows.append(String(line.dropFirst()))
        continue
      }
      if !rows.isEmpty { table(rows) }
      rows = []
      let marks = line.prefix { $0 == "#" }.count
      if !text.isEmpty, line.isEmpty || marks > 0 || line.hasPrefix("- ") {
        paragraph(text.joined(separator: "\n"))
        text = []
      }
      if marks > 0 {
        heading(trimmed(line.dropFirst(marks)), level: marks)
      } else if line.hasPrefix("- ") {
        add(String(line.dropFirst(2)), .listItem(level: 0, label: "–"))
      } else if !line.isEmpty {
        text.append(line)
      }
    }
  }

  /// A heading of level 2 unless said otherwise.
  mutating func heading(_ text: String, level: Int = 2) { add(text, .heading(level: level, styled: true)) }

  /// A paragraph; `\n` stands for line ends inside it.
  mutating func paragraph(_ text: String) { add(text, .paragraph) }

  /// A table from rows of cells parted by `|`. An empty cell is left empty; `>` in a cell lets the cell before it span it.
  mutating func table(_ rows: [String], headerRows: Int = 1) {
    let split = rows.map { $0.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) } }
    let columns = split.map(\.count).max() ?? 0
    var cells: [TableCell] = []
    for (row, texts) in split.enumerated() {
      var column = 0
      while column < texts.count {
        var span = 1
        while column + span < texts.count, texts[column + span] == ">" { span += 1 }
        let first = blocks.count
        if !texts[column].isEmpty {
          let address = CellAddress(table: tables.count, row: row + 1, column: column + 1)
          for line in texts[column].split(separator: "¶") { add(trimmed(line), .paragraph, cell: address) }
        }
        cells.append(
          TableCell(
            row: row + 1, column: column + 1, rowSpan: 1, columnSpan: span, isHeader: row < headerRows,
            blocks: first..<blocks.count))
        column += span
      }
    }
    tables.append(Table(rows: rows.count, columns: columns, headerRows: headerRows, cells: cells))
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private mutating func add(_ text: String, _ kind: BlockKind, cell: CellAddress? = nil) {
    if !bytes.isEmpty { bytes.append(0x0A) }
    let start = bytes.count
    bytes += text.utf8
    blocks.append(
      Block(
        kind: kind, cell: cell, span: TextSpan(start, bytes.count),
        anchor: .part("word/document.xml", paragraph: blocks.count + 1)))
  }

  /// The document built so far.
  func document() -> Document {
    Document(text: SourceText(bytes), blocks: blocks, tables: tables, format: .docx)
  }
}

/// The figures of quotes, judged with the lexicons of the rules folder.
enum Figures {
  /// The library of the lexicons, and nothing else.
  static let library: CompiledLibrary = {
    var lexicons: [Lexicon] = []
    for url in lexiconFiles {
      do {
        let data = try Data(contentsOf: url)
        var decoder = FileDecoder(path: url.lastPathComponent)
        let root = decoder.read(Array(data))
        let id = root?["id"]?.string ?? ""
        let phrases = try root?["phrases"]?.elements.map { try PatternParser.parse($0.string ?? "") } ?? []
        lexicons.append(Lexicon(id: id, phrases: phrases))
      } catch {
        preconditionFailure("\(url.lastPathComponent): \(error)")
      }
    }
    return CompiledLibrary(RuleLibrary(packs: [], concepts: [], lexicons: lexicons, kinds: [], services: []))
  }()

  static let lexiconFiles: [URL] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Rules/lexicons")
      .standardized
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.lastPathComponent.hasPrefix("figures.") }.sorted { $0.path < $1.path }
  }()

  /// The conclusion of some verifications, or of all.
  static func judge(
    _ document: Document, _ verify: [FiguresCheck.Verification] = FiguresCheck.Verification.allCases, tolerance: Int = 2
  ) -> Conclusion {
    let check = FiguresCheck(verify: verify, toleranceInCents: tolerance)
    return FiguresJudge(examination: Examination(document, library), check: check).conclude()
  }

  /// The same on a quote written as lines.
  static func judge(_ markup: String, _ verify: FiguresCheck.Verification..., tolerance: Int = 2) -> Conclusion {
    judge(
      QuoteBuilder(markup).document(), verify.isEmpty ? FiguresCheck.Verification.allCases : verify,
      tolerance: tolerance)
  }

  /// What a conclusion prints of its figures, no-break spaces written as spaces.
  static func remarks(_ conclusion: Conclusion) -> [String] {
    conclusion.remarks.compactMap { remark in
      guard case .figures(let what, let stated, let computed, let difference, _) = remark else { return nil }
      return "\(what.rawValue): \(stated) / \(computed) (\(difference))"
        .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    }
  }
}
