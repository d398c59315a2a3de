import RuleLanguage

extension RuleLibrary {
  /// The same library with one rule, and another fingerprint for one charter.
  func alone(_ rule: RuleID, annexing charter: String, as fingerprint: Fingerprint) -> RuleLibrary {
    let packs = packs.map { pack in
      RulePack(
        id: pack.id, title: pack.title, edition: pack.edition, publisher: pack.publisher, clauses: pack.clauses,
        names: pack.names, applies: pack.applies, excluded: pack.excluded,
        fingerprint: pack.id == charter ? fingerprint : pack.fingerprint, rules: pack.rules.filter { $0.id == rule },
        sha256: pack.sha256)
    }
    return RuleLibrary(packs: packs, concepts: concepts, lexicons: lexicons, kinds: kinds, services: services)
  }
}
