import DocumentModel
import RuleLanguage

/// The rules of a run: those built in, and those of `--rules` folders.
struct RuleSource {
  /// Every rule file; of two with the same path the later one counts.
  private(set) var files: [RuleFile]
  /// Folders of files that did not come with the program, by path of the file.
  private var origins: [String: String] = [:]
  /// First-level folders whose files are not exactly those built in.
  private var changed: Set<String> = []

  /// Reads the built-in rules, then those of `folders`.
  ///
  /// A folder adds its files to the built-in ones and replaces files of the same path; when it holds a pack's
  /// `pack.jsonc`, it replaces that whole pack. A folder that is itself a pack counts under its own name.
  init(folders: [String]) throws(UsageError) {
    files = EmbeddedRules.files.map { RuleFile(path: $0.path.text, builtIn: $0.text) }
    for folder in folders { try add(folder) }
  }

  private mutating func add(_ folder: String) throws(UsageError) {
    guard case .folder? = FileSystem.kind(of: folder) else { throw .unreadable(folder, .notFound) }
    let isPack = FileSystem.kind(of: Path.join(folder, "pack.jsonc")) == .file
    let prefix = isPack ? Path.name(Path.absolute(folder)) + "/" : ""
    var found: [RuleFile] = []
    try Self.read(folder, below: prefix, into: &found)
    let replaced = Set(found.filter { $0.path.hasSuffix("/pack.jsonc") }.map { Self.pack(of: $0.path) })
    files.removeAll { replaced.contains(Self.pack(of: $0.path)) }
    files += found
    for file in found {
      changed.insert(Self.pack(of: file.path))
      origins[file.path] = Path.join(folder, String(file.path.dropFirst(prefix.count)))
    }
  }

  private static func pack(of path: String) -> String { Path.firstName(path) }

  private static func read(_ folder: String, below: String, into found: inout [RuleFile]) throws(UsageError) {
    let names: [String]
    do { names = try FileSystem.names(in: folder) } catch { throw .unreadable(folder, error) }
    for name in names where !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      switch FileSystem.kind(of: path) {
      case .folder: try read(path, below: below + name + "/", into: &found)
      case .file where name.hasSuffix(".jsonc"):
        do { found.append(RuleFile(path: below + name, bytes: try FileSystem.read(path))) } catch {
          throw .unreadable(path, error)
        }
      case .file, nil: break
      }
    }
  }

  /// The library; a defect anywhere refuses all.
  func library(limits: RuleLimits = RuleLimits()) throws(UsageError) -> RuleLibrary {
    do {
      return prepared(try RuleLoader.load(files, digests: digests, limits: limits))
    } catch {
      throw .issues(located(error))
    }
  }

  /// The library with the rules of `packs` at least. Those built in are known to be right, by the tests, and are read as
  /// they are needed; with files from elsewhere everything is read, so that any defect in them is told.
  func library(for packs: Set<String>, limits: RuleLimits = RuleLimits()) throws(UsageError) -> RuleLibrary {
    guard changed.isEmpty else { return try library(limits: limits) }
    do {
      return prepared(try RuleLoader.load(files, digests: digests, rulesOf: packs, limits: limits))
    } catch {
      throw .issues(located(error))
    }
  }

  /// The library with the patterns that were compiled when the program was built, as long as its lexicons are those.
  private func prepared(_ library: RuleLibrary) -> RuleLibrary {
    var library = library
    if !changed.contains("lexicons") { library.prepared = EmbeddedRules.patterns }
    return library
  }

  /// The ids of the rules in `library` and of those that were left unread, whose files are named after them.
  func ruleIDs(_ library: RuleLibrary) -> [String] {
    var ids: [String] = []
    for pack in library.packs { for rule in pack.rules { ids.append(rule.id.text) } }
    let unread = Set(library.packs.lazy.filter(\.rules.isEmpty).map(\.id))
    for file in files where unread.contains(Self.pack(of: file.path)) {
      let name = Path.name(file.path)
      if name != "pack.jsonc", name != "fingerprint.jsonc" { ids.append(String(name.dropLast(".jsonc".count))) }
    }
    return ids
  }

  private var digests: [String: String] {
    var digests: [String: String] = [:]
    for digest in EmbeddedRules.packDigests where !changed.contains(digest.pack.text) {
      digests[digest.pack.text] = digest.sha256.text
    }
    return digests
  }

  /// The examples of every rule.
  func examples() throws(UsageError) -> [RuleExample] {
    do { return try RuleLoader.allExamples(in: files) } catch { throw .issues(located(error)) }
  }

  /// The examples of one rule.
  func examples(of rule: RuleID) throws(UsageError) -> [RuleExample] {
    do { return try RuleLoader.examples(of: rule, in: files) } catch { throw .issues(located(error)) }
  }

  /// The path at which a rule file can be opened; `Rules/…` for built-in ones.
  func shownPath(of file: String) -> String { origins[file] ?? "Rules/\(file)" }

  private func located(_ issues: PackIssues) -> [PackIssue] {
    issues.issues.map { issue in
      PackIssue(file: shownPath(of: issue.file), line: issue.line, column: issue.column, problem: issue.problem)
    }
  }
}

extension StaticString {
  /// The characters as a String.
  fileprivate var text: String { withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }
}
