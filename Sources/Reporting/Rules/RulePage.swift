import DocumentModel
import Judging
import RuleLanguage

/// Everything about one rule, for `explain`.
package struct RulePage: Sendable {
  private let rule: Rule
  private let pack: RulePack
  private let library: RuleLibrary
  private let file: String
  private let examples: [Example]

  /// One example of the rule, as the page shows it.
  package struct Example: Sendable {
    let verdict: Verdict
    let text: String

    /// Makes an example; evidence stands between ⟦ and ⟧ in `text`.
    package init(verdict: Verdict, text: String) {
      self.verdict = verdict
      self.text = text
    }
  }

  /// Makes the page of a rule of `pack`; `file` is where its rule file can be opened.
  package init(_ rule: Rule, of pack: RulePack, in library: RuleLibrary, file: String, examples: [Example]) {
    self.rule = rule
    self.pack = pack
    self.library = library
    self.file = file
    self.examples = examples
  }

  /// The page, UTF-8.
  package func text(options: RenderOptions) -> [UInt8] {
    let language = options.language
    var page = TextPage(width: options.width, usesColour: options.usesColour)
    page.write("\(rule.id.text) — \(Sanitizer.visible(rule.title.in(language)))", .bold, hanging: 2)
    page.write(Sanitizer.visible(rule.why.in(language)), indent: 2)
    page.blank()
    for (name, value) in facts(language) {
      var line = StyledText(name + Wording.Page.colon(language), .faint)
      line.append(Sanitizer.visible(value))
      page.write(line, indent: 2, hanging: 4)
    }
    sought(language, on: &page)
    messages(language, on: &page)
    help(language, on: &page)
    shownExamples(language, on: &page)
    return page.bytes
  }

  private func facts(_ language: Language) -> [(String, String)] {
    let clause = pack.clauses.first { $0.id == rule.clause }
    let documents = rule.documents.map { Wording.label($0).in(language) }.joined(separator: ", ")
    return [
      (Wording.Rules.charter, "\(pack.title.in(language)) (\(pack.id), \(pack.edition))"),
      (Wording.Rules.clause, "\(rule.clause) \(clause?.title.in(language) ?? "")"),
      (Wording.Rules.topic, rule.topic),
      (Wording.Rules.documents, documents),
      (Wording.Rules.unit, Wording.label(rule.unit).in(language)),
      (Wording.Rules.severity, severity(language)),
      (Wording.Rules.check, rule.checks.map { Wording.label(checkNamed: $0).in(language) }.joined(separator: ", ")),
      (Wording.Rules.provability, Wording.label(rule.provable).in(language)),
      (Wording.Rules.condition, rule.when.map { Wording.Rules.test($0).in(language) }.joined(separator: " ; ")),
      (Wording.Rules.basis, Wording.Rules.basis(of: rule)?.in(language) ?? ""),
      (Wording.Rules.file, file),
    ].compactMap { name, value in value.isEmpty ? nil : (name.in(language), value) }
  }

  private func severity(_ language: Language) -> String {
    let exceptions = rule.severityRules.map { Wording.Rules.exception($0).in(language) }
    return ([Wording.label(rule.severity).in(language)] + exceptions).joined(separator: " ; ")
  }

  private func sought(_ language: Language, on page: inout TextPage) {
    let phrases = SoughtPhrases(of: rule, in: library)
    guard !phrases.groups.isEmpty else { return }
    title(Wording.Rules.sought, language, on: &page)
    for (verdict, notations) in phrases.groups {
      page.write("\(Wording.label(verdict).in(language))\(Wording.Page.colon(language))", .bold, indent: 2)
      for notation in notations { page.write(Sanitizer.visible(notation), indent: 4, hanging: 6) }
    }
  }

  private func messages(_ language: Language, on page: inout TextPage) {
    let known = Verdict.allCases.flatMap { verdict in
      let compared = rule.checks.flatMap(\.comparisons).filter { $0.differing == verdict }.map(\.message)
      return ([rule.messages[verdict]].compactMap(\.self) + compared).map { (verdict, $0) }
    }
    guard !known.isEmpty else { return }
    title(Wording.Rules.messages, language, on: &page)
    for (verdict, message) in known {
      var line = StyledText(Wording.label(verdict).in(language) + Wording.Page.colon(language), .bold)
      line.append(Sanitizer.visible(message.in(language)))
      page.write(line, indent: 2, hanging: 4)
    }
  }

  private func help(_ language: Language, on page: inout TextPage) {
    let help = [
      (Wording.Rules.advice, rule.advice?.french), (Wording.Rules.question, rule.question?.in(language)),
      (Wording.Rules.proof, rule.proof?.in(language)), (Wording.Rules.insert, rule.insert),
    ]
    for case (let name, let text?) in help {
      title(name, language, on: &page)
      for line in Sanitizer.visibleLines(text) { page.write(line, indent: 2) }
    }
  }

  private func shownExamples(_ language: Language, on page: inout TextPage) {
    guard !examples.isEmpty else { return }
    title(Wording.Rules.examples, language, on: &page)
    for example in examples {
      page.write("\(Wording.label(example.verdict).in(language))\(Wording.Page.colon(language))", .bold, indent: 2)
      for line in Sanitizer.visibleLines(example.text) { page.write(line, indent: 4) }
    }
  }

  private func title(_ title: LocalizedText, _ language: Language, on page: inout TextPage) {
    page.blank()
    page.write(title.in(language).uppercased(), .bold)
  }
}

extension Check {
  /// What it compares over a set; nothing for checks of one document.
  fileprivate var comparisons: [Comparison] {
    switch self {
    case .compare(let comparisons): comparisons
    case .require, .forbid, .mention, .figures, .link, .annex, .ask: []
    }
  }
}
