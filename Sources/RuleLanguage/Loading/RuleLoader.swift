import DocumentModel

/// Turns rule files into a library, or says everything that is wrong with them. Nothing is ever half-loaded.
package enum RuleLoader {
  /// Loads the packs, concepts and lexicons of `files`; of two files with the same path the later one counts.
  ///
  /// `digests` gives the SHA-256 of packs whose files were digested before; it is computed for the others. Leave out
  /// the digest of a pack that got files added or replaced. O(bytes).
  package static func load(
    _ files: [RuleFile], digests: [String: String] = [:], limits: RuleLimits = RuleLimits()
  ) throws(PackIssues) -> RuleLibrary {
    try load(RuleFile.effective(files), digests, limits)
  }

  /// Loads the rules of some packs only, and the concepts these need: of the others the library has everything but
  /// their rules.
  ///
  /// For files that are known to be right as a whole within the usual limits: what is not read is not checked, examples are
  /// passed over, patterns are only read when they are compiled, and names are taken to be those of other files; with other
  /// limits all of that is checked. A concept is looked for in the file of its name; should it stand in another, or
  /// anything be wrong, every file is read. O(bytes read).
  package static func load(
    _ files: [RuleFile], digests: [String: String], rulesOf packs: Set<String>, limits: RuleLimits = RuleLimits()
  ) throws(PackIssues) -> RuleLibrary {
    let files = RuleFile.effective(files)
    do {
      var draft = LibraryDraft(limits: limits, isTrusted: limits == RuleLimits())
      var concepts: [String: RuleFile] = [:]
      for (role, file) in files {
        switch role {
        case .concept(let name): concepts[name] = file
        case .rule(let folder): if packs.contains(folder) { draft.add(file, as: role) }
        case .lexicon, .kinds, .services, .pack, .fingerprint, .misplaced: draft.add(file, as: role)
        }
      }
      if draft.addNeeded(&concepts) { return try draft.finished(digests, files) }
    } catch {
      // Told once every file is read.
    }
    return try load(files, digests, limits)
  }

  private static func load(
    _ files: [(role: RuleFile.Role, file: RuleFile)], _ digests: [String: String], _ limits: RuleLimits
  ) throws(PackIssues) -> RuleLibrary {
    var draft = LibraryDraft(limits: limits)
    for (role, file) in files { draft.add(file, as: role) }
    return try draft.finished(digests, files)
  }

  /// The SHA-256 of the files of a folder: path, NUL, bytes, NUL, in the order of the paths.
  package static func digest(of folder: String, in files: [RuleFile]) -> String {
    var bytes: [UInt8] = []
    let own = files.filter { $0.path.hasPrefix(folder + "/") }
    for file in own.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      bytes += Array(file.path.utf8) + [0] + file.bytes + [0]
    }
    return SHA256.hexDigest(of: bytes)
  }
}
