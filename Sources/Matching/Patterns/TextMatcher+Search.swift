extension TextMatcher {
  /// Runs a program over the whole text.
  func search(_ program: PatternProgram) -> [TokenRange] {
    guard text.count > 0 else { return [] }
    var ranges: [TokenRange] = []
    bank.code.withUnsafeBufferPointer { code in
      text.tokens.withUnsafeBufferPointer { tokens in
        // A bank without elements has no address, and no candidate that needs it.
        guard let tokens = tokens.baseAddress, let numbers = index.numbers.baseAddress,
          let rows = index.rows.baseAddress
        else { return }
        let search = PatternSearch(
          program: program, code: code.baseAddress ?? UnsafePointer(numbers), tokens: tokens, count: text.count,
          isUnbroken: isUnbroken, numbers: numbers, rows: rows, symbolCount: index.symbolCount, lists: lists,
          matcher: Unmanaged.passUnretained(self))
        confirm(search, &ranges)
      }
    }
    return distinct(ranges)
  }

  /// Confirms every occurrence of the anchor.
  private func confirm(_ search: PatternSearch, _ ranges: inout [TokenRange]) {
    let beside = search.besideAnchor
    switch search.program.anchor {
    case .symbol(let symbol): confirm(symbol, search, beside, &ranges)
    case .set(let set): for symbol in bank.symbols(ofSet: set) { confirm(symbol, search, beside, &ranges) }
    case .spans(let source):
      let anchors = spans(of: Int(source)).byStart
      candidates += anchors.count
      for range in anchors { search.confirm(range.tokens, beside: beside, &ranges) }
    case .nothing: break
    }
  }

  private func confirm(
    _ symbol: Int32, _ search: PatternSearch, _ beside: PatternSearch.BesideAnchor, _ ranges: inout [TokenRange]
  ) {
    for word in index.words(carrying: symbol) {
      var tokens = index.tokens(of: word)
      if limit < text.count { tokens = tokens[..<tokens.partitioningIndex { Int($0) >= limit }] }
      candidates += tokens.count
      if search.program.left.isEmpty, search.program.right.isEmpty {
        // Nothing has to stand beside the word, which is then the match: its neighbours are not even looked at.
        for token in tokens { ranges.append(TokenRange(Int(token)..<(Int(token) + 1))) }
        continue
      }
      for token in tokens { search.confirm(Int(token)..<(Int(token) + 1), beside: beside, &ranges) }
    }
  }

  /// Sorts, drops doubles, and keeps the nearest end of each start.
  private func distinct(_ ranges: [TokenRange]) -> [TokenRange] {
    guard ranges.count > 1 else { return ranges }
    let sorted = SpanList.sorted(ranges)
    var result: [TokenRange] = []
    result.reserveCapacity(sorted.count)
    for range in sorted where result.last?.lower != range.lower { result.append(range) }
    return result
  }
}
