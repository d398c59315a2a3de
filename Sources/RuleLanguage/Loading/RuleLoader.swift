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
    let files = RuleFile.effective(files)
    var draft = LibraryDraft(limits: limits)
    for (role, file) in files { draft.add(file, as: role) }
    draft.resolve()
    if !draft.issues.isEmpty { throw PackIssues(draft.issues) }
    return draft.library(digests: digests, files: files.map(\.file))
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
