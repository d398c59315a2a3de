/// What an inline style says about being seen.
struct HTMLStyle {
  var isHidden = false
  var isBold = false
  var isLarge = false
  var color: HTMLColour?
  var background: HTMLColour?
  var display: [UInt8]?

  /// Reads `name: value; …`.
  init(_ css: [UInt8]) {
    var offset = 0
    while offset < css.count {
      let end = css[offset...].firstIndex(of: 0x3B) ?? css.count
      if let colon = css[offset..<end].firstIndex(of: 0x3A) {
        let name = Ascii.lowered(css[Ascii.trim(css, offset..<colon)])
        var value = Ascii.lowered(css[Ascii.trim(css, (colon + 1)..<end)])
        if let mark = value.firstIndex(of: 0x21) { value = Array(value[Ascii.trim(value, 0..<mark)]) }
        set(name, value)
      }
      offset = end + 1
    }
  }

  private mutating func set(_ name: [UInt8], _ value: [UInt8]) {
    if HTMLStyle.equals(name, "display") {
      display = value
      if HTMLStyle.equals(value, "none") { isHidden = true }
    } else if HTMLStyle.equals(name, "visibility") {
      if HTMLStyle.equals(value, "hidden") || HTMLStyle.equals(value, "collapse") { isHidden = true }
    } else if HTMLStyle.equals(name, "font-weight") {
      isBold =
        HTMLStyle.equals(value, "bold") || HTMLStyle.equals(value, "bolder")
        || (value.first ?? 0) >= 0x36 && value.count == 3
    } else if HTMLStyle.equals(name, "font-size") {
      isLarge = HTMLStyle.isLargeSize(value)
      if HTMLStyle.equals(value, "0") || HTMLStyle.equals(value, "0px") { isHidden = true }
    } else if HTMLStyle.equals(name, "color") {
      color = HTMLStyle.colour(value)
    } else if HTMLStyle.equals(name, "background") || HTMLStyle.equals(name, "background-color") {
      background = HTMLStyle.colour(value)
    }
  }

  static func equals(_ bytes: [UInt8], _ word: StaticString) -> Bool {
    bytes.count == word.utf8CodeUnitCount && Ascii.stands(word, in: bytes, at: 0)
  }

  /// Reads a colour; every spelling of white is one.
  static func colour(_ value: [UInt8]) -> HTMLColour {
    let value = value.filter { $0 != 0x20 }
    if equals(value, "white") || equals(value, "rgb(255,255,255)") { return .white }
    if value.first == 0x23, value.count == 4 || value.count == 7 {
      var number: UInt32 = 0
      for byte in value.dropFirst() {
        guard let digit = Ascii.hexValue(byte) else { return spelled(value) }
        number = number << 4 | UInt32(digit)
        if value.count == 4 { number = number << 4 | UInt32(digit) }
      }
      return HTMLColour(value: number)
    }
    return spelled(value)
  }

  /// A number for a spelling that is not understood; the same spelling gives the same.
  private static func spelled(_ value: [UInt8]) -> HTMLColour {
    var hash: UInt32 = 2_166_136_261
    for byte in value { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return HTMLColour(value: hash | 0xFF00_0000)
  }

  /// From 1.3 times the usual size on.
  private static func isLargeSize(_ value: [UInt8]) -> Bool {
    var number = 0
    var offset = 0
    var decimals = 0
    while offset < value.count, Ascii.isDigit(value[offset]) || value[offset] == 0x2E {
      if value[offset] == 0x2E {
        decimals = 1
      } else if decimals <= 1 {
        number = min(number * 10 + Int(value[offset] - 0x30), 100_000)
        if decimals == 1 { decimals = 2 }
      }
      offset += 1
    }
    if decimals != 2 { number *= 10 }
    if Ascii.stands("px", in: value, at: offset) { return number >= 200 }
    if Ascii.stands("pt", in: value, at: offset) { return number >= 150 }
    if Ascii.stands("em", in: value, at: offset) || Ascii.stands("rem", in: value, at: offset) { return number >= 13 }
    if Ascii.stands("%", in: value, at: offset) { return number >= 1_300 }
    return equals(value, "large") || equals(value, "x-large") || equals(value, "xx-large")
  }
}
