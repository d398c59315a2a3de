import DocumentModel
import Judging
import RuleLanguage

/// One clause on the sheet: the verdict and why, the passages with links into the document, what to do.
struct ClauseCard {
  private let ruling: Ruling
  private let papers: Papers
  private let source: ClauseSource
  private let language: Language

  /// Passages shown in full; more are counted.
  private static let mostPassages = 5
  private static let longestQuote = 260
  private static let mostPhrases = 8
  private static let headingColumns = 48

  /// Prepares one clause.
  init(_ ruling: Ruling, in papers: Papers, from source: ClauseSource, language: Language) {
    self.ruling = ruling
    self.papers = papers
    self.source = source
    self.language = language
  }

  /// Writes the clause.
  func write(to page: inout HTMLWriter) {
    let charter = source.charter(of: ruling)
    let look = "clause \(ruling.verdict.rawValue) charter-\(charter)"
    page.element("article", [("class", look), ("id", source.id(of: ruling)), ("tabindex", "-1")]) { page in
      title(on: &page)
      settled(on: &page)
      if ruling.verdict != .notApplicable { sentence(ruling.message, class: "message", on: &page) }
      passages(on: &page)
      for remark in ruling.remarks { sentence(Wording.sentence(for: remark), on: &page) }
      if let undeclared = Wording.undeclared(ruling.undeclared) {
        sentence(undeclared, class: "faint undeclared", on: &page)
      }
      parts(on: &page)
      if ruling.verdict == .missing { search(on: &page) }
      if ruling.verdict != .satisfied, ruling.verdict != .notApplicable { request(on: &page) }
      if ruling.isFinding { advice(on: &page) }
      why(on: &page)
    }
    page.newLine()
  }

  private func title(on page: inout HTMLWriter) {
    page.element("h4") { page in
      page.element("span", [("class", "sign"), ("aria-hidden", "true")], words: ruling.verdict.sheetSign)
      page.raw(" ")
      page.element("span", [("class", "rule")], words: ruling.rule.id.text)
      page.raw(" ")
      page.words(ruling.rule.title.in(language))
    }
    // The verdict of what does not apply is the title of its group.
    if ruling.verdict == .notApplicable { return }
    page.element("p", [("class", "verdict")]) { page in
      page.element("strong", words: Wording.label(ruling.verdict).in(language))
      var words: [String] = []
      if ruling.isFinding { words.append(Wording.label(ruling.severity).in(language)) }
      if let grade = ruling.grade { words.append(Wording.label(grade).in(language)) }
      if source.charters.count > 1 { words.append(ruling.pack) }
      if !words.isEmpty { page.words(" · " + words.joined(separator: " · ")) }
    }
  }

  /// Why a finding does not count: somebody accepted it, or the baseline knows it.
  private func settled(on page: inout HTMLWriter) {
    guard ruling.isFinding, !ruling.isOpen else { return }
    let words = ruling.waiver.map(Wording.Adoption.who) ?? Wording.Sheet.known
    page.element("p", [("class", "settled")], words: words.in(language))
  }

  private func sentence(_ words: LocalizedText, class look: String? = nil, on page: inout HTMLWriter) {
    let text = words.in(language)
    if !text.isEmpty { page.element("p", [("class", look)], words: text) }
  }

  private func passages(on page: inout HTMLWriter) {
    for sentence in ruling.evidence.prefix(Self.mostPassages).bySentence { quote(sentence, on: &page) }
    let rest = ruling.evidenceCount - min(ruling.evidence.count, Self.mostPassages)
    if rest > 0 { sentence(Wording.Page.more(rest), class: "faint more", on: &page) }
  }

  /// Passages in their sentence, then where the first stands, as a link to it, and what it does for the verdict.
  private func quote(_ passages: [Evidence], on page: inout HTMLWriter) {
    page.element("blockquote") { page in
      page.element("p", [("lang", "fr")]) { page in
        page.raw("«&nbsp;")
        styled(Passage(passages, in: papers.document(of: passages[0]), limit: Self.longestQuote).text, on: &page)
        page.raw("&nbsp;»")
      }
      page.element("p", [("class", "place")]) { page in
        page.element("a", [("href", "#\(source.id(of: passages[0]))")], words: place(of: passages[0]))
        if ruling.isFinding, ruling.nearest == nil {
          page.words(" · " + Wording.label(passages[0].role, isCompared: ruling.isCompared).in(language))
        }
      }
    }
  }

  private func styled(_ text: StyledText, on page: inout HTMLWriter) {
    var start = text.scalars.startIndex
    while start < text.scalars.endIndex {
      let isMarked = text.scalars[start].ink.contains(.marked)
      let end = text.scalars[start...].firstIndex { $0.ink.contains(.marked) != isMarked } ?? text.scalars.endIndex
      let words = String(String.UnicodeScalarView(text.scalars[start..<end].map(\.scalar)))
      if isMarked { page.element("b", words: words) } else { page.words(words) }
      start = end
    }
  }

  private func place(of evidence: Evidence) -> String {
    let words = { (span: TextSpan) in papers.document(of: evidence).words(span, columns: Self.headingColumns) }
    let place = Wording.place(
      papers.place(of: evidence), columnHeader: evidence.columnHeader.map(words),
      heading: evidence.columnHeader == nil ? papers.heading(above: evidence).map(words) : nil
    ).in(language)
    return papers.path(of: evidence).map { "\($0), \(place)" } ?? place
  }

  private func parts(on page: inout HTMLWriter) {
    if ruling.parts.isEmpty { return }
    page.element("ul", [("class", "parts")]) { page in
      for part in ruling.parts {
        page.element("li") { page in
          page.words("\(part.verdict.sheetSign) \(part.label.in(language))\(Wording.Page.colon(language))")
          page.words(Wording.label(part.verdict).in(language))
          if let first = part.evidence.first {
            page.words(" · ")
            page.element("a", [("href", "#\(source.id(of: first))")], words: place(of: first))
          }
        }
      }
    }
  }

  private func search(on page: inout HTMLWriter) {
    var phrases: [String] = []
    for notation in ruling.soughtPhrases {
      let phrase = Wording.sought(notation, language)
      if !phrase.isEmpty, !phrases.contains(phrase) { phrases.append(phrase) }
    }
    let shown = Array(phrases.prefix(Self.mostPhrases))
    if let sought = Wording.Page.sought(shown, isCut: phrases.count > shown.count, in: ruling.searched) {
      sentence(sought, class: "faint", on: &page)
    }
    if let nearest = ruling.nearest {
      sentence(Wording.Page.nearest(place(of: nearest)), class: "faint", on: &page)
      quote([nearest], on: &page)
    }
  }

  /// What a person may ask for.
  private func request(on page: inout HTMLWriter) {
    if let question = ruling.rule.question {
      labelled(Wording.Sheet.question, question.in(language), class: "question", on: &page)
    }
    if ruling.verdict == .review, let proof = ruling.rule.proof {
      labelled(Wording.Sheet.proof, proof.in(language), class: "question", on: &page)
    }
  }

  /// Advice and texts to paste are French in every language: they go into a French document.
  private func advice(on page: inout HTMLWriter) {
    if let advice = ruling.rule.advice {
      labelled(Wording.Sheet.advice, advice.french, class: "advice", isFrench: true, on: &page)
    }
    guard let insert = ruling.rule.insert else { return }
    page.element("div", [("class", "paste advice")]) { page in
      page.element("p", [("class", "label")], words: Wording.Sheet.insert.in(language))
      page.element("pre", [("lang", "fr"), ("tabindex", "0")]) { $0.lines(insert) }
      page.element(
        "button",
        [
          ("type", "button"), ("class", "copy"),
          ("aria-label", "\(Wording.Sheet.copy.in(language)), \(ruling.rule.id.text)"),
        ], words: Wording.Sheet.copy.in(language))
    }
  }

  private func labelled(
    _ label: LocalizedText, _ words: String, class look: String, isFrench: Bool = false, on page: inout HTMLWriter
  ) {
    page.element("p", [("class", look)]) { page in
      page.element("span", [("class", "label")], words: label.in(language) + Wording.Page.colon(language))
      page.element("span", [("lang", isFrench ? "fr" : nil)], words: words)
    }
  }

  private func why(on page: inout HTMLWriter) {
    page.element("details") { page in
      page.element("summary", words: Wording.Sheet.why.in(language))
      page.element("p", words: ruling.rule.why.in(language))
      if let basis = Wording.Rules.basis(of: ruling.rule) {
        page.element("p", words: Wording.Rules.basis.in(language) + Wording.Page.colon(language) + basis.in(language))
      }
    }
  }
}
