/// One file of a rules folder.
package struct RuleFile: Sendable {
  /// Path relative to the rules folder, with `/`, such as `digitalpes/pack.jsonc`.
  package let path: String
  private let content: Content

  private enum Content {
    case read([UInt8])
    case builtIn(StaticString)
  }

  /// Makes a file of bytes as read.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .read(bytes)
  }

  /// Makes a file that came with the program; those are made in the order of the bytes of their paths, each once.
  /// Nothing is copied until it is asked for: most runs read some of them.
  package init(path: String, builtIn text: StaticString) {
    self.path = path
    content = .builtIn(text)
  }

  /// The bytes as read. O(bytes) for a built-in file.
  package var bytes: [UInt8] {
    switch content {
    case .read(let bytes): bytes
    case .builtIn(let text): text.withUTF8Buffer { Array($0) }
    }
  }

  /// True when the compiler has seen to it that the bytes are UTF-8.
  var isKnownText: Bool {
    switch content {
    case .read: false
    case .builtIn: true
    }
  }

  /// The files in the order they are read; of two with the same path the later one counts. Files that do not end in
  /// `.jsonc` are no rule files and are left out.
  static func effective(_ files: [RuleFile]) -> [(role: Role, file: RuleFile)] {
    var byRank = [[(role: Role, file: RuleFile)]](repeating: [], count: Role.ranks)
    for file in distinct(files) {
      let role = Role(path: file.path)
      byRank[role.rank].append((role, file))
    }
    return Array(byRank.joined())
  }

  /// The files in the order of their paths, each once. Those that came with the program are so from the first.
  private static func distinct(_ files: [RuleFile]) -> [RuleFile] {
    if files.allSatisfy(\.isKnownText) { return files }
    var byPath: [String: RuleFile] = [:]
    for file in files where file.path.hasSuffix(".jsonc") { byPath[file.path] = file }
    return byPath.values.sorted { $0.path < $1.path }
  }

  /// What a file is by its path.
  enum Role: Equatable {
    case lexicon(baseName: String)
    case concept(baseName: String)
    case kinds
    case services
    case pack(folder: String)
    case fingerprint(folder: String)
    case rule(folder: String)
    /// A place where no rule file is looked for.
    case misplaced

    init(path: String) {
      let slash = path.utf8.firstIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { String(path[..<$0]) } ?? ""
      let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
      guard !name.utf8.contains(UInt8(ascii: "/")), slash == nil || Identifier.isValid(folder) else {
        self = .misplaced
        return
      }
      let baseName = String(name.utf8.dropLast(".jsonc".utf8.count)) ?? name
      switch (folder, name) {
      case ("", "kinds.jsonc"): self = .kinds
      case ("", "services.jsonc"): self = .services
      case ("", _): self = .misplaced
      case ("lexicons", _): self = .lexicon(baseName: baseName)
      case ("concepts", _): self = .concept(baseName: baseName)
      case (_, "pack.jsonc"): self = .pack(folder: folder)
      case (_, "fingerprint.jsonc"): self = .fingerprint(folder: folder)
      default: self = .rule(folder: folder)
      }
    }

    /// Rules need to know the lexicons and packs there are; concepts come last, since the rules tell which are needed.
    /// Below `ranks`.
    fileprivate var rank: Int {
      switch self {
      case .lexicon: 0
      case .kinds: 1
      case .services: 2
      case .pack: 3
      case .fingerprint: 4
      case .rule: 5
      case .concept: 6
      case .misplaced: 7
      }
    }

    fileprivate static let ranks = 8
  }
}

/// Everything that is wrong with a set of rule files, in the order of file, line and column.
package struct PackIssues: Error, Sendable {
  /// The issues; at least one.
  package let issues: [PackIssue]

  /// Sorts the issues.
  package init(_ issues: [PackIssue]) {
    self.issues = issues.enumerated()
      .sorted {
        ($0.element.file, $0.element.line, $0.element.column, $0.offset)
          < ($1.element.file, $1.element.line, $1.element.column, $1.offset)
      }
      .map(\.element)
  }
}
