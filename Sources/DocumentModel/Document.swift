/// What a reader made of one file: a flat pre-order list of blocks over one text.
///
/// `text` holds the blocks' visible texts in reading order, one or more `\n` between them; deleted, hidden and
/// commented-out text is not in it. Header, footer and note blocks come after the body and say so in `region`.
package struct Document: Sendable {
  /// The text all spans refer to.
  package let text: SourceText
  /// The blocks, in order of their spans.
  package let blocks: [Block]
  /// The tables, in order of their first cell; `CellAddress.table` indexes this list.
  package let tables: [Table]
  /// The hyperlinks, in order; invisible ones included and marked.
  package let links: [Link]
  /// The pictures, in order.
  package let images: [Image]
  /// Declarations the document makes about itself, as written: HTML `<meta name=…>`, DOCX custom and core properties
  /// (`title`, `created`…), Markdown front matter. Untrusted.
  package let properties: [DocumentProperty]
  /// What was skipped, repaired or found.
  package let notices: [Notice]
  /// The format it was read as.
  package let format: DocumentFormat

  /// Makes a document. Spans must lie in `text`, on scalar boundaries, in order and without overlap.
  package init(
    text: SourceText, blocks: [Block], tables: [Table] = [], links: [Link] = [], images: [Image] = [],
    properties: [DocumentProperty] = [], notices: [Notice] = [], format: DocumentFormat
  ) {
    self.text = text
    self.blocks = blocks
    self.tables = tables
    self.links = links
    self.images = images
    self.properties = properties
    self.notices = notices
    self.format = format
  }
}

/// One name and value a document declares about itself.
package struct DocumentProperty: Sendable, Hashable {
  /// The name as written, lower case for HTML.
  package let name: String
  /// The value as written.
  package let value: String
  /// The 1-based line it stands on, for a comment addressed to the linter.
  package let line: Int?

  /// Makes a property.
  package init(name: String, value: String, line: Int? = nil) {
    self.name = name
    self.value = value
    self.line = line
  }
}

/// The formats a document can be read as. The raw value is the `format` of the JSON report.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case text, markdown, html, docx, odt

  /// True for a package of parts, whose file has no lines a person could count.
  package var isPackage: Bool {
    switch self {
    case .docx, .odt: true
    case .text, .markdown, .html: false
    }
  }
}
