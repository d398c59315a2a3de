/// One program at work on one text: confirms candidates.
///
/// Addresses and numbers only, valid while the matcher that makes it runs one search; every index comes from the bank or
/// the text that the memory was made for. Rows and spans are made when a candidate first needs them: most candidates
/// fail before.
struct PatternSearch {
  let program: PatternProgram
  /// The bank's code.
  let code: UnsafePointer<Int32>
  /// The text's words, and how many there are.
  let tokens: UnsafePointer<Token>
  let count: Int
  /// True when the text is taken as one endless sentence.
  let isUnbroken: Bool
  /// The number of each word among those with symbols, and rows of bits by symbol and set.
  let numbers: UnsafePointer<Int32>
  let rows: UnsafePointer<SymbolIndex.Row?>
  let symbolCount: Int
  /// Spans by source.
  let lists: UnsafePointer<Unmanaged<SpanList>?>
  /// Makes what is not there yet.
  let matcher: Unmanaged<TextMatcher>

  /// What is done beside each anchor, found once for a program.
  struct BesideAnchor {
    let before: Side
    let after: Side
  }

  /// One side of an anchor: the row of the words one of which must stand right beside it, nil where something else may,
  /// and the walk from there. The row alone rules many candidates out by two bits; an element that is nothing but these
  /// words needs no walk after that.
  struct Side {
    let row: SymbolIndex.Row?
    /// Where the walk begins and ends in the code.
    let start: Int
    let end: Int
    /// The positions it begins at.
    let positions: UInt64
  }

  /// What is done beside this program's anchor.
  var besideAnchor: BesideAnchor { BesideAnchor(before: side(program.left), after: side(program.right)) }

  private func side(_ elements: Range<Int32>) -> Side {
    let (start, end) = (Int(elements.lowerBound), Int(elements.upperBound))
    if start == end { return Side(row: nil, start: start, end: end, positions: 1) }
    let operand = Int(code[start + 1])
    switch code[start] {
    case PatternCode.symbol: return Side(row: row(ofSymbol: operand), start: start + 2, end: end, positions: 2)
    case PatternCode.set: return Side(row: row(ofSet: operand), start: start + 2, end: end, positions: 2)
    case PatternCode.oneOf where operand > 0 && code[start + 2] == PatternCode.firsts:
      return Side(row: row(ofSet: Int(code[start + 3])), start: start, end: end, positions: 1)
    default: return Side(row: nil, start: start, end: end, positions: 1)
    }
  }

  /// Confirms one occurrence of the anchor: elements before it leftwards, elements after it rightwards. What is confirmed
  /// is added to what the matcher found.
  func confirm(_ anchor: Range<Int>, beside: BesideAnchor) {
    let room = room(around: anchor)
    if let row = beside.before.row, room.before <= 0 || !holds(row, anchor.lowerBound - 1) { return }
    if let row = beside.after.row, room.after <= 0 || !holds(row, anchor.upperBound) { return }
    let lefts = walk(beside.before, Walk(from: anchor.lowerBound, room: room.before, isRight: false))
    if lefts == 0 { return }
    let rights = walk(beside.after, Walk(from: anchor.upperBound, room: room.after, isRight: true))
    if rights == 0 { return }
    let lower = anchor.lowerBound - lefts.trailingZeroBitCount
    let range = TokenRange(lower..<anchor.upperBound + rights.trailingZeroBitCount)
    matcher._withUnsafeGuaranteedRef { $0.found.push(range) }
  }

  @inline(__always)
  private func walk(_ side: Side, _ way: Walk) -> UInt64 {
    side.start == side.end ? side.positions : walk(way, side.start, side.end, side.positions)
  }

  /// Tokens of the sentence before an anchor and after it, told exactly as far as a match can reach; negative after an
  /// anchor that ends beyond its sentence.
  private func room(around anchor: Range<Int>) -> (before: Int, after: Int) {
    if isUnbroken { return (anchor.lowerBound, count - anchor.upperBound) }
    if anchor.isEmpty { return room(around: anchor.lowerBound) }
    let first = tokens[anchor.lowerBound]
    if anchor.count > 1, first.after == Token.reach {
      let end = matcher._withUnsafeGuaranteedRef { $0.text.sentence(of: anchor.lowerBound).upperBound }
      return (Int(first.before), end - anchor.upperBound)
    }
    return (Int(first.before), Int(first.after) - anchor.count)
  }

  /// The same around a blank without words, which closes the sentence before it as well as it opens the next.
  private func room(around place: Int) -> (before: Int, after: Int) {
    let next = place < count ? tokens[place] : nil
    if let next, next.before > 0 || place == 0 { return (Int(next.before), Int(next.after)) }
    return (Int(tokens[place - 1].before) + 1, next.map { Int($0.after) } ?? 0)
  }

  /// One way from an anchor. Bit `p` of a set of positions is the boundary `p` tokens away from `from`.
  private struct Walk {
    let from: Int
    /// Tokens there are on this side in the sentence; negative beside an anchor that reaches over its end.
    let room: Int
    let isRight: Bool

    /// The token stepped over from position `place`.
    func token(_ place: Int) -> Int { isRight ? from + place : from - place - 1 }
  }

  /// Moves every position of a set over the elements of `code[start..<end]`, one after the other.
  private func walk(_ way: Walk, _ start: Int, _ end: Int, _ positions: UInt64) -> UInt64 {
    var at = start
    var set = positions
    while at < end, set != 0 {
      let operand = Int(code[at + 1])
      switch code[at] {
      case PatternCode.symbol: set = carried(way, row(ofSymbol: operand), set) << 1
      case PatternCode.set: set = carried(way, row(ofSet: operand), set) << 1
      case PatternCode.spans: set = step(way, over: list(of: operand), set)
      case PatternCode.gap: set = spread(set, operand, way.room)
      case PatternCode.optional:
        set |= walk(way, at + 2, at + 2 + operand, set)
        at += operand
      default:
        set = choose(way, at + 2, at + 2 + operand, set)
        at += operand
      }
      at += 2
    }
    return set
  }

  /// Positions after any of the sequences in `code[start..<end]`.
  private func choose(_ way: Walk, _ start: Int, _ end: Int, _ set: UInt64) -> UInt64 {
    var at = start
    var set = set
    var result: UInt64 = 0
    if at < end, code[at] == PatternCode.firsts {
      set = carried(way, row(ofSet: Int(code[at + 1])), set)
      if set == 0 { return 0 }
      at += 2
    }
    while at < end {
      let length = Int(code[at + 1])
      result |= walk(way, at + 2, at + 2 + length, set)
      at += 2 + length
    }
    return result
  }

  /// Those positions from which the next token's word is in a row. Shifting them by one moves over that token; a move
  /// past bit 63 is lost, which bounds a match.
  private func carried(_ way: Walk, _ row: SymbolIndex.Row, _ set: UInt64) -> UInt64 {
    var rest = way.room >= 64 ? set : way.room <= 0 ? 0 : set & ((1 << UInt64(way.room)) - 1)
    var result: UInt64 = 0
    while rest != 0 {
      if holds(row, way.token(rest.trailingZeroBitCount)) { result |= rest & (0 &- rest) }
      rest &= rest - 1
    }
    return result
  }

  /// True when the word of a token is in a row.
  private func holds(_ row: SymbolIndex.Row, _ token: Int) -> Bool {
    let number = Int(numbers[Int(tokens[token].word)])
    return row[number >> 6] >> UInt64(number & 63) & 1 != 0
  }

  /// Positions after one span of a source.
  private func step(_ way: Walk, over list: Unmanaged<SpanList>, _ set: UInt64) -> UInt64 {
    list._withUnsafeGuaranteedRef { list in
      var rest = set
      var result: UInt64 = 0
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        rest &= rest - 1
        result |=
          way.isRight
          ? list.ends(ofStart: way.from + place, from: way.from, within: way.room)
          : list.starts(ofEnd: way.from - place, from: way.from, within: way.room)
      }
      return result
    }
  }

  private func row(ofSymbol symbol: Int) -> SymbolIndex.Row {
    rows[symbol] ?? matcher._withUnsafeGuaranteedRef { $0.index.makeRow(ofSymbol: symbol) }
  }

  private func row(ofSet set: Int) -> SymbolIndex.Row {
    rows[symbolCount + set] ?? matcher._withUnsafeGuaranteedRef { $0.index.makeRow(ofSet: set, in: $0.bank) }
  }

  private func list(of source: Int) -> Unmanaged<SpanList> {
    lists[source] ?? matcher._withUnsafeGuaranteedRef { $0.held(source) }
  }

  /// Positions up to `most` tokens further, within the sentence.
  private func spread(_ set: UInt64, _ most: Int, _ room: Int) -> UInt64 {
    var result = set
    var reach = 0
    while reach < most {
      let move = min(reach + 1, most - reach)
      result |= result << UInt64(move)
      reach += move
    }
    return room >= 63 ? result : result & ((1 << UInt64(max(room, 0) + 1)) - 1)
  }
}
