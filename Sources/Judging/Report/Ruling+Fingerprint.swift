import DocumentModel
import RuleLanguage

extension Ruling {
  /// Rule, verdict and the folded words of the decisive passage: the same finding after paragraphs moved, lines were
  /// wrapped anew or articles renumbered.
  static func fingerprint(_ rule: Rule, _ verdict: Verdict, _ quote: String) -> String {
    let words = quote.isEmpty ? [] : Folding.folded(unnumbered(Substring(quote)))
    let bytes = Array("\(rule.id)|\(verdict.rawValue)|".utf8) + words
    return String(SHA256.hexDigest(of: bytes).prefix(16))
  }

  /// A passage without the number it starts with: `4.2 `, `3) `, `12. `, `Article 7 – `. An amount or a duration that
  /// starts a passage is no number of this kind: it has no point or bracket after its first digits, or three digits
  /// after the point.
  private static func unnumbered(_ quote: Substring) -> Substring {
    // Most passages start with a small letter that "article" does not start with: nothing to look at.
    if let first = quote.utf8.first, (UInt8(ascii: "b")...UInt8(ascii: "z")).contains(first) { return quote }
    var rest = quote.drop(while: \.isWhitespace)
    let isArticle = rest.prefix(7).lowercased() == "article"
    if isArticle { rest = rest.dropFirst(7).drop(while: \.isWhitespace) }
    var points = 0
    while true {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard digits.count <= 2, points > 0 || !digits.isEmpty else { return quote }
      rest = rest[digits.endIndex...]
      guard let sign = rest.first, sign == "." || sign == ")" else { break }
      points += 1
      rest = rest.dropFirst()
      if digits.isEmpty { return quote }
    }
    guard isArticle || points > 0, rest.first?.isWhitespace == true else { return quote }
    let words = rest.drop { !$0.isLetter && !$0.isNumber }
    return words.first?.isLetter == true ? words : quote
  }
}
