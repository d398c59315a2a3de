/// How much a name stands for once every name it uses is followed, so that a few short files cannot ask for endless
/// work by naming each other many times.
struct NameExpansion {
  /// What a name stands for.
  struct Size: Equatable {
    /// Its own phrases and those of the names it uses, each use counted; at most `ceiling`.
    var count: Int
    /// Names passed through on the longest way down, itself included.
    var depth: Int
  }

  /// More than any limit; sums stop here.
  static let ceiling = 1 << 40

  /// The size of every name. `own` is what a name stands for without others (1 if not given); there are no circles.
  /// O(uses), without recursion: chains may be long.
  static func sizes(own: [String: Int], uses: [(from: String, to: String)]) -> [String: Size] {
    let byName = Dictionary(grouping: uses, by: \.from)
    var sizes: [String: Size] = [:]
    for start in byName.keys {
      var path = [start]
      while let name = path.last {
        let targets = (byName[name] ?? []).map(\.to)
        if sizes[name] == nil, let next = targets.first(where: { sizes[$0] == nil && byName[$0] != nil }) {
          path.append(next)
          continue
        }
        path.removeLast()
        if sizes[name] != nil { continue }
        var size = Size(count: own[name] ?? 1, depth: 1)
        for target in targets {
          let inner = sizes[target] ?? Size(count: own[target] ?? 1, depth: 1)
          size.count = min(size.count + inner.count, ceiling)
          size.depth = max(size.depth, inner.depth + 1)
        }
        sizes[name] = size
      }
    }
    return sizes
  }
}
