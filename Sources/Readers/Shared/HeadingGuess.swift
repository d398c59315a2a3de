/// Tells a heading from a line of text by its looks alone, for formats and authors that mark none.
enum HeadingGuess {
  static let longestWords = 12
  static let longest = 90

  /// How the line stands out, beyond its words.
  struct Setting {
    /// Set in bold or larger letters throughout.
    var isEmphasised = false
    /// Nothing directly above: a blank line, a rule, the start.
    var standsApart = true
    /// Text follows that the line can head.
    var headsText = true
  }

  /// The level of the heading the line is, or nil when it is none.
  static func level(_ bytes: [UInt8], _ looks: LineLooks, _ setting: Setting) -> Int? {
    guard !looks.isBlank, !looks.isRule, looks.letters >= 2, !looks.hasAmount else { return nil }
    let number = NumberPrefix.read(bytes, looks.range.lowerBound, looks.range.upperBound)
    let content = number.map { $0.contentStart..<max($0.contentStart, looks.range.upperBound) } ?? looks.range
    let rest = number == nil ? looks : LineLooks(bytes, content)
    guard rest.words <= longestWords, rest.length <= longest, !looks.endsSentence else { return nil }
    guard !isContactLine(bytes, content) else { return nil }
    if let number { return numbered(number, rest, setting) }
    if looks.hasInnerColon { return nil }
    guard Scalars.isUpper(looks.first) || !Scalars.isLetter(looks.first) || setting.isEmphasised else { return nil }
    if looks.isCapital, looks.letters >= 4, setting.headsText {
      return looks.endsWithColon && !setting.standsApart ? nil : 1
    }
    if setting.isEmphasised { return 2 }
    return nil
  }

  private static func numbered(_ number: NumberPrefix, _ rest: LineLooks, _ setting: Setting) -> Int? {
    switch number.kind {
    case .division:
      // "Article 3 : Prix" and a bare "Article 3 :"; not "Article 3 du contrat".
      if rest.isBlank || Scalars.isUpper(rest.first) || !Scalars.isLetter(rest.first) {
        return rest.hasInnerColon && rest.words > 6 ? nil : 2
      }
      return nil
    case .decimal:
      guard !rest.isBlank, Scalars.isUpper(rest.first), !rest.hasInnerColon else { return nil }
      return rest.letters >= 3 ? min(1 + number.depth, 9) : nil
    case .roman:
      return !rest.isBlank && Scalars.isUpper(rest.first) && !rest.hasInnerColon ? 2 : nil
    case .letter:
      let isCapital = rest.isCapital || setting.isEmphasised
      return !rest.isBlank && isCapital && Scalars.isUpper(rest.first) && !rest.hasInnerColon ? 3 : nil
    }
  }

  /// Addresses, telephone numbers and identifiers stand alone on short lines and head nothing.
  private static func isContactLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var digits = 0
    for offset in range {
      switch bytes[offset] {
      case 0x40: return true
      case 0x30...0x39:
        digits += 1
        if digits == 5 { return true }
      case 0x48, 0x68:
        if offset + 4 <= range.upperBound, Ascii.standsFolded("http", in: bytes, at: offset) { return true }
      case 0x57, 0x77:
        if offset + 4 <= range.upperBound, Ascii.standsFolded("www.", in: bytes, at: offset) { return true }
      default: break
      }
    }
    return false
  }
}
