/// A defect in a rule file, with its place. Data: one renderer words it.
package struct PackIssue: Error, Sendable, Hashable {
  /// Path of the file, relative to its rules folder.
  package let file: String
  /// 1-based line.
  package let line: Int
  /// 1-based column, in Unicode scalars.
  package let column: Int
  /// What is wrong.
  package let problem: Problem

  /// Makes an issue.
  package init(file: String, line: Int, column: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// The closed list of defects.
  package enum Problem: Sendable, Hashable {
    /// Not JSON: what was expected.
    case syntax(expected: String)
    case duplicateKey(String)
    case unknownKey(String, nearest: String?)
    case missingKey(String)
    /// A value of another type than asked.
    case wrongType(key: String, expected: String)
    /// A word that is not one of a closed list.
    case unknownValue(key: String, value: String, nearest: String?)
    /// A pattern that cannot be read: what is wrong, and the pattern.
    case pattern(String, detail: PatternDefect)
    case unknownLexicon(String, nearest: String?)
    case unknownConcept(String, nearest: String?)
    case unknownFact(concept: String, name: String, nearest: String?)
    case unknownClause(String, nearest: String?)
    case unknownContextKey(String, nearest: String?)
    case unknownPack(String, nearest: String?)
    /// A configuration that asks for another edition of a pack than the one there is.
    case otherEdition(pack: String, wanted: String, found: String)
    /// Lexicons or facts that name each other in a circle.
    case circular([String])
    case duplicateID(String, otherFile: String)
    case noExamples
    /// A rule without an example for a verdict it can give.
    case missingExample(verdict: String)
    /// A scope or combination that can never match.
    case impossible(String)
    case newerSchema(found: String, supported: String)
    /// A bound on size or number that a pack must not exceed.
    case limit(String, atMost: Int)
    /// A file that is not UTF-8, or a folder without `pack.jsonc`.
    case unreadable(String)
  }
}

/// What is wrong with a pattern.
package enum PatternDefect: Sendable, Hashable {
  case empty
  case unclosed(String)
  case unexpected(String)
  case unknownEntity(String, nearest: String?)
  /// A pattern without any word, lexicon or entity to anchor it.
  case nothingToAnchor
  case tooLong(tokens: Int, atMost: Int)
}
