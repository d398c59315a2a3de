extension RandomAccessCollection where Index == Int {
  /// The first place from which on `isBehind` holds, `endIndex` when it nowhere does; O(log count).
  ///
  /// Once it holds for a place it must hold for all after it: the places are in order of what it asks.
  @inlinable
  package func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
