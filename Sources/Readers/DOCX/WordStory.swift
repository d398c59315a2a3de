import Interop

/// Reads the XML of one story into a `WordTape`.
///
/// Covered: paragraphs, runs, tables, hyperlinks, fields, notes, pictures, text boxes (DrawingML and VML, once), tracked
/// changes, content controls, sections, symbols, equations. Not read, and said so: charts, diagrams, embedded objects,
/// imported chunks, sub-documents.
final class WordStory: XMLConsumer {
  // One value, changed as a whole per event. The check for overlapping access costs as much as the event itself, and
  // events cannot overlap: the scribe never calls the stream back.
  @exclusivity(unchecked) private var scribe = WordScribe()

  var isDone: Bool { false }

  func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) { scribe.start(name, attributes) }
  func end(_ name: UInt16) { scribe.end(name) }
  func characters(_ text: Span<UInt8>) { scribe.characters(text) }

  /// The tape, once the part was read to its end.
  func finish() -> WordTape { scribe.tape }
}

/// Writes a tape from XML events.
struct WordScribe {
  private(set) var tape = WordTape()
  private let names = WordName.all

  /// What text is collected for.
  private enum Collecting { case nothing, text, instruction }

  /// Properties being read.
  private enum Owner { case none, paragraph, mark, run, row, cell, table, section }

  /// What a text box interrupts.
  private struct Outer {
    var run: WordTape.Run
    var runIndex: Int32
    var owner: Owner
    var picture: WordTape.Picture?
    var change: (inserted: Int, deleted: Int)
  }

  private var collecting = Collecting.nothing
  private var collectStart = 0
  private var skipping = 0
  private var owners: [Owner] = []
  private var run = WordTape.Run()
  private var runIndex: Int32 = 0
  private var outer: [Outer] = []
  private var openBoxes: [Int] = []
  private var paragraphStack: [Int] = []
  private var inserted = 0
  private var deleted = 0
  private var picture: WordTape.Picture?
  private var styleNumbers: [String: Int32] = [:]
  /// For each open `AlternateContent`, whether a choice was read.
  private var alternatives: [Bool] = []
  /// For each open content control, whether it is a table of contents.
  private var controls: [Bool] = []

  private var owner: Owner { owners.last ?? .none }

  mutating func characters(_ text: Span<UInt8>) {
    guard collecting != .nothing, skipping == 0 else { return }
    let start = tape.text.count
    text.withUnsafeBufferPointer { tape.text.append(contentsOf: $0) }
    for offset in start..<tape.text.count where tape.text[offset] == 0x0A { tape.text[offset] = 0x20 }
  }

  mutating func start(_ name: UInt16, _ attributes: borrowing MarkupAttributes) {
    if skipping > 0 {
      skipping += 1
      return
    }
    guard name != 0 else { return }
    let name = names[Int(name) - 1]
    switch name {
    case .t, .delText, .mathText: collect(.text)
    case .instrText: collect(.instruction)
    case .r:
      run = WordTape.Run()
      runIndex = -1
    case .p: startParagraph()
    case .pPr: owners.append(.paragraph)
    case .rPr: owners.append(owner == .paragraph ? .mark : .run)
    case .trPr: owners.append(.row)
    case .tcPr: owners.append(.cell)
    case .tblPr: owners.append(.table)
    case .rPrChange, .pPrChange, .sectPrChange, .tblPrChange, .trPrChange, .tcPrChange, .tblGridChange,
      .tblPrExChange, .numberingChange, .delInstrText, .ruby:
      skipping = 1
    case .ins, .moveTo, .del, .moveFrom: startChange(name)
    default:
      if owner == .none || owner == .section { startContent(name, attributes) } else { setProperty(name, attributes) }
    }
  }

  mutating func end(_ name: UInt16) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    guard name != 0 else { return }
    let name = names[Int(name) - 1]
    switch name {
    case .t, .delText, .mathText, .instrText: endCollecting()
    case .p: endParagraph()
    case .pPr, .rPr, .trPr, .tcPr, .tblPr: if !owners.isEmpty { owners.removeLast() }
    case .ins, .moveTo: if owner == .none, inserted > 0 { inserted -= 1 }
    case .del, .moveFrom: if owner == .none, deleted > 0 { deleted -= 1 }
    default: endContent(name)
    }
  }

  // MARK: Text

  private mutating func collect(_ what: Collecting) {
    collecting = what
    collectStart = tape.text.count
  }

  private mutating func endCollecting() {
    let (from, to) = (Int32(truncatingIfNeeded: collectStart), Int32(truncatingIfNeeded: tape.text.count))
    if from < to {
      switch collecting {
      case .nothing: break
      case .text:
        let run = currentRun()
        if case .text(let start, let end, let last)? = tape.tokens.last, end == from, last == run {
          tape.tokens[tape.tokens.count - 1] = .text(from: start, to: to, run: run)
        } else {
          tape.tokens.append(.text(from: from, to: to, run: run))
        }
      case .instruction: tape.tokens.append(.instruction(from: from, to: to))
      }
    }
    collecting = .nothing
  }

  /// The index of the open run's properties, entered at their first use.
  private mutating func currentRun() -> Int32 {
    if runIndex >= 0 { return runIndex }
    run.change = WordTape.Change(isInserted: inserted > 0, isDeleted: deleted > 0)
    if tape.runs[tape.runs.count - 1] != run { tape.runs.append(run) }
    runIndex = Int32(truncatingIfNeeded: tape.runs.count - 1)
    return runIndex
  }

  private mutating func add(_ text: StaticString) {
    collect(.text)
    text.withUTF8Buffer { tape.text.append(contentsOf: $0) }
    endCollecting()
  }

  private mutating func addSymbol(_ attributes: borrowing MarkupAttributes) {
    guard let hex = attributes.string(.char), let value = UInt32(hex, radix: 16) else { return }
    guard let scalar = SymbolFonts.scalar(value, font: attributes.string(.font) ?? "") else { return }
    collect(.text)
    Scalars.append(scalar, to: &tape.text)
    endCollecting()
  }

  private mutating func startParagraph() {
    let index = tape.paragraphs.count
    tape.paragraphs.append(WordTape.Paragraph())
    paragraphStack.append(index)
    runIndex = 0
    tape.tokens.append(.paragraph(Int32(truncatingIfNeeded: index)))
  }

  private mutating func endParagraph() {
    if !paragraphStack.isEmpty { paragraphStack.removeLast() }
    tape.tokens.append(.endParagraph)
  }

  private mutating func startChange(_ name: WordName) {
    tape.changes += 1
    let isInsertion = name == .ins || name == .moveTo
    switch owner {
    case .mark:
      guard let index = paragraphStack.last else { return }
      if isInsertion {
        tape.paragraphs[index].mark.isInserted = true
      } else {
        tape.paragraphs[index].mark.isDeleted = true
      }
    case .row:
      guard !tape.rows.isEmpty else { return }
      let last = tape.rows.count - 1
      if isInsertion { tape.rows[last].change.isInserted = true } else { tape.rows[last].change.isDeleted = true }
    case .none, .section:
      if isInsertion { inserted += 1 } else { deleted += 1 }
      runIndex = -1
    case .paragraph, .run, .cell, .table: break
    }
  }

  // MARK: Properties

  private mutating func setProperty(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    switch owner {
    case .paragraph: setParagraph(name, attributes)
    case .mark, .none, .section: break
    case .run: setRun(name, attributes)
    case .row:
      guard !tape.rows.isEmpty else { return }
      let last = tape.rows.count - 1
      if name == .gridBefore { tape.rows[last].gridBefore = max(0, attributes.integer(.val) ?? 0) }
      if name == .tblHeader { tape.rows[last].isHeader = attributes.isOn }
    case .cell: setCell(name, attributes)
    case .table:
      if name == .tblStyle, case .table? = tape.tokens.last {
        tape.tokens[tape.tokens.count - 1] = .table(isStyled: true)
      }
    }
  }

  private mutating func setParagraph(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    guard let index = paragraphStack.last else { return }
    switch name {
    case .pStyle: tape.paragraphs[index].style = style(attributes)
    case .ilvl: tape.paragraphs[index].level = Int32(clamping: attributes.integer(.val) ?? 0)
    case .numId: tape.paragraphs[index].numbering = Int32(clamping: attributes.integer(.val) ?? 0)
    case .outlineLvl: tape.paragraphs[index].outline = Int32(clamping: attributes.integer(.val) ?? 9)
    case .shd: tape.paragraphs[index].isShaded = isShading(attributes)
    case .sectPr: startSection()
    default: break
    }
  }

  private mutating func setRun(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    switch name {
    case .rStyle: run.style = style(attributes)
    case .b: run.bold = attributes.isOn ? 1 : 0
    case .caps: run.caps = attributes.isOn ? 1 : 0
    case .vanish: run.vanish = attributes.isOn ? 1 : 0
    case .sz: run.size = Int16(clamping: attributes.integer(.val) ?? -1)
    case .color: run.white = isWhite(attributes) ? 1 : 0
    case .shd: run.isShaded = isShading(attributes)
    case .highlight: run.isShaded = true
    default: break
    }
  }

  private mutating func setCell(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    guard !tape.cells.isEmpty else { return }
    let last = tape.cells.count - 1
    switch name {
    case .gridSpan: tape.cells[last].span = max(1, attributes.integer(.val) ?? 1)
    case .vMerge: tape.cells[last].merge = attributes.equals(WordName.val.code, "restart") ? .start : .goesOn
    case .shd: tape.cells[last].isShaded = isShading(attributes)
    case .cellIns: tape.cells[last].change.isInserted = true
    case .cellDel: tape.cells[last].change.isDeleted = true
    default: break
    }
  }

  private mutating func style(_ attributes: borrowing MarkupAttributes) -> Int32 {
    guard let id = attributes.string(.val) else { return -1 }
    if let number = styleNumbers[id] { return number }
    let number = Int32(truncatingIfNeeded: tape.styleNames.count)
    tape.styleNames.append(id)
    styleNumbers[id] = number
    return number
  }

  private func isWhite(_ attributes: borrowing MarkupAttributes) -> Bool {
    let code = WordName.val.code
    return attributes.equals(code, "FFFFFF") || attributes.equals(code, "ffffff") || attributes.equals(code, "white")
  }

  private func isShading(_ attributes: borrowing MarkupAttributes) -> Bool {
    let fill = WordName.fill.code
    let isPlain = !attributes.has(fill) || attributes.equals(fill, "auto") || attributes.equals(fill, "FFFFFF")
    let isClear = attributes.equals(WordName.val.code, "clear") || attributes.equals(WordName.val.code, "nil")
    return !(isPlain && isClear)
  }

  // MARK: Content

  private mutating func startContent(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
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

  private mutating func endContent(_ name: WordName) {
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

  private mutating func addNote(_ attributes: borrowing MarkupAttributes, _ token: (Int32, Int32) -> WordTape.Token) {
    guard let id = attributes.integer(.wId) else { return }
    tape.tokens.append(token(Int32(clamping: id), currentRun()))
  }

  private mutating func startNote(_ attributes: borrowing MarkupAttributes) {
    let type = WordName.wType.code
    // Separator lines are stored as notes.
    if attributes.has(type), !attributes.equals(type, "normal") {
      skipping = 1
      return
    }
    tape.tokens.append(.note(Int32(clamping: attributes.integer(.wId) ?? -1)))
  }

  private mutating func startSimpleField(_ attributes: borrowing MarkupAttributes) {
    tape.tokens.append(.fieldBegin)
    collect(.instruction)
    tape.text.append(contentsOf: (attributes.string(.instr) ?? "").utf8)
    endCollecting()
    tape.tokens.append(.fieldSeparate)
  }

  private mutating func addFieldMark(_ attributes: borrowing MarkupAttributes) {
    let type = WordName.fldCharType.code
    if attributes.equals(type, "begin") { tape.tokens.append(.fieldBegin) }
    if attributes.equals(type, "separate") { tape.tokens.append(.fieldSeparate) }
    if attributes.equals(type, "end") { tape.tokens.append(.fieldEnd) }
  }

  private mutating func startSection() {
    tape.sections.append(WordTape.Section())
    owners.append(.section)
  }

  private mutating func setSection(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    guard owner == .section, !tape.sections.isEmpty else { return }
    let last = tape.sections.count - 1
    if name == .titlePg {
      tape.sections[last].hasTitlePage = attributes.isOn
    } else if let relationship = attributes.string(.rId) {
      tape.sections[last].references.append(
        (name == .headerReference, attributes.string(.wType) ?? "default", relationship))
    }
  }

  private mutating func markContents(_ attributes: borrowing MarkupAttributes) {
    guard attributes.equals(WordName.val.code, "Table of Contents"), let last = controls.indices.last, !controls[last]
    else { return }
    controls[last] = true
    tape.tokens.append(.contents)
  }

  private mutating func startAlternative() {
    guard let last = alternatives.indices.last else { return }
    if alternatives[last] { skipping = 1 } else { alternatives[last] = true }
  }

  private mutating func addUnread(_ what: String) {
    tape.unread.append(what)
    tape.tokens.append(.unread(Int32(truncatingIfNeeded: tape.unread.count - 1)))
  }

  // MARK: Boxes and pictures

  private mutating func startTextBox() {
    outer.append(
      Outer(run: run, runIndex: runIndex, owner: .none, picture: picture, change: (inserted, deleted)))
    owners.append(.none)
    openBoxes.append(tape.tokens.count)
    picture = nil
    tape.tokens.append(.textBox(end: -1))
  }

  private mutating func endTextBox() {
    guard let start = openBoxes.popLast(), let state = outer.popLast() else { return }
    tape.tokens[start] = .textBox(end: Int32(truncatingIfNeeded: tape.tokens.count))
    tape.tokens.append(.endTextBox)
    if !owners.isEmpty { owners.removeLast() }
    (run, runIndex, picture) = (state.run, state.runIndex, state.picture)
    (inserted, deleted) = state.change
  }

  private mutating func startPicture(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    switch name {
    case .drawing, .pict, .object: picture = WordTape.Picture()
    case .docPr, .pictureProperties:
      addWords(attributes.string(.descr))
      addWords(attributes.string(.title))
    case .shape, .vmlRect: addWords(attributes.string(.alt))
    case .textPath: addWords(attributes.string(.string))
    case .blip: picture?.relationship = attributes.string(.rEmbed) ?? attributes.string(.rLink)
    case .imageData: if let id = attributes.string(.rId) { picture?.relationship = id }
    case .hlinkClick: picture?.link = attributes.string(.rId)
    case .graphicData:
      let uri = attributes.string(.uri) ?? ""
      if uri.hasSuffix("/chart") || uri.hasSuffix("/chartex") { addUnread("chart") }
      if uri.hasSuffix("/diagram") { addUnread("diagram") }
    case .oleObject: addUnread(attributes.string(.progId) ?? "object")
    default: break
    }
  }

  private mutating func addWords(_ words: String?) {
    guard let words, !words.isEmpty, picture?.words.contains(words) == false else { return }
    picture?.words.append(words)
  }

  private mutating func endPicture() {
    guard let found = picture else { return }
    picture = nil
    guard found.relationship != nil || !found.words.isEmpty else { return }
    tape.images.append(found)
    tape.tokens.append(.image(Int32(truncatingIfNeeded: tape.images.count - 1), run: currentRun()))
  }
}
