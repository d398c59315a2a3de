import DocumentModel
import Matching
import RuleLanguage

extension Examination {
  /// The quoted passage a reader would choose: the clause around the decisive words, cut at commas when it is long,
  /// never less than the words themselves; in a table, the cell.
  func evidence(_ passage: Passage, _ role: Evidence.Role) -> Evidence {
    let block = block(of: passage.tokens.lowerBound)
    let sentence = context(of: passage)
    let shown = shape(passage, in: sentence)
    let span = span(of: shown)
    let context = shown == sentence ? span : self.span(of: sentence).union(span)
    return Evidence(role: role, span: span, context: context, block: block, columnHeader: columnHeaderSpan(block))
  }

  /// The sentence, or sentences, that a passage covers.
  private func context(of passage: Passage) -> Range<Int> {
    let first = text.sentence(of: passage.tokens.lowerBound)
    let last = text.sentence(of: passage.tokens.upperBound - 1)
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  /// A sentence of so many words is quoted whole.
  private static let comfortable = 14
  /// How many words before and after the decisive ones are quoted at most.
  private static let reach = 7
  private static let shortReach = 3
  /// Fewer words than this, cut out of a longer sentence, do not tell a reader what is meant.
  private static let telling = 6

  private func shape(_ passage: Passage, in sentence: Range<Int>) -> Range<Int> {
    if sentence.count <= Self.comfortable { return sentence }
    let wide =
      text.clause(of: passage.tokens.lowerBound).lowerBound..<text.clause(of: passage.tokens.upperBound - 1).upperBound
    if wide.count <= Self.comfortable { return wide }
    var low = passage.tokens.lowerBound
    var high = passage.tokens.upperBound
    while low > wide.lowerBound, passage.tokens.lowerBound - low < Self.reach,
      !text[low].flags.contains(.afterComma) || high - low < Self.telling
    {
      low -= 1
    }
    let ahead = ahead(of: passage.tokens)
    while high < wide.upperBound, high - passage.tokens.upperBound < ahead,
      !text[high].flags.contains(.afterComma) || high - low < Self.telling
    {
      high += 1
    }
    return trimmed(low..<high, around: passage.tokens, in: wide)
  }

  /// A cut passage starts with a whole word ("l'entreprise") and does not end with words that lead on.
  private func trimmed(_ shown: Range<Int>, around decisive: Range<Int>, in clause: Range<Int>) -> Range<Int> {
    var (low, high) = (shown.lowerBound, shown.upperBound)
    while low > clause.lowerBound, text[low].flags.contains(.afterElision) { low -= 1 }
    if high < clause.upperBound {
      while high > decisive.upperBound, !cues(library.conventions.joint, in: (high - 1)..<high).isEmpty { high -= 1 }
    }
    return low..<high
  }

  /// How many words after the decisive ones may be quoted: after a colon only the end of a phrase that has just begun.
  private func ahead(of tokens: Range<Int>) -> Int {
    let last = tokens.upperBound - 1
    guard !text.clause(of: tokens.lowerBound).contains(last) else { return Self.reach }
    let begun = tokens.upperBound - max(text.clause(of: last).lowerBound, tokens.lowerBound)
    return begun < Self.shortReach && !text[last].flags.contains(.digit) ? Self.shortReach : 0
  }

  /// The bytes of a range of tokens, with the currency sign, closing bracket or blank that ends its last entity.
  func span(of tokens: Range<Int>) -> TextSpan {
    var span = text.span(tokens)
    for kind in [EntityKind.amount, .percent, .placeholder] {
      let around = TextSpan(max(span.lower - 1, 0), min(span.upper + 2, document.text.bytes.count))
      for entity in matcher.entities.entities(kind, in: around) where entity.span.overlaps(span) {
        span = span.union(entity.span)
      }
    }
    return closed(span)
  }

  /// A quoted passage takes along the bracket that closes one it opens.
  private func closed(_ span: TextSpan) -> TextSpan {
    guard span.upper < document.text.bytes.count, document.text.bytes[span.upper] == 0x29 else { return span }
    let inside = document.text.bytes[span.lower..<span.upper]
    let open = inside.reduce(0) { $0 + ($1 == 0x28 ? 1 : $1 == 0x29 ? -1 : 0) }
    return open > 0 ? TextSpan(span.lower, span.upper + 1) : span
  }

  private func columnHeaderSpan(_ block: Int) -> TextSpan? {
    guard let (table, cell) = outline.cellIndex(block), let header = outline.columnHeader(table: table, cell: cell),
      let first = document.tables[table].cells[header].blocks.first
    else { return nil }
    return document.blocks[first].span
  }

  /// A printable piece of the document.
  func quote(_ span: TextSpan) -> String { document.text.string(in: span) }
}

extension Document {
  /// The names of its parts, in order, each once.
  var partNames: [String] {
    var names: [String] = []
    for block in blocks {
      let name: String
      switch block.anchor {
      case .part(let part, _): name = part
      case .line, .html: name = block.region.rawValue
      }
      if names.last != name, !names.contains(name) { names.append(name) }
    }
    return names
  }
}
