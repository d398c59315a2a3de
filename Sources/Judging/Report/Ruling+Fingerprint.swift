import DocumentModel
import RuleLanguage

extension Ruling {
  /// Rule, verdict and the folded words of the decisive passage: the same finding after paragraphs moved, lines were
  /// wrapped anew or articles renumbered.
  static func fingerprint(_ rule: Rule, _ verdict: Verdict, _ quote: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    for name in [rule.id.text, verdict.rawValue] {
      bytes += name.utf8
      bytes.append(UInt8(ascii: "|"))
    }
    if !quote.isEmpty { bytes += Folding.folded(unnumbered(Substring(quote))) }
    return SHA256.hexDigest(of: bytes, digits: 16)
  }

  /// A passage without the number it starts with: `4.2 `, `3) `, `12. `, `Article 7 – `. An amount or a duration that
  /// starts a passage is no number of this kind: it has no point or bracket after its first digits, or three digits
  /// after the point.
  private static func unnumbered(_ quote: Substring) -> Substring {
    if startsWithWord(quote) { return quote }
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

  /// True when the first letter tells that there is no number, nor "article" before one: most passages. Small letters
  /// and capitals of ASCII and of Latin-1 are told; of other starts nothing is.
  private static func startsWithWord(_ quote: Substring) -> Bool {
    guard let first = quote.utf8.first else { return true }
    switch first {
    case UInt8(ascii: "A"), UInt8(ascii: "a"):
      return quote.utf8.dropFirst().first.map { $0 | 0x20 } != UInt8(ascii: "r")
    case UInt8(ascii: "B")...UInt8(ascii: "Z"), UInt8(ascii: "b")...UInt8(ascii: "z"), 0xC3: return true
    default: return false
    }
  }
}
