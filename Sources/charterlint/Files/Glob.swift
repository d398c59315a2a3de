/// A file name pattern: `*` and `?` within one name, `**` over folders.
///
/// A pattern without `/` is matched with the last name of a path, one with `/` with the whole path. Letters are
/// compared as they are. Matching takes at most pattern × path steps.
struct Glob: Hashable {
  /// The pattern as written.
  let pattern: String

  /// Whether a path, relative to the folder of the pattern's file, fits.
  func matches(_ path: String) -> Bool {
    let subject = pattern.contains("/") ? path : Path.name(path)
    let pattern = pattern.hasPrefix("/") ? String(pattern.dropFirst()) : pattern
    return Self.matches(Array(pattern.unicodeScalars), Array(subject.unicodeScalars))
  }

  /// Fills the table of "this prefix of the pattern fits that prefix of the path", row by row.
  private static func matches(_ pattern: [Unicode.Scalar], _ path: [Unicode.Scalar]) -> Bool {
    var fits = [Bool](repeating: false, count: path.count + 1)
    fits[0] = true
    var index = 0
    while index < pattern.count {
      let isDouble = pattern[index...].starts(with: ["*", "*"])
      // "**/" may also stand for no folder at all.
      let isFolders = isDouble && pattern[index...].starts(with: ["*", "*", "/"])
      var next = [Bool](repeating: false, count: path.count + 1)
      for position in 0...path.count {
        switch pattern[index] {
        case "*" where isFolders:
          next[position] =
            fits[position] || (position > 0 && path[position - 1] == "/" && fits[..<position].contains(true))
        case "*" where isDouble:
          next[position] = fits[position] || (position > 0 && next[position - 1])
        case "*":
          next[position] = fits[position] || (position > 0 && path[position - 1] != "/" && next[position - 1])
        case "?": next[position] = position > 0 && path[position - 1] != "/" && fits[position - 1]
        case let scalar: next[position] = position > 0 && path[position - 1] == scalar && fits[position - 1]
        }
      }
      fits = next
      index += isFolders ? 3 : isDouble ? 2 : 1
    }
    return fits[path.count]
  }
}
