extension TextMatcher {
  /// Runs a program over the whole text.
  func search(_ program: PatternProgram) -> [TokenRange] {
    let start = found.count
    collect(program)
    return found.take(from: start)
  }

  /// Runs the programs of some patterns over the whole text: what any of them finds.
  func search(_ patterns: [Int]) -> [TokenRange] {
    let start = found.count
    for pattern in patterns where isPossible[pattern] { collect(bank.programs[pattern]) }
    return found.take(from: start)
  }

  /// Adds to `found` what a program finds, sorted, doubles dropped, with the nearest end of each start.
  private func collect(_ program: PatternProgram) {
    guard text.count > 0 else { return }
    let start = found.count
    bank.code.withUnsafeBufferPointer { code in
      text.tokens.withUnsafeBufferPointer { tokens in
        // A bank without elements has no address, and no candidate that needs it.
        guard let tokens = tokens.baseAddress, let numbers = index.numbers.baseAddress,
          let rows = index.rows.baseAddress
        else { return }
        confirm(
          PatternSearch(
            program: program, code: code.baseAddress ?? UnsafePointer(numbers), tokens: tokens, count: text.count,
            isUnbroken: isUnbroken, numbers: numbers, rows: rows, symbolCount: index.symbolCount, lists: lists,
            matcher: Unmanaged.passUnretained(self)))
      }
    }
    found.settle(from: start)
  }

  /// Confirms every occurrence of the anchor.
  private func confirm(_ search: PatternSearch) {
    let beside = search.besideAnchor
    switch search.program.anchor {
    case .symbol(let symbol): confirm(symbol, search, beside)
    case .set(let set): for symbol in bank.symbols(ofSet: set) { confirm(symbol, search, beside) }
    case .spans(let source):
      let anchors = spans(of: Int(source)).byStart
      candidates += anchors.count
      for range in anchors { search.confirm(range.tokens, beside: beside) }
    case .nothing: break
    }
  }

  private func confirm(_ symbol: Int32, _ search: PatternSearch, _ beside: PatternSearch.BesideAnchor) {
    for word in index.words(carrying: symbol) {
      var tokens = index.tokens(of: word)
      if limit < text.count {
        tokens = UnsafeBufferPointer(rebasing: tokens[..<tokens.partitioningIndex { Int($0) >= limit }])
      }
      candidates += tokens.count
      if search.program.left.isEmpty, search.program.right.isEmpty {
        // Nothing has to stand beside the word, which is then the match: its neighbours are not even looked at.
        for token in tokens { found.push(TokenRange(Int(token)..<(Int(token) + 1))) }
        continue
      }
      for token in tokens { search.confirm(Int(token)..<(Int(token) + 1), beside: beside) }
    }
  }
}
