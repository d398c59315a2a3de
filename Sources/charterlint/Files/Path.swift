import FoundationEssentials

/// Paths as text: nothing here looks at the disk, but what needs the current folder.
enum Path {
  private static let slash = UInt8(ascii: "/")

  /// The last name of a path.
  static func name(_ path: String) -> String {
    guard let last = path.utf8.lastIndex(where: { $0 != slash }) else { return path }
    let start = path.utf8[...last].lastIndex(of: slash).map { path.utf8.index(after: $0) } ?? path.startIndex
    return String(path[start...last])
  }

  /// The first name of a path.
  static func firstName(_ path: String) -> String { String(path.utf8.prefix { $0 != slash }) ?? path }

  /// A name in a folder.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The path from the root, `.` and `..` resolved by their letters.
  static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : join(FileManager.default.currentDirectoryPath, path)
    var names: [Substring] = []
    for name in full.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// The folder of an absolute path, itself absolute; nil for the root.
  static func parent(_ absolute: String) -> String? {
    guard absolute != "/", let slash = absolute.lastIndex(of: "/") else { return nil }
    return slash == absolute.startIndex ? "/" : String(absolute[..<slash])
  }

  /// The rest of an absolute path below a folder; nil when it is not below.
  static func relative(_ absolute: String, to folder: String) -> String? {
    let prefix = folder == "/" ? "/" : folder + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : nil
  }

  /// The way from a folder to an absolute path, over `..` where it is not below.
  static func way(from folder: String, to absolute: String) -> String {
    let (from, to) = (folder.split(separator: "/"), absolute.split(separator: "/"))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (repeatElement("..", count: from.count - shared) + to.dropFirst(shared)).joined(separator: "/")
  }

  /// An absolute path as it is shown: relative to the current folder when it is below.
  static func shown(_ absolute: String) -> String {
    relative(absolute, to: Self.absolute(FileManager.default.currentDirectoryPath)) ?? absolute
  }

  /// What follows the last dot of the name, in lower case; empty if there is none.
  static func fileExtension(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
