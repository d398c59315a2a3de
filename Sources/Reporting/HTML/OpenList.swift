/// The lists that are open while items are written one after the other, outermost first.
///
/// Levels may start anywhere and skip; each deeper level opens one list, whatever the jump.
struct OpenList {
  private var levels: [Int] = []
  /// Deeper items stand at this depth: a hostile document opens no more elements than this.
  private static let deepest = 8

  /// Closes what an item of `level` ends and opens the item.
  mutating func item(level: Int, on page: inout HTMLWriter) {
    let level = min(max(level, 0), Self.deepest)
    while let last = levels.last, last > level, levels.count > 1 { end(on: &page) }
    if let last = levels.last, last >= level {
      page.close("li")
    } else {
      page.open("ul", [("role", "list")])
      levels.append(level)
    }
    page.newLine()
    page.open("li")
  }

  /// Closes everything.
  mutating func close(on page: inout HTMLWriter) {
    while !levels.isEmpty { end(on: &page) }
  }

  private mutating func end(on page: inout HTMLWriter) {
    page.close("li")
    page.close("ul")
    page.newLine()
    levels.removeLast()
  }
}
