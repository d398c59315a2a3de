import DocumentModel
import RuleLanguage

/// The questions of `init`, and what is made of the answers. Pure: the answers come from a terminal, a pipe or a test.
struct Interview {
  let packs: [RulePack]
  let language: Language
  /// What was answered so far.
  private(set) var answers = Answers()
  private var next = 0
  private var questions: [Question] = [.charters]

  /// What the configuration will say.
  struct Answers: Equatable {
    /// Ids of the charters.
    var charters: [String] = []
    /// Facts, by context key; empty for a question that was passed over.
    var facts: [String: [String]] = [:]
  }

  /// One question.
  enum Question: Equatable {
    case charters
    /// A fact of the table of context keys.
    case fact(String)
  }

  init(packs: [RulePack], language: Language) {
    self.packs = packs
    self.language = language
  }

  /// The question to ask now; nil when all are answered.
  var question: Question? { next < questions.count ? questions[next] : nil }

  /// Takes an answer, empty for the default; false when it does not fit and the question stays.
  mutating func answer(_ line: String) -> Bool {
    guard let question else { return false }
    let words = line.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\t" }).map(String.init)
    switch question {
    case .charters:
      guard let charters = chosen(words, among: packs.map(\.id)) else { return false }
      answers.charters = charters.isEmpty ? [defaultCharter].compactMap(\.self) : charters
      questions += answers.charters.filter(hasSignatories).map { .fact("signatory.\($0).since") }
      questions += ["client.type", "client.headcount", "services", "contractDocuments"].map { .fact($0) }
    case .fact(let name):
      guard let key = ContextKey.named(name) else { return false }
      let allowed = key.allowedValues
      let values = allowed.isEmpty ? words : chosen(words, among: allowed)
      guard let values, values.isEmpty || key.validate(values.joined(separator: ",")) == nil else { return false }
      answers.facts[name] = values
    }
    next += 1
    return true
  }

  /// The charter without any choice.
  var defaultCharter: String? { packs.first { $0.id == "digitalpes" }?.id ?? packs.first?.id }

  /// True when the charter only binds those who signed it.
  private func hasSignatories(_ pack: String) -> Bool {
    packs.first { $0.id == pack }?.applies.contains { $0.key == "signatory.\(pack).since" } ?? false
  }

  /// The words someone chose by name or by number; nil when one is neither.
  private func chosen(_ words: [String], among allowed: [String]) -> [String]? {
    var chosen: [String] = []
    for word in words {
      let number = Int(word).flatMap { allowed.indices.contains($0 - 1) ? allowed[$0 - 1] : nil }
      let name = allowed.first { $0.lowercased() == word.lowercased() }
      guard let value = number ?? name else { return nil }
      if !chosen.contains(value) { chosen.append(value) }
    }
    return chosen
  }
}
