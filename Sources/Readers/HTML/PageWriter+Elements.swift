import DocumentModel
import Interop

extension PageWriter {
  mutating func start(_ code: UInt16, name: Span<UInt8>, _ attributes: borrowing MarkupAttributes, line: Int) {
    let known = code == 0 ? nil : HTMLName.all[Int(code) - 1]
    let pathName = pathName(code, name)
    var element = HTMLElement(name: known, pathName: pathName, position: counters.enter(pathName), inside: top)
    // Void elements the parser does not know seem to hold what follows them; they must not pass anything on.
    if known != .source, known != .wbr { HTMLVisibility.apply(attributes, sheet, to: &element) }
    if HTMLLayout.of(known) == .block, !element.isDrawing { closeBlock() }
    if let known { enter(known, &element, attributes, line) }
    open.append(element)
    if let known { fill(known, attributes, line) }
  }

  /// What an element changes for its content, and what it opens.
  private mutating func enter(
    _ name: HTMLName, _ element: inout HTMLElement, _ attributes: borrowing MarkupAttributes, _ line: Int
  ) {
    switch name {
    case .head, .script, .style, .datalist, .video, .audio, .canvas:
      element.isHidden = true
      element.isUnseen = true
      if name == .script { countScript() }
    case .template, .noscript, .iframe, .object, .embed, .applet, .noframes: element.isHidden = true
    case .title:
      if element.isDrawing { element.isHidden = true } else { element.isTitle = true }
    case .desc: element.isHidden = true
    case .h1, .h2, .h3, .h4, .h5, .h6: element.headingLevel = name.headingLevel
    case .header, .nav: if !isInsideArticle { element.region = .header }
    case .footer: if !isInsideArticle { element.region = .footer }
    case .b, .strong, .th, .big: element.isBold = true
    case .font:
      if (attributes.integer(HTMLName.size.code) ?? 0) >= 5 { element.isBold = true }
    case .pre, .textarea: element.isPreformatted = true
    case .caption, .figcaption: element.isCaption = true
    case .label, .legend, .select, .button: element.isForm = true
    case .svg:
      element.isDrawing = true
      drawingTitle = []
    case .ul, .ol, .menu: openList(name, attributes)
    case .li: element.isInItem = true
    default: break
    }
    if name == .td || name == .th { element.isInItem = false }
    if name == .li { openItem(attributes) }
  }

  private var isInsideArticle: Bool { open.contains { $0.name == .article || $0.name == .main || $0.name == .section } }

  /// What an element puts into the document itself.
  private mutating func fill(_ name: HTMLName, _ attributes: borrowing MarkupAttributes, _ line: Int) {
    switch name {
    case .table: if !top.isHidden { builder.openTable() }
    case .tr: if !top.isHidden { builder.openRow() }
    case .td, .th: openCell(name, attributes)
    case .br: if !top.isHidden { lineBreak() }
    case .a, .area: openLink(attributes, line)
    case .img: addImage(name, attributes, line)
    case .svg:
      drawingWords = PageWriter.words(attributes, [.title, .ariaLabel])
      drawingAnchor = .html(path: path, line: line)
    case .object, .embed, .iframe, .applet, .frame: addEmbedded(name, attributes, line)
    case .input: addInput(attributes, line)
    case .meta: addProperty(attributes)
    default: break
    }
    replaceAddress(attributes, line)
  }

  /// Ends what an element opened.
  mutating func close(_ element: HTMLElement) {
    if HTMLLayout.of(element.name) == .block, !element.isDrawing {
      open.append(element)
      closeBlock()
      open.removeLast()
    }
    if element.opensReplacement { isReplaced = false }
    if element.opensLink { builder.closeLink() }
    guard let name = element.name else { return }
    switch name {
    case .style: takeStyle()
    case .svg: addDrawing(isVisible: !element.isHidden)
    case .ul, .ol, .menu: if !lists.isEmpty { lists.removeLast() }
    case .li: if let last = lists.indices.last { lists[last].pendingLabel = nil }
    case .table: if !element.isHidden { builder.closeTable() }
    case .td, .th: if !element.isHidden { builder.closeCell() }
    case .tr:
      let isHeading = open.last?.name == .thead || element.cells > 1 && element.cells == element.headingCells
      if !element.isHidden, isHeading, element.cells > 0 { builder.markHeaderRow() }
    default: break
    }
  }

  private mutating func openCell(_ name: HTMLName, _ attributes: borrowing MarkupAttributes) {
    guard !top.isHidden else { return }
    if open.count >= 2, open[open.count - 2].name == .tr {
      open[open.count - 2].cells += 1
      if name == .th { open[open.count - 2].headingCells += 1 }
    }
    // Few cells span anything; a cell without attributes is asked nothing by name.
    let isPlain = attributes.count == 0
    let rowSpan = isPlain ? 1 : attributes.integer(HTMLName.rowspan.code) ?? 1
    builder.openCell(
      columnSpan: isPlain ? 1 : attributes.integer(HTMLName.colspan.code) ?? 1,
      rowSpan: rowSpan == 0 ? 65_534 : min(rowSpan, 65_534),
      isHeader: name == .th)
  }

  // MARK: Lists

  private mutating func openList(_ name: HTMLName, _ attributes: borrowing MarkupAttributes) {
    let style = attributes.value(HTMLName.type.code)?.first ?? 0x31
    lists.append(
      HTMLList(isOrdered: name == .ol, style: style, next: attributes.integer(HTMLName.start.code) ?? 1))
  }

  private mutating func openItem(_ attributes: borrowing MarkupAttributes) {
    if lists.isEmpty { lists.append(HTMLList(isOrdered: false, style: 0, next: 1)) }
    let last = lists.count - 1
    if let value = attributes.integer(HTMLName.value.code) { lists[last].next = value }
    lists[last].pendingLabel = lists[last].isOrdered ? NumberFormat.label(lists[last].next, lists[last].style) : "•"
    lists[last].next += 1
  }
}

extension HTMLName {
  /// 1 to 6 for `h1` to `h6`, 0 for others.
  var headingLevel: Int8 {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
