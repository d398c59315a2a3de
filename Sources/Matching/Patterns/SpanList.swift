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
    byStart.withUnsafeBufferPointer { list in Self.first(list) { $0.lowerBound >= token } }
  }

  /// The ends of the ranges that start at `token`, as bits counted from `origin`; those over 63 tokens away are left
  /// out. O(log n).
  func ends(ofStart token: Int, from origin: Int, within room: Int) -> UInt64 {
    byStart.withUnsafeBufferPointer { list in
      var at = Self.first(list) { $0.lowerBound >= token }
      var result: UInt64 = 0
      while at < list.count, list[at].lowerBound == token {
        let reached = list[at].upperBound - origin
        if reached < 64, reached <= room { result |= 1 << UInt64(reached) }
        at += 1
      }
      return result
    }
  }

  /// The starts of the ranges that end at `token`, as bits counted backwards from `origin`. O(log n).
  func starts(ofEnd token: Int, from origin: Int, within room: Int) -> UInt64 {
    byEnd.withUnsafeBufferPointer { list in
      var at = Self.first(list) { $0.upperBound >= token }
      var result: UInt64 = 0
      while at < list.count, list[at].upperBound == token {
        let reached = origin - list[at].lowerBound
        if reached < 64, reached <= room { result |= 1 << UInt64(reached) }
        at += 1
      }
      return result
    }
  }

  /// Index of the first range for which `isReached`, which stays true once it is.
  @inline(__always)
  private static func first(
    _ list: UnsafeBufferPointer<Range<Int>>, where isReached: (Range<Int>) -> Bool
  ) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if isReached(list[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
