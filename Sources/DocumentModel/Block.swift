/// One paragraph-like unit of a document: the smallest thing a reader tells apart.
package struct Block: Sendable {
  /// What the block is.
  package let kind: BlockKind
  /// The part of the page it stands in.
  package let region: Region
  /// The table cell it stands in, if any. A cell with several paragraphs has several blocks.
  package let cell: CellAddress?
  /// Its visible text in `Document.text`, list marker and heading mark left out; never overlaps another block.
  package let span: TextSpan
  /// Where it stands in the original file.
  package let anchor: Anchor

  /// Makes a block.
  package init(kind: BlockKind, region: Region = .body, cell: CellAddress? = nil, span: TextSpan, anchor: Anchor) {
    self.kind = kind
    self.region = region
    self.cell = cell
    self.span = span
    self.anchor = anchor
  }
}

/// What a block is.
package enum BlockKind: Sendable, Hashable {
  /// A heading of level 1 (title) to 9. `styled` is false when the reader inferred it from its looks (numbered, bold
  /// or capital line) rather than from a style or element.
  case heading(level: Int, styled: Bool)
  /// Running text.
  case paragraph
  /// An item of a list at nesting `level` (0 = outermost) with its visible label ("1.", "a)", "–"; empty if none).
  case listItem(level: Int, label: String)
  /// A caption of a table or figure.
  case caption
  /// A line of a table of contents; never evidence.
  case tableOfContents
}

/// The part of the page a block stands in.
package enum Region: String, Sendable, Hashable, CaseIterable {
  case body, header, footer, footnote, endnote, textBox
}
