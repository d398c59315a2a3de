/// Recognises lines of a table of contents: words, leaders, a page number.
enum ContentsLine {
  /// True for `2. Délais ........ 4` and its like.
  static func isOne(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, Ascii.isDigit(bytes[end - 1]) { end -= 1 }
    guard end < range.upperBound, range.upperBound - end <= 4 else { return false }
    while end > range.lowerBound, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
    var leaders = 0
    while end > range.lowerBound {
      if bytes[end - 1] == 0x2E || bytes[end - 1] == 0x5F {
        leaders += 1
        end -= 1
      } else if bytes[end - 1] == 0x20 {
        end -= 1
      } else if end - 3 >= range.lowerBound, Ascii.stands("…", in: bytes, at: end - 3) {
        leaders += 3
        end -= 3
      } else {
        break
      }
    }
    return leaders >= 4
  }
}
