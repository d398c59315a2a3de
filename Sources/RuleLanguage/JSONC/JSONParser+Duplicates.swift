extension JSONParser {
  /// Reports the keys of an object that already stood before, at their second place.
  ///
  /// Small objects compare every pair of raw keys; large ones and those with escapes go through a set of strings.
  mutating func reportDuplicateKeys(of index: Int) {
    var keys: [Int] = []
    var key = index + 1
    var isPlain = true
    while key < Int(entries[index].next) {
      keys.append(key)
      if entries[key].kind == .escapedString { isPlain = false }
      key = Int(entries[key + 1].next)
    }
    if keys.count < 2 { return }
    if isPlain, keys.count <= 24, !hasEqualPair(keys) { return }
    var seen: Set<String> = []
    for key in keys {
      let text = JSONEscape.text(of: entries[key], in: bytes)
      if !seen.insert(text).inserted {
        problems.append(LocatedProblem(offset: Int(entries[key].lower), problem: .duplicateKey(text)))
      }
    }
  }

  private func hasEqualPair(_ keys: [Int]) -> Bool {
    for (place, first) in keys.enumerated() {
      for second in keys[(place + 1)...] where areEqual(entries[first], entries[second]) { return true }
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
