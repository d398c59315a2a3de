import Foundation

/// One rule file as it stands on disk.
struct RuleFile {
  /// Where it stands below the rules folder, with `/` between the names.
  let path: String
  /// Its text; encodes back to the very bytes of the file.
  let text: String

  /// Its first folder, which is the pack it belongs to; nil for a file that stands in no folder.
  var pack: Substring? {
    guard let slash = path.firstIndex(of: "/") else { return nil }
    return path[..<slash]
  }

  /// Every `*.jsonc` file under `folder`, hidden ones left out, in the order of the bytes of their paths.
  ///
  /// A folder that does not exist holds no rules. Throws when a file cannot be read or is not UTF-8.
  static func all(under folder: URL) throws -> [RuleFile] {
    guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else { return [] }
    return try paths(in: folder, below: "")
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { path in
        let url = folder.appending(path: path, directoryHint: .notDirectory)
        let bytes = [UInt8](try Data(contentsOf: url))
        guard let text = String(validating: bytes, as: UTF8.self) else {
          throw RuleFileError.notUTF8(file: url.path(percentEncoded: false), line: firstBadLine(bytes))
        }
        return RuleFile(path: path, text: text)
      }
  }

  private static func paths(in folder: URL, below parent: String) throws -> [String] {
    var found: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
      guard !name.hasPrefix(".") else { continue }
      let url = folder.appending(path: name, directoryHint: .notDirectory)
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isDirectory)
      if isDirectory.boolValue {
        found += try paths(in: url, below: parent + name + "/")
      } else if name.hasSuffix(".jsonc") {
        found.append(parent + name)
      }
    }
    return found
  }

  /// The 1-based line of the first invalid sequence; no UTF-8 sequence holds a line feed, so lines stand alone.
  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }
}

/// Why a rule file cannot be embedded.
enum RuleFileError: Error, CustomStringConvertible {
  case notUTF8(file: String, line: Int)

  var description: String {
    switch self {
    case .notUTF8(let file, let line): "\(file):\(line): error: not valid UTF-8; save this rule file as UTF-8"
    }
  }
}
