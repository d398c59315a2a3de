/// Token ranges of one source (an entity kind or a group of patterns), searchable by either end.
struct SpanList {
  /// Sorted by start, then end.
  let byStart: [Range<Int>]
  /// Sorted by end, then start.
  let byEnd: [Range<Int>]

  init(_ ranges: [Range<Int>]) {
    byStart = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    byEnd = ranges.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
  }

  /// Index in `byStart` of the first range that starts at or after `token`; O(log n).
  func firstStarting(at token: Int) -> Int {
    var low = 0
    var high = byStart.count
    while low < high {
      let middle = (low + high) / 2
      if byStart[middle].lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Index in `byEnd` of the first range that ends at or after `token`; O(log n).
  func firstEnding(at token: Int) -> Int {
    var low = 0
    var high = byEnd.count
    while low < high {
      let middle = (low + high) / 2
      if byEnd[middle].upperBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
