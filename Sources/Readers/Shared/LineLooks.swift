/// What a line looks like, for telling headings from text. Facts only; who asks decides.
struct LineLooks {
  /// The line without white space at its ends; empty for a blank line.
  let range: Range<Int>
  /// Scalars before the first visible one.
  let indent: Int
  /// Visible length in scalars.
  let length: Int
  let words: Int
  let letters: Int
  let capitals: Int
  /// First and last visible scalar.
  let first: UInt32
  let last: UInt32
  /// A number next to a currency.
  let hasAmount: Bool
  /// A colon followed by more text.
  let hasInnerColon: Bool
  /// A rule drawn with one repeated sign (`---`, `═══`), of at least three.
  let isRule: Bool
  let hasDigit: Bool
  /// Tabs and runs of two or more spaces between words.
  let gaps: Int
  /// A gap of four spaces or more, as only layout makes.
  let hasWideGap: Bool
  /// `|` and `│` signs.
  let pipes: Int
  /// Two spaces or more after the last sign: Markdown's hard line end.
  let endsHard: Bool

  var isBlank: Bool { range.isEmpty }

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var offset = line.lowerBound
    var indent = 0
    while offset < line.upperBound {
      let (value, length) = Scalars.decode(bytes, offset, line.upperBound)
      guard Scalars.isSpace(value) else { break }
      indent += value == 0x09 ? 4 : 1
      offset += length
    }
    var end = line.upperBound
    while end > offset, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
    range = offset..<end
    endsHard = line.upperBound - end >= 2
    self.indent = indent
    let start = offset
    var (count, words, letters, capitals) = (0, 0, 0, 0)
    var (gaps, pipes, spaces) = (0, 0, 0)
    var hasWideGap = false
    var (inWord, hasDigit, hasCurrency, isRule, hasInnerColon) = (false, false, false, true, false)
    let first = start < end ? Scalars.decode(bytes, start, end).value : 0
    while offset < end {
      let (value, length) = Scalars.decode(bytes, offset, end)
      count += 1
      if value != first { isRule = false }
      if Scalars.isSpace(value) {
        inWord = false
        spaces += value == 0x09 ? 4 : 1
      } else {
        if spaces > 1 { gaps += 1 }
        if spaces > 3 { hasWideGap = true }
        spaces = 0
        if !inWord { words += 1 }
        inWord = true
        if value == 0x7C || value == 0x2502 || value == 0x2503 { pipes += 1 }
        if Scalars.isLetter(value) {
          letters += 1
          if Scalars.isUpper(value) { capitals += 1 }
        } else if value < 0x80, Ascii.isDigit(UInt8(value)) {
          hasDigit = true
        } else if value == 0x20AC || value == 0x24 || value == 0xA3 {
          hasCurrency = true
        } else if value == 0x3A, Ascii.trim(bytes, offset + 1..<end).isEmpty == false {
          hasInnerColon = true
        }
      }
      offset += length
    }
    length = count
    self.words = words
    self.letters = letters
    self.capitals = capitals
    self.first = first
    last = Scalars.last(bytes, start, end)
    self.hasDigit = hasDigit
    self.gaps = gaps
    self.hasWideGap = hasWideGap
    self.pipes = pipes
    self.hasInnerColon = hasInnerColon
    self.isRule = isRule && count >= 3 && LineLooks.drawsRules(first)
    hasAmount = hasDigit && (hasCurrency || LineLooks.namesCurrency(bytes, start..<end))
  }

  /// True when most letters are capitals, in words of at least four letters together.
  var isCapital: Bool { letters >= 3 && capitals * 10 >= letters * 9 }

  /// True when the line ends as a sentence or an enumeration does.
  var endsSentence: Bool {
    switch last {
    case 0x2E, 0x2C, 0x3B, 0x21, 0x3F, 0x2026: true
    default: false
    }
  }

  var endsWithColon: Bool { last == 0x3A }

  private static func drawsRules(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x23, 0x2E, 0x2B, 0x2013, 0x2014, 0x2026, 0xB7: true
    default: value >= 0x2500 && value <= 0x25FF
    }
  }

  private static func namesCurrency(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for name in ["eur", "fcfa", "xaf", "chf", "usd", " ht", " ttc"] as [StaticString] {
      var from = range.lowerBound
      while let found = Ascii.find(name, in: bytes, from: from, to: range.upperBound) {
        let after = found + name.utf8CodeUnitCount
        let isWhole = after == range.upperBound || !Ascii.isLetter(bytes[after]) || Ascii.lower(bytes[after]) == 0x6F
        if isWhole, found == range.lowerBound || !Ascii.isLetter(bytes[found - 1]) { return true }
        from = found + 1
      }
    }
    return false
  }
}
