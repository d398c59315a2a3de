/// Folds letters for comparison: lower case, no accents, ligatures taken apart.
///
/// Covers Latin-1, Latin Extended-A, presentation ligatures, full-width forms and combining marks (Unicode 15,
/// simple lower-case mappings); other scalars stay as they are. Used on rule files and on documents alike, so that
/// both meet in one alphabet.
package enum Folding {
  /// What a scalar is for a tokenizer.
  package enum Class: Sendable {
    /// A letter; folds to one or more bytes.
    case letter
    /// A digit; folds to an ASCII digit.
    case digit
    /// Nothing to read: soft hyphen, zero-width characters, combining marks.
    case ignored
    /// Anything else: spaces, punctuation, symbols.
    case separator
  }

  /// The class of a scalar outside ASCII, its folded bytes appended to `bytes`; and whether it is a capital letter.
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) -> (class: Class, isCapital: Bool) {
    switch scalar {
    case 0x00AD, 0x034F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x0300...0x036F, 0xFE00...0xFE0F:
      return (.ignored, false)
    case 0xC0...0xFF: return latin1(scalar, &bytes)
    case 0x100...0x17F:
      let base = extendedA[Int(scalar - 0x100)]
      if scalar == 0x152 || scalar == 0x153 {
        bytes.append(0x6F)
        bytes.append(0x65)
        return (.letter, scalar == 0x152)
      }
      bytes.append(base)
      // From U+0139 to U+0148 and from U+0179 to U+017E capitals have the odd numbers.
      let isOddCapital = (0x139...0x148).contains(scalar) || (0x179...0x17E).contains(scalar)
      return (.letter, (scalar & 1 == 0) != isOddCapital)
    case 0xAA, 0xBA: return (.ignored, false)
    case 0x2B9...0x2BC, 0x2C8, 0x2CA: return (.separator, false)
    case 0xB2, 0xB3, 0xB9, 0x2070...0x209F: return (.separator, false)
    case 0xFB00...0xFB04:
      bytes.append(contentsOf: ligatures[Int(scalar - 0xFB00)])
      return (.letter, false)
    case 0xFF10...0xFF19:
      bytes.append(UInt8(truncatingIfNeeded: scalar - 0xFF10 + 0x30))
      return (.digit, false)
    case 0xFF21...0xFF3A:
      bytes.append(UInt8(truncatingIfNeeded: scalar - 0xFF21 + 0x61))
      return (.letter, true)
    case 0xFF41...0xFF5A:
      bytes.append(UInt8(truncatingIfNeeded: scalar - 0xFF41 + 0x61))
      return (.letter, false)
    default: return other(scalar, &bytes)
    }
  }

  /// The folded bytes of a whole string, separators kept as single spaces; for rule files and comparisons.
  package static func folded(_ string: some StringProtocol) -> [UInt8] {
    var string = String(string)
    return string.withUTF8 { folded($0) }
  }

  private static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      let byte = text[at]
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
      case 0x00..<0x80: if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
      default:
        let (scalar, length) = scalar(text, at)
        if case .separator = append(scalar, to: &bytes).class, bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
        at += length - 1
      }
      at += 1
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  /// The scalar outside ASCII that starts at `at`, and its length; the text of a String is valid UTF-8.
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(text[at])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var scalar = first & (0x7F >> UInt32(length))
    for place in 1..<length { scalar = scalar << 6 | UInt32(text[at + place]) & 0x3F }
    return (scalar, length)
  }

  /// The folded words of a string, split as the document tokenizer does.
  package static func words(_ string: some StringProtocol) -> [[UInt8]] {
    folded(string).split(separator: 0x20).map(Array.init)
  }

  private static func latin1(_ scalar: UInt32, _ bytes: inout [UInt8]) -> (class: Class, isCapital: Bool) {
    switch scalar {
    case 0xD7, 0xF7: return (.separator, false)
    case 0xC6, 0xE6:
      bytes.append(0x61)
      bytes.append(0x65)
    case 0xDF:
      bytes.append(0x73)
      bytes.append(0x73)
    default: bytes.append(latin1Bases[Int((scalar | 0x20) - 0xE0)])
    }
    return (.letter, scalar < 0xDF)
  }

  private static func other(_ scalar: UInt32, _ bytes: inout [UInt8]) -> (class: Class, isCapital: Bool) {
    guard scalar >= 0x180, let value = Unicode.Scalar(scalar), value.properties.isAlphabetic else {
      return (.separator, false)
    }
    let lower = value.properties.lowercaseMapping
    bytes.append(contentsOf: lower.utf8)
    return (.letter, value.properties.isUppercase)
  }

  private static let latin1Bases = Array("aaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl"].map { Array($0.utf8) }
  /// Base letters of U+0100…U+017F.
  private static let extendedA = Array(
    ("aaaaaaccccccccdddd" + "eeeeeeeeee" + "gggggggg" + "hhhh" + "iiiiiiiiii" + "ii" + "jj" + "kkk" + "llllllllll"
      + "nnnnnnnnn" + "oooooo" + "oo" + "rrrrrr" + "ssssssss" + "tttttt" + "uuuuuuuuuuuu" + "ww" + "yyy" + "zzzzzz"
      + "s")
      .utf8)
}
