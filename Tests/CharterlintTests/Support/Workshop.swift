import Foundation

/// A folder that goes away with the test.
struct Workshop {
  /// The folder.
  let folder: URL

  /// Runs in a folder of these files, last changed an hour ago.
  static func with(_ files: [String: String], _ body: (Workshop) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      _ = try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
      try? FileManager.default.removeItem(at: folder)
    }
    let workshop = Workshop(folder: folder)
    for (path, text) in files { try workshop.write(text, to: path) }
    try body(workshop)
  }

  /// Writes a file, last changed `age` seconds ago.
  func write(_ text: String, to path: String, age: TimeInterval = 3600) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: file.path)
  }

  /// The text of a file; nil when there is none.
  func text(_ path: String) -> String? { try? String(contentsOf: folder.appending(path: path), encoding: .utf8) }

  /// Every file, sorted.
  var files: [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.appending(path: name).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// Runs the program in the folder, with the trial charter.
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> EndToEnd.Outcome {
    let rules = ["--rules", EndToEnd.folder.appending(path: "Rules").path, "--charter", "essai"]
    return try EndToEnd.run(arguments + rules, input: input, environment: environment, folder: folder)
  }
}
