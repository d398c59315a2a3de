/// Finds names that are defined by themselves.
enum NameCircles {
  /// One definition naming another.
  struct Use {
    let from: String
    let to: String
    /// Number of the file in which it stands.
    let file: Int
    let offset: Int
  }

  /// The circles, each from a name back to itself, with the use that closes it. Every circle is met by at least one of
  /// those returned. O(uses), without recursion: chains may be long.
  static func find(in uses: [Use]) -> [(circle: [String], closing: Use)] {
    let byName = Dictionary(grouping: uses, by: \.from)
    var circles: [(circle: [String], closing: Use)] = []
    var done: Set<String> = []
    for start in byName.keys.sorted() where !done.contains(start) {
      var path = [start]
      var onPath: Set<String> = [start]
      var next = [0]
      while let name = path.last, let place = next.last {
        guard let uses = byName[name], place < uses.count else {
          done.insert(name)
          onPath.remove(name)
          path.removeLast()
          next.removeLast()
          continue
        }
        next[next.count - 1] += 1
        let use = uses[place]
        if onPath.contains(use.to), let first = path.firstIndex(of: use.to) {
          circles.append((Array(path[first...]) + [use.to], use))
        } else if !done.contains(use.to) {
          path.append(use.to)
          onPath.insert(use.to)
          next.append(0)
        }
      }
    }
    return circles
  }
}
