/// How much a name stands for once every name it uses is followed, so that a few short files cannot ask for endless
/// work by naming each other many times.
enum NameExpansion {
  /// What a name stands for.
  struct Size: Equatable {
    /// Its own phrases and those of the names it uses, each use counted; at most `ceiling`.
    var count: Int
    /// Names passed through on the longest way down, itself included.
    var depth: Int
  }

  /// More than any limit; sums stop here.
  static let ceiling = 1 << 40

  /// The size of every name, by number; nil when a name is defined by itself. `own` is what each stands for without
  /// others. O(names + uses), without recursion: chains may be long.
  static func sizes(own: [Int], uses: [(from: Int, to: Int)]) -> [Size]? {
    let (starts, targets) = grouped(uses, own.count)
    var sizes = own.map { Size(count: $0, depth: 1) }
    var next = starts
    var states = [State](repeating: .new, count: own.count)
    for start in own.indices where states[start] == .new {
      var path = [start]
      states[start] = .open
      while let name = path.last {
        guard next[name] < starts[name + 1] else {
          states[name] = .done
          path.removeLast()
          continue
        }
        let target = targets[next[name]]
        switch states[target] {
        case .new:
          // Looked at again once its size is known.
          states[target] = .open
          path.append(target)
        case .open: return nil
        case .done:
          next[name] += 1
          sizes[name].count = min(sizes[name].count + sizes[target].count, ceiling)
          sizes[name].depth = max(sizes[name].depth, sizes[target].depth + 1)
        }
      }
    }
    return sizes
  }

  private enum State {
    case new, open, done
  }

  /// The targets of each name: `targets[starts[name]..<starts[name + 1]]`.
  private static func grouped(_ uses: [(from: Int, to: Int)], _ count: Int) -> (starts: [Int], targets: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for use in uses { starts[use.from + 1] += 1 }
    for name in 0..<count { starts[name + 1] += starts[name] }
    var next = starts
    var targets = [Int](repeating: 0, count: uses.count)
    for use in uses {
      targets[next[use.from]] = use.to
      next[use.from] += 1
    }
    return (starts, targets)
  }
}
