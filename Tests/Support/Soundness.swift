import DocumentModel

/// The faults of a document against the contract of `Document`; empty when it is sound. O(its size).
package func faults(_ document: Document) -> [String] {
  var faults: [String] = []
  var last = 0
  let text = document.text.bytes
  for block in document.blocks {
    if block.span.lower < last || block.span.isEmpty || !isPassage(block.span, of: text) { faults.append("\(block)") }
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
  for link in document.links where !isPassage(link.span, of: text) { faults.append("\(link)") }
  for image in document.images where !isBoundary(image.offset, of: text) { faults.append("\(image)") }
  return faults
}

/// True when the span lies in the text and cuts no character.
package func isPassage(_ span: TextSpan, of text: [UInt8]) -> Bool {
  span.lower <= span.upper && isBoundary(span.lower, of: text) && isBoundary(span.upper, of: text)
}

/// True when a character starts at the offset, or the text ends there.
private func isBoundary(_ offset: Int, of text: [UInt8]) -> Bool {
  offset == text.count || text.indices.contains(offset) && text[offset] & 0xC0 != 0x80
}
