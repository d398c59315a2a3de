/// The number a line starts with, as headings and lists have them.
struct NumberPrefix: Equatable {
  enum Kind: Equatable {
    /// `4.`, `4)`, `2.1`, `2.1.3 –`
    case decimal
    /// `IV.`, `IV –`
    case roman
    /// `A.`, `a)`
    case letter
    /// `Article 4 –`, `Annexe B :`
    case division
  }

  let kind: Kind
  /// Number of levels: 2 for `2.1`.
  let depth: Int
  /// The last number, for telling what follows what; 0 when there is none.
  let value: Int
  /// Where the words after the number start.
  let contentStart: Int
  /// Where the label ends, its delimiter included.
  let labelEnd: Int

  /// Reads the prefix of `bytes[start..<end]`; nil when the line starts otherwise.
  static func read(_ bytes: [UInt8], _ start: Int, _ end: Int) -> NumberPrefix? {
    guard start < end else { return nil }
    if let division = division(bytes, start, end) { return division }
    if Ascii.isDigit(bytes[start]) { return decimal(bytes, start, end) }
    if Ascii.isLetter(bytes[start]) { return roman(bytes, start, end) ?? letter(bytes, start, end) }
    return nil
  }

  private static let divisions: [StaticString] = [
    "article", "art.", "chapitre", "section", "annexe", "titre", "clause", "partie", "chapter", "appendix", "schedule",
  ]

  private static func division(_ bytes: [UInt8], _ start: Int, _ end: Int) -> NumberPrefix? {
    switch Ascii.lower(bytes[start]) {
    case 0x61, 0x63, 0x70, 0x73, 0x74: break  // the first letters of the words below
    default: return nil
    }
    for word in divisions where Ascii.standsFolded(word, in: bytes, at: start) {
      var offset = skipSpaces(bytes, start + word.utf8CodeUnitCount, end)
      let isGlued = offset == start + word.utf8CodeUnitCount
      guard !isGlued || word.utf8CodeUnitCount == 4 || offset < end && Ascii.isDigit(bytes[offset]) else { continue }
      if Ascii.standsFolded("n°", in: bytes, at: offset) { offset = skipSpaces(bytes, offset + 3, end) }
      var (value, depth, numberEnd) = digits(bytes, offset, end)
      if numberEnd == offset {
        numberEnd = romanEnd(bytes, offset, end)
        if numberEnd == offset, offset < end, Ascii.isUpper(bytes[offset]) { numberEnd = offset + 1 }
        guard numberEnd > offset, numberEnd == end || !Ascii.isLetter(bytes[numberEnd]) else { continue }
        (value, depth) = (0, 1)
      } else if Ascii.standsFolded("er", in: bytes, at: numberEnd) {
        numberEnd += 2
      }
      let labelEnd = skipDelimiters(bytes, numberEnd, end)
      return NumberPrefix(
        kind: .division, depth: depth, value: value, contentStart: skipSpaces(bytes, labelEnd, end), labelEnd: labelEnd)
    }
    return nil
  }

  private static func decimal(_ bytes: [UInt8], _ start: Int, _ end: Int) -> NumberPrefix? {
    let (value, depth, numberEnd) = digits(bytes, start, end)
    guard numberEnd - start <= 12, value < 1_000 else { return nil }
    return make(.decimal, bytes, depth, value, numberEnd, end, needsMark: depth == 1)
  }

  private static func roman(_ bytes: [UInt8], _ start: Int, _ end: Int) -> NumberPrefix? {
    let numberEnd = romanEnd(bytes, start, end)
    guard numberEnd > start else { return nil }
    return make(.roman, bytes, 1, 0, numberEnd, end, needsMark: true)
  }

  private static func letter(_ bytes: [UInt8], _ start: Int, _ end: Int) -> NumberPrefix? {
    make(.letter, bytes, 1, Int(Ascii.lower(bytes[start])) - 0x60, start + 1, end, needsMark: true)
  }

  private static func make(
    _ kind: Kind, _ bytes: [UInt8], _ depth: Int, _ value: Int, _ numberEnd: Int, _ end: Int, needsMark: Bool
  ) -> NumberPrefix? {
    let labelEnd = skipDelimiters(bytes, numberEnd, end)
    let contentStart = skipSpaces(bytes, labelEnd, end)
    guard labelEnd > numberEnd || !needsMark else { return nil }
    guard contentStart > labelEnd || contentStart == end || labelEnd > numberEnd && kind == .decimal else { return nil }
    if contentStart < end, contentStart == labelEnd, !isLetterStart(bytes, contentStart, end) { return nil }
    return NumberPrefix(kind: kind, depth: depth, value: value, contentStart: contentStart, labelEnd: labelEnd)
  }

  private static func isLetterStart(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
    Scalars.isLetter(Scalars.decode(bytes, offset, end).value)
  }

  /// `2.1.3`: the last number, how many there are, and where they end (the final dot left out).
  private static func digits(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (value: Int, depth: Int, end: Int) {
    var offset = start
    var (value, depth) = (0, 0)
    while offset < end, Ascii.isDigit(bytes[offset]) {
      value = 0
      while offset < end, Ascii.isDigit(bytes[offset]) {
        value = min(value * 10 + Int(bytes[offset] - 0x30), 1_000_000)
        offset += 1
      }
      depth += 1
      guard offset + 1 < end, bytes[offset] == 0x2E, Ascii.isDigit(bytes[offset + 1]) else { break }
      offset += 1
    }
    return (value, depth, offset)
  }

  private static func romanEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end, offset - start < 6, bytes[offset] == 0x49 || bytes[offset] == 0x56 || bytes[offset] == 0x58 {
      offset += 1
    }
    return offset < end && Ascii.isLetter(bytes[offset]) ? start : offset
  }

  static func skipSpaces(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      let (value, length) = Scalars.decode(bytes, offset, end)
      guard Scalars.isSpace(value) else { break }
      offset += length
    }
    return offset
  }

  /// Skips `.`, `)`, `:`, `-`, `–`, `°` after a number, with spaces before a dash or colon.
  private static func skipDelimiters(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    var labelEnd = start
    while offset < end {
      let (value, length) = Scalars.decode(bytes, offset, end)
      switch value {
      case 0x2E, 0x29, 0x3A, 0x2D, 0x2013, 0x2014, 0xB0:
        offset += length
        labelEnd = offset
      case 0x20, 0xA0, 0x09, 0x202F: offset += length
      default: return labelEnd
      }
    }
    return labelEnd
  }
}
