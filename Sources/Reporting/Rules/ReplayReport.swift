import DocumentModel
import RuleLanguage

/// What became of replaying the examples of rules.
package struct ReplayReport: Sendable {
  /// Examples replayed.
  package var exampleCount = 0
  /// Rules they belong to.
  package var ruleCount = 0
  /// Examples replayed in another form, each form counted.
  package var formCount = 0
  /// Those that did not come out as written.
  package var failures: [ExampleFailure] = []

  /// An empty report.
  package init() {}

  /// The failures as differences, then the counts.
  package func text(options: RenderOptions) -> [UInt8] {
    let language = options.language
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    for failure in failures {
      page.blank()
      page.write("✗ \(failure.rule.text) — \(Sanitizer.visible(failure.place))", [.bold, .red], hanging: 2)
      if let form = failure.form { page.write(Wording.Replay.form(form).in(language), indent: 2) }
      if let note = failure.note { page.write(Sanitizer.visible(note), .faint, indent: 2) }
      for problem in failure.problems { page.write(Wording.Replay.sentence(for: problem).in(language), indent: 2) }
      passage(Wording.Replay.expected, failure.expected, .green, language, on: &page)
      if failure.found != failure.expected {
        passage(Wording.Replay.found, failure.found, .red, language, on: &page)
      }
    }
    page.blank()
    page.write(Wording.Replay.counts(self).in(language), .bold)
    return page.bytes
  }

  private func passage(
    _ title: LocalizedText, _ text: String, _ ink: Ink, _ language: Language, on page: inout TextPage
  ) {
    page.write(title.in(language), .faint, indent: 2)
    for line in Sanitizer.visibleLines(text) { page.write(line, ink, indent: 4) }
  }
}

/// One example that did not come out as written.
package struct ExampleFailure: Sendable {
  /// The rule.
  package let rule: RuleID
  /// `file:line` of the example.
  package let place: String
  /// What the example is about.
  package let note: String?
  /// The form in which it was replayed; nil as written.
  package let form: LocalizedText?
  /// What is wrong; at least one thing.
  package let problems: [Problem]
  /// The text with the passages that were asked for.
  package let expected: String
  /// The text as read, with the passages that were quoted.
  package let found: String

  /// Makes a failure.
  package init(
    rule: RuleID, place: String, note: String?, form: LocalizedText? = nil, problems: [Problem], expected: String,
    found: String
  ) {
    self.rule = rule
    self.place = place
    self.note = note
    self.form = form
    self.problems = problems
    self.expected = expected
    self.found = found
  }

  /// What is wrong.
  package enum Problem: Sendable, Hashable {
    /// The reader refused the text.
    case unreadable
    /// The rule gave no verdict.
    case notJudged
    case verdict(expected: Verdict, found: Verdict)
    /// No quote touches this marked passage.
    case unquoted(String)
    /// This quote stands outside the marked sentences.
    case stray(String)
    /// A marked passage is not in the text as read, such as an attribute of HTML.
    case unplaced(String)
  }
}
