import DocumentModel

/// Where the links of a document stand, to find those at a passage without looking at all.
struct LinkPlaces: Sendable {
  /// Links by start, each with its place in the document's list.
  private let sorted: [(span: TextSpan, index: Int)]
  /// For each, the furthest end of it and all before it.
  private let ends: [Int]

  /// Sorts the links; O(n log n).
  init(_ links: [Link]) {
    sorted = links.enumerated().map { ($1.span, $0) }.sorted { ($0.0.lower, $0.1) < ($1.0.lower, $1.1) }
    var ends: [Int] = []
    for (span, _) in sorted { ends.append(max(ends.last ?? 0, span.upper)) }
    self.ends = ends
  }

  /// Links looked at, at most: more than these over one passage are links in links.
  private static let most = 1000

  /// Indices of the links that overlap `span`, ascending; O(log n + hits), as far as links do not hold others.
  func overlapping(_ span: TextSpan) -> [Int] {
    let first = ends.partitioningIndex { $0 > span.lower }
    return sorted[first...].prefix(Self.most).prefix { $0.span.lower < span.upper }.filter { $0.span.overlaps(span) }
      .map(\.index).sorted()
  }
}
