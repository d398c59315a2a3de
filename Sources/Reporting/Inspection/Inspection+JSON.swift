import DocumentModel

extension Inspection {
  /// Schema `charterlint/inspect-1`: the text that offsets of reports refer to, and everything placed in it.
  package func json(language: Language) -> [UInt8] {
    let locator = Locator(document)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schema", "charterlint/inspect-1")
      writer.tool(version: toolVersion)
      writer.member("path", path)
      writer.member("format", document.format.rawValue)
      writer.member("text", document.text.string(in: document.text.span))
      writer.member("blocks") {
        $0.array(document.blocks.indices) { writer, index in
          writer.block(document.blocks[index], locator.place(of: document.blocks[index].span, block: index))
        }
      }
      writer.member("tables") { $0.array(document.tables) { $0.table($1) } }
      writer.member("links") { $0.array(document.links) { $0.link($1) } }
      writer.member("images") { $0.array(document.images) { $0.image($1) } }
      writer.member("properties") {
        $0.array(document.properties) { writer, property in
          writer.object(inline: true) {
            $0.member("name", property.name)
            $0.member("value", property.value)
          }
        }
      }
      writer.notices(document.notices, language: language)
    }
    return writer.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func block(_ block: Block, _ place: Place) {
    object(inline: true) {
      $0.member("kind", block.kind.name)
      switch block.kind {
      case .heading(let level, let styled):
        $0.member("level", level)
        $0.member("styled", styled)
        $0.null("label")
      case .listItem(let level, let label):
        $0.member("level", level)
        $0.null("styled")
        $0.member("label", label)
      case .paragraph, .caption, .tableOfContents:
        $0.null("level")
        $0.null("styled")
        $0.null("label")
      }
      $0.member("region", block.region.rawValue)
      $0.member("start", block.span.lower)
      $0.member("end", block.span.upper)
      $0.anchor(place)
    }
  }

  fileprivate mutating func table(_ table: Table) {
    object {
      $0.member("rows", table.rows)
      $0.member("columns", table.columns)
      $0.member("headerRows", table.headerRows)
      $0.member("cells") {
        $0.array(table.cells) { writer, cell in
          writer.object(inline: true) {
            $0.member("row", cell.row)
            $0.member("column", cell.column)
            $0.member("rowSpan", cell.rowSpan)
            $0.member("columnSpan", cell.columnSpan)
            $0.member("isHeader", cell.isHeader)
            $0.member("blocks") { $0.array(cell.blocks, inline: true) { $0.number($1) } }
          }
        }
      }
    }
  }

  fileprivate mutating func link(_ link: Link) {
    object(inline: true) {
      $0.member("start", link.span.lower)
      $0.member("end", link.span.upper)
      $0.member("target", link.target)
      $0.member("isVisible", link.isVisible)
      $0.anchor(Place(link.anchor))
    }
  }

  fileprivate mutating func image(_ image: Image) {
    object(inline: true) {
      $0.member("offset", image.offset)
      $0.member("alternativeText", image.alternativeText)
      $0.member("source", image.source)
      $0.member("linkTarget", image.linkTarget)
      $0.member("isVisible", image.isVisible)
      $0.anchor(Place(image.anchor))
    }
  }
}

extension BlockKind {
  /// Name of the kind in JSON.
  fileprivate var name: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .listItem: "listItem"
    case .caption: "caption"
    case .tableOfContents: "tableOfContents"
    }
  }
}
