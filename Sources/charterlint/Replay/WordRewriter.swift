import DocumentModel

/// Writes a document's blocks anew as a bare `word/document.xml`: the same headings, lists and tables, the text of every
/// paragraph split over runs.
struct WordRewriter {
  let document: Document

  /// The part.
  func part() -> String {
    var body = ""
    var index = 0
    while index < document.blocks.count {
      let block = document.blocks[index]
      if let cell = block.cell {
        body += wordTable(cell.table)
        while index < document.blocks.count, document.blocks[index].cell?.table == cell.table { index += 1 }
        continue
      }
      body += wordParagraph(block)
      index += 1
    }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\(body)</w:body></w:document>
      """
  }

  private func wordTable(_ number: Int) -> String {
    let table = document.tables[number]
    var rows = ""
    for row in 1...max(table.rows, 1) {
      rows += row <= table.headerRows ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>"
      for cell in table.cells where cell.row == row {
        let paragraphs = cell.blocks.map { wordParagraph(document.blocks[$0]) }.joined()
        let span = cell.columnSpan > 1 ? "<w:tcPr><w:gridSpan w:val=\"\(cell.columnSpan)\"/></w:tcPr>" : ""
        rows += "<w:tc>\(span)\(paragraphs.isEmpty ? "<w:p/>" : paragraphs)</w:tc>"
      }
      rows += "</w:tr>"
    }
    return "<w:tbl>\(rows)</w:tbl>"
  }

  private func wordParagraph(_ block: Block) -> String {
    let properties: String
    var look = ""
    switch block.kind {
    case .heading(let level, true): properties = "<w:pPr><w:outlineLvl w:val=\"\(min(level, 9) - 1)\"/></w:pPr>"
    case .heading(_, false):
      properties = ""
      look = "<w:rPr><w:b/></w:rPr>"
    case .listItem(let level, _):
      properties = "<w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
    case .paragraph, .caption, .tableOfContents: properties = ""
    }
    return "<w:p>\(properties)\(wordRuns(block.span, look))</w:p>"
  }

  /// The text cut into runs of five characters; links are written out by their words only.
  private func wordRuns(_ span: TextSpan, _ look: String) -> String {
    var rest = document.text.string(in: span)[...]
    var runs = ""
    while !rest.isEmpty {
      let pieces = rest.prefix(5).split(separator: "\n", omittingEmptySubsequences: false)
      let text = pieces.map { "<w:t xml:space=\"preserve\">\(HTMLRewriter.escaped(String($0)))</w:t>" }
      runs += "<w:r>\(look)\(text.joined(separator: "<w:br/>"))</w:r>"
      rest = rest.dropFirst(5)
    }
    return runs
  }
}
