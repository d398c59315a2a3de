import Foundation
import Testing

/// Expected outputs, one file each in `Goldens`. With `UPDATE_GOLDENS=1` in the environment they are written anew, to
/// be reviewed as a difference.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  /// Compares with the file, or rewrites it.
  static func check(_ bytes: [UInt8], _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(bytes).write(to: file)
      return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(
      String(decoding: bytes, as: UTF8.self) == expected, "\(name) differs; UPDATE_GOLDENS=1 writes it anew",
      sourceLocation: location)
  }
}
