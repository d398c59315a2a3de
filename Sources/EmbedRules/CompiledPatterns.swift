import Matching
import RuleLanguage

/// The patterns of rule files, compiled while building so that the program need not do it at each start.
struct CompiledPatterns {
  /// See `PreparedPatterns`.
  let words: String
  let numbers: String

  /// Compiles every lexicon and every pattern that a rule uses; nil when a file is wrong, which the program tells then.
  init?(of files: [RuleFile]) {
    let files = files.map { RuleLanguage.RuleFile(path: $0.path, bytes: Array($0.text.utf8)) }
    guard let library = try? RuleLoader.load(files) else { return nil }
    var builder = PatternBank.Builder(lexicons: library.lexicons)
    for lexicon in library.lexicons { _ = builder.add(Pattern(notation: "{\(lexicon.id)}")) }
    for pattern in UsedNames(in: library, read: []).patterns { _ = builder.add(pattern) }
    let (words, numbers) = builder.prepared
    guard let text = String(validating: words, as: UTF8.self) else { return nil }
    self.words = text
    self.numbers = String(decoding: numbers, as: UTF8.self)
  }
}
