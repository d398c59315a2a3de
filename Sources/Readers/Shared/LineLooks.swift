/// What a line looks like, for telling headings from text. Facts only; who asks decides.
struct LineLooks {
  /// The line without white space at its ends; empty for a blank line.
  private(set) var range: Range<Int>
  /// Scalars before the first visible one; a tab counts four.
  var indent: Int { Int(counts.indent) }
  /// Visible length in scalars.
  var length: Int { Int(counts.length) }
  /// Words, letters and capitals; a line that cannot be a heading is not counted, and has `uncounted` words and letters.
  var words: Int { Int(counts.words) }
  var letters: Int { Int(counts.letters) }
  var capitals: Int { Int(counts.capitals) }
  /// First and last visible scalar.
  private(set) var first: UInt32 = 0
  private(set) var last: UInt32 = 0
  /// A colon followed by more text.
  private(set) var hasInnerColon = false
  /// A rule drawn with one repeated sign (`---`, `═══`), of at least three.
  private(set) var isRule = false
  private(set) var hasDigit = false
  /// Tabs and runs of two or more spaces between words.
  var gaps: Int { Int(counts.gaps) }
  /// A gap of four spaces or more, as only layout makes.
  private(set) var hasWideGap = false
  /// `|` and `│` signs.
  var pipes: Int { Int(counts.pipes) }
  /// Two spaces or more after the last sign: Markdown's hard line end.
  private(set) var endsHard = false
  /// A number next to a currency.
  private(set) var hasAmount = false

  var isBlank: Bool { range.isEmpty }

  /// More words and letters than any line of 2 GB has.
  private static let uncounted = Int(Int32.max)

  private var counts = Counts()

  /// Half the width of Int: a text has as many lines as it likes, and all of them are looked at before the first block
  /// is made.
  private struct Counts {
    var indent: Int32 = 0
    var length: Int32 = 0
    var words: Int32 = 0
    var letters: Int32 = 0
    var capitals: Int32 = 0
    var gaps: Int32 = 0
    var pipes: Int32 = 0
  }

  /// Lines with more bytes than this are text, and so are sentences of more than a few words: of them only what tables,
  /// lists and joining need is looked at.
  private static let longest = 600
  private static let longestSentence = 60

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    range = line
    bytes.withUnsafeBufferPointer { look($0, line) }
  }

  private mutating func look(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var start = line.lowerBound
    while start < line.upperBound {
      let (value, length) = LineLooks.decode(bytes, start, line.upperBound)
      guard Scalars.isSpace(value) else { break }
      counts.indent &+= value == 0x09 ? 4 : 1
      start += length
    }
    var end = line.upperBound
    while end > start, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
    range = start..<end
    endsHard = line.upperBound - end >= 2
    guard start < end else { return }
    first = LineLooks.decode(bytes, start, end).value
    var lastStart = end - 1
    while lastStart > start, bytes[lastStart] & 0xC0 == 0x80 { lastStart -= 1 }
    last = LineLooks.decode(bytes, lastStart, end).value
    let isSentence = last == 0x2E && range.count > LineLooks.longestSentence
    if isSentence || range.count > LineLooks.longest { return lookBriefly(bytes) }
    lookClosely(bytes)
  }

  private mutating func lookBriefly(_ bytes: UnsafeBufferPointer<UInt8>) {
    counts.words = Int32(clamping: LineLooks.uncounted)
    counts.letters = counts.words
    let marks = ByteScan.marks(bytes, range)
    guard marks.hasLayout else {
      counts.length = Int32(clamping: marks.scalars)
      hasInnerColon = marks.hasColon
      return
    }
    var (count, pipes, gaps, spaces) = (0, 0, 0, 0)
    var (hasColon, hasWideGap) = (false, false)
    for offset in range {
      let byte = bytes[offset]
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 0x20 {
        spaces += 1
        continue
      }
      if spaces > 1 {
        gaps += 1
        if spaces > 3 { hasWideGap = true }
      }
      spaces = byte == 0x09 ? 4 : 0
      if byte == 0x3A { hasColon = true }
      if byte == 0x7C { pipes += 1 }
    }
    counts.length = Int32(clamping: count)
    counts.pipes = Int32(clamping: pipes)
    counts.gaps = Int32(clamping: gaps)
    (self.hasWideGap, hasInnerColon) = (hasWideGap, hasColon)
  }

  private mutating func lookClosely(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Locals: a field changed per byte is a trip to memory per byte.
    var (count, words, letters, capitals, gaps, pipes, spaces) = (0, 0, 0, 0, 0, 0, 0)
    var (inWord, hasDigit, hasCurrency, hasWideGap, isOneSign) = (false, false, false, false, true)
    let (end, first) = (range.upperBound, self.first)
    var offset = range.lowerBound
    while offset < end {
      var value = UInt32(bytes[offset])
      if value < 0x80 {
        offset += 1
      } else {
        let (wide, size) = LineLooks.decode(bytes, offset, end)
        value = wide
        offset += size
      }
      count += 1
      if value != first { isOneSign = false }
      if value == 0x20 || Scalars.isSpace(value) {
        inWord = false
        spaces += value == 0x09 ? 4 : 1
        continue
      }
      if spaces > 1 {
        gaps += 1
        if spaces > 3 { hasWideGap = true }
      }
      spaces = 0
      if !inWord {
        words += 1
        inWord = true
      }
      if Scalars.isLetter(value) {
        letters += 1
        if Scalars.isUpper(value) { capitals += 1 }
      } else if value >= 0x30, value <= 0x39 {
        hasDigit = true
      } else {
        switch value {
        case 0x20AC, 0x24, 0xA3: hasCurrency = true
        case 0x3A: if offset < end { hasInnerColon = true }
        case 0x7C, 0x2502, 0x2503: pipes += 1
        default: break
        }
      }
    }
    counts.length = Int32(clamping: count)
    counts.words = Int32(clamping: words)
    counts.letters = Int32(clamping: letters)
    counts.capitals = Int32(clamping: capitals)
    counts.gaps = Int32(clamping: gaps)
    counts.pipes = Int32(clamping: pipes)
    (self.hasDigit, self.hasWideGap) = (hasDigit, hasWideGap)
    isRule = isOneSign && count >= 3 && LineLooks.drawsRules(first)
    hasAmount = hasDigit && (hasCurrency || words <= 16 && LineLooks.namesCurrency(bytes, range))
  }

  /// True when most letters are capitals, in words of at least three letters together.
  var isCapital: Bool { letters >= 3 && letters < LineLooks.uncounted && capitals * 10 >= letters * 9 }

  /// True when the line ends as a sentence or an enumeration does.
  var endsSentence: Bool {
    switch last {
    case 0x2E, 0x2C, 0x3B, 0x21, 0x3F, 0x2026: true
    default: false
    }
  }

  var endsWithColon: Bool { last == 0x3A }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> (
    value: UInt32, length: Int
  ) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= end else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (value, length)
  }

  private static func drawsRules(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x23, 0x2E, 0x2B, 0x2013, 0x2014, 0x2026, 0xB7: true
    default: value >= 0x2500 && value <= 0x25FF
    }
  }

  /// True when one of the words stands alone that French prices are written with.
  private static func namesCurrency(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      while offset < range.upperBound, !Ascii.isLetter(bytes[offset]) { offset += 1 }
      let start = offset
      var word: UInt64 = 0
      while offset < range.upperBound, Ascii.isLetter(bytes[offset]) {
        word = word << 8 | UInt64(Ascii.lower(bytes[offset]))
        offset += 1
      }
      guard offset - start >= 2, offset - start <= 5 else { continue }
      switch word {
      case 0x65_7572, 0x6575_726F, 0x65_7572_6F73, 0x6663_6661, 0x78_6166, 0x63_6866, 0x75_7364, 0x6874, 0x74_7463:
        return true  // eur euro euros fcfa xaf chf usd ht ttc
      default: continue
      }
    }
    return false
  }
}
