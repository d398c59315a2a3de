import DocumentModel

/// Other spellings of the same words: what keyboards, word processors and layouts make of a text.
enum TextForm {
  /// No-break spaces where French typography has them.
  static func noBreak(_ text: String) -> String {
    var text = text
    for sign in [":", ";", "?", "!", "»", "€", "%"] { text = text.replacing(" " + sign, with: "\u{A0}" + sign) }
    text = text.replacing("« ", with: "«\u{A0}")
    for digit in "0123456789" { text = text.replacing(" \(digit)00", with: "\u{202F}\(digit)00") }
    return text
  }

  /// Typographic quotes and apostrophes.
  static func curly(_ text: String) -> String { text.replacing("'", with: "’").replacing("\"", with: "”") }

  /// The quotes and apostrophes of a keyboard.
  static func straight(_ text: String) -> String {
    var text = text.replacing("’", with: "'").replacing("‘", with: "'")
    for (open, sign) in [("« ", "\""), (" »", "\""), ("«\u{A0}", "\""), ("\u{A0}»", "\""), ("“", "\""), ("”", "\"")] {
      text = text.replacing(open, with: sign)
    }
    return text
  }

  /// The line ends of Windows.
  static func windowsLines(_ text: String) -> String { text.replacing("\n", with: "\r\n") }

  /// Capitals without accents.
  static func capitals(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.uppercased().unicodeScalars {
      var letters: [UInt8] = []
      if scalar.value >= 0x80, Folding.append(scalar.value, to: &letters).class == .letter {
        result.append(contentsOf: String(decoding: letters, as: UTF8.self).uppercased().unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A soft hyphen after the third letter of every word of letters only, addresses and fields left alone.
  static func hyphened(_ text: String) -> String {
    var result = ""
    var word = ""
    var isAddress = false
    for character in text + "\u{0}" {
      if character.isLetter {
        word.append(character)
        continue
      }
      if "@{}[]()<>/._".contains(character) { isAddress = true }
      let isPlain = word.count >= 6 && !isAddress && !".@".contains(character)
      result += isPlain ? word.prefix(3) + "\u{AD}" + word.dropFirst(3) : word
      word = ""
      if character.isWhitespace { isAddress = false }
      if character != "\u{0}" { result.append(character) }
    }
    return result
  }

  /// Applies a change to the text of a page and leaves its tags, comments and attributes alone.
  static func outsideTags(_ text: String, _ change: (String) -> String) -> String {
    var result = ""
    var rest = text[...]
    while let tag = rest.firstIndex(of: "<") {
      result += change(String(rest[..<tag]))
      let isComment = rest[tag...].hasPrefix("<!--")
      let end =
        isComment
        ? rest[tag...].firstRange(of: "-->")?.upperBound : rest[tag...].firstIndex(of: ">").map(rest.index(after:))
      guard let end else { return result + rest[tag...] }
      result += rest[tag..<end]
      rest = rest[end...]
    }
    return result + change(String(rest))
  }
}
