import DocumentModel
import RuleLanguage

extension Rule {
  /// Every text of the rule that a person may be shown, with its name.
  var personTexts: [(name: String, text: LocalizedText)] {
    var texts = [("title", title), ("why", why)] + messages.map { ("messages.\($0.key.rawValue)", $0.value) }
    texts += [("advice", advice), ("question", question), ("proof", proof)].compactMap { name, text in
      text.map { (name, $0) }
    }
    texts += (when + severityRules.flatMap(\.when)).compactMap(\.reason).map { ("reason", $0) }
    for check in checks {
      switch check {
      case .require(let body): texts += body.parts.map { ("part", $0.label) }
      case .mention(let body):
        texts += body.elements.map { ("element", $0.label) } + body.nearMisses.map { ("near miss", $0.reason) }
      case .ask(let body): texts += body.answers.map { ("answer", $0.reason) }
      case .compare(let body): texts += body.map { ("comparison", $0.message) }
      case .forbid, .figures, .link, .annex: break
      }
    }
    return texts
  }

  /// The verdicts it can give by its checks, `notApplicable` aside.
  var possibleVerdicts: Set<Verdict> {
    var verdicts: Set<Verdict> = []
    for check in checks {
      switch check {
      case .require(let body):
        verdicts.formUnion([.satisfied, .missing])
        if !body.vague.isEmpty || !body.hedges.isEmpty || body.blanksLower { verdicts.insert(.vague) }
        if !body.contradicted.isEmpty { verdicts.insert(.contradicted) }
      case .forbid(let body):
        if body.otherwise != .notApplicable { verdicts.insert(body.otherwise) }
        if !body.contradicted.isEmpty { verdicts.insert(.contradicted) }
        if !body.vague.isEmpty { verdicts.insert(.vague) }
        if !body.satisfied.isEmpty { verdicts.insert(.satisfied) }
        if !body.review.isEmpty { verdicts.insert(.review) }
      case .mention: verdicts.formUnion([.satisfied, .vague, .missing, .contradicted])
      case .figures: verdicts.formUnion(checks.count == 1 ? [.satisfied, .contradicted] : [.contradicted])
      case .link(let body):
        switch body.seek {
        case .host: verdicts.formUnion([.satisfied, .missing, .contradicted])
        case .picture: verdicts.formUnion([.satisfied, .missing, .vague, .review])
        }
      case .annex: verdicts.formUnion([.satisfied, .vague, .missing])
      case .compare:
        // When papers differ, the comparison has its own wording.
        if checks.count == 1 { verdicts.formUnion([.satisfied, .review]) }
      case .ask(let body):
        verdicts.insert(.review)
        if !body.contradicted.isEmpty { verdicts.insert(.contradicted) }
        verdicts.formUnion(body.answers.map(\.verdict).filter { $0 != .notApplicable })
      }
    }
    return verdicts
  }
}

/// Runs of eight words, to tell whether a text was copied.
struct Shingles {
  private(set) var hashes: Set<Int> = []

  /// Adds the runs of a text; a run never reaches over its end.
  mutating func add(_ text: String) { hashes.formUnion(Self.runs(of: text).map(\.hash)) }

  /// The runs of a text with a hash each.
  static func runs(of text: String) -> [(words: String, hash: Int)] {
    let words = Folding.words(text)
    guard words.count >= 8 else { return [] }
    return (0...(words.count - 8)).map { start in
      let run = words[start..<(start + 8)].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      return (run, run.hashValue)
    }
  }
}
