import DocumentModel
import Judging
import RuleLanguage

/// The texts of a SARIF log.
enum SARIFText {
  /// `text` as a message that holds no link: in SARIF `[words](target)` is one, unless its brackets are escaped.
  static func plain(_ text: String) -> String {
    guard text.contains("](") else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// At most `count` scalars, the last one `…` when some are left out.
  static func shortened(_ text: String, to count: Int) -> String {
    guard text.unicodeScalars.count > count else { return text }
    var start = String.UnicodeScalarView(text.unicodeScalars.prefix(count - 1))
    start.append("…")
    return String(start)
  }

  /// What a person reads about a rule: why, what to do, what to ask, where it is written.
  static func help(of rule: Rule, in context: SARIFContext) -> String {
    let language = context.language
    let colon = Wording.Page.colon(language)
    var lines = [rule.why.in(language)]
    if let advice = rule.advice { lines.append("\(Wording.Rules.advice.in(language))\(colon)\(advice.french)") }
    if let insert = rule.insert { lines.append("\(Wording.Rules.insert.in(language))\(colon)\(insert)") }
    if let question = rule.question {
      lines.append("\(Wording.Rules.question.in(language))\(colon)\(question.in(language))")
    }
    if let proof = rule.proof { lines.append("\(Wording.Rules.proof.in(language))\(colon)\(proof.in(language))") }
    lines.append("\(Wording.label(rule.provable).in(language))")
    if let basis = Wording.Rules.basis(of: rule) {
      lines.append("\(Wording.Rules.basis.in(language))\(colon)\(basis.in(language))")
    }
    switch context.profile {
    case .full: break
    case .github: lines.append(Wording.Lines.wordLines.in(language))
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The message of a result: what is said, and on GitHub, which shows nothing else, where and in which words.
  static func message(of ruling: Ruling, in subject: Subject, _ context: SARIFContext) -> String {
    let language = context.language
    let statement = Sanitizer.visible(Wording.statement(of: ruling).in(language))
    switch context.profile {
    case .full: return statement
    case .github: break
    }
    guard let evidence = ruling.evidence.first else { return statement }
    return "\(statement)\n\(FindingLines.passage(evidence, in: subject, language))"
  }
}
