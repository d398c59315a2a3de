/// Makes text of documents, rule files and file names safe to print on a terminal.
///
/// What could move the cursor, start an escape sequence or change the order of the letters is shown as a visible sign
/// in its place: `␛` for ESC, `⟨U+202E⟩` for a bidirectional control. Line ends and other spaces become one kind of
/// space; soft hyphens, which stand for nothing unless a line breaks there, are dropped.
package enum Sanitizer {
  /// `text` on one line, runs of blanks shortened to one space.
  ///
  /// Most texts are so already and are given back as they are; telling that needs no look at scalars.
  package static func visible(_ text: String) -> String {
    if isVisible(text) { return text }
    var result = String.UnicodeScalarView()
    var wasBlank = false
    for scalar in text.unicodeScalars {
      let isBlank = isBlank(scalar)
      if isBlank {
        if !wasBlank { result.append(" ") }
      } else {
        append(scalar, to: &result)
      }
      wasBlank = isBlank
    }
    return String(result)
  }

  /// True when the text needs nothing done, told from its bytes alone; false also for rare characters that a closer look
  /// may find harmless. Most words of a paper are ASCII, accented letters, typographic quotes and dashes, and `€`.
  private static func isVisible(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        switch bytes[offset] {
        case 0x20 where offset + 1 < bytes.count && bytes[offset + 1] == 0x20: return false
        case 0x20...0x7E: offset += 1
        // U+00A1…U+02FF but the soft hyphen; what the tables below change lies outside.
        case 0xC2 where bytes[offset + 1] > 0xA0 && bytes[offset + 1] != 0xAD: offset += 2
        case 0xC3...0xCB: offset += 2
        // U+2010…U+2027 and U+2080…U+20BF.
        case 0xE2 where bytes[offset + 1] == 0x80 && (0x90...0xA7).contains(bytes[offset + 2]): offset += 3
        case 0xE2 where bytes[offset + 1] == 0x82: offset += 3
        default: return false
        }
      }
      return true
    }
  }

  /// The lines of `text`, each as `visible` makes it, without blanks at its end.
  package static func visibleLines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = visible(String(line))
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// True for what is shown as one ordinary space.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    case 0xA0, 0x202F, 0x2000...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Appends `scalar`, or what stands for it.
  static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0xAD: break
    case 0x00...0x1F: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("\u{2421}")
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      result.append(contentsOf: "⟨U+\(hexadecimal(scalar.value))⟩".unicodeScalars)
    default: result.append(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
