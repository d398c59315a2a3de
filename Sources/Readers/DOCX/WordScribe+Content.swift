import Interop

extension WordScribe {
  mutating func startContent(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    switch name {
    case .tab, .ptab: tape.tokens.append(.tab(run: currentRun()))
    case .br, .cr: tape.tokens.append(.lineBreak(run: currentRun()))
    case .noBreakHyphen: add("\u{2011}")
    case .sym: addSymbol(attributes)
    case .tbl: tape.tokens.append(.table(isStyled: false))
    case .tr:
      tape.rows.append(WordTape.Row())
      tape.tokens.append(.row(Int32(truncatingIfNeeded: tape.rows.count - 1)))
    case .tc:
      tape.cells.append(WordTape.Cell())
      tape.tokens.append(.cell(Int32(truncatingIfNeeded: tape.cells.count - 1)))
    case .hyperlink:
      tape.links.append(WordTape.LinkTarget(relationship: attributes.string(.rId), anchor: attributes.string(.anchor)))
      tape.tokens.append(.link(Int32(truncatingIfNeeded: tape.links.count - 1)))
    case .fldSimple: startSimpleField(attributes)
    case .fldChar: addFieldMark(attributes)
    case .footnoteReference: addNote(attributes) { .footnote($0, run: $1) }
    case .endnoteReference: addNote(attributes) { .endnote($0, run: $1) }
    case .footnote, .endnote: startNote(attributes)
    case .commentReference: tape.comments += 1
    case .sectPr: startSection()
    case .headerReference, .footerReference, .titlePg: setSection(name, attributes)
    case .background: tape.hasBackground = true
    case .sdt: controls.append(false)
    case .docPartGallery: markContents(attributes)
    case .txbxContent: startTextBox()
    case .alternateContent: alternatives.append(false)
    case .choice, .fallback: startAlternative()
    case .altChunk: addUnread("altChunk")
    case .subDoc: addUnread("subDoc")
    default: startPicture(name, attributes)
    }
  }

  mutating func endContent(_ name: WordName) {
    switch name {
    case .tbl: tape.tokens.append(.endTable)
    case .tr: tape.tokens.append(.endRow)
    case .tc: tape.tokens.append(.endCell)
    case .hyperlink: tape.tokens.append(.endLink)
    case .fldSimple: tape.tokens.append(.fieldEnd)
    case .sdt: if controls.popLast() == true { tape.tokens.append(.endContents) }
    case .txbxContent: endTextBox()
    case .alternateContent: _ = alternatives.popLast()
    case .sectPr: if owner == .section { owners.removeLast() }
    case .drawing, .pict, .object: endPicture()
    default: break
    }
  }

  mutating func addNote(_ attributes: borrowing MarkupAttributes, _ token: (Int32, Int32) -> WordTape.Token) {
    guard let id = attributes.integer(.wId) else { return }
    tape.tokens.append(token(Int32(clamping: id), currentRun()))
  }

  mutating func startNote(_ attributes: borrowing MarkupAttributes) {
    let type = WordName.wType.code
    // Separator lines are stored as notes.
    if attributes.has(type), !attributes.equals(type, "normal") {
      skipping = 1
      return
    }
    tape.tokens.append(.note(Int32(clamping: attributes.integer(.wId) ?? -1)))
  }

  mutating func startSimpleField(_ attributes: borrowing MarkupAttributes) {
    tape.tokens.append(.fieldBegin)
    collect(.instruction)
    tape.text.append(contentsOf: (attributes.string(.instr) ?? "").utf8)
    endCollecting()
    tape.tokens.append(.fieldSeparate)
  }

  mutating func addFieldMark(_ attributes: borrowing MarkupAttributes) {
    let type = WordName.fldCharType.code
    if attributes.equals(type, "begin") { tape.tokens.append(.fieldBegin) }
    if attributes.equals(type, "separate") { tape.tokens.append(.fieldSeparate) }
    if attributes.equals(type, "end") { tape.tokens.append(.fieldEnd) }
  }

  mutating func startSection() {
    tape.sections.append(WordTape.Section())
    owners.append(.section)
  }

  mutating func setSection(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    guard owner == .section, !tape.sections.isEmpty else { return }
    let last = tape.sections.count - 1
    if name == .titlePg {
      tape.sections[last].hasTitlePage = attributes.isOn
    } else if let relationship = attributes.string(.rId) {
      tape.sections[last].references.append(
        (name == .headerReference, attributes.string(.wType) ?? "default", relationship))
    }
  }

  mutating func markContents(_ attributes: borrowing MarkupAttributes) {
    guard attributes.equals(MarkupAttributes.valueCode, "Table of Contents"), let last = controls.indices.last,
      !controls[last]
    else { return }
    controls[last] = true
    tape.tokens.append(.contents)
  }

  mutating func startAlternative() {
    guard let last = alternatives.indices.last else { return }
    if alternatives[last] { skipping = 1 } else { alternatives[last] = true }
  }

  mutating func addUnread(_ what: String) {
    tape.unread.append(what)
    tape.tokens.append(.unread(Int32(truncatingIfNeeded: tape.unread.count - 1)))
  }
}
