import DocumentModel
import Matching
import RuleLanguage

/// A set of tokens as ascending, disjoint ranges.
struct TokenSet {
  /// The ranges.
  var ranges: [Range<Int>]

  /// A set of one range.
  init(_ range: Range<Int>) { ranges = [range] }

  /// A set of several ranges; sorts them.
  init(_ ranges: [Range<Int>]) { self.ranges = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound } }

  /// True when a range of the set holds `token`.
  func holds(_ token: Int) -> Bool { ranges.contains { $0.contains(token) } }

  /// True when a range of the set holds all of `tokens`.
  func contains(_ tokens: Range<Int>) -> Bool {
    ranges.contains { $0.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.upperBound }
  }
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

  private func row(of block: Int) -> TokenSet {
    guard let (table, cell) = outline.cellIndex(block) else { return TokenSet(text.tokens(ofBlock: block)) }
    let row = document.tables[table].cells[cell].row
    var ranges: [Range<Int>] = []
    for other in document.tables[table].cells where other.row <= row && row < other.row + other.rowSpan {
      for index in other.blocks { ranges.append(text.tokens(ofBlock: index)) }
    }
    return TokenSet(ranges)
  }

  private func list(of block: Int) -> TokenSet {
    if document.blocks[block].cell != nil { return row(of: block) }
    var intro = Int(outline.introOf[block])
    if intro < 0 {
      if isListItem(block) { return items(around: block) }
      intro = block
    }
    var last = intro
    while last + 1 < document.blocks.count, outline.introOf[last + 1] >= Int32(truncatingIfNeeded: intro),
      document.blocks[last + 1].cell == nil
    {
      last += 1
    }
    last = max(last, block)
    return TokenSet(text.tokens(ofBlock: intro).lowerBound..<text.tokens(ofBlock: last).upperBound)
  }

  /// The items of a list that nothing introduces.
  private func items(around block: Int) -> TokenSet {
    var (first, last) = (block, block)
    while first > 0, isListItem(first - 1), outline.introOf[first - 1] < 0 { first -= 1 }
    while last + 1 < document.blocks.count, isListItem(last + 1) { last += 1 }
    return TokenSet(text.tokens(ofBlock: first).lowerBound..<text.tokens(ofBlock: last).upperBound)
  }

  private func isListItem(_ block: Int) -> Bool {
    if case .listItem = document.blocks[block].kind { return document.blocks[block].cell == nil }
    return false
  }

  private func section(of block: Int) -> TokenSet {
    let heading = outline.isHeading(block) ? block : Int(outline.headingOf[block])
    let first = max(heading, 0)
    let region = document.blocks[block].region
    var last = block
    while last + 1 < document.blocks.count, document.blocks[last + 1].region == region,
      isUnder(last + 1, heading)
    {
      last += 1
    }
    return TokenSet(text.tokens(ofBlock: first).lowerBound..<text.tokens(ofBlock: last).upperBound)
  }

  /// True when `block` stands under `heading` (-1: under no heading).
  private func isUnder(_ block: Int, _ heading: Int) -> Bool {
    if heading < 0 { return outline.headingOf[block] < 0 && !outline.isHeading(block) }
    var above = Int(outline.headingOf[block])
    while above > heading { above = Int(outline.headingOf[above]) }
    return above == heading
  }
}
