import DocumentModel
import RuleLanguage

/// What the rulings of one rule on the documents of a set make together.
struct RulingMerger {
  /// The rulings, one per document.
  let own: [Ruling]
  /// The documents' paths.
  let paths: [String]
  /// The documents that the rule is for, by place.
  let expected: [Int]

  init(own: [Ruling], paths: [String]) {
    self.own = own
    self.paths = paths
    expected = own.indices.filter { own[$0].verdict != .notApplicable }
  }

  /// The declarations that would settle a condition, each once.
  var undeclared: [String] {
    var keys: [String] = []
    for key in expected.flatMap({ own[$0].undeclared }) where !keys.contains(key) { keys.append(key) }
    return keys
  }

  /// The best evidence wins; what one document states to the contrary stands beside what another one states.
  func best() -> Conclusion {
    guard let verdict = first(of: [.contradicted, .satisfied, .vague, .review, .missing]) else { return silent }
    var conclusion = conclusion(verdict)
    if verdict == .contradicted { conclusion.add(cited(.satisfied)) }
    conclusion.parts = mergedParts()
    return conclusion
  }

  /// The document that falls furthest short, and what each of them gives.
  func worst() -> Conclusion {
    guard let verdict = first(of: [.contradicted, .missing, .vague, .review, .satisfied]) else { return silent }
    var conclusion = conclusion(verdict)
    guard expected.count > 1 else {
      conclusion.parts = expected.flatMap { place in own[place].parts.map { part($0, of: place) } }
      return conclusion
    }
    conclusion.parts = expected.map { place in
      RulingPart(
        label: LocalizedText(fr: paths[place], en: paths[place]), verdict: own[place].verdict,
        evidence: own[place].evidence.prefix(1).map { $0.placed(in: place) })
    }
    return conclusion
  }

  /// The documents with a verdict; those that the rule is for when none has it.
  func places(of verdict: Verdict) -> [Int] {
    let places = expected.filter { own[$0].verdict == verdict }
    return places.isEmpty ? expected : places
  }

  private func first(of order: [Verdict]) -> Verdict? {
    order.first { verdict in expected.contains { own[$0].verdict == verdict } }
  }

  /// The rule is for none of the documents.
  private var silent: Conclusion {
    var conclusion = Conclusion(.notApplicable)
    conclusion.reason = own.first?.reason
    return conclusion
  }

  private func conclusion(_ verdict: Verdict) -> Conclusion {
    let places = expected.filter { own[$0].verdict == verdict }
    var conclusion = Conclusion(verdict)
    conclusion.add(cited(verdict))
    for remark in places.flatMap({ own[$0].remarks }) where !conclusion.remarks.contains(remark) {
      if case .mayStandElsewhere = remark { continue }
      conclusion.remarks.append(remark)
    }
    // A paper that contradicts itself has the words of the comparison that found it.
    conclusion.message = places.first.map { own[$0].message }
    conclusion.grade = Grade.allCases.last { grade in places.contains { own[$0].grade == grade } }
    conclusion.reason = places.lazy.compactMap { own[$0].reason }.first
    conclusion.nearest = places.lazy.compactMap { place in own[place].nearest?.placed(in: place) }.first
    return conclusion
  }

  /// The passages of the documents with a verdict: the decisive one of each, then the second of each, and so on; where
  /// a passage satisfies, the firmest document first.
  private func cited(_ verdict: Verdict) -> (evidence: [Evidence], count: Int) {
    let places = expected.filter { own[$0].verdict == verdict }
      .sorted { (rank(own[$1].grade), $0) < (rank(own[$0].grade), $1) }
    let longest = places.map { own[$0].evidence.count }.max() ?? 0
    let evidence = (0..<longest).flatMap { turn in
      places.filter { turn < own[$0].evidence.count }.map { own[$0].evidence[turn].placed(in: $0) }
    }
    return (evidence, places.reduce(0) { $0 + own[$1].evidenceCount })
  }

  private func rank(_ grade: Grade?) -> Int {
    switch grade {
    case nil: 0
    case .promise: 1
    case .commitment: 2
    case .trace: 3
    }
  }

  /// Each named part once, as the document that states it best.
  private func mergedParts() -> [RulingPart] {
    var parts: [RulingPart] = []
    for place in expected {
      for part in own[place].parts.map({ self.part($0, of: place) }) {
        guard let known = parts.firstIndex(where: { $0.label == part.label }) else {
          parts.append(part)
          continue
        }
        if parts[known].verdict != .satisfied, part.verdict == .satisfied { parts[known] = part }
      }
    }
    return parts
  }

  private func part(_ part: RulingPart, of place: Int) -> RulingPart {
    RulingPart(label: part.label, verdict: part.verdict, evidence: part.evidence.map { $0.placed(in: place) })
  }
}

extension Evidence {
  /// The same passage as one of a set's document.
  func placed(in paper: Int) -> Evidence {
    var evidence = self
    evidence.paper = paper
    return evidence
  }
}

extension Conclusion {
  /// Adds passages after those there are.
  fileprivate mutating func add(_ cited: (evidence: [Evidence], count: Int)) {
    evidence += cited.evidence
    evidenceCount += cited.count
  }
}
