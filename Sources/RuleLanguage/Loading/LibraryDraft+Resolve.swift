extension LibraryDraft {
  /// Checks every name that one file takes from another, and that nothing goes round in circles.
  mutating func resolve() {
    for file in referring {
      var problems: [LocatedProblem] = []
      var unknownConcepts: Set<String> = []
      for reference in file.references where problems.count < Limits.issues {
        if let problem = problem(with: reference.target, in: file.role) {
          // A wrong concept makes every bare @fact wrong; one issue is enough.
          if case .unknownConcept(let id, _) = problem, !unknownConcepts.insert(id).inserted { continue }
          problems.append(LocatedProblem(offset: reference.offset, problem: problem))
        }
      }
      report(problems, in: file)
    }
    let uses = NameUses(self)
    guard let sizes = NameExpansion.sizes(own: uses.own, uses: uses.list.map { ($0.from, $0.to) }) else {
      reportCircles(among: lexiconUses)
      return reportCircles(among: factUses)
    }
    report(sizes, of: uses)
  }

  /// Refuses names that stand for too much once all names are followed.
  private mutating func report(_ sizes: [NameExpansion.Size], of uses: NameUses) {
    var told: Set<Int> = []
    for use in uses.list {
      let size = sizes[use.from]
      let isHuge = size.count > limits.expansion
      guard isHuge || size.depth > Limits.nameDepth, told.count < Limits.issues, told.insert(use.from).inserted else {
        continue
      }
      let problem: PackIssue.Problem =
        isHuge ? .limit(.expansion, atMost: limits.expansion) : .limit(.nameDepth, atMost: Limits.nameDepth)
      report([LocatedProblem(offset: use.offset, problem: problem)], in: referring[use.file])
    }
  }

  private mutating func report(_ problems: [LocatedProblem], in referring: Referring) {
    if problems.isEmpty { return }
    issues += PackIssue.located(problems, file: referring.file.path, bytes: referring.file.bytes)
  }

  private func problem(with target: Reference.Target, in role: RuleFile.Role) -> PackIssue.Problem? {
    switch target {
    case .lexicon(let id):
      if names.lexicons[id] != nil { return nil }
      return .unknownLexicon(id, nearest: NearestName.of(id, among: names.lexicons.keys))
    case .concept(let id):
      if names.concepts[id] != nil { return nil }
      return .unknownConcept(id, nearest: NearestName.of(id, among: names.concepts.keys))
    case .fact(let concept, let name):
      if names.concepts[concept] == nil {
        return .unknownConcept(concept, nearest: NearestName.of(concept, among: names.concepts.keys))
      }
      guard let facts = names.facts[concept], !facts.contains(name) else { return nil }
      return .unknownFact(concept: concept, name: name, nearest: NearestName.of(name, among: facts))
    case .pack(let id):
      if names.packs.contains(id) { return nil }
      return .unknownPack(id, nearest: NearestName.of(id, among: names.packs))
    case .clause(let id):
      guard case .rule(let folder) = role, let clauses = names.clauses[folder], !clauses.contains(id) else {
        return nil
      }
      return .unknownClause(id, nearest: NearestName.of(id, among: clauses))
    }
  }

  /// Which lexicon names which.
  private var lexiconUses: [NameCircles.Use] {
    referring.enumerated().flatMap { place, file -> [NameCircles.Use] in
      guard case .lexicon = file.role else { return [] }
      return file.references.compactMap { reference in
        guard case .lexicon(let id) = reference.target else { return nil }
        return NameCircles.Use(from: file.owner, to: id, file: place, offset: reference.offset)
      }
    }
  }

  /// Which fact names which, as `concept/fact`.
  private var factUses: [NameCircles.Use] {
    referring.enumerated().flatMap { place, file -> [NameCircles.Use] in
      guard case .concept = file.role else { return [] }
      return file.references.compactMap { reference in
        guard case .fact(let concept, let name) = reference.target, let fact = reference.fact else { return nil }
        let (from, to) = ("\(file.owner)/\(fact)", "\(concept)/\(name)")
        return NameCircles.Use(from: from, to: to, file: place, offset: reference.offset)
      }
    }
  }

  private mutating func reportCircles(among uses: [NameCircles.Use]) {
    for (circle, use) in NameCircles.find(in: uses).prefix(Limits.issues) {
      report([LocatedProblem(offset: use.offset, problem: .circular(circle))], in: referring[use.file])
    }
  }
}
