import DocumentModel

extension Document {
  /// The words at `span`, safe to print, on one line, in at most `columns` columns; O(columns) however long the span.
  func words(_ span: TextSpan, columns: Int) -> String {
    // No scalar takes more than four bytes; blanks that shrink to one make the start shorter, never longer.
    let clipped = TextSpan(span.lower, boundary(atOrBefore: min(span.upper, span.lower + columns * 8)))
    var start = clipped.lower
    var cells: [String] = []
    for end in cellEnds(in: clipped) + [clipped.upper] {
      cells.append(Sanitizer.visible(text.string(in: TextSpan(start, end))))
      start = end
    }
    let words = cells.joined(separator: " |")
    return (clipped == span ? words : words + "…").shortened(to: columns)
  }

  /// The offsets in `span` at which a cell ends and another of its row begins after it, ascending; O(log blocks + blocks
  /// in the span).
  func cellEnds(in span: TextSpan) -> [Int] {
    var low = blocks.partitioningIndex { $0.span.upper > span.lower }
    var ends: [Int] = []
    while low + 1 < blocks.count, blocks[low].span.upper < span.upper {
      if let cell = blocks[low].cell, let next = blocks[low + 1].cell, cell.table == next.table, cell.row == next.row,
        cell.column != next.column
      {
        ends.append(blocks[low].span.upper)
      }
      low += 1
    }
    return ends
  }

  /// The start of the scalar that holds the byte at `offset`.
  func boundary(atOrBefore offset: Int) -> Int {
    var offset = min(max(offset, 0), text.bytes.count)
    while offset > 0, offset < text.bytes.count, text.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
