/// Words that do not read as they look: letters of another alphabet among Latin ones, or characters that show nothing
/// between letters. A soft hyphen is no disguise: word processors put it there.
package enum Disguise {
  /// Fewer letters than this may be a unit or a formula, such as `kΩ` or `Δt`.
  private static let fewestLetters = 4

  /// False when no character of `text` is a suspect, be it of another alphabet, invisible or a bidirectional control;
  /// O(text), and far less than finding words.
  package static func mayStand(in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { mayHoldSuspect($0, 0..<$0.count) }
  }

  /// The ranges of the disguised words of `bytes` (valid UTF-8) in `range`, in order; O(range).
  ///
  /// Only words around a suspect are looked at: a word of Latin letters alone, without a character that shows nothing,
  /// reads as it looks.
  package static func words(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { text in
      var words: [Range<Int>] = []
      var offset = range.lowerBound
      while let suspect = suspect(in: text, offset..<range.upperBound) {
        // Suspects before this one belong to words already read.
        let start = wordStart(in: text, offset..<suspect)
        let (word, end) = read(text, start..<range.upperBound)
        if let found = word.disguised { words.append(found) }
        offset = end
      }
      return words
    }
  }

  /// The offset of the first character in `range` that no honest Latin word holds.
  private static func suspect(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      // French papers have such bytes in few places: whole stretches are passed over.
      let end = min(offset + stretch, range.upperBound)
      if !mayHoldSuspect(text, offset..<end) {
        offset = end
        continue
      }
      while offset > range.lowerBound, text[offset] & 0xC0 == 0x80 { offset -= 1 }
      while offset < end {
        let (scalar, width) = scalar(in: text, at: offset, before: range.upperBound)
        switch kind(of: scalar) {
        case .lookalike, .invisible: return offset
        case .latin, .silent, .other: offset += width
        }
      }
    }
    return nil
  }

  /// Bytes looked over at once.
  private static let stretch = 64

  /// True when a suspect may stand in `range`: a byte that starts letters of other alphabets, or the last two bytes of
  /// a character of U+200B…U+2069. Typographic quotes, dashes and the euro sign, though near those, raise no suspicion.
  private static func mayHoldSuspect(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var found: UInt8 = 0
    // Without branches, so that many bytes are compared at once. A last byte alone is no character of these.
    for offset in range.lowerBound..<max(range.lowerBound, min(range.upperBound, text.count - 1)) {
      let (first, second) = (text[offset], text[offset + 1])
      found |= (first &- 0xCD <= 0x14 ? 1 : 0) | (first >= 0xEF ? 1 : 0)
      found |= (first == 0x80 ? 1 : 0) & ((second &- 0x8B <= 0x04 ? 1 : 0) | (second &- 0xAA <= 0x04 ? 1 : 0))
      found |= (first == 0x81 ? 1 : 0) & (second &- 0xA0 <= 0x09 ? 1 : 0)
    }
    return found != 0
  }

  /// Where the word that holds the character after `range` starts, at the earliest at the start of `range`.
  private static func wordStart(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var start = range.upperBound
    while start > range.lowerBound {
      var before = start - 1
      while before > range.lowerBound, text[before] & 0xC0 == 0x80 { before -= 1 }
      if kind(of: scalar(in: text, at: before, before: start).scalar) == .other { break }
      start = before
    }
    return start
  }

  /// Reads the word at the start of `range`; `end` is after the character that ends it.
  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (word: Word, end: Int) {
    var word = Word()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = scalar(in: text, at: offset, before: range.upperBound)
      switch kind(of: scalar) {
      case .latin:
        word.addLetter(at: offset, width)
        word.hasLatin = true
        word.isHidden = word.isHidden || word.hasBlank
      case .lookalike:
        word.addLetter(at: offset, width)
        word.hasOther = true
        word.isHidden = word.isHidden || word.hasBlank
      case .invisible: if word.letters > 0 { word.hasBlank = true }
      case .silent: break
      case .other: return (word, offset + width)
      }
      offset += width
    }
    return (word, offset)
  }

  /// The scalar at `offset` and its length in bytes; a byte that starts none stands for itself.
  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int
  ) -> (scalar: UInt32, width: Int) {
    let first = text[offset]
    let width = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard width > 1, offset + width <= end else { return (first < 0x80 ? UInt32(first) : 0xFFFD, 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(width))
    for index in 1..<width { scalar = scalar << 6 | UInt32(text[offset + index] & 0x3F) }
    return (scalar, width)
  }

  private struct Word {
    var start = 0
    var end = 0
    var letters = 0
    var hasLatin = false
    var hasOther = false
    /// An invisible character stands after the last letter.
    var hasBlank = false
    /// An invisible character stands between two letters.
    var isHidden = false

    mutating func addLetter(at offset: Int, _ width: Int) {
      if letters == 0 { start = offset }
      letters += 1
      end = offset + width
    }

    var disguised: Range<Int>? {
      letters >= Disguise.fewestLetters && (isHidden || hasLatin && hasOther) ? start..<end : nil
    }
  }

  private enum Kind { case latin, lookalike, invisible, silent, other }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .latin
    // Greek, Cyrillic, Armenian, Cherokee and the letters of formulas.
    case 0x370...0x3FF, 0x400...0x52F, 0x531...0x587, 0x13A0...0x13FF, 0x1D400...0x1D7FF: .lookalike
    case 0x34F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: .invisible
    // A soft hyphen and marks on letters belong to the word.
    case 0xAD, 0x300...0x34E, 0x350...0x36F: .silent
    default: .other
    }
  }
}
