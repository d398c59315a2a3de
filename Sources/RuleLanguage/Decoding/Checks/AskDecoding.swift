extension FileDecoder {
  private static let askKeys = ObjectShape.ask.keys
  private static let answerKeys = ObjectShape.answer.keys

  /// The body of `ask`.
  mutating func question(_ node: JSONNode) -> Question? {
    guard let fields = fields(of: node, Self.askKeys, key: "ask") else { return nil }
    let signals = conditions(fields, "signals")
    let contradicted = conditions(fields, "contradicted")
    let answers = list(fields, "answers") { $0.answer($1, hasSignals: fields["signals"]?.elements.isEmpty == false) }
    return Question(signals: signals, contradicted: contradicted, answers: answers)
  }

  private mutating func answer(_ node: JSONNode, hasSignals: Bool) -> Question.Answer? {
    guard let fields = fields(of: node, Self.answerKeys, key: "answers") else { return nil }
    let when = list(fields, "when", atLeast: 1) { $0.contextTest($1, key: "when") }
    let verdict = verdict(fields, "verdict", oneOf: [.notApplicable, .review, .satisfied, .contradicted])
    let reason = localized(fields, "reason")
    if verdict == .satisfied || verdict == .contradicted, !hasSignals, let place = fields["verdict"] {
      report(.impossible("signals: [], verdict: \(verdict?.rawValue ?? "")"), at: place)
    }
    guard let verdict, let reason else { return nil }
    return Question.Answer(when: when, verdict: verdict, reason: reason)
  }
}
