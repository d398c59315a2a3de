import DocumentModel

@testable import Readers

/// What a reader made of bytes, one line per block, so that a test compares the whole and not a count.
///
/// `H2` styled heading, `H2?` inferred, `P`, `L0[–]`, `CAP`, `TOC`; `@footer` the region; `(1:2,3)` table 1, row 2,
/// column 3. Line ends inside a block show as `⏎`.
func outline(_ document: Document) -> String {
  document.blocks.map { block in
    var line =
      switch block.kind {
      case .heading(let level, let styled): "H\(level)\(styled ? "" : "?")"
      case .paragraph: "P"
      case .listItem(let level, let label): "L\(level)[\(label)]"
      case .caption: "CAP"
      case .tableOfContents: "TOC"
      }
    if block.region != .body { line += "@\(block.region.rawValue)" }
    if let cell = block.cell { line += "(\(cell.table + 1):\(cell.row),\(cell.column))" }
    let words = document.text.string(in: block.span).split(separator: "\n", omittingEmptySubsequences: false)
    return line + " " + words.joined(separator: "⏎")
  }.joined(separator: "\n")
}

/// The outline of a text read under a file name.
func outline(_ text: String, as name: String, _ options: ReadOptions = ReadOptions()) throws -> String {
  outline(try ReaderRegistry.read(Array(text.utf8), name: name, options: options))
}

/// The document a text is, under a file name.
func document(_ text: String, as name: String, _ options: ReadOptions = ReadOptions()) throws -> Document {
  try ReaderRegistry.read(Array(text.utf8), name: name, options: options)
}

/// The codes of a document's notices, with counts.
func notices(_ document: Document) -> [String] { document.notices.map { "\($0.code.rawValue) \($0.count)" } }

/// The links as `text → target`, a `!` before invisible ones.
func links(_ document: Document) -> [String] {
  document.links.map { ($0.isVisible ? "" : "!") + document.text.string(in: $0.span) + " → " + $0.target }
}
