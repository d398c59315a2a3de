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

/// The faults of a document against the contract of `Document`; empty when it is sound.
func faults(_ document: Document) -> [String] {
  var faults: [String] = []
  var last = 0
  let text = document.text.bytes
  for block in document.blocks {
    if block.span.lower < last || block.span.upper > text.count || block.span.isEmpty { faults.append("\(block)") }
    last = block.span.upper
    if let cell = block.cell, cell.table >= document.tables.count { faults.append("no table for \(block)") }
  }
  if String(validating: text, as: UTF8.self) == nil { faults.append("not UTF-8") }
  if text.contains(0) { faults.append("NUL") }
  for table in document.tables {
    for cell in table.cells {
      let fits = cell.row + cell.rowSpan - 1 <= table.rows && cell.column + cell.columnSpan - 1 <= table.columns
      if !fits || cell.blocks.upperBound > document.blocks.count { faults.append("\(cell)") }
    }
  }
  for link in document.links where link.span.upper > text.count { faults.append("\(link)") }
  for image in document.images where image.offset > text.count { faults.append("\(image)") }
  return faults
}
