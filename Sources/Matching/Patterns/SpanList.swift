import DocumentModel

/// Token ranges of one source (an entity kind or a group of patterns), searchable by either end.
final class SpanList {
  /// Sorted by start, then end.
  let byStart: [TokenRange]
  /// Sorted by end, then start; made when a source is first walked over backwards, which few are. Plain memory: asked
  /// for at each candidate, an array would be counted up and down each time.
  @exclusivity(unchecked) private var byEnd: UnsafeMutableBufferPointer<TokenRange>?

  init(_ ranges: [TokenRange]) { byStart = Self.sorted(ranges) }

  deinit { byEnd?.deallocate() }

  private func sortedByEnd() -> UnsafeMutableBufferPointer<TokenRange> {
    if let byEnd { return byEnd }
    var list = UnsafeMutableBufferPointer<TokenRange>.allocate(capacity: byStart.count)
    _ = list.initialize(from: byStart)
    list.sort { ($0.upper, $0.lower) < ($1.upper, $1.lower) }
    byEnd = list
    return list
  }

  /// The ranges by start, then end. Most come so already.
  static func sorted(_ ranges: [TokenRange]) -> [TokenRange] {
    var isSorted = true
    for place in 1..<max(ranges.count, 1) where isSorted {
      let (left, right) = (ranges[place - 1], ranges[place])
      isSorted = left.lower < right.lower || left.lower == right.lower && left.upper <= right.upper
    }
    if isSorted { return ranges }
    return ranges.sorted { $0.lower < $1.lower || $0.lower == $1.lower && $0.upper < $1.upper }
  }

  /// Index in `byStart` of the first range that starts at or after `token`; O(log n).
  func firstStarting(at token: Int) -> Int {
    byStart.partitioningIndex { $0.lower >= token }
  }

  /// The ends of the ranges that start at `token`, as bits counted from `origin`; those over 63 tokens away are left
  /// out. O(log n).
  func ends(ofStart token: Int, from origin: Int, within room: Int) -> UInt64 {
    byStart.withUnsafeBufferPointer { list in
      var at = list.partitioningIndex { $0.lower >= token }
      var result: UInt64 = 0
      while at < list.count, list[at].lower == token {
        let reached = Int(list[at].upper) - origin
        if reached < 64, reached <= room { result |= 1 << UInt64(reached) }
        at += 1
      }
      return result
    }
  }

  /// The starts of the ranges that end at `token`, as bits counted backwards from `origin`. O(log n).
  func starts(ofEnd token: Int, from origin: Int, within room: Int) -> UInt64 {
    let list = sortedByEnd()
    var at = list.partitioningIndex { $0.upper >= token }
    var result: UInt64 = 0
    while at < list.count, list[at].upper == token {
      let reached = origin - Int(list[at].lower)
      if reached < 64, reached <= room { result |= 1 << UInt64(reached) }
      at += 1
    }
    return result
  }
}
