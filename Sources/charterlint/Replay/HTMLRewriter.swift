import DocumentModel

/// Writes a document's blocks anew as an HTML page: the same headings, lists, tables and links.
struct HTMLRewriter {
  let document: Document
  /// Applied to every piece of text.
  var change: (String) -> String = { $0 }

  /// What becomes of plain paragraphs.
  enum Layout { case paragraphs, lists, tables }

  /// The document as an HTML page.
  func page(_ layout: Layout) -> String {
    var body = ""
    var openList: String?
    var index = 0
    let close = { (list: inout String?) in
      if let name = list { body += "</\(name)>" }
      list = nil
    }
    while index < document.blocks.count {
      let block = document.blocks[index]
      if let cell = block.cell {
        close(&openList)
        body += htmlTable(cell.table)
        while index < document.blocks.count, document.blocks[index].cell?.table == cell.table { index += 1 }
        continue
      }
      let text = htmlText(block.span)
      if case .listItem(let level, let label) = block.kind {
        let name = label.utf8.contains { (0x30...0x39).contains($0) } ? "ol" : "ul"
        if openList == nil { body += "<\(name)>" }
        openList = openList ?? name
        body += level > 0 ? "<li style=\"list-style:none\"><ul><li>\(text)</li></ul></li>" : "<li>\(text)</li>"
      } else {
        close(&openList)
        switch block.kind {
        case .heading(let level, true): body += "<h\(min(level, 6))>\(text)</h\(min(level, 6))>"
        case .heading(_, false): body += "<p><strong>\(text)</strong></p>"
        case .listItem, .paragraph, .caption, .tableOfContents:
          switch introduces(index) ? .paragraphs : layout {
          case .paragraphs: body += "<p>\(text)</p>"
          case .lists: body += "<ul><li>\(text)</li></ul>"
          case .tables: body += "<table><tr><td>\(text)</td></tr></table>"
          }
        }
      }
      body += "\n"
      index += 1
    }
    close(&openList)
    return
      "<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>-</title></head><body>\n\(body)</body></html>\n"
  }

  /// True for a line that introduces the list after it: it stays what it is.
  private func introduces(_ index: Int) -> Bool {
    guard index + 1 < document.blocks.count, case .listItem = document.blocks[index + 1].kind else { return false }
    return true
  }

  private func htmlTable(_ number: Int) -> String {
    let table = document.tables[number]
    var rows = ""
    for row in 1...max(table.rows, 1) {
      rows += "<tr>"
      for cell in table.cells where cell.row == row {
        let name = cell.isHeader ? "th" : "td"
        let texts = cell.blocks.map { htmlText(document.blocks[$0].span) }
        let spans =
          "\(cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : "")\(cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : "")"
        rows += "<\(name)\(spans)>\(texts.joined(separator: "<br>"))</\(name)>"
      }
      rows += "</tr>"
    }
    return "<table>\(rows)</table>"
  }

  /// A text with its links as elements.
  private func htmlText(_ span: TextSpan) -> String {
    var result = ""
    var offset = span.lower
    for link in document.links where span.contains(link.span) && link.span.lower >= offset && link.isVisible {
      result += escaped(TextSpan(offset, link.span.lower))
      // Marks belong to the words, not to the address that was read from them.
      let target = link.target.replacing(PrivateMark.open, with: "").replacing(PrivateMark.close, with: "")
      result += "<a href=\"\(Self.escaped(target))\">\(escaped(link.span))</a>"
      offset = link.span.upper
    }
    return result + escaped(TextSpan(offset, span.upper))
  }

  private func escaped(_ span: TextSpan) -> String {
    Self.escaped(change(document.text.string(in: span))).replacing("\n", with: "<br>")
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
