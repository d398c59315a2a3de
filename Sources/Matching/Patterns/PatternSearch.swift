/// One program at work on one text: confirms candidates.
///
/// A value with everything it reads in its own fields: fields of a class would be checked for exclusive access and
/// retained anew at each of millions of candidates.
struct PatternSearch {
  private let program: PatternProgram
  private let code: [Int32]
  private let wordIDs: [Int32]
  private let sentences: [Int32]
  private let sentenceStarts: [Int32]
  private let numbers: [Int32]
  private let bits: [UInt64]
  private let rows: [Int32]
  private let symbolCount: Int
  private let sources: [SpanList?]

  init(program: PatternProgram, code: [Int32], text: TokenizedText, index: SymbolIndex, sources: [SpanList?]) {
    self.program = program
    self.code = code
    wordIDs = text.wordIDs
    sentences = text.sentences
    sentenceStarts = text.sentenceStarts
    numbers = index.numbers
    bits = index.bits
    rows = index.rows
    symbolCount = index.symbolCount
    self.sources = sources
  }

  /// Confirms one occurrence of the anchor: elements before it leftwards, elements after it rightwards.
  func confirm(_ anchor: Range<Int>, _ ranges: inout [Range<Int>]) {
    let count = wordIDs.count
    guard count > 0 else { return }
    let inside = min(max(anchor.lowerBound, 0), count - 1)
    let sentence = Int(sentences[inside])
    var low = Int(sentenceStarts[sentence])
    let high = Int(sentenceStarts[sentence + 1])
    if anchor.isEmpty, anchor.lowerBound == low, anchor.lowerBound > 0 {
      // A blank without words closes the sentence before it as well as it opens the next.
      low = Int(sentenceStarts[Int(sentences[anchor.lowerBound - 1])])
    }
    let left = Walk(from: anchor.lowerBound, room: anchor.lowerBound - low, isRight: false)
    let lefts = walk(left, Int(program.left.lowerBound), Int(program.left.upperBound), 1)
    if lefts == 0 { return }
    let right = Walk(from: anchor.upperBound, room: high - anchor.upperBound, isRight: true)
    let rights = walk(right, Int(program.right.lowerBound), Int(program.right.upperBound), 1)
    if rights == 0 { return }
    ranges.append(
      (anchor.lowerBound - lefts.trailingZeroBitCount)..<(anchor.upperBound + rights.trailingZeroBitCount))
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
      case PatternCode.symbol: set = step(way, Int(rows[operand]), set)
      case PatternCode.set: set = step(way, Int(rows[symbolCount + operand]), set)
      case PatternCode.spans: if let list = sources[operand] { set = step(way, over: list, set) }
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
      set = carried(way, Int(rows[symbolCount + Int(code[at + 1])]), set)
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

  /// Positions after one token whose word is in a row; a move past bit 63 is lost, which bounds a match.
  private func step(_ way: Walk, _ row: Int, _ set: UInt64) -> UInt64 { carried(way, row, set) << 1 }

  /// Those positions from which the next token's word is in a row.
  private func carried(_ way: Walk, _ row: Int, _ set: UInt64) -> UInt64 {
    var rest = set
    var result: UInt64 = 0
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      guard place < way.room else { break }
      let number = Int(numbers[Int(wordIDs[way.token(place)])])
      if bits[row + number >> 6] >> UInt64(number & 63) & 1 != 0 { result |= rest & (0 &- rest) }
      rest &= rest - 1
    }
    return result
  }

  /// Positions after one span of a source.
  private func step(_ way: Walk, over list: SpanList, _ set: UInt64) -> UInt64 {
    var rest = set
    var result: UInt64 = 0
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      if way.isRight {
        let start = way.from + place
        var at = list.firstStarting(at: start)
        while at < list.byStart.count, list.byStart[at].lowerBound == start {
          let reached = list.byStart[at].upperBound - way.from
          if reached < 64, reached <= way.room { result |= 1 << UInt64(reached) }
          at += 1
        }
      } else {
        let end = way.from - place
        var at = list.firstEnding(at: end)
        while at < list.byEnd.count, list.byEnd[at].upperBound == end {
          let reached = way.from - list.byEnd[at].lowerBound
          if reached < 64, reached <= way.room { result |= 1 << UInt64(reached) }
          at += 1
        }
      }
    }
    return result
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
