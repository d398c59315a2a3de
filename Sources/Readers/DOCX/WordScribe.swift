import Interop

/// Writes a tape from XML events.
struct WordScribe {
  var tape = WordTape()
  let names = WordName.all

  /// What text is collected for.
  enum Collecting { case nothing, text, instruction }

  /// Properties being read.
  enum Owner { case none, paragraph, mark, run, row, cell, table, section }

  /// What a text box interrupts.
  struct Outer {
    var run: WordTape.Run
    var runIndex: Int32
    var owner: Owner
    var picture: WordTape.Picture?
    var change: (inserted: Int, deleted: Int)
  }

  var collecting = Collecting.nothing
  var collectStart = 0
  var skipping = 0
  var owners: [Owner] = []
  var run = WordTape.Run()
  var runIndex: Int32 = 0
  var outer: [Outer] = []
  var openBoxes: [Int] = []
  /// The innermost open paragraph; negative when none is open.
  var openParagraph = -1
  /// Those around it, as text boxes have them.
  var outerParagraphs: [Int] = []
  var inserted = 0
  var deleted = 0
  var picture: WordTape.Picture?
  var styles = StyleNumbers()
  /// For each open `AlternateContent`, whether a choice was read.
  var alternatives: [Bool] = []
  /// For each open content control, whether it is a table of contents.
  var controls: [Bool] = []

  var owner: Owner { owners.last ?? .none }

  mutating func characters(_ text: Span<UInt8>) {
    guard collecting != .nothing, skipping == 0 else { return }
    text.withUnsafeBufferPointer { tape.text.append(contentsOf: $0) }
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
      // Without properties or revisions it is the first of the tape; whatever it is given enters another.
      runIndex = inserted == 0 && deleted == 0 ? 0 : -1
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

  mutating func collect(_ what: Collecting) {
    collecting = what
    collectStart = tape.text.count
  }

  mutating func endCollecting() {
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
  mutating func currentRun() -> Int32 {
    if runIndex >= 0 { return runIndex }
    run.change = WordTape.Change(isInserted: inserted > 0, isDeleted: deleted > 0)
    if tape.runs[tape.runs.count - 1] != run { tape.runs.append(run) }
    runIndex = Int32(truncatingIfNeeded: tape.runs.count - 1)
    return runIndex
  }

  mutating func add(_ text: StaticString) {
    collect(.text)
    text.withUTF8Buffer { tape.text.append(contentsOf: $0) }
    endCollecting()
  }

  mutating func addSymbol(_ attributes: borrowing MarkupAttributes) {
    guard let hex = attributes.string(.char), let value = UInt32(hex, radix: 16) else { return }
    guard let scalar = SymbolFonts.scalar(value, font: attributes.string(.font) ?? "") else { return }
    collect(.text)
    Scalars.append(scalar, to: &tape.text)
    endCollecting()
  }

  mutating func startParagraph() {
    let index = tape.paragraphs.count
    tape.paragraphs.append(WordTape.Paragraph())
    if openParagraph >= 0 { outerParagraphs.append(openParagraph) }
    openParagraph = index
    runIndex = 0
    tape.tokens.append(.paragraph(Int32(truncatingIfNeeded: index)))
  }

  mutating func endParagraph() {
    openParagraph = outerParagraphs.popLast() ?? -1
    tape.tokens.append(.endParagraph)
  }

  mutating func startChange(_ name: WordName) {
    tape.changes += 1
    let isInsertion = name == .ins || name == .moveTo
    switch owner {
    case .mark:
      guard openParagraph >= 0 else { return }
      if isInsertion {
        tape.paragraphs[openParagraph].mark.isInserted = true
      } else {
        tape.paragraphs[openParagraph].mark.isDeleted = true
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
}
