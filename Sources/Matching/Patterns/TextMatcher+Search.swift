extension TextMatcher {
  /// Runs a program over the whole text.
  func search(_ program: PatternProgram) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    switch program.anchor {
    case .symbol(let symbol): search(program, [symbol], &ranges)
    case .set(let set): search(program, bank.symbols(ofSet: set), &ranges)
    case .spans(let source):
      let anchors = spans(of: Int(source)).byStart
      guard !anchors.isEmpty else { return [] }
      candidates += anchors.count
      let search = prepared(program)
      for range in anchors { search.confirm(range, &ranges) }
    case .nothing: return []
    }
    return distinct(ranges)
  }

  private func search(_ program: PatternProgram, _ symbols: ArraySlice<Int32>, _ ranges: inout [Range<Int>]) {
    let words = symbols.flatMap { index.words(carrying: $0) }
    guard !words.isEmpty else { return }
    let search = prepared(program)
    for word in words {
      let tokens = index.tokens(of: word)
      candidates += tokens.count
      for token in tokens { search.confirm(Int(token)..<(Int(token) + 1), &ranges) }
    }
  }

  /// Sorts, drops doubles, and keeps the nearest end of each start.
  private func distinct(_ ranges: [Range<Int>]) -> [Range<Int>] {
    guard ranges.count > 1 else { return ranges }
    let sorted = SpanList.sorted(ranges)
    var result: [Range<Int>] = []
    result.reserveCapacity(sorted.count)
    for range in sorted where result.last?.lowerBound != range.lowerBound { result.append(range) }
    return result
  }

  /// What confirming a program's candidates reads, all made ready: rows of bits and lists of spans.
  private func prepared(_ program: PatternProgram) -> PatternSearch {
    for side in [program.left, program.right] {
      for at in stride(from: Int(side.lowerBound), to: Int(side.upperBound), by: 2) {
        let operand = bank.code[at + 1]
        switch bank.code[at] {
        case PatternCode.symbol: index.readyRow(ofSymbol: operand)
        case PatternCode.set, PatternCode.firsts: index.readyRow(ofSet: operand, in: bank)
        case PatternCode.spans: _ = spans(of: Int(operand))
        default: break
        }
      }
    }
    return PatternSearch(program: program, code: bank.code, text: text, index: index, sources: sources)
  }
}
