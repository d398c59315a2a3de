import DocumentModel
import Judging
import RuleLanguage

/// One suite of a JUnit report.
struct JUnitSuite {
  /// The document, or the documents of the set.
  let name: String
  /// One case per rule.
  let cases: [Case]
  /// What was noticed when the document was read, one sentence per line.
  let output: [String]

  /// One case.
  struct Case {
    let name: String
    /// The charter; some programs show it as the suite.
    let group: String
    let file: String
    let outcome: Outcome
  }

  /// What became of a case.
  enum Outcome {
    case passed
    case passedWithOutput([String])
    case skipped(String)
    case failed(type: String, message: String, lines: [String])
    case unreadable(code: String, message: String)
  }

  /// The suite of what was judged.
  init(_ subject: Subject, language: Language) {
    name = subject.name(language)
    output = subject.notices.map { Sanitizer.visible(Wording.sentence(for: $0).in(language)) }
    let name = name
    cases = subject.rulings.map { ruling in
      Case(
        name: "\(ruling.rule.id.text) \(Sanitizer.visible(ruling.rule.title.in(language))) — \(name)",
        group: ruling.pack, file: ruling.evidence.first.map(subject.path) ?? subject.paths.first ?? name,
        outcome: Self.outcome(of: ruling, in: subject, language))
    }
  }

  /// The suite of a document that could not be read.
  init(_ error: UnreadDocument, language: Language) {
    name = Sanitizer.visible(error.path)
    output = []
    cases = [
      Case(
        name: "\(Wording.Lines.reading.in(language)) — \(name)", group: "charterlint", file: error.path,
        outcome: .unreadable(code: error.code, message: Sanitizer.visible(error.message.in(language))))
    ]
  }

  private static func outcome(of ruling: Ruling, in subject: Subject, _ language: Language) -> Outcome {
    let statement = Sanitizer.visible(Wording.statement(of: ruling).in(language))
    if let waiver = ruling.waiver {
      return .skipped(Sanitizer.visible(Wording.Lines.accepted(waiver).in(language)))
    }
    if ruling.isFinding, !ruling.isOpen { return .skipped("\(Wording.Lines.known.in(language)) \(statement)") }
    switch ruling.verdict {
    case .satisfied: return .passed
    case .notApplicable: return .skipped(statement)
    case .review: return .skipped("\(Wording.label(.review).in(language))\(Wording.Page.colon(language))\(statement)")
    case .vague, .missing, .contradicted: break
    }
    let lines = FindingLines.lines(of: ruling, in: subject, language)
    switch ruling.severity {
    case .error, .warning: return .failed(type: ruling.verdict.rawValue, message: statement, lines: lines)
    case .advice: return .passedWithOutput([statement] + lines)
    }
  }

  /// The counts of a suite or of all.
  static func totals(of cases: [Case]) -> [XMLWriter.Attribute] {
    var (failures, errors, skipped) = (0, 0, 0)
    for outcome in cases.lazy.map(\.outcome) {
      switch outcome {
      case .passed, .passedWithOutput: break
      case .skipped: skipped += 1
      case .failed: failures += 1
      case .unreadable: errors += 1
      }
    }
    return [
      ("tests", "\(cases.count)"), ("failures", "\(failures)"), ("errors", "\(errors)"), ("skipped", "\(skipped)"),
    ]
  }

  /// Writes the suite.
  func write(to writer: inout XMLWriter) {
    writer.element("testsuite", [("name", name)] + Self.totals(of: cases)) { writer in
      for one in cases {
        let attributes = [("name", one.name), ("classname", one.group), ("file", Sanitizer.visible(one.file))]
        switch one.outcome {
        case .passed: writer.empty("testcase", attributes)
        case .passedWithOutput(let lines):
          writer.element("testcase", attributes) { $0.element("system-out", [], lines: lines) }
        case .skipped(let message):
          writer.element("testcase", attributes) { $0.empty("skipped", [("message", message)]) }
        case .failed(let type, let message, let lines):
          writer.element("testcase", attributes) {
            $0.element("failure", [("type", type), ("message", message)], lines: lines)
          }
        case .unreadable(let code, let message):
          writer.element("testcase", attributes) { $0.empty("error", [("type", code), ("message", message)]) }
        }
      }
      if !output.isEmpty { writer.element("system-out", [], lines: output) }
    }
  }
}
