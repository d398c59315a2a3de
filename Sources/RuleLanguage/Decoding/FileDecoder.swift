import DocumentModel

/// Turns one JSON file into values and notes everything that is wrong with it on the way.
///
/// A function that cannot give its value has reported why and returns nil; its callers go on with what is left, so that
/// one run lists several issues. Also of use for files that are not rules, such as configuration.
package struct FileDecoder {
  /// Path of the file, for issues.
  package let path: String
  let limits: RuleLimits
  /// What was found wrong so far, in the order of finding.
  package private(set) var problems: [LocatedProblem] = []
  /// Names of other files' things, to be resolved when all files are read.
  private(set) var references: [Reference] = []
  /// Reads patterns; what it has read is forgotten each time.
  var parser: PatternParser
  /// Number of patterns read so far.
  var patterns = 0
  /// The concept that a bare `@fact` belongs to.
  var concept: String?
  /// The fact that is being read, in a concept file.
  var fact: String?
  /// Whether the file is known to be right: patterns are taken as they are, examples are passed over.
  var isTrusted = false
  /// Whether the rules have a lexicon of the usual hedges.
  var knowsUsualHedges = true

  /// Makes a decoder of the file at `path`.
  package init(path: String, limits: RuleLimits = RuleLimits()) {
    self.path = path
    self.limits = limits
    parser = PatternParser(alternatives: limits.alternatives)
  }

  /// The outermost value of `bytes`; nil after a syntax error, which is noted.
  package mutating func read(_ bytes: [UInt8]) -> JSONNode? { read(bytes, isKnownText: false) }

  /// As `read`; with `isKnownText` the bytes are known to be UTF-8.
  mutating func read(_ bytes: [UInt8], isKnownText: Bool) -> JSONNode? {
    let (document, problems) = JSONDocument.read(
      bytes, isKnownText: isKnownText, passingOver: isTrusted ? "examples" : nil)
    self.problems += problems
    return document?.root
  }

  /// Notes a problem.
  package mutating func report(_ problem: PackIssue.Problem, at offset: Int) {
    if problems.count < Limits.issues { problems.append(LocatedProblem(offset: offset, problem: problem)) }
  }

  /// Notes a problem at the start of a value.
  package mutating func report(_ problem: PackIssue.Problem, at node: JSONNode) {
    report(problem, at: node.span.lower)
  }

  mutating func refer(to target: Reference.Target, at offset: Int) {
    references.append(Reference(offset: offset, fact: fact, target: target))
  }

  /// The problems with line and column.
  package func issues(in bytes: [UInt8]) -> [PackIssue] {
    problems.isEmpty ? [] : PackIssue.located(problems, file: path, bytes: bytes)
  }
}

/// A name in a file that stands for something in another.
struct Reference {
  let offset: Int
  /// The fact in which it stands, in a concept file.
  let fact: String?
  let target: Target

  enum Target: Hashable {
    case lexicon(String)
    case concept(String)
    case fact(concept: String, name: String)
    case pack(String)
    case clause(String)
  }
}

extension PackIssue {
  /// Problems with their line and column; O(file) once.
  static func located(_ problems: [LocatedProblem], file: String, bytes: [UInt8]) -> [PackIssue] {
    let lines = LineIndex(JSONDocument.withoutByteOrderMark(bytes))
    return problems.map { located in
      let position = lines.position(of: located.offset)
      return PackIssue(file: file, line: position.line, column: position.column, problem: located.problem)
    }
  }
}
