/// The passages met on a walk, to meet each once: a few are compared one by one, many are looked up.
struct SeenPassages {
  private var first: [Passage] = []
  private var all: Set<Passage> = []

  private static let few = 12

  /// Adds a passage; false when it was there.
  mutating func insert(_ passage: Passage) -> Bool {
    guard all.isEmpty else { return all.insert(passage).inserted }
    if first.contains(passage) { return false }
    first.append(passage)
    if first.count == Self.few { all = Set(first) }
    return true
  }
}
