import RuleLanguage

/// A pack with one rule, one concept and one lexicon, in which a fuzzed file takes the place of another.
enum TrialRules {
  static let files: [RuleFile] = texts.map { RuleFile(path: $0.path, bytes: Array($0.text.utf8)) }

  static let texts: [(path: String, text: String)] = [
    ("lexicons/trial.words.jsonc", #"{ "id": "trial.words", "phrases": ["chaque (jour|nuit)", "quotidien*"] }"#),
    (
      "concepts/trial.jsonc",
      #"{ "id": "trial", "title": { "fr": "Essai", "en": "Trial" }, "facts": { "subject": "sauvegard*" } }"#
    ),
    (
      "trial/pack.jsonc",
      #"""
      { "schema": "charterlint/pack-1", "id": "trial", "title": { "fr": "Charte", "en": "Charter" }, "edition": "1",
        "publisher": "P", "clauses": [{ "id": "c", "title": { "fr": "C", "en": "C" } }], "names": ["charte …4 essai"] }
      """#
    ),
    (
      "trial/TR-01.jsonc",
      #"""
      { "id": "TR-01", "clause": "c", "topic": "secu.sauvegarde", "title": { "fr": "T", "en": "T" },
        "why": { "fr": "P", "en": "P" }, "severity": "error", "documents": ["quote"], "unit": "document",
        "provable": "document",
        "require": { "concept": "trial", "satisfied": ["@subject"], "vague": ["un {trial.words}"] },
        "messages": { "missing": { "fr": "M", "en": "M" } }, "advice": { "fr": "A", "en": "A" },
        "examples": [{ "verdict": "satisfied", "text": "⟦sauvegarde⟧" }, { "verdict": "vague", "text": "un chaque jour" },
          { "verdict": "missing", "text": "Rien." }] }
      """#
    ),
  ]
}
