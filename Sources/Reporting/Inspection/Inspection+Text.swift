import DocumentModel

extension Inspection {
  /// The outline, every block with its place, tables as grids, links, images, properties and notices.
  package func text(options: RenderOptions) -> [UInt8] {
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    page.write(Sanitizer.visible(path), .bold, hanging: 2)
    page.write(Wording.Inspection.summary(of: document).in(options.language), indent: 2)
    let view = InspectionView(document, options.language)
    view.outline(on: &page)
    view.blocks(on: &page)
    view.tables(on: &page)
    view.links(on: &page)
    view.images(on: &page)
    view.properties(on: &page)
    view.notices(on: &page)
    return page.bytes
  }
}

/// The sections of an inspection on a terminal.
private struct InspectionView {
  let document: Document
  let language: Language
  let locator: Locator

  /// The most columns for the words of a place.
  private static let mostPlaceColumns = 34

  init(_ document: Document, _ language: Language) {
    self.document = document
    self.language = language
    locator = Locator(document)
  }

  func outline(on page: inout TextPage) {
    let headings = document.blocks.indices.filter { document.blocks[$0].isHeading }
    guard begin(Wording.Inspection.outline, headings.count, on: &page) else { return }
    for index in headings {
      guard case .heading(let level, let styled) = document.blocks[index].kind else { continue }
      var line = StyledText("\(level) ", .faint)
      line.append(words(document.blocks[index].span))
      let how = styled ? place(index) : "\(place(index)), \(Wording.Inspection.fromLooks.in(language))"
      line.append("  (\(how))", .faint)
      page.write(line, indent: level * 2, hanging: level * 2 + 2)
    }
  }

  func blocks(on page: inout TextPage) {
    guard begin(Wording.Inspection.blocks, document.blocks.count, on: &page) else { return }
    // The texts of a table are shown once, in its grid; here one line says where it stands.
    let shown = document.blocks.indices.filter { index in
      guard let cell = document.blocks[index].cell, index > 0 else { return true }
      return document.blocks[index - 1].cell?.table != cell.table
    }
    let places = shown.map { document.blocks[$0].cell == nil ? place($0).shortened(to: Self.mostPlaceColumns) : "" }
    let left = places.reduce(0) { max($0, $1.columns) } + 2
    for (index, placeWords) in zip(shown, places) {
      let block = document.blocks[index]
      if let cell = block.cell {
        page.write(
          Wording.Inspection.table(cell.table + 1, document.tables[cell.table]).in(language), .faint, indent: 2)
        continue
      }
      var line = StyledText(placeWords + String(repeating: " ", count: left - placeWords.columns), .faint)
      var mark = ""
      var ink: Ink = []
      switch block.kind {
      case .heading(let level, _):
        mark = String(repeating: "#", count: level) + " "
        ink = .bold
      case .listItem(let level, let label):
        mark = String(repeating: "  ", count: level) + (label.isEmpty ? "•" : Sanitizer.visible(label)) + " "
      case .paragraph: break
      case .caption, .tableOfContents: mark = "[\(Wording.label(block.kind).in(language))] "
      }
      line.append((mark + words(block.span)).shortened(to: max(page.width - left - 2, 20)), ink)
      page.write(line, indent: 2)
    }
  }

  func tables(on page: inout TextPage) {
    guard begin(Wording.Inspection.tables, document.tables.count, on: &page) else { return }
    for (index, table) in document.tables.enumerated() {
      let shown = min(table.rows, Self.mostRows)
      page.write(Wording.Inspection.table(index + 1, table).in(language), .bold, indent: 2)
      var grid = TextTable(
        rows: [[String]](repeating: [String](repeating: "·", count: table.columns), count: shown),
        headerRows: min(table.headerRows, shown))
      for cell in table.cells where cell.row <= shown {
        let text = cell.blocks.map { words(document.blocks[$0].span) }.joined(separator: " ¶ ")
        for row in cell.row..<min(cell.row + cell.rowSpan, shown + 1) {
          for column in cell.column..<min(cell.column + cell.columnSpan, table.columns + 1) {
            let isFirst = row == cell.row && column == cell.column
            grid.rows[row - 1][column - 1] = isFirst ? (text.isEmpty ? "·" : text) : row == cell.row ? "←" : "↑"
          }
        }
      }
      grid.write(to: &page, indent: 4)
      if shown < table.rows { page.write("…", .faint, indent: 4) }
    }
  }

  /// Rows of one table shown; JSON has them all.
  private static let mostRows = 200

  func links(on page: inout TextPage) {
    guard begin(Wording.Inspection.links, document.links.count, on: &page) else { return }
    for link in document.links {
      let hidden = link.isVisible ? "" : " \(Wording.Inspection.hidden.in(language))"
      page.write(
        "\(Wording.quoted(words(link.span)).in(language)) → \(Sanitizer.visible(link.target))\(hidden)", indent: 2,
        hanging: 4)
    }
  }

  func images(on page: inout TextPage) {
    guard begin(Wording.Inspection.images, document.images.count, on: &page) else { return }
    for image in document.images {
      let hidden = image.isVisible ? "" : " \(Wording.Inspection.hidden.in(language))"
      let target = image.linkTarget.map { " → \(Sanitizer.visible($0))" } ?? ""
      let text = Wording.quoted(Sanitizer.visible(image.alternativeText)).in(language)
      page.write("\(Sanitizer.visible(image.source)) \(text)\(target)\(hidden)", indent: 2, hanging: 4)
    }
  }

  func properties(on page: inout TextPage) {
    guard begin(Wording.Inspection.properties, document.properties.count, on: &page) else { return }
    for property in document.properties {
      page.write("\(Sanitizer.visible(property.name)) = \(Sanitizer.visible(property.value))", indent: 2, hanging: 4)
    }
  }

  func notices(on page: inout TextPage) {
    guard begin(Wording.Inspection.notices, document.notices.count, on: &page) else { return }
    for notice in document.notices {
      page.write("• " + Sanitizer.visible(Wording.sentence(for: notice).in(language)), indent: 2, hanging: 4)
    }
  }

  private func begin(_ title: LocalizedText, _ count: Int, on page: inout TextPage) -> Bool {
    guard count > 0 else { return false }
    page.blank()
    page.write("\(title.in(language).uppercased()) (\(count))", .bold)
    return true
  }

  private func place(_ index: Int) -> String {
    Wording.place(locator.place(of: document.blocks[index].span, block: index), columnHeader: nil, heading: nil)
      .in(language)
  }

  /// The words at `span`; nothing here shows more than this.
  private func words(_ span: TextSpan) -> String { document.words(span, columns: 200) }
}
