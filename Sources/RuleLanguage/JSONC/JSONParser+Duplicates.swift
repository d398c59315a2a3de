extension JSONParser {
  /// Reports the keys of an object that already stood before, at their second place.
  ///
  /// Small objects compare every pair of raw keys; large ones and those with escapes go through a set of strings.
  mutating func reportDuplicateKeys(of index: Int) {
    let end = Int(entries[index].next)
    var count = 0
    var isPlain = true
    var key = index + 1
    while key < end {
      count += 1
      if entries[key].kind == .escapedString { isPlain = false }
      key = Int(entries[key + 1].next)
    }
    if count < 2 || isPlain && count <= 24 && !hasEqualPair(index + 1, end) { return }
    var seen: Set<String> = []
    key = index + 1
    while key < end {
      let text = JSONEscape.text(of: entries[key], in: bytes)
      if !seen.insert(text).inserted {
        problems.append(LocatedProblem(offset: Int(entries[key].lower), problem: .duplicateKey(text)))
      }
      key = Int(entries[key + 1].next)
    }
  }

  private func hasEqualPair(_ start: Int, _ end: Int) -> Bool {
    var first = start
    while first < end {
      let next = Int(entries[first + 1].next)
      var second = next
      while second < end {
        if areEqual(entries[first], entries[second]) { return true }
        second = Int(entries[second + 1].next)
      }
      first = next
    }
    return false
  }

  private func areEqual(_ first: JSONEntry, _ second: JSONEntry) -> Bool {
    let count = Int(first.upper - first.lower)
    guard count == Int(second.upper - second.lower) else { return false }
    let (a, b) = (Int(first.lower), Int(second.lower))
    for place in 0..<count where bytes[a + place] != bytes[b + place] { return false }
    return true
  }
}
