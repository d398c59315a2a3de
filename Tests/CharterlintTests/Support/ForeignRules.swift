import RuleLanguage

/// More rules of the same make about things no paper speaks of.
extension RuleLibrary {
  /// This library with `count` copies of each of its packs, concepts and rules in words that do not exist.
  func withForeignCopies(_ count: Int) -> RuleLibrary {
    var packs = packs
    var concepts = concepts
    for copy in 1...count {
      let foreign = ForeignWords(copy: copy)
      concepts += self.concepts.map(foreign.concept)
      packs += self.packs.map(foreign.pack)
    }
    return RuleLibrary(packs: packs, concepts: concepts, lexicons: lexicons, kinds: kinds, services: services)
  }
}

/// Takes every word of rules for another, which no language has; lexicons and entities stay.
private struct ForeignWords {
  let copy: Int

  private func name(_ name: String) -> String { "x\(copy)-\(name)" }

  func concept(_ concept: Concept) -> Concept {
    Concept(
      id: name(concept.id), title: concept.title, decoys: concept.decoys.map(pattern),
      facts: concept.facts.map { Concept.Fact(name: $0.name, condition: condition($0.condition)) })
  }

  func pack(_ pack: RulePack) -> RulePack {
    RulePack(
      id: name(pack.id), title: pack.title, edition: pack.edition, publisher: pack.publisher, clauses: pack.clauses,
      names: pack.names.map(pattern), applies: pack.applies, excluded: pack.excluded,
      fingerprint: Fingerprint(hashes: []), rules: pack.rules.map(rule), sha256: pack.sha256)
  }

  private func rule(_ rule: Rule) -> Rule {
    Rule(
      id: RuleID(name(rule.id.text)), clause: rule.clause, topic: rule.topic, title: rule.title, why: rule.why,
      severity: rule.severity, severityRules: rule.severityRules, documents: rule.documents, unit: rule.unit,
      when: rule.when, provable: rule.provable, checks: rule.checks.map(check), messages: rule.messages,
      advice: rule.advice, insert: rule.insert, question: rule.question, proof: rule.proof, file: rule.file)
  }

  private func check(_ check: Check) -> Check {
    switch check {
    case .require(let body):
      .require(
        Requirement(
          concept: body.concept.map(name), satisfied: body.satisfied.map(condition), vague: body.vague.map(condition),
          contradicted: body.contradicted.map(condition), owes: body.owes, polarity: body.polarity, hedges: body.hedges,
          blanksLower: body.blanksLower,
          parts: body.parts.map { Requirement.Part(label: $0.label, condition: condition($0.condition)) }))
    case .forbid(let body):
      .forbid(
        Prohibition(
          concept: body.concept.map(name), contradicted: body.contradicted.map(condition),
          vague: body.vague.map(condition), satisfied: body.satisfied.map(condition),
          review: body.review.map(condition), otherwise: body.otherwise))
    case .mention, .figures, .link, .annex, .compare, .ask: check
    }
  }

  private func condition(_ condition: Condition) -> Condition {
    switch condition {
    case .pattern(let pattern): .pattern(self.pattern(pattern))
    case .fact(let concept, let fact): .fact(concept: name(concept), name: fact)
    case .any(let inner): .any(inner.map(self.condition))
    case .all(let inner, let window, let without):
      .all(inner.map(self.condition), within: window, without: without.map(self.condition))
    case .under(let headings, let find):
      .under(headings: headings.map(self.condition), find: find.map(self.condition))
    case .column(let headers, let find, let every):
      .column(headers: headers.map(self.condition), find: find.map(self.condition), every: every)
    case .count(let atLeast, let of, let window): .count(atLeast: atLeast, of: self.condition(of), within: window)
    case .heading(let inner): .heading(self.condition(inner))
    }
  }

  private func pattern(_ pattern: Pattern) -> Pattern {
    let parts = pattern.parts
    // A pattern without words of its own is the same in every charter.
    return parts.hasWords ? Pattern(notation: notation(parts, 0..<parts.count)) : pattern
  }

  private func notation(_ parts: PatternParts, _ places: Range<Int>) -> String {
    var pieces: [String] = []
    var place = places.lowerBound
    while place < places.upperBound {
      let part = parts[place]
      let word = parts.text(of: part) + "zqx\(copy)"
      switch part.kind {
      case .word: pieces.append(word)
      case .exact: pieces.append("‹\(word)›")
      case .prefix: pieces.append(word + "*")
      case .oneOf: pieces.append("(\(choice(parts, place + 1..<part.end)))")
      case .optional: pieces.append("[\(choice(parts, place + 1..<part.end))]")
      case .sequence: break
      case .gap(let atMost): pieces.append("…\(atMost)")
      case .entity(let kind): pieces.append("<\(kind.rawValue)>")
      case .lexicon: pieces.append("{\(parts.text(of: part))}")
      }
      place = part.end
    }
    return pieces.joined(separator: " ")
  }

  private func choice(_ parts: PatternParts, _ places: Range<Int>) -> String {
    var sequences: [String] = []
    var place = places.lowerBound
    while place < places.upperBound {
      sequences.append(notation(parts, place + 1..<parts[place].end))
      place = parts[place].end
    }
    return sequences.joined(separator: "|")
  }
}

extension PatternParts {
  fileprivate var hasWords: Bool {
    (0..<count).contains { place in
      switch self[place].kind {
      case .word, .exact, .prefix: true
      case .oneOf, .optional, .sequence, .gap, .entity, .lexicon: false
      }
    }
  }
}
