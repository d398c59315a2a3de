/// The phrases of one lexicon in one document, in canonical order, asked for range after range.
///
/// Labels and lines are read in reading order, and many lexicons are asked of each: a search begins where the last one
/// of its lexicon ended, so that it costs a step or two; O(log n) for a jump.
struct PhraseList {
  let passages: [Passage]
  private var place = 0

  init(_ passages: [Passage]) { self.passages = passages }

  /// Index of the first phrase that starts at or after `token`.
  mutating func first(from token: Int) -> Int {
    var low = place
    var high = place
    var step = 1
    if place < passages.count, passages[place].start < token {
      while high < passages.count, passages[high].start < token {
        low = high + 1
        high += step
        step *= 2
      }
      high = min(high, passages.count)
    } else {
      while low > 0, passages[low - 1].start >= token {
        high = low - 1
        low = max(low - step, 0)
        step *= 2
      }
    }
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].start < token { low = middle + 1 } else { high = middle }
    }
    place = low
    return low
  }
}
