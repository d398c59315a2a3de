/// The sign or number that makes a line an item of a list.
struct ListMarker {
  /// Where the label lies; empty for a bullet drawn as white space.
  let label: Range<Int>
  /// Where the item's words start.
  let contentStart: Int
  /// True for numbers and letters, false for signs.
  let isNumber: Bool

  /// Reads the marker at the start of `range`; nil when there is none.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> ListMarker? {
    guard !range.isEmpty else { return nil }
    // No sign is a letter or a digit that could start a number.
    return sign(bytes, range) ?? number(bytes, range)
  }

  /// Reads the sign at the start of `range`; nil when there is none.
  static func sign(_ bytes: [UInt8], _ range: Range<Int>) -> ListMarker? {
    // Most lines start with an ASCII letter or digit.
    guard !range.isEmpty, !Ascii.isLetter(bytes[range.lowerBound]), !Ascii.isDigit(bytes[range.lowerBound]) else {
      return nil
    }
    let (value, length) = Scalars.decode(bytes, range.lowerBound, range.upperBound)
    guard isSign(value) else { return nil }
    var after = range.lowerBound + length
    // Box drawing comes as "├─" or "└──".
    while after < range.upperBound {
      let (next, nextLength) = Scalars.decode(bytes, after, range.upperBound)
      guard next >= 0x2500, next <= 0x257F || next == 0xFE0F else { break }
      after += nextLength
    }
    if Ascii.stands("\u{FE0F}", in: bytes, at: after) { after += 3 }
    let content = NumberPrefix.skipSpaces(bytes, after, range.upperBound)
    guard content < range.upperBound else { return nil }
    // "-5 %", "*note": an ASCII sign needs a space, or letters after a dash.
    if content == after, value < 0x80 {
      let next = Scalars.decode(bytes, content, range.upperBound).value
      guard value == 0x2D, Scalars.isLetter(next) else { return nil }
    }
    return ListMarker(label: range.lowerBound..<after, contentStart: content, isNumber: false)
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> ListMarker? {
    guard let number = NumberPrefix.read(bytes, range.lowerBound, range.upperBound), number.kind != .division,
      number.contentStart < range.upperBound, number.depth == 1
    else { return nil }
    // "M. Durand" and "20 - 22 rue" are no items.
    if number.kind == .letter, Ascii.isUpper(bytes[range.lowerBound]), bytes[number.labelEnd - 1] != 0x29 { return nil }
    if Ascii.isDigit(bytes[number.contentStart]) { return nil }
    return ListMarker(
      label: trimmedLabel(bytes, range.lowerBound..<number.labelEnd), contentStart: number.contentStart, isNumber: true)
  }

  private static func trimmedLabel(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> { Ascii.trim(bytes, range) }

  /// Signs authors put before items: dashes, stars, bullets, ticks, boxes, arrows, Word's private-use bullets.
  static func isSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x2A, 0x2B, 0xB7, 0xA7, 0x2010...0x2015, 0x2022, 0x2023, 0x2043, 0x2219: true
    case 0x2190...0x21FF, 0x22C5, 0x2500...0x25FF, 0x2610...0x2612, 0x2705, 0x2713...0x2718, 0x2726...0x274D: true
    case 0x2794...0x27BF, 0x2B1A...0x2B55, 0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC: true
    default: false
    }
  }
}
