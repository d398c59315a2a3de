import DocumentModel
import Matching
import RuleLanguage

/// A row of a table of the document.
struct TableRow: Hashable {
  let table: Int
  let row: Int
}

/// Windows that many passages share, each measured once: a list of a thousand items is asked for by each of them.
struct SharedWindows {
  var rows: [TableRow: TokenSet] = [:]
  /// For an introducing block, the last block of its list.
  var lists: [Int: Int] = [:]
  var items: [Int: Range<Int>] = [:]
  var lastItems: [Int: Int] = [:]
  /// For a heading, or a block under none, the last block of its section.
  var sections: [Int: Int] = [:]
}

extension Examination {
  /// The tokens of the window around a passage.
  func bounds(of window: Window, around tokens: Range<Int>) -> TokenSet {
    let token = tokens.lowerBound
    let block = block(of: token)
    switch window {
    case .clause: return TokenSet(text.clause(of: token))
    case .sentence: return TokenSet(text.sentence(of: token))
    case .block: return TokenSet(text.tokens(ofBlock: block))
    case .row: return row(of: block)
    case .list: return list(of: block)
    case .section: return section(of: block)
    case .document: return TokenSet(0..<text.count)
    }
  }

  /// Remembered for each row: its cells are asked for by every passage in it.
  private func row(of block: Int) -> TokenSet {
    guard let (table, cell) = outline.cellIndex(block) else { return TokenSet(text.tokens(ofBlock: block)) }
    let row = document.tables[table].cells[cell].row
    let place = TableRow(table: table, row: row)
    if let known = windows.rows[place] { return known }
    var ranges: [Range<Int>] = []
    for other in outline.cells(inRow: row, of: table) {
      for index in document.tables[table].cells[other].blocks { ranges.append(text.tokens(ofBlock: index)) }
    }
    let set = TokenSet(ranges)
    windows.rows[place] = set
    return set
  }

  private func list(of block: Int) -> TokenSet {
    if document.blocks[block].cell != nil { return row(of: block) }
    var intro = Int(outline.introOf[block])
    if intro < 0 {
      if isListItem(block) { return items(around: block) }
      intro = block
    }
    let last = max(lastIntroduced(by: intro), block)
    return TokenSet(text.tokens(ofBlock: intro).lowerBound..<text.tokens(ofBlock: last).upperBound)
  }

  /// The last block of the list under `intro`, remembered.
  private func lastIntroduced(by intro: Int) -> Int {
    if let known = windows.lists[intro] { return known }
    var last = intro
    while last + 1 < document.blocks.count, outline.introOf[last + 1] >= Int32(truncatingIfNeeded: intro),
      document.blocks[last + 1].cell == nil
    {
      last += 1
    }
    windows.lists[intro] = last
    return last
  }

  /// The items of a list that nothing introduces, remembered for each of them.
  private func items(around block: Int) -> TokenSet {
    if let known = windows.items[block] { return TokenSet(known) }
    var (first, last) = (block, block)
    while first > 0, isListItem(first - 1), outline.introOf[first - 1] < 0 { first -= 1 }
    while last + 1 < document.blocks.count, isListItem(last + 1), outline.introOf[last + 1] < 0 { last += 1 }
    let tokens = text.tokens(ofBlock: first).lowerBound..<text.tokens(ofBlock: lastItem(from: last)).upperBound
    for item in first...last { windows.items[item] = tokens }
    return TokenSet(tokens)
  }

  /// The last of the list items that follow one another from `block` on, remembered for each of them.
  private func lastItem(from block: Int) -> Int {
    var last = block
    while windows.lastItems[last] == nil, last + 1 < document.blocks.count, isListItem(last + 1) { last += 1 }
    let found = windows.lastItems[last] ?? last
    for item in block...last { windows.lastItems[item] = found }
    return found
  }

  private func isListItem(_ block: Int) -> Bool {
    if case .listItem = document.blocks[block].kind { return document.blocks[block].cell == nil }
    return false
  }

  private func section(of block: Int) -> TokenSet {
    let heading = outline.isHeading(block) ? block : Int(outline.headingOf[block])
    let first = max(heading, 0)
    return TokenSet(
      text.tokens(ofBlock: first).lowerBound..<text.tokens(ofBlock: lastOfSection(block, heading)).upperBound)
  }

  /// The last block of the section around `block`, remembered for its heading, or without any for each of its blocks.
  private func lastOfSection(_ block: Int, _ heading: Int) -> Int {
    if let known = windows.sections[heading < 0 ? block : heading], known >= block { return known }
    let region = document.blocks[block].region
    var last = block
    while last + 1 < document.blocks.count, document.blocks[last + 1].region == region, isUnder(last + 1, heading) {
      last += 1
    }
    if heading >= 0 { windows.sections[heading] = last } else { for at in block...last { windows.sections[at] = last } }
    return last
  }

  /// True when `block` stands under `heading` (-1: under no heading).
  private func isUnder(_ block: Int, _ heading: Int) -> Bool {
    if heading < 0 { return outline.headingOf[block] < 0 && !outline.isHeading(block) }
    var above = Int(outline.headingOf[block])
    while above > heading { above = Int(outline.headingOf[above]) }
    return above == heading
  }
}
