/// Numbers of list items as they are shown.
enum NumberFormat {
  /// `3.`, `c.`, `C.`, `iii.` or `III.` for an HTML list of type `1`, `a`, `A`, `i`, `I`.
  static func label(_ value: Int, _ style: UInt8) -> String {
    switch style {
    case 0x61: letters(value) + "."
    case 0x41: upper(letters(value)) + "."
    case 0x69: roman(value) + "."
    case 0x49: upper(roman(value)) + "."
    default: "\(value)."
    }
  }

  /// `a` … `z`, then `aa`, `bb` as Word counts; a number where letters end.
  static func letters(_ value: Int) -> String {
    guard value >= 1, value <= 26 * 30 else { return "\(value)" }
    let letter = UInt8(0x61 + (value - 1) % 26)
    return String(decoding: [UInt8](repeating: letter, count: (value - 1) / 26 + 1), as: UTF8.self)
  }

  /// Lower-case Roman numerals up to 3999.
  static func roman(_ value: Int) -> String {
    guard value >= 1, value < 4_000 else { return "\(value)" }
    var rest = value
    var result = ""
    for (number, sign) in signs {
      while rest >= number {
        result += sign
        rest -= number
      }
    }
    return result
  }

  /// ASCII letters in capitals.
  static func upper(_ word: String) -> String {
    String(decoding: word.utf8.map { Ascii.isLower($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  private static let signs: [(Int, String)] = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
