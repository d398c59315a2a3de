import DocumentModel
import Judging

/// What `--profile` prints: the time of each stage and of the rules that took most.
struct ProfilePage {
  private let stopwatch: Stopwatch

  init(_ stopwatch: Stopwatch) { self.stopwatch = stopwatch }

  /// How many rules are named.
  private static let most = 10

  /// The page.
  var text: LocalizedText {
    LocalizedText(
      fr: page("Temps en millisecondes, sommé sur les tâches :", "Règles les plus longues :") { $0.name.french }
        + "Conditions cherchées : \(work.conditions) ; endroits essayés : \(work.candidates)\n",
      en: page("Time in milliseconds, summed over tasks:", "Longest rules:") { $0.name.english }
        + "Conditions looked for: \(work.conditions); places tried: \(work.candidates)\n")
  }

  private var work: JudgingWork { stopwatch.work }

  private func page(_ title: String, _ rulesTitle: String, _ name: (Stopwatch.Stage) -> String) -> String {
    var lines = [title]
    let stages = stopwatch.stages
    for stage in Stopwatch.Stage.allCases { lines.append(line(name(stage), stages[stage] ?? 0)) }
    let rules = stopwatch.longest(Self.most)
    if !rules.isEmpty { lines.append(rulesTitle) }
    for (rule, time) in rules { lines.append(line(rule.text, time)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ name: String, _ nanoseconds: UInt64) -> String {
    let tenths = (nanoseconds + 50_000) / 100_000
    let number = "\(tenths / 10).\(tenths % 10)"
    let width = 34 - name.count - number.count
    return "  " + name + String(repeating: " ", count: max(width, 1)) + number
  }
}

extension Stopwatch.Stage {
  /// What the stage does, for people.
  fileprivate var name: LocalizedText {
    switch self {
    case .rules: LocalizedText(fr: "lire les règles", en: "reading rules")
    case .compiling: LocalizedText(fr: "les préparer", en: "compiling them")
    case .reading: LocalizedText(fr: "lire les documents", en: "reading documents")
    case .examining: LocalizedText(fr: "y trouver mots et données", en: "finding words and entities")
    case .judging: LocalizedText(fr: "appliquer les règles", en: "judging rules")
    case .reporting: LocalizedText(fr: "écrire le rapport", en: "writing the report")
    }
  }
}
