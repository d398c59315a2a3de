import DocumentModel
import Matching

/// A number as digits spell it.
struct WrittenNumber {
  /// Ten-thousandths.
  var exact: Int
  /// The other value it may have: a lone group of three after a stop or comma may be decimals.
  var otherReading: Int?
  /// Decimals written.
  var decimals = 0
  /// The token after it.
  var next: Int
  /// Letters glued to its last digits, folded.
  var suffix: ArraySlice<UInt8>
  /// False when the digits are no plain number.
  var isReadable = true

  /// Digits that cannot be read, over one token.
  static func unreadable(at token: Int) -> WrittenNumber {
    WrittenNumber(exact: 0, next: token + 1, suffix: [], isReadable: false)
  }
}

extension FigureReader {
  /// Reads "1 234,50", "1.200", "0,125", "48h"; unreadable above ten billion, with more than four decimals, or with
  /// digits glued to letters on both sides ("2h30").
  func number(at token: Int, limit: Int) -> WrittenNumber {
    var number = plainNumber(at: token, limit: limit) ?? .unreadable(at: token)
    if number.suffix.contains(where: { (0x30...0x39).contains($0) }) || holdsFraction(after: number.next - 1) {
      number.isReadable = false
    }
    return number
  }

  /// "1½": a quarter, half or three quarters right after the digits.
  private func holdsFraction(after token: Int) -> Bool {
    let end = text.end(of: token)
    return end + 1 < bytes.count && bytes[end] == 0xC2 && (0xBC...0xBE).contains(bytes[end + 1])
  }

  private func plainNumber(at token: Int, limit: Int) -> WrittenNumber? {
    guard let head = digits(token) else { return nil }
    var number = WrittenNumber(exact: head.value, next: token + 1, suffix: head.suffix)
    let separator = head.count <= 3 && head.value > 0 ? readGroups(&number, token, limit) : nil
    guard number.exact <= 10_000_000_000 else { return nil }
    number.exact *= Money.one
    if separator == .point || separator == .comma, number.next == token + 2, number.suffix.isEmpty {
      number.otherReading = number.exact / 1000
    }
    guard number.suffix.isEmpty, number.next < limit, let mark = separatorBefore(number.next), mark != separator,
      mark == .point || mark == .comma, let tail = digits(number.next)
    else { return number }
    guard tail.count <= 4 else { return nil }
    var scale = Money.one
    for _ in 0..<tail.count { scale /= 10 }
    number.exact += tail.value * scale
    number.otherReading = nil
    number.decimals = tail.count
    number.suffix = tail.suffix
    number.next += 1
    return number
  }

  private enum Separator { case space, point, comma, apostrophe }

  /// Takes in groups of three digits, all parted alike; returns what parts them.
  private func readGroups(_ number: inout WrittenNumber, _ token: Int, _ limit: Int) -> Separator? {
    var separator: Separator?
    while number.suffix.isEmpty, number.next < limit, number.exact <= 10_000_000_000,
      let mark = separatorBefore(number.next), separator == nil || separator == mark, let group = digits(number.next),
      group.count == 3
    {
      number.exact = number.exact * 1000 + group.value
      number.suffix = group.suffix
      number.next += 1
      separator = mark
    }
    return separator
  }

  private func separatorBefore(_ token: Int) -> Separator? {
    guard token > 0, !text[token].flags.contains(.opensBlock) else { return nil }
    // At most three bytes, as one number.
    let gap = examination.gap(before: token)
    guard gap.count <= 3 else { return nil }
    switch gap.reduce(0, { $0 << 8 | UInt32($1) }) {
    case 0x20, 0xC2A0, 0xE280AF, 0xE28089: return .space
    case 0x2E: return .point
    case 0x2C: return .comma
    case 0x27, 0xE28099: return .apostrophe
    default: return nil
    }
  }

  /// The leading digits of a token; nil without any or with more than eleven.
  private func digits(_ token: Int) -> (value: Int, count: Int, suffix: ArraySlice<UInt8>)? {
    let word = word(token)
    var value = 0
    var at = word.startIndex
    while at < word.endIndex, (0x30...0x39).contains(word[at]) {
      guard at - word.startIndex < 11 else { return nil }
      value = value * 10 + Int(word[at] - 0x30)
      at += 1
    }
    return at > word.startIndex ? (value, at - word.startIndex, word[at...]) : nil
  }
}
