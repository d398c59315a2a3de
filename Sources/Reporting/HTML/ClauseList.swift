import DocumentModel
import Judging
import RuleLanguage

/// The clauses of one document or set, by verdict: what asks for something first.
struct ClauseList {
  private let rulings: [Ruling]
  private let papers: Papers
  private let source: ClauseSource
  private let language: Language

  /// Prepares the clauses; `rulings` are in rule order.
  init(_ rulings: [Ruling], in papers: Papers, from source: ClauseSource, language: Language) {
    self.rulings = rulings
    self.papers = papers
    self.source = source
    self.language = language
  }

  /// Writes a line of counts that link to the groups, then the groups.
  func write(to page: inout HTMLWriter) {
    let groups = Verdict.sheetOrder.map { verdict in (verdict, rulings.filter { $0.verdict == verdict }) }
      .filter { !$0.1.isEmpty }
    weights(on: &page)
    counts(groups, on: &page)
    page.element("div", [("class", "groups")]) { page in
      for (verdict, rulings) in groups { write(rulings, verdict, to: &page) }
    }
  }

  /// How many findings of each weight count, and how many do not; nothing when there is none.
  private func weights(on page: inout HTMLWriter) {
    let open = rulings.filter(\.isOpen)
    var words = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = open.count { $0.severity == severity }
      return count == 0 ? nil : "\(Wording.Page.group(severity).in(language)) \(count)"
    }
    let settled = rulings.filter { $0.isFinding && !$0.isOpen }
    let waived = settled.count { $0.waiver != nil }
    if waived > 0 { words.append("\(Wording.Adoption.waived.in(language)) \(waived)") }
    if settled.count > waived {
      words.append("\(Wording.Adoption.known.in(language)) \(settled.count - waived)")
    }
    if !words.isEmpty { page.element("p", [("class", "weights")], words: words.joined(separator: " · ")) }
  }

  private func counts(_ groups: [(verdict: Verdict, rulings: [Ruling])], on page: inout HTMLWriter) {
    page.element("ul", [("class", "counts"), ("role", "list")]) { page in
      for group in groups {
        page.element("li", [("class", group.verdict.rawValue)]) { page in
          page.element("a", [("href", "#\(id(of: group.verdict))")]) { page in
            page.words("\(group.verdict.sheetSign) \(Wording.label(group.verdict).in(language)) ")
            page.element("b", words: String(group.rulings.count))
          }
        }
      }
    }
    page.newLine()
  }

  private func write(_ rulings: [Ruling], _ verdict: Verdict, to page: inout HTMLWriter) {
    let title = "\(id(of: verdict))_title"
    page.element("section", [("class", "group \(verdict.rawValue)"), ("aria-labelledby", title)]) { page in
      page.element("h3", [("id", title)]) { page in
        page.element(
          "span", [("id", id(of: verdict)), ("class", "sign"), ("aria-hidden", "true")], words: verdict.sheetSign)
        page.raw(" ")
        page.words(Wording.Sheet.group(verdict, isSet: papers.isSet).in(language))
        page.element("span", [("class", "count")], words: " (\(rulings.count))")
      }
      page.newLine()
      for (reason, rulings) in byReason(rulings) {
        if let reason { page.element("p", [("class", "reason")], words: reason.in(language)) }
        for ruling in worstFirst(rulings) {
          ClauseCard(ruling, in: papers, from: source, language: language).write(to: &page)
        }
      }
    }
    page.newLine()
  }

  /// Clauses that do not apply stand under the reason they share; the others have none.
  private func byReason(_ rulings: [Ruling]) -> [(LocalizedText?, [Ruling])] {
    var reasons: [LocalizedText?] = []
    for ruling in rulings where !reasons.contains(ruling.reason) { reasons.append(ruling.reason) }
    return reasons.map { reason in (reason, rulings.filter { $0.reason == reason }) }
  }

  /// Findings by weight; then, and for the others, rule order.
  private func worstFirst(_ rulings: [Ruling]) -> [Ruling] {
    guard rulings.contains(where: \.isFinding) else { return rulings }
    return Severity.allCases.reversed().flatMap { severity in rulings.filter { $0.severity == severity } }
  }

  private func id(of verdict: Verdict) -> String { "\(source.prefix)_\(verdict.rawValue)" }
}
