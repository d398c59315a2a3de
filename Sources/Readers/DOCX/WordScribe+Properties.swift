import Interop

extension WordScribe {
  mutating func setProperty(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    switch owner {
    case .paragraph: setParagraph(name, attributes)
    case .mark, .none, .section: break
    case .run: setRun(name, attributes)
    case .row:
      guard !tape.rows.isEmpty else { return }
      let last = tape.rows.count - 1
      if name == .gridBefore { tape.rows[last].gridBefore = max(0, attributes.integerValue ?? 0) }
      if name == .tblHeader { tape.rows[last].isHeader = attributes.isOn }
    case .cell: setCell(name, attributes)
    case .table:
      if name == .tblStyle, case .table? = tape.tokens.last {
        tape.tokens[tape.tokens.count - 1] = .table(isStyled: true)
      }
    }
  }

  mutating func setParagraph(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    let index = openParagraph
    guard index >= 0 else { return }
    switch name {
    case .pStyle: tape.paragraphs[index].style = style(attributes)
    case .ilvl: tape.paragraphs[index].level = Int32(clamping: attributes.integerValue ?? 0)
    case .numId: tape.paragraphs[index].numbering = Int32(clamping: attributes.integerValue ?? 0)
    case .outlineLvl: tape.paragraphs[index].outline = Int32(clamping: attributes.integerValue ?? 9)
    case .shd: tape.paragraphs[index].isShaded = isShading(attributes)
    case .sectPr: startSection()
    case .framePr:
      let code = WordName.dropCap.code
      tape.paragraphs[index].isDropCap = attributes.has(code) && !attributes.equals(code, "none")
    default: break
    }
  }

  mutating func setRun(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    runIndex = -1
    switch name {
    case .rStyle: run.style = style(attributes)
    case .b: run.bold = attributes.isOn ? 1 : 0
    case .caps: run.caps = attributes.isOn ? 1 : 0
    case .vanish: run.vanish = attributes.isOn ? 1 : 0
    case .sz: run.size = Int16(clamping: attributes.integerValue ?? -1)
    case .color: run.white = isWhite(attributes) ? 1 : 0
    case .shd: run.isShaded = isShading(attributes)
    case .highlight: run.isShaded = true
    default: break
    }
  }

  mutating func setCell(_ name: WordName, _ attributes: borrowing MarkupAttributes) {
    guard !tape.cells.isEmpty else { return }
    let last = tape.cells.count - 1
    switch name {
    case .gridSpan: tape.cells[last].span = max(1, attributes.integerValue ?? 1)
    case .vMerge: tape.cells[last].merge = attributes.equals(MarkupAttributes.valueCode, "restart") ? .start : .goesOn
    case .shd: tape.cells[last].isShaded = isShading(attributes)
    case .cellIns: tape.cells[last].change.isInserted = true
    case .cellDel: tape.cells[last].change.isDeleted = true
    default: break
    }
  }

  mutating func style(_ attributes: borrowing MarkupAttributes) -> Int32 {
    guard attributes.has(MarkupAttributes.valueCode) else { return -1 }
    let number = styles.number(attributes)
    if Int(number) == tape.styleNames.count { tape.styleNames.append(attributes.stringValue ?? "") }
    return number
  }

  func isWhite(_ attributes: borrowing MarkupAttributes) -> Bool {
    let code = MarkupAttributes.valueCode
    return attributes.equals(code, "FFFFFF") || attributes.equals(code, "ffffff") || attributes.equals(code, "white")
  }

  private static let fillCode = WordName.fill.code

  func isShading(_ attributes: borrowing MarkupAttributes) -> Bool {
    let fill = WordScribe.fillCode
    let isPlain = !attributes.has(fill) || attributes.equals(fill, "auto") || attributes.equals(fill, "FFFFFF")
    let isClear =
      attributes.equals(MarkupAttributes.valueCode, "clear") || attributes.equals(MarkupAttributes.valueCode, "nil")
    return !(isPlain && isClear)
  }
}
