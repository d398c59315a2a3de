import Foundation
import Testing

/// The folder of real documents and charters beside the repository, which not everyone has.
enum SharedFolder {
  /// The repository.
  static let repository = EndToEnd.folder.deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = repository.deletingLastPathComponent().appending(path: "shared")

  static let isThere = FileManager.default.fileExists(atPath: folder.path)
  static let isContinuousIntegration = ProcessInfo.processInfo.environment["CI"] == "true"

  /// Names of the five charters.
  static let charters = names(in: "charters", where: { $0.hasSuffix(".txt") })
  /// Names of the real documents.
  static let documents = names(in: "corpus/documents", where: { !$0.hasPrefix(".") })

  /// The bytes of a file of the folder.
  static func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: path))) }

  /// The text of a pack's charter.
  static func charter(_ pack: String = RealRules.digitalpes) throws -> String {
    String(decoding: try bytes(of: "charters/\(pack).txt"), as: UTF8.self)
  }

  private static func names(in path: String, where isWanted: (String) -> Bool) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
    return all.filter(isWanted).sorted()
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where `../shared` is not there.
  static var needsShared: Self { .enabled(if: SharedFolder.isThere, "../shared is not there") }
}
