import DocumentModel

/// A set of tokens as ascending, disjoint ranges. One range, the usual case, takes no memory of its own: a window is
/// measured around every passage of a combination.
struct TokenSet: RandomAccessCollection {
  private let only: Range<Int>?
  private let several: [Range<Int>]

  /// A set of one range.
  init(_ range: Range<Int>) {
    only = range
    several = []
  }

  /// A set of several ranges; sorts them.
  init(_ ranges: [Range<Int>]) {
    only = nil
    several = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { only == nil ? several.count : 1 }
  subscript(place: Int) -> Range<Int> { only ?? several[place] }

  /// True when a range of the set holds `token`; O(log ranges).
  func holds(_ token: Int) -> Bool { !isEmpty && self[place(of: token)].contains(token) }

  /// Index of the last range that starts at or before `token`, else 0; O(log ranges).
  func place(of token: Int) -> Int { Swift.max(partitioningIndex { $0.lowerBound > token } - 1, 0) }
}
