import DocumentModel
import RuleLanguage

/// The words of one document with the quoted passages marked: each mark names its passages, and after the passages
/// stand links to the clauses that quote them.
///
/// Passages may overlap; the text is cut where any of them starts or ends, so that marks never cross.
struct MarkedText {
  private let document: Document
  private let passages: Passages
  private let language: Language

  /// Prepares a document.
  init(_ document: Document, _ passages: Passages, language: Language) {
    self.document = document
    self.passages = passages
    self.language = language
  }

  /// Writes the words of a block.
  func write(block index: Int, to page: inout HTMLWriter) {
    let block = document.blocks[index]
    let touching = passages.touching(block: index).map { passage in
      (passage: passage, span: passage.span.clipped(to: block.span))
    }
    let links = visibleLinks(in: block.span)
    let images = visibleImages(in: block.span)
    var cuts = [block.span.lower, block.span.upper]
    cuts += touching.flatMap { [$0.span.lower, $0.span.upper] } + links.map(\.span.upper) + images.map(\.offset)
    var ended: [PassageUse] = []
    let places = Set(cuts.map { min($0, block.span.upper) }).sorted()
    for (number, place) in places.enumerated() {
      for image in images where image.offset == place { write(image, to: &page) }
      for mark in touching where mark.span.isEmpty && mark.span.lower == place && mark.passage.blocks.first == index {
        page.element("mark", [("id", mark.passage.id), ("class", "point"), ("tabindex", "-1")])
      }
      for mark in touching where mark.span.upper == place && mark.passage.blocks.last == index {
        for use in mark.passage.uses where !ended.contains(where: { $0.clause == use.clause }) { ended.append(use) }
      }
      // Links to clauses wait for the end of all passages that run into each other: they would cut the sentence.
      if !touching.contains(where: { $0.span.contains(place) }) {
        for use in ended { write(use, to: &page) }
        ended = []
      }
      for link in links where link.span.upper == place { write(link, to: &page) }
      guard number + 1 < places.count else { break }
      let segment = TextSpan(place, places[number + 1])
      let around = touching.filter { $0.span.contains(segment) }.map(\.passage)
      let starting = touching.filter { $0.span.lower == place && !$0.span.isEmpty && $0.passage.blocks.first == index }
      write(segment, around, starting: starting.map(\.passage.id), to: &page)
    }
  }

  /// Writes a stretch of text with the marks of the passages around it; those that start here give their ids.
  private func write(
    _ segment: TextSpan, _ around: [Passages.Passage], starting: [String], to page: inout HTMLWriter
  ) {
    let words = document.text.string(in: segment)
    if around.isEmpty { return page.lines(words) }
    for id in starting.dropFirst() { page.open("span", [("id", id), ("tabindex", "-1")]) }
    let attributes: [HTMLWriter.Attribute] = [
      ("id", starting.first), ("class", Self.look(of: around)), ("data-of", around.map(\.id).joined(separator: " ")),
      ("tabindex", starting.isEmpty ? nil : "-1"),
    ]
    page.element("mark", attributes) { $0.lines(words) }
    for _ in starting.dropFirst() { page.close("span") }
  }

  /// The class of a mark: the verdict that weighs most among those that rest on it.
  private static func look(of passages: [Passages.Passage]) -> String {
    let verdicts = passages.flatMap(\.uses).filter(\.isEvidence).map(\.verdict)
    let order: [Verdict] = [.contradicted, .vague, .missing, .review, .satisfied, .notApplicable]
    return order.first(where: verdicts.contains)?.rawValue ?? "near"
  }

  private func write(_ use: PassageUse, to page: inout HTMLWriter) {
    let look = "ref \(use.verdict.rawValue) charter-\(use.charter)"
    let title = Wording.Sheet.use(use.rule.title, use.verdict, isEvidence: use.isEvidence).in(language)
    page.element("a", [("class", look), ("href", "#\(use.clause)"), ("title", title)]) { page in
      page.words("\(use.verdict.sheetSign) \(use.rule.id.text)")
    }
  }

  /// A picture is shown as its words; its file is never asked for.
  private func write(_ image: Image, to page: inout HTMLWriter) {
    page.element("span", [("class", "aside")], words: Wording.Sheet.picture(image.alternativeText).in(language))
    page.raw(" ")
  }

  /// Where a link leads is shown as words, never as a link, and only when its own words do not say it.
  private func write(_ link: Link, to page: inout HTMLWriter) {
    let shown = Sanitizer.visible(document.text.string(in: link.span)).lowercased()
    let target = Sanitizer.visible(link.target)
    let address = ["https://", "http://", "mailto:", "tel:", "www."].reduce(target.lowercased()) { rest, prefix in
      rest.hasPrefix(prefix) ? String(rest.dropFirst(prefix.count)) : rest
    }
    let bare = address.hasSuffix("/") ? String(address.dropLast()) : address
    guard !bare.isEmpty, !shown.contains(bare) else { return }
    page.raw(" ")
    page.element("span", [("class", "aside")], words: "[→ \(target.shortened(to: Self.longestTarget))]")
  }

  private static let longestTarget = 120

  private func visibleLinks(in span: TextSpan) -> [Link] {
    let first = document.links.partitioningIndex { $0.span.upper > span.lower }
    return document.links[first...].prefix { $0.span.lower < span.upper }.filter { $0.isVisible && !$0.span.isEmpty }
  }

  private func visibleImages(in span: TextSpan) -> [Image] {
    let first = document.images.partitioningIndex { $0.offset >= span.lower }
    return document.images[first...].prefix { $0.offset <= span.upper }.filter { $0.isVisible }
  }
}

extension TextSpan {
  /// The part of this span that lies in `other`; empty, at its nearer end, when none does.
  fileprivate func clipped(to other: TextSpan) -> TextSpan {
    let lower = min(max(self.lower, other.lower), other.upper)
    return TextSpan(lower, max(lower, min(upper, other.upper)))
  }
}
