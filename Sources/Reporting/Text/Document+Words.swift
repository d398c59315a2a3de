import DocumentModel

extension Document {
  /// The words at `span`, safe to print, on one line, in at most `columns` columns; O(columns) however long the span.
  func words(_ span: TextSpan, columns: Int) -> String {
    // No scalar takes more than four bytes; blanks that shrink to one make the start shorter, never longer.
    let clipped = TextSpan(span.lower, boundary(atOrBefore: min(span.upper, span.lower + columns * 8)))
    let words = Sanitizer.visible(text.string(in: clipped))
    return (clipped == span ? words : words + "…").shortened(to: columns)
  }

  /// The start of the scalar that holds the byte at `offset`.
  func boundary(atOrBefore offset: Int) -> Int {
    var offset = min(max(offset, 0), text.bytes.count)
    while offset > 0, offset < text.bytes.count, text.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
