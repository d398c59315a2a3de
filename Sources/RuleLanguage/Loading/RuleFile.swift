/// One file of a rules folder.
package struct RuleFile: Sendable {
  /// Path relative to the rules folder, with `/`, such as `digitalpes/DA-43.jsonc`.
  package let path: String
  /// The bytes as read.
  package let bytes: [UInt8]

  /// Makes a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The files in the order they are read; of two with the same path the later one counts. Files that do not end in
  /// `.jsonc` are no rule files and are left out.
  static func effective(_ files: [RuleFile]) -> [(role: Role, file: RuleFile)] {
    var byPath: [String: RuleFile] = [:]
    for file in files where file.path.hasSuffix(".jsonc") { byPath[file.path] = file }
    return byPath.values.map { (Role(path: $0.path), $0) }
      .sorted { ($0.role.rank, $0.file.path) < ($1.role.rank, $1.file.path) }
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
      let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let last = parts.last ?? ""
      let baseName = String(last.dropLast(".jsonc".count))
      guard parts.count == 1 || Identifier.isValid(parts[0]) else {
        self = .misplaced
        return
      }
      switch (parts.count, parts[0], last) {
      case (1, _, "kinds.jsonc"): self = .kinds
      case (1, _, "services.jsonc"): self = .services
      case (2, "lexicons", _): self = .lexicon(baseName: baseName)
      case (2, "concepts", _): self = .concept(baseName: baseName)
      case (2, let folder, "pack.jsonc"): self = .pack(folder: folder)
      case (2, let folder, "fingerprint.jsonc"): self = .fingerprint(folder: folder)
      case (2, let folder, _): self = .rule(folder: folder)
      default: self = .misplaced
      }
    }

    /// What others refer to is read first.
    fileprivate var rank: Int {
      switch self {
      case .lexicon: 0
      case .concept: 1
      case .kinds: 2
      case .services: 3
      case .pack: 4
      case .fingerprint: 5
      case .rule: 6
      case .misplaced: 7
      }
    }
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
