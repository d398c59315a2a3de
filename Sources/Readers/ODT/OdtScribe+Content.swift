import Interop

extension OdtScribe {
  func startContent(_ name: OdtName, _ attributes: borrowing MarkupAttributes) {
    switch name {
    case .p, .h: startParagraph(name, attributes)
    case .span: spans.append(styles.style(attributes.string(.styleNameOfText)))
    case .space: add(String(repeating: " ", count: min(max(1, attributes.integer(.count) ?? 1), 1_000)))
    case .tab: if isShown { write(.tab) }
    case .lineBreak: if isShown { write(.lineBreak) }
    case .link: write(.link(attributes.string(.href) ?? ""))
    case .list:
      write(
        .list(
          style: attributes.string(.styleNameOfText), continues: attributes.equals(OdtName.continues.code, "true")))
    case .item, .listHeader: write(.item(start: attributes.integer(.startValue), isHeader: name == .listHeader))
    case .table:
      if attributes.equals(OdtName.tableDisplay.code, "false") { return hide() }
      write(.table)
    case .headerRows: write(.headerRows)
    case .row: write(.row)
    case .cell:
      write(
        .cell(
          columns: attributes.integer(.columnsSpanned) ?? 1, rows: attributes.integer(.rowsSpanned) ?? 1,
          copies: max(1, attributes.integer(.columnsRepeated) ?? 1)))
    case .covered: skipping = 1
    case .note: note = attributes.equals(OdtName.noteClass.code, "endnote")
    case .noteBody: openTrack { .note(track: $0, isEndnote: note) }
    case .noteCitation, .ruby, .contentsSource, .indexSource, .formulaText: skipping = 1
    case .annotation:
      tape.comments += 1
      skipping = 1
    case .hiddenText: hide()
    case .hiddenParagraph: if attributes.equals(OdtName.isHidden.code, "true") { hide() }
    case .section: if attributes.equals(OdtName.display.code, "none") { hide() }
    case .contents, .index: write(.contents)
    case .frame: frames.append(Frame())
    case .image: if let last = frames.indices.last { frames[last].source = attributes.string(.href) ?? "" }
    case .pictureTitle, .pictureText: takeWords()
    case .textBox, .shape, .rectangle, .ellipse, .line, .caption: openTrack { .box(track: $0) }
    case .object, .oleObject:
      write(.unread(attributes.string(.href) ?? ""))
      skipping = 1
    default: startChange(name, attributes)
    }
  }

  func endContent(_ name: OdtName) {
    switch name {
    case .p, .h:
      if isInParagraph { write(.endParagraph) }
      paragraphs[paragraphs.count - 1] = false
      if !spans.isEmpty { spans.removeLast() }
    case .span: if !spans.isEmpty { spans.removeLast() }
    case .link: write(.endLink)
    case .list: write(.endList)
    case .item, .listHeader: write(.endItem)
    case .table: write(.endTable)
    case .headerRows: write(.endHeaderRows)
    case .row: write(.endRow)
    case .cell: write(.endCell)
    case .noteBody, .textBox, .shape, .rectangle, .ellipse, .line, .caption: closeTrack()
    case .contents, .index: write(.endContents)
    case .frame: endFrame()
    case .pictureTitle, .pictureText: if let last = frames.indices.last { frames[last].isTakingWords = false }
    case .deletion: isInDeletion = false
    case .changedRegion: region = nil
    default: break
    }
  }

  private var isShown: Bool {
    isInParagraph && dropping == 0 && !isInDeletion && !spans.contains { $0.isHidden == true }
  }

  private func hide() {
    tape.hidden += 1
    skipping = 1
  }

  private func add(_ text: String) {
    guard isInParagraph, dropping == 0 || isInDeletion else { return }
    let start = tape.text.count
    tape.text += Array(text.utf8)
    take(start..<tape.text.count)
  }

  private func startParagraph(_ name: OdtName, _ attributes: borrowing MarkupAttributes) {
    let style = attributes.string(.styleNameOfText)
    if isInParagraph { write(.endParagraph) }
    write(.paragraph(style: style, heading: name == .h ? attributes.integer(.outlineLevel) ?? 1 : nil))
    paragraphs[paragraphs.count - 1] = true
    spans.append(styles.style(style))
  }

  private func takeWords() {
    guard let last = frames.indices.last else {
      skipping = 1
      return
    }
    if !frames[last].words.isEmpty { frames[last].words.append(0x20) }
    frames[last].isTakingWords = true
  }

  private func endFrame() {
    guard let frame = frames.popLast(), let source = frame.source else { return }
    write(.image(words: String(decoding: frame.words, as: UTF8.self), source: source))
  }

  /// Tracked changes. Deleted text stands apart from the body, which names it where it stood.
  private func startChange(_ name: OdtName, _ attributes: borrowing MarkupAttributes) {
    switch name {
    case .changedRegion:
      region = attributes.string(.regionID)
      tape.changes += 1
    case .insertion: if let region { insertions.insert(region) }
    case .deletion: isInDeletion = true
    case .changeStart: if keepsDeleted, isInsertion(attributes) { dropping += 1 }
    case .changeEnd: if keepsDeleted, isInsertion(attributes), dropping > 0 { dropping -= 1 }
    case .change:
      guard keepsDeleted, let id = attributes.string(.changeID), let ranges = deletions[id] else { return }
      for range in ranges where isInParagraph { take(range) }
    default: break
    }
  }

  private func isInsertion(_ attributes: borrowing MarkupAttributes) -> Bool {
    attributes.string(.changeID).map(insertions.contains) ?? false
  }
}
