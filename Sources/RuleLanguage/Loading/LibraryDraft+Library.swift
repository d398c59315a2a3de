extension LibraryDraft {
  /// The finished library, every list in the order of ids. Only for a draft without issues.
  func library(digests: [String: String], files: [RuleFile]) -> RuleLibrary {
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
