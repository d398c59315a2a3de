extension LibraryDraft {
  /// Reads the concepts of `files` that what was read names, those that they name, and so on; takes them out of `files`.
  /// False when one of them stands in no file of its name.
  mutating func addNeeded(_ files: inout [String: RuleFile]) -> Bool {
    var place = 0
    var isWhole = true
    while place < referring.count {
      for reference in referring[place].references {
        switch reference.target {
        case .concept(let name), .fact(concept: let name, name: _):
          if let file = files.removeValue(forKey: name) {
            add(file, as: .concept(baseName: name))
          } else if names.concepts[name] == nil {
            isWhole = false
          }
        case .lexicon, .pack, .clause: break
        }
      }
      place += 1
    }
    return isWhole
  }

  /// Checks what files name of each other, unless they are known to be right; the library, or all that is wrong.
  consuming func finished(
    _ digests: [String: String], _ files: [(role: RuleFile.Role, file: RuleFile)]
  ) throws(PackIssues) -> RuleLibrary {
    if !isTrusted { resolve() }
    if !issues.isEmpty { throw PackIssues(issues) }
    return library(digests: digests, files: files.map(\.file))
  }

  /// The finished library, every list in the order of ids. Only for a draft without issues.
  private func library(digests: [String: String], files: [RuleFile]) -> RuleLibrary {
    let packs = packs.values.sorted { $0.id < $1.id }.map { header in
      RulePack(
        id: header.id, title: header.title, edition: header.edition, publisher: header.publisher,
        clauses: header.clauses, names: header.names, applies: header.applies, excluded: header.excluded,
        fingerprint: fingerprints[header.id] ?? Fingerprint(hashes: []),
        rules: (rules[header.id] ?? []).sorted { $0.id < $1.id },
        sha256: digests[header.id] ?? RuleLoader.digest(of: header.id, in: files))
    }
    return RuleLibrary(
      packs: packs, concepts: concepts.sorted { $0.id < $1.id }, lexicons: lexicons.sorted { $0.id < $1.id },
      kinds: kinds, services: services)
  }
}
