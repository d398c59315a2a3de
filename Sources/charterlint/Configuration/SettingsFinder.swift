import DocumentModel
import Judging

/// Finds the settings of documents: the configuration of their folder or of a folder above, and their sidecar.
///
/// A configuration file is read once for the documents it governs.
struct SettingsFinder {
  /// Name of a configuration file, and the ending of a sidecar.
  static let fileName = ".charterlint.jsonc"

  private static let mostFolders = 4096

  private let packs: [String]
  private let editions: [String: String]
  private let rules: [String]?
  private let fixed: Settings?
  private var byFolder: [String: Settings?] = [:]

  /// Prepares a search; `configuration` (`--config`) takes the place of what would be found in folders.
  init(
    configuration: String?, packs: [String], editions: [String: String] = [:], rules: [String]? = nil
  ) throws(UsageError) {
    self.packs = packs
    self.editions = editions
    self.rules = rules
    fixed =
      if let configuration {
        try Self.read(configuration, .configuration, packs, editions, rules)
      } else {
        nil
      }
  }

  /// The settings of a document: its sidecar, then its configuration, as far as there are.
  mutating func settings(of document: String) throws(UsageError) -> [Settings] {
    let absolute = Path.absolute(document)
    return [try sidecar(of: absolute), try configuration(for: absolute)].compactMap(\.self)
  }

  /// The configuration of a document, given by its absolute path.
  mutating func configuration(for document: String) throws(UsageError) -> Settings? {
    if let fixed { return fixed }
    guard let folder = Path.parent(document) else { return nil }
    return try configuration(in: folder)
  }

  private mutating func configuration(in folder: String) throws(UsageError) -> Settings? {
    if let known = byFolder[folder] { return known }
    let candidate = Path.join(folder, Self.fileName)
    var found: Settings?
    if FileSystem.kind(of: candidate) == .file {
      found = try Self.read(candidate, .configuration, packs, editions, rules)
    } else if let parent = Path.parent(folder) {
      found = try configuration(in: parent)
    }
    // A stream may come from any number of folders.
    if byFolder.count == Self.mostFolders { byFolder = [:] }
    byFolder[folder] = .some(found)
    return found
  }

  /// The sidecar of a document, `FILE.charterlint.jsonc` beside it.
  func sidecar(of document: String) throws(UsageError) -> Settings? {
    let path = document + Self.fileName
    guard FileSystem.kind(of: path) == .file else { return nil }
    return try Self.read(path, .sidecar, packs, editions, rules)
  }

  private static func read(
    _ path: String, _ origin: ContextValue.Origin, _ packs: [String], _ editions: [String: String],
    _ rules: [String]?
  ) throws(UsageError) -> Settings {
    let bytes: [UInt8]
    let shown = path.hasPrefix("/") ? Path.shown(path) : path
    do { bytes = try FileSystem.read(path) } catch { throw .unreadable(shown, error) }
    let folder = Path.parent(Path.absolute(path)) ?? "/"
    var settings = try SettingsDecoder.decode(
      bytes, file: shown, folder: folder, origin: origin, packs: packs, editions: editions, rules: rules)
    settings.sha256 = SHA256.hexDigest(of: bytes)
    return settings
  }
}
