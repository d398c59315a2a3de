import DocumentModel

/// A document as it was read: headings, paragraphs, lists and tables in reading order, then headers, footers and notes.
struct ReadDocument {
  private let document: Document
  private let text: MarkedText
  private let language: Language

  /// Prepares a document.
  init(_ document: Document, _ passages: Passages, language: Language) {
    self.document = document
    self.language = language
    text = MarkedText(document, passages, language: language)
  }

  /// Writes every block once.
  func write(to page: inout HTMLWriter) {
    var start = 0
    while start < document.blocks.count {
      let region = document.blocks[start].region
      var end = start
      while end < document.blocks.count, document.blocks[end].region == region { end += 1 }
      if region == .body {
        write(start..<end, in: nil, to: &page)
      } else {
        page.element("div", [("class", "region")]) { page in
          page.element("p", [("class", "label"), ("lang", language.rawValue)]) { page in
            page.words(Wording.label(region).in(language))
          }
          write(start..<end, in: nil, to: &page)
        }
      }
      start = end
    }
  }

  /// Writes blocks that stand outside tables, or in a cell of the table `enclosing`; tables inside come out whole.
  private func write(_ blocks: Range<Int>, in enclosing: Int?, to page: inout HTMLWriter) {
    var list = OpenList()
    var index = blocks.lowerBound
    while index < blocks.upperBound {
      let block = document.blocks[index]
      if let cell = block.cell, cell.table != enclosing, let extent = extent(of: cell.table, from: index) {
        list.close(on: &page)
        write(table: cell.table, to: &page)
        index = min(max(extent, index + 1), blocks.upperBound)
        continue
      }
      if case .listItem(let level, let label) = block.kind {
        list.item(level: level, on: &page)
        if !label.isEmpty { page.element("span", [("class", "label")], words: label) }
        page.raw(" ")
        page.element("span", [("class", "item")]) { text.write(block: index, to: &$0) }
      } else {
        list.close(on: &page)
        write(block: index, to: &page)
      }
      index += 1
    }
    list.close(on: &page)
  }

  private func write(block index: Int, to page: inout HTMLWriter) {
    switch document.blocks[index].kind {
    case .heading(let level, _): write(heading: index, level: level, to: &page)
    case .paragraph, .listItem: page.element("p") { text.write(block: index, to: &$0) }
    case .caption: page.element("p", [("class", "caption")]) { text.write(block: index, to: &$0) }
    case .tableOfContents: page.element("p", [("class", "contents")]) { text.write(block: index, to: &$0) }
    }
    page.newLine()
  }

  /// Headings of the document stand below those of the page.
  private func write(heading index: Int, level: Int, to page: inout HTMLWriter) {
    switch level {
    case ...1: page.element("h4", [("class", "title")]) { text.write(block: index, to: &$0) }
    case 2: page.element("h5") { text.write(block: index, to: &$0) }
    default: page.element("h6") { text.write(block: index, to: &$0) }
    }
  }

  /// The place after the last block of a table; nil when the table does not hold the block at `index`.
  private func extent(of table: Int, from index: Int) -> Int? {
    guard document.tables.indices.contains(table) else { return nil }
    let filled = document.tables[table].cells.filter { !$0.blocks.isEmpty }
    guard filled.first?.blocks.lowerBound == index else { return nil }
    return filled.map(\.blocks.upperBound).max()
  }

  /// Writes a table as a grid; merged cells stand once and span.
  private func write(table number: Int, to page: inout HTMLWriter) {
    let table = document.tables[number]
    let name = Wording.Sheet.table(number + 1).in(language)
    let attributes: [HTMLWriter.Attribute] = [
      ("class", "grid"), ("role", "region"), ("tabindex", "0"), ("aria-label", name), ("lang", language.rawValue),
    ]
    page.element("div", attributes) { page in
      page.element("table", [("lang", "fr")]) { page in
        var row = 0
        for cell in table.cells {
          while row < cell.row {
            if row > 0 { page.close("tr") }
            page.newLine()
            page.open("tr")
            row += 1
          }
          write(cell, of: number, to: &page)
        }
        if row > 0 { page.close("tr") }
      }
    }
    page.newLine()
  }

  private func write(_ cell: TableCell, of table: Int, to page: inout HTMLWriter) {
    let attributes: [HTMLWriter.Attribute] = [
      ("rowspan", cell.rowSpan > 1 ? String(cell.rowSpan) : nil),
      ("colspan", cell.columnSpan > 1 ? String(cell.columnSpan) : nil),
    ]
    let isColumnHeader = cell.isHeader && cell.row <= document.tables[table].headerRows
    if cell.isHeader {
      page.element("th", attributes + [("scope", isColumnHeader ? "col" : "row")]) {
        write(cell.blocks, in: table, to: &$0)
      }
    } else {
      page.element("td", attributes) { write(cell.blocks, in: table, to: &$0) }
    }
  }
}
