extension TextMatcher {
  /// Runs a program over the whole text.
  func search(_ program: PatternProgram) -> [Range<Int>] {
    guard !program.elements.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    switch program.elements[program.anchor] {
    case .symbol(let symbol):
      for token in occurrences(of: symbol) { confirm(program, Int(token)..<(Int(token) + 1), &ranges) }
    case .symbols(let symbols):
      for symbol in symbols {
        for token in occurrences(of: symbol) { confirm(program, Int(token)..<(Int(token) + 1), &ranges) }
      }
    case .spans(let source):
      for range in spans(of: source).byStart { confirm(program, range, &ranges) }
    case .oneOf, .optional, .gap: return []
    }
    return distinct(ranges)
  }

  /// Sorts, drops doubles, and keeps the nearest end of each start.
  private func distinct(_ ranges: [Range<Int>]) -> [Range<Int>] {
    guard ranges.count > 1 else { return ranges }
    let sorted = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var result: [Range<Int>] = []
    for range in sorted where result.last?.lowerBound != range.lowerBound { result.append(range) }
    return result
  }

  /// Confirms one occurrence of the anchor: elements before it leftwards, elements after it rightwards.
  private func confirm(_ program: PatternProgram, _ anchor: Range<Int>, _ ranges: inout [Range<Int>]) {
    guard text.count > 0 else { return }
    let inside = min(max(anchor.lowerBound, 0), text.count - 1)
    let sentence = text.sentence(
      of: anchor.isEmpty && inside > 0 && anchor.lowerBound >= text.count ? text.count - 1 : inside)
    var limits = sentence
    if anchor.isEmpty, anchor.lowerBound == sentence.lowerBound, anchor.lowerBound > 0 {
      // A blank without words closes the sentence before it as well as it opens the next.
      limits = text.sentence(of: anchor.lowerBound - 1).lowerBound..<sentence.upperBound
    }
    var lefts: UInt64 = 1
    for element in program.elements[..<program.anchor].reversed() {
      lefts = stepLeft(element, lefts, from: anchor.lowerBound, limit: limits.lowerBound)
      if lefts == 0 { return }
    }
    var rights: UInt64 = 1
    for element in program.elements[(program.anchor + 1)...] {
      rights = stepRight(element, rights, from: anchor.upperBound, limit: limits.upperBound)
      if rights == 0 { return }
    }
    let range = (anchor.lowerBound - lefts.trailingZeroBitCount)..<(anchor.upperBound + rights.trailingZeroBitCount)
    ranges.append(range)
  }

  /// Moves every position of a set over one element to the right. Bit `p` is the boundary before token `from + p`.
  private func stepRight(_ element: PatternElement, _ set: UInt64, from: Int, limit: Int) -> UInt64 {
    switch element {
    case .symbol(let symbol):
      return advance(set) { from + $0 < limit && has(symbol, from + $0) ? (1 as UInt64) << UInt64($0 + 1) : 0 }
    case .symbols(let symbols):
      return advance(set) { p in
        from + p < limit && symbols.contains { has($0, from + p) } ? (1 as UInt64) << UInt64(p + 1) : 0
      }
    case .oneOf(let alternatives):
      var result: UInt64 = 0
      for alternative in alternatives {
        var inner = set
        for element in alternative where inner != 0 { inner = stepRight(element, inner, from: from, limit: limit) }
        result |= inner
      }
      return result
    case .optional(let sequence):
      var inner = set
      for element in sequence where inner != 0 { inner = stepRight(element, inner, from: from, limit: limit) }
      return set | inner
    case .gap(let most):
      var result = set
      var moved = set
      for _ in 0..<most {
        moved <<= 1
        result |= moved
      }
      let room = limit - from
      return room >= 63 ? result : result & ((1 << UInt64(max(room, 0) + 1)) - 1)
    case .spans(let source):
      let list = spans(of: source)
      return advance(set) { p in
        var ends: UInt64 = 0
        var at = list.firstStarting(at: from + p)
        while at < list.byStart.count, list.byStart[at].lowerBound == from + p {
          let end = list.byStart[at].upperBound - from
          if end < 64, list.byStart[at].upperBound <= limit { ends |= 1 << UInt64(end) }
          at += 1
        }
        return ends
      }
    }
  }

  /// Moves every position of a set over one element to the left. Bit `p` is the boundary before token `from - p`.
  private func stepLeft(_ element: PatternElement, _ set: UInt64, from: Int, limit: Int) -> UInt64 {
    switch element {
    case .symbol(let symbol):
      return advance(set) { from - $0 > limit && has(symbol, from - $0 - 1) ? (1 as UInt64) << UInt64($0 + 1) : 0 }
    case .symbols(let symbols):
      return advance(set) { p in
        from - p > limit && symbols.contains { has($0, from - p - 1) } ? (1 as UInt64) << UInt64(p + 1) : 0
      }
    case .oneOf(let alternatives):
      var result: UInt64 = 0
      for alternative in alternatives {
        var inner = set
        for element in alternative.reversed() where inner != 0 {
          inner = stepLeft(element, inner, from: from, limit: limit)
        }
        result |= inner
      }
      return result
    case .optional(let sequence):
      var inner = set
      for element in sequence.reversed() where inner != 0 { inner = stepLeft(element, inner, from: from, limit: limit) }
      return set | inner
    case .gap(let most):
      var result = set
      var moved = set
      for _ in 0..<most {
        moved <<= 1
        result |= moved
      }
      let room = from - limit
      return room >= 63 ? result : result & ((1 << UInt64(max(room, 0) + 1)) - 1)
    case .spans(let source):
      let list = spans(of: source)
      return advance(set) { p in
        var starts: UInt64 = 0
        var at = list.firstEnding(at: from - p)
        while at < list.byEnd.count, list.byEnd[at].upperBound == from - p {
          let start = from - list.byEnd[at].lowerBound
          if start < 64, list.byEnd[at].lowerBound >= limit { starts |= 1 << UInt64(start) }
          at += 1
        }
        return starts
      }
    }
  }

  /// Unites `move` over the positions of a set; a move past bit 63 is lost, which bounds a match.
  @inline(__always)
  private func advance(_ set: UInt64, _ move: (Int) -> UInt64) -> UInt64 { set.reduceBits(move) }

  /// True when `token` carries `symbol`.
  private func has(_ symbol: Int32, _ token: Int) -> Bool {
    let word = Int(text.wordIDs[token])
    for at in Int(wordSymbolStarts[word])..<Int(wordSymbolStarts[word + 1]) where wordSymbols[at] == symbol {
      return true
    }
    return false
  }
}

extension UInt64 {
  /// Unites `move` over the set bits.
  @inline(__always)
  fileprivate func reduceBits(_ move: (Int) -> UInt64) -> UInt64 {
    var rest = self
    var result: UInt64 = 0
    while rest != 0 {
      result |= move(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return result
  }
}
