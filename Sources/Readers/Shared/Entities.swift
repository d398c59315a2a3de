/// Character references: numeric ones, and the named ones people write.
enum Entities {
  /// The scalars a reference at `offset` (an ampersand) stands for, and where the text goes on.
  static func decode(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> ([UInt32], next: Int)? {
    var semicolon = offset + 1
    while semicolon < end, semicolon - offset <= 32, bytes[semicolon] != 0x3B { semicolon += 1 }
    guard semicolon < end, bytes[semicolon] == 0x3B, semicolon > offset + 1 else { return nil }
    if bytes[offset + 1] == 0x23 {
      return number(bytes, offset + 2, semicolon).map { ([$0], semicolon + 1) }
    }
    return named[Ascii.string(bytes, (offset + 1)..<semicolon)].map { ([$0], semicolon + 1) }
  }

  /// The bytes of `range` with references decoded.
  static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    guard bytes[range].contains(0x26) else { return Ascii.string(bytes, range) }
    var result: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == 0x26, let (scalars, next) = decode(bytes, offset, range.upperBound) {
        for scalar in scalars { Scalars.append(scalar, to: &result) }
        offset = next
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What a numeric reference shows: 128…159 mean Windows-1252, as browsers read them.
  static func shown(_ value: UInt32) -> UInt32 {
    if value >= 0x80, value <= 0x9F { return Windows1252.scalar(UInt8(value)) ?? value }
    return value == 0 || Unicode.Scalar(value) == nil ? 0xFFFD : value
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt32? {
    var value: UInt32 = 0
    let isHex = start < end && bytes[start] | 0x20 == 0x78
    var offset = isHex ? start + 1 : start
    guard offset < end, end - offset <= 8 else { return nil }
    while offset < end {
      guard let digit = Ascii.hexValue(bytes[offset]), isHex || digit < 10 else { return nil }
      value = value &* (isHex ? 16 : 10) &+ UInt32(digit)
      offset += 1
    }
    return shown(value)
  }

  private static let named: [String: UInt32] = {
    var table: [String: UInt32] = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "euro": 0x20AC, "hellip": 0x2026,
      "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C,
      "rdquo": 0x201D, "bdquo": 0x201E, "bull": 0x2022, "lsaquo": 0x2039, "rsaquo": 0x203A, "permil": 0x2030,
      "dagger": 0x2020, "Dagger": 0x2021, "trade": 0x2122, "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160,
      "scaron": 0x161, "Yuml": 0x178, "fnof": 0x192, "circ": 0x2C6, "tilde": 0x2DC, "ensp": 0x2002, "emsp": 0x2003,
      "thinsp": 0x2009, "nnbsp": 0x202F, "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "larr": 0x2190,
      "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193, "harr": 0x2194, "rArr": 0x21D2, "minus": 0x2212, "le": 0x2264,
      "ge": 0x2265, "ne": 0x2260, "asymp": 0x2248, "infin": 0x221E, "check": 0x2713, "cross": 0x2717, "star": 0x2606,
      "starf": 0x2605, "num": 0x23, "dollar": 0x24, "percnt": 0x25, "ast": 0x2A, "plus": 0x2B, "comma": 0x2C,
      "period": 0x2E, "sol": 0x2F, "colon": 0x3A, "semi": 0x3B, "equals": 0x3D, "quest": 0x3F, "commat": 0x40,
      "lsqb": 0x5B, "bsol": 0x5C, "rsqb": 0x5D, "lowbar": 0x5F, "grave": 0x60, "lbrace": 0x7B, "vert": 0x7C,
      "rbrace": 0x7D, "excl": 0x21, "lpar": 0x28, "rpar": 0x29, "hyphen": 0x2010, "horbar": 0x2015, "Tab": 0x09,
      "NewLine": 0x0A, "phone": 0x260E, "numero": 0x2116, "checkmark": 0x2713, "bullet": 0x2022,
    ]
    for (index, name) in latin1.enumerated() { table[name] = 0xA0 + UInt32(index) }
    return table
  }()

  /// Names of U+00A0…U+00FF in order.
  private static let latin1 = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
    "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm",
    "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig",
    "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
    "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN",
    "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc",
    "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
    "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
  ]
}
