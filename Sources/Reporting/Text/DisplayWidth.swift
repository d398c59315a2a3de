extension Unicode.Scalar {
  /// Columns a terminal gives to this scalar: 0 for marks that sit on the letter before, 2 for East Asian wide
  /// characters and pictograms, else 1. Meant for text the `Sanitizer` has been through.
  var columns: Int {
    // Letters, then dashes, quotes and `…`, then currencies: no need to ask for their category.
    if value < 0x300 || (0x2010...0x2027).contains(value) || (0x20A0...0x20BF).contains(value) { return 1 }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}

extension String {
  /// Columns a terminal gives to this text.
  var columns: Int {
    var text = self
    let plain = text.withUTF8 { bytes in
      var count = 0
      for byte in bytes {
        // From U+0300 on, a scalar may take no column or two.
        if byte >= 0xCC { return -1 }
        count += byte & 0xC0 == 0x80 ? 0 : 1
      }
      return count
    }
    return plain >= 0 ? plain : unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// The text, or its start with `…`, in at most `limit` columns.
  func shortened(to limit: Int) -> String {
    guard columns > limit else { return self }
    var end = startIndex
    var used = 1
    for scalar in unicodeScalars {
      used += scalar.columns
      if used > limit { break }
      end = utf8.index(end, offsetBy: UTF8.width(scalar))
    }
    var kept = unicodeScalars[..<end]
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "…"
  }

  /// The text, or its end after `…`, in at most `limit` columns.
  func shortenedAtStart(to limit: Int) -> String {
    guard columns > limit else { return self }
    let reversed = String(String.UnicodeScalarView(unicodeScalars.reversed())).shortened(to: limit)
    return String(String.UnicodeScalarView(reversed.unicodeScalars.reversed()))
  }
}
