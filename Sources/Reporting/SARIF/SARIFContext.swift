import DocumentModel
import Judging
import RuleLanguage

/// What the results of one SARIF log refer to: rules and files by their index, the profile, the language.
struct SARIFContext {
  /// The rules that were judged, each once, in the order in which they come up.
  let rules: [Rule]
  /// The packs of `rules`.
  let packs: [RuleID: String]
  /// The files: those read, then those that could not be read.
  let artifacts: [Artifact]
  /// For whom the log is written.
  let profile: SARIFProfile
  /// The language of its texts.
  let language: Language
  /// True when the run was compared with a baseline: then every result has its `baselineState`.
  let isCompared: Bool
  /// True when a result is suppressed: then every result says whether it is.
  let hasSuppressions: Bool
  private let ruleIndices: [RuleID: Int]
  private let artifactIndices: [String: Int]

  /// One file.
  struct Artifact {
    let path: String
    /// nil when it could not be read.
    let document: DocumentReport?
  }

  /// Numbers the rules and files of a report.
  init(_ report: Report, _ subjects: [Subject], profile: SARIFProfile, language: Language) {
    self.profile = profile
    self.language = language
    var rules: [Rule] = []
    var packs: [RuleID: String] = [:]
    for ruling in subjects.lazy.flatMap(\.rulings) where packs.updateValue(ruling.pack, forKey: ruling.rule.id) == nil {
      rules.append(ruling.rule)
    }
    isCompared = !report.absent.isEmpty || subjects.contains { $0.rulings.contains { $0.baselineState != nil } }
    hasSuppressions = profile == .full && subjects.contains { $0.rulings.contains { $0.waiver != nil } }
    self.rules = rules
    self.packs = packs
    artifacts =
      report.documents.map { Artifact(path: $0.path, document: $0) }
      + report.errors.map { Artifact(path: $0.path, document: nil) }
    ruleIndices = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    artifactIndices = Dictionary(
      artifacts.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of a rule.
  func index(of rule: Rule) -> Int? { ruleIndices[rule.id] }

  /// The index of a file.
  func index(ofFile path: String) -> Int? { artifactIndices[path] }
}
