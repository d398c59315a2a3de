import DocumentModel
import Matching
import RuleLanguage

/// Recognises what kind of paper a document is, by its title first, then by signs in its body.
struct KindDetector {
  let examination: Examination

  /// The kinds, most decisive first; never empty.
  func kinds() -> [DocumentKind] {
    let titled = titledKinds()
    if !titled.isEmpty { return titled }
    if examination.document.format == .html, !hasTotal() { return [.webPage] }
    let scored = examination.library.kinds.map { sign in
      (kind: sign.kind, score: sign.body.filter { !examination.find($0).isEmpty }.count)
    }
    if let best = scored.max(by: { $0.score < $1.score }), best.score >= 2 { return [best.kind] }
    return [examination.document.format == .html ? .webPage : .quote]
  }

  /// Kinds named in a title: the first title decides; a later heading can add the terms that follow.
  private func titledKinds() -> [DocumentKind] {
    var first: (block: Int, kind: DocumentKind)?
    var terms: [Int] = []
    // The first lines are asked for by every word in them.
    var titles: [Int: Bool] = [:]
    for sign in examination.library.kinds {
      for passage in examination.find(sign.title) {
        let block = examination.block(of: passage.tokens.lowerBound)
        if block < 12, first.map({ block < $0.block }) ?? true {
          let isTitle = titles[block] ?? isTitleLike(block)
          titles[block] = isTitle
          if isTitle { first = (block, sign.kind) }
        }
        if sign.kind == .terms, examination.outline.isHeading(block), passage.tokens.count >= 2 { terms.append(block) }
      }
    }
    guard let first else { return [] }
    return first.kind != .terms && terms.contains { $0 > first.block } ? [first.kind, .terms] : [first.kind]
  }

  private func isTitleLike(_ block: Int) -> Bool {
    let span = examination.document.blocks[block].span
    // "Nos services" in a menu leads to another page.
    if examination.document.links.contains(where: { $0.span.contains(span) }) { return false }
    return examination.outline.isHeading(block) || examination.text.tokens(ofBlock: block).count <= 14
  }

  private func hasTotal() -> Bool { examination.matcher.entities.entities(.amount).count >= 4 }
}
