/// Words that do not read as they look: letters of another alphabet among Latin ones, or characters that show nothing
/// between letters. A soft hyphen is no disguise: word processors put it there.
package enum Disguise {
  /// Fewer letters than this may be a unit or a formula, such as `kΩ` or `Δt`.
  private static let fewestLetters = 4

  /// The ranges of the disguised words of `bytes` (valid UTF-8) in `range`, in order; O(range).
  package static func words(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    // Most texts hold no byte that such a character may start with.
    let isSuspect = bytes[range].withUnsafeBufferPointer { text in
      var found: UInt8 = 0
      for byte in text { found |= (byte &- 0xCD <= 0x08 ? 1 : 0) | (byte == 0xE2 ? 1 : 0) | (byte >= 0xEF ? 1 : 0) }
      return found != 0
    }
    guard isSuspect else { return [] }
    var words: [Range<Int>] = []
    var word = Word()
    var offset = range.lowerBound
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
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
      case .other:
        if let found = word.disguised { words.append(found) }
        word = Word()
      }
      offset += width
    }
    if let found = word.disguised { words.append(found) }
    return words
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

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
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
