import Foundation

/// Files kept beside the repository (`../shared`), not in it: real documents and other projects' test files.
enum SharedFiles {
  private static let root: String = {
    var path = #filePath
    for _ in 0..<3 { path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    return path + "/../shared/"
  }()

  /// The files under a folder, deep, in order of name; none when the folder is not there.
  static func all(under folder: String, extensions: Set<String>? = nil) -> [String] {
    guard let names = FileManager.default.enumerator(atPath: root + folder) else { return [] }
    var files: [String] = []
    for case let name as String in names {
      var isFolder: ObjCBool = false
      let path = root + folder + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      let ending = name.split(separator: ".").last.map(String.init) ?? ""
      if extensions == nil || extensions?.contains(ending) == true { files.append(path) }
    }
    return files.sorted()
  }

  static func bytes(_ path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? [] }

  /// True where the files must be there: continuous integration with the folder mounted.
  static var isRequired: Bool {
    ProcessInfo.processInfo.environment["CI"] == "true" && FileManager.default.fileExists(atPath: root)
  }
}
