import DocumentModel
import RuleLanguage

/// A number read from tokens.
struct ReadNumber {
  /// Hundredths.
  var value: Int
  /// The token after it.
  var next: Int
  /// Letters glued to its last digits, such as "h" in "48h"; folded.
  var suffix: ArraySlice<UInt8>
  /// True when it was written in letters.
  var inWords = false
  /// True when figures in brackets repeat the letters.
  var isRepeated = false
}

extension EntityScanner {
  /// Reads digits with French grouping and decimals: "1 234,50", "1.200", "450". Values over ten billion are refused.
  func readDigits(_ first: Int) -> ReadNumber? {
    guard let (head, suffix) = digits(first) else { return nil }
    var value = head
    var next = first + 1
    var rest = suffix
    if suffix.isEmpty, text.end(of: first) - Int(text.starts[first]) <= 3 {
      while rest.isEmpty, sameBlock(first, next), isGroupSeparator(next), let (group, tail) = digits(next),
        word(next).count - tail.count == 3
      {
        value = value * 1000 + group
        rest = tail
        next += 1
        if value > 100_000_000_000 { return nil }
      }
    }
    value *= 100
    if rest.isEmpty, sameBlock(first, next), isBetween(next, ",") || isBetween(next, "."),
      let (decimals, tail) = digits(next)
    {
      let length = word(next).count - tail.count
      if length == 1 || length == 2 {
        value += length == 1 ? decimals * 10 : decimals
        rest = tail
        next += 1
      }
    }
    return ReadNumber(value: value, next: next, suffix: rest)
  }

  private func isGroupSeparator(_ token: Int) -> Bool {
    isSpaceBefore(token) || isBetween(token, ".") || isBetween(token, "'") || isBetween(token, ",")
  }

  /// The leading digits of a token and the letters glued to them; nil without digits or with more than
  /// fifteen, so that hundredths never overflow.
  func digits(_ token: Int) -> (value: Int, suffix: ArraySlice<UInt8>)? {
    let word = word(token)
    var value = 0
    var at = word.startIndex
    while at < word.endIndex, (0x30...0x39).contains(word[at]) {
      guard at - word.startIndex < 15 else { return nil }
      value = value * 10 + Int(word[at] - 0x30)
      at += 1
    }
    guard at > word.startIndex else { return nil }
    return (value, word[at...])
  }

  /// Reads numbers in letters: "trente", "quatre-vingt-dix", "trois cents", "deux mille".
  func readNumberWords(_ first: Int) -> ReadNumber? {
    var total = 0
    var current = 0
    var next = first
    reading: while next - first < 8, let meaning = meaning(first, next) {
      switch meaning {
      case .number(let value):
        if value == 20, current == 4 { current = 80 } else { current += value }
      case .multiplier(let factor):
        if factor == 1000 {
          total += max(current, 1) * 1000
          current = 0
        } else {
          current = max(current, 1) * factor
        }
      case .month, .weekday, .timeUnit, .currency, .perCent: break reading
      }
      next += 1
      if sameBlock(first, next + 1), word(next).elementsEqual("et".utf8),
        case .number = self.meaning(first, next + 1) ?? .perCent
      {
        next += 1
      }
      if next < text.count, text[next].flags.contains(.afterComma) { break }
    }
    guard next > first else { return nil }
    return ReadNumber(value: (total + current) * 100, next: next, suffix: [], inWords: true)
  }

  /// Decides what a number counts: money, time, percent, or nothing named. Returns the token to go on from.
  mutating func readQuantity(_ number: ReadNumber, from first: Int) -> Int {
    var number = number
    // "trente (30) jours": the figures repeat the words.
    if number.inWords, sameBlock(first, number.next), text[number.next].flags.contains(.afterComma),
      text[number.next].flags.contains(.digit), let figures = readDigits(number.next), figures.value == number.value
    {
      number.next = figures.next
      number.isRepeated = true
      number.suffix = figures.suffix
    } else if let next = readTwoAmounts(number, first) {
      return next
    }
    if let next = readAmount(number, first) ?? readPercent(number, first) ?? readDuration(number, first) { return next }
    let isArticle = number.inWords && number.value == 100 && number.next == first + 1
    if number.suffix.isEmpty, !isArticle { add(.number, first, number.next, value: number.value) }
    return number.next
  }

  /// "mille deux cents (1 300) euros": words and figures that differ are two amounts.
  private mutating func readTwoAmounts(_ number: ReadNumber, _ first: Int) -> Int? {
    guard number.inWords, sameBlock(first, number.next), isBetween(number.next, " ("),
      text[number.next].flags.contains(.digit), let figures = readDigits(number.next), figures.suffix.isEmpty,
      meaning(first, figures.next) == .currency, isBetween(figures.next, ") ")
    else { return nil }
    add(.amount, first, number.next, value: number.value)
    add(.amount, number.next, figures.next + 1, value: figures.value)
    return figures.next + 1
  }

  private mutating func readPercent(_ number: ReadNumber, _ first: Int) -> Int? {
    guard number.suffix.isEmpty else { return nil }
    let end = skipSpaces(text.end(of: number.next - 1))
    if end < bytes.count, bytes[end] == 0x25 {
      add(.percent, first, number.next, end: end + 1, value: number.value)
      return number.next
    }
    guard sameBlock(first, number.next + 1), word(number.next).elementsEqual("pour".utf8),
      word(number.next + 1).elementsEqual("cent".utf8)
    else { return nil }
    add(.percent, first, number.next + 2, value: number.value)
    return number.next + 2
  }

  /// The first byte at or after `offset` that is no space.
  func skipSpaces(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count {
      if bytes[at] == 0x20 || bytes[at] == 0x5C {
        at += 1
      } else if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
        at += 2
      } else if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80,
        bytes[at + 2] == 0xAF || bytes[at + 2] == 0x89
      {
        at += 3
      } else {
        break
      }
    }
    return at
  }
}
