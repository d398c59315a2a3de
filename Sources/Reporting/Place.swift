import DocumentModel

/// Where a passage stands, resolved for people and editors. `nil` is what the format does not have.
struct Place: Hashable {
  /// 1-based line: of the file for text, Markdown and HTML; of the normalised text for Office packages.
  var line: Int?
  /// 1-based column in Unicode scalars, on the same line.
  var column: Int?
  /// HTML element path.
  var path: String?
  /// Part of an Office package.
  var part: String?
  /// 1-based paragraph of the part.
  var paragraph: Int?
  /// Table cell, if it stands in one.
  var cell: CellAddress?
  /// Part of the page.
  var region: Region

  /// What an anchor alone tells.
  init(_ anchor: Anchor, cell: CellAddress? = nil, region: Region = .body) {
    self.cell = cell
    self.region = region
    switch anchor {
    case .line(let line, let column):
      self.line = line
      self.column = column
    case .html(let path, let line):
      self.path = path
      self.line = line
    case .part(let part, let paragraph):
      self.part = part
      self.paragraph = paragraph
    }
  }
}

/// Turns spans of one document into places. An object, since every passage of a report asks it.
final class Locator {
  private let document: Document
  private let lines: LineIndex?

  /// Prepares one document; O(text) for Office packages, O(1) for the others.
  init(_ document: Document) {
    self.document = document
    lines = document.format.isPackage ? document.text.lineIndex() : nil
  }

  /// The place of a span that starts in block `block`; O(length of the block).
  func place(of span: TextSpan, block index: Int) -> Place {
    // A page of nothing but pictures has no block, and what is said of a picture stands at its start.
    guard document.blocks.indices.contains(index) else { return Place(.line(1, column: 1), cell: nil, region: .body) }
    let block = document.blocks[index]
    var place = Place(block.anchor, cell: block.cell, region: block.region)
    if let line = place.line, let column = place.column {
      (place.line, place.column) = advance(line, column, from: block.span.lower, to: span.lower)
    }
    if let position = lines?.position(of: span.lower) {
      place.line = position.line
      place.column = position.column
    }
    return place
  }

  /// The heading the block stands under, if one comes before it in the same part of the page.
  func heading(above index: Int) -> TextSpan? {
    guard document.blocks.indices.contains(index), document.blocks[index].region == .body,
      !document.blocks[index].isHeading
    else { return nil }
    for candidate in document.blocks[..<index].suffix(Self.longestSection).reversed() {
      if candidate.region == .body, candidate.isHeading { return candidate.span }
    }
    return nil
  }

  /// Blocks looked back at for a heading: enough for any real section, and a bound on hostile files.
  private static let longestSection = 2_000

  /// The line and column reached after the bytes of the block before `end`.
  private func advance(_ line: Int, _ column: Int, from start: Int, to end: Int) -> (Int, Int) {
    guard start < end else { return (line, column) }
    let bytes = document.text.bytes[start..<end]
    let last = bytes.lastIndex(of: 0x0A)
    let scalars = bytes[(last.map { $0 + 1 } ?? start)...].count { $0 & 0xC0 != 0x80 }
    guard let last else { return (line, column + scalars) }
    return (line + bytes[...last].count { $0 == 0x0A }, 1 + scalars)
  }
}

extension Block {
  /// True for a heading of any level.
  var isHeading: Bool {
    switch kind {
    case .heading: true
    case .paragraph, .listItem, .caption, .tableOfContents: false
    }
  }
}
