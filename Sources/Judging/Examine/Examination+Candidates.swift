import DocumentModel
import Matching
import RuleLanguage

extension Examination {
  /// What besides its place keeps a passage from counting.
  struct Bar {
    /// The node of the concept's false friends.
    var decoys: Int?
    /// True when a negated passage does not count.
    var negated = false
    /// True when a bare heading counts.
    var headingsCount = false
  }

  /// The passages of a list that may count, in rule order, at most so many.
  func candidates(
    _ node: Int, of list: ConditionList, _ bar: Bar, atMost most: Int = Conclusion.mostCounted
  ) -> [Passage] {
    ask { part in
      var kept: [Passage] = []
      part.visitCandidates(node, of: list, bar) { passage in
        kept.append(passage)
        return kept.count < most
      }
      return (kept, kept.count == most)
    }
  }

  /// Calls `body` with the passages of a list that may count, in rule order, until it has enough and returns false: a
  /// long text says the same thing a thousand times, and what an author wrote last is then not looked for at all. A
  /// tracer is told of every passage.
  func visitCandidates(_ node: Int, of list: ConditionList, _ bar: Bar, _ body: (Passage) -> Bool) {
    guard tracer == nil else {
      for passage in admitted(findInRuleOrder(node), of: list, bar) where !body(passage) { return }
      return
    }
    var step = 0
    visitInRuleOrder(node) { passage in
      step += 1
      if deadline.isOver(atStep: step) { return false }
      return rejection(of: passage, bar) != nil || body(passage)
    }
  }

  /// Those of `found` that may count, in their order.
  func admitted(_ found: [Passage], of list: ConditionList, _ bar: Bar) -> [Passage] {
    var kept: [Passage] = []
    guard let tracer else {
      for (place, passage) in found.enumerated() {
        if deadline.isOver(atStep: place) { return [] }
        if rejection(of: passage, bar) == nil { kept.append(passage) }
      }
      return kept
    }
    var notes: [PassageTrace] = []
    for passage in found where !passage.tokens.isEmpty {
      let rejection = rejection(of: passage, bar)
      if rejection == nil { kept.append(passage) }
      notes.append(
        PassageTrace(evidence: evidence(passage, .context), outcome: rejection.map { .rejected($0) } ?? .counts))
    }
    tracer.open(list, notes)
    return kept
  }

  private func rejection(of passage: Passage, _ bar: Bar) -> PassageRejection? {
    if let rejection = rejection(ofPlace: passage, headingsCount: bar.headingsCount) { return rejection }
    if let decoys = bar.decoys, overlaps(passage.tokens, decoys) { return .falseFriend }
    if bar.negated, isNegated(passage) { return .negated }
    return nil
  }

  /// Why a passage cannot be evidence by its place, if it cannot.
  func rejection(ofPlace passage: Passage, headingsCount: Bool) -> PassageRejection? {
    if passage.tokens.isEmpty || masked.covers(passage.tokens) { return .annexedCharter }
    let block = block(of: passage.tokens.lowerBound)
    if outline.isSilent[block], !headingsCount, !passage.isAskedInHeading, !isTellingHeading(block) {
      switch document.blocks[block].kind {
      case .tableOfContents: return .tableOfContents
      case .heading, .paragraph, .listItem, .caption: return .heading
      }
    }
    return isGlossaryOrSignature(block) && !isIdentifier(passage) ? .glossaryOrSignature : nil
  }

  /// True for a party's identifier, which counts wherever it stands, be it among the definitions.
  private func isIdentifier(_ passage: Passage) -> Bool {
    let span = text.span(passage.tokens)
    return [EntityKind.siren, .siret, .vat].contains { !matcher.entities.entities($0, in: span).isEmpty }
  }
}
