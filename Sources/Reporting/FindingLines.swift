import DocumentModel
import Judging
import RuleLanguage

/// The lines that explain a finding where there is no layout: passages, the nearest one, parts, advice, text to paste.
enum FindingLines {
  private static let mostPassages = 3

  /// The lines, safe to print, without the statement.
  static func lines(of ruling: Ruling, in subject: Subject, _ language: Language) -> [String] {
    let colon = Wording.Page.colon(language)
    var lines = ruling.evidence.prefix(mostPassages).map { passage($0, in: subject, language) }
    if let nearest = ruling.nearest {
      let place = Wording.place(subject.papers.place(of: nearest), columnHeader: nil, heading: nil).in(language)
      let words = Wording.quoted(subject.papers.words(nearest, columns: 200)).in(language)
      lines.append("\(Wording.Page.nearest(place).in(language)) \(words)")
    }
    for part in ruling.parts {
      lines.append("– \(Sanitizer.visible(part.label.in(language)))\(colon)\(Wording.label(part.verdict).in(language))")
    }
    if let advice = ruling.rule.advice { lines.append("→ \(Sanitizer.visible(advice.french))") }
    if let insert = ruling.rule.insert {
      lines.append(Wording.Page.insert.in(language))
      lines += Sanitizer.visibleLines(insert).map { "  \($0)" }
    }
    return lines
  }

  /// Where a passage stands and its words, quoted; in a set also the document.
  static func passage(_ evidence: Evidence, in subject: Subject, _ language: Language) -> String {
    let words = Wording.quoted(subject.papers.words(evidence, columns: 300)).in(language)
    return "\(place(evidence, in: subject, language))\(Wording.Page.colon(language))\(words)"
  }

  /// Where a passage stands; in a set also the document.
  static func place(_ evidence: Evidence, in subject: Subject, _ language: Language) -> String {
    let place = Wording.place(subject.papers.place(of: evidence), columnHeader: nil, heading: nil).in(language)
    return subject.set == nil ? place : "\(Sanitizer.visible(subject.path(of: evidence))), \(place)"
  }
}
