/// Token ranges of one source (an entity kind or a group of patterns), searchable by either end.
final class SpanList {
  /// Sorted by start, then end.
  let byStart: [Range<Int>]
  /// Sorted by end, then start; few sources are ever walked over backwards.
  private(set) lazy var byEnd = byStart.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }

  init(_ ranges: [Range<Int>]) { byStart = Self.sorted(ranges) }

  /// The ranges by start, then end. Most come so already.
  static func sorted(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var isSorted = true
    for place in 1..<max(ranges.count, 1) where isSorted {
      let (left, right) = (ranges[place - 1], ranges[place])
      isSorted =
        left.lowerBound < right.lowerBound || left.lowerBound == right.lowerBound && left.upperBound <= right.upperBound
    }
    if isSorted { return ranges }
    return ranges.sorted {
      $0.lowerBound < $1.lowerBound || $0.lowerBound == $1.lowerBound && $0.upperBound < $1.upperBound
    }
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
