import DocumentModel
import Matching
import RuleLanguage

/// Reads the address that stands in or just after some words: written out, behind a link, or spelt for robots.
struct AddressReader {
  let examination: Examination

  /// What stands where an address is expected. `end` is the token after it.
  enum Reading {
    case right(end: Int)
    case wrong(String, end: Int)
    case none
  }

  /// Looks in `tokens` and the `reach` words after them.
  func address(_ expected: Mention.Address, after tokens: Range<Int>, reach: Int) -> Reading {
    let text = examination.text
    let limit = min(tokens.upperBound + reach, text.count)
    guard tokens.lowerBound < limit else { return .none }
    let span = TextSpan(text.span(tokens.lowerBound..<limit).lower, text.span(tokens.lowerBound..<limit).upper)
    let kind: EntityKind = isEmail(expected) ? .email : .url
    let written = examination.matcher.entities.entities(kind, in: span).first
    if let link = visibleLink(in: span, expected) { return judge(link, written, expected) }
    if let written {
      let shown = examination.quote(written.span)
      return matches(shown, expected)
        ? .right(end: written.tokens.upperBound) : .wrong(shown, end: written.tokens.upperBound)
    }
    return spelt(expected, in: tokens.lowerBound..<limit)
  }

  private func isEmail(_ address: Mention.Address) -> Bool {
    switch address {
    case .email: true
    case .host: false
    }
  }

  /// A link's target decides over its words: a right text with another target is not the address.
  private func judge(_ link: Link, _ written: Entity?, _ expected: Mention.Address) -> Reading {
    let end = max(examination.text.tokens(in: link.span).upperBound, written?.tokens.upperBound ?? 0)
    if matches(link.target, expected) {
      if let written, written.span.overlaps(link.span), !matches(examination.quote(written.span), expected) {
        return .wrong(examination.quote(written.span), end: end)
      }
      return .right(end: end)
    }
    return .wrong(link.target, end: end)
  }

  private func visibleLink(in span: TextSpan, _ expected: Mention.Address) -> Link? {
    examination.links(overlapping: span).first { link in
      guard link.isVisible, link.span.overlaps(span), !link.target.hasPrefix("#"), !isBlank(link) else { return false }
      return link.target.hasPrefix("mailto:") == isEmail(expected)
    }
  }

  /// An address with a blank left to fill is no address.
  private func isBlank(_ link: Link) -> Bool {
    !examination.matcher.entities.entities(.placeholder, in: link.span).isEmpty
  }

  private func matches(_ written: String, _ expected: Mention.Address) -> Bool {
    switch expected {
    case .host(let host): return WebHost.names(written, host)
    case .email(let email):
      var address = Substring(written.lowercased())
      if address.hasPrefix("mailto:") { address = address.dropFirst(7) }
      return address.prefix { $0 != "?" } == email
    }
  }

  /// "bureau [at] exemple [dot] fr", on web pages only.
  private func spelt(_ expected: Mention.Address, in tokens: Range<Int>) -> Reading {
    guard case .email(let email) = expected, examination.document.format == .html else { return .none }
    let words = Folding.words(email)
    var wanted = 0
    for token in tokens {
      let word = Array(examination.text.words.bytes(of: examination.text.word(of: token)))
      if word == words[wanted] {
        wanted += 1
        if wanted == words.count { return .right(end: token + 1) }
      } else if wanted > 0, !Self.fillers.contains(word) {
        wanted = 0
      }
    }
    return .none
  }

  private static let fillers = Set("at a arobase dot point chez".split(separator: " ").map { Array($0.utf8) })
}
