extension JSONParser {
  /// Steps over a string and checks its escapes, so that unescaping later cannot fail.
  mutating func string() throws(LocatedProblem) {
    let start = at
    at += 1
    var kind = JSONEntry.Kind.string
    while true {
      at = endOfPlain(at)
      guard at < bytes.count else { throw unclosed(start) }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") { break }
      if byte < 0x20 {
        if byte == 0x0A || byte == 0x0D { throw unclosed(start) }
        throw expected(.escapedControl)
      }
      if byte == UInt8(ascii: "\\") {
        kind = .escapedString
        try escape()
      } else {
        at += 1
      }
    }
    at += 1
    append(kind, from: start)
  }

  /// Steps from the opening quote of a string to the closing one.
  mutating func passOverString() throws(LocatedProblem) {
    let start = at
    at = endOfPlain(at + 1)
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at = endOfPlain(at + (bytes[at] == UInt8(ascii: "\\") ? 2 : 1))
    }
    guard at < bytes.count else { throw unclosed(start) }
  }

  /// The first byte from `start` on that is a quote, a backslash or a control character; most of a rule file is none.
  private func endOfPlain(_ start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var end = start
      // Eight at a time as long as none of them is met; the rest, and what is left of the last eight, one by one.
      while end + 8 <= bytes.count,
        !holdsMark(bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      {
        end += 8
      }
      while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
        end += 1
      }
      return end
    }
  }

  /// True when one of eight bytes is a quote, a backslash or a control character. A byte equals a mark when it and the
  /// mark cancel out; a byte below a power of two shows by the borrow of a subtraction, which only a true hit starts, so
  /// that no answer is wrong, though not every byte that borrows is a hit.
  private func holdsMark(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let quotes = bytes ^ (ones &* 0x22)
    let backslashes = bytes ^ (ones &* 0x5C)
    let below = (bytes &- ones &* 0x20) & ~bytes
    return (below | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & tops != 0
  }

  private func unclosed(_ start: Int) -> LocatedProblem {
    LocatedProblem(offset: start, problem: .expected(.closingQuote))
  }

  private mutating func escape() throws(LocatedProblem) {
    let start = at
    guard at + 1 < bytes.count else { throw expected(.escape) }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 2
    case UInt8(ascii: "u"):
      guard let unit = JSONEscape.unit(in: bytes, at: at) else { throw expected(.fourDigits) }
      at += 6
      if unit == 0 { throw LocatedProblem(offset: start, problem: .expected(.notNUL)) }
      if unit & 0xF800 == 0xD800 {
        guard unit < 0xDC00, let low = JSONEscape.unit(in: bytes, at: at), low & 0xFC00 == 0xDC00 else {
          throw LocatedProblem(offset: start, problem: .expected(.surrogatePair))
        }
        at += 6
      }
    default:
      throw expected(.escape)
    }
  }

  /// Steps over a number of the JSON grammar.
  mutating func number() throws(LocatedProblem) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "0") { at += 1 } else { try digits() }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits()
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    append(.number, from: start)
  }

  private mutating func digits() throws(LocatedProblem) {
    let start = at
    while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") { at += 1 }
    if at == start { throw expected(.digit) }
  }

  /// Steps over `true`, `false` or `null`.
  mutating func literal(_ word: StaticString, _ kind: JSONEntry.Kind) throws(LocatedProblem) {
    let start = at
    let matches = word.withUTF8Buffer { letters in
      start + letters.count <= bytes.count && bytes[start..<start + letters.count].elementsEqual(letters)
    }
    guard matches else { throw expected(.value) }
    at += word.utf8CodeUnitCount
    append(kind, from: start)
  }

  /// Steps over blanks and comments.
  mutating func skipBlanks() throws(LocatedProblem) {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        at += 1
      } else if byte == UInt8(ascii: "/") {
        try comment()
      } else {
        return
      }
    }
  }

  private mutating func comment() throws(LocatedProblem) {
    let start = at
    guard at + 1 < bytes.count else { throw expected(.comment) }
    if bytes[at + 1] == UInt8(ascii: "/") {
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      return
    }
    guard bytes[at + 1] == UInt8(ascii: "*") else { throw expected(.comment) }
    at += 2
    while at + 1 < bytes.count {
      if bytes[at] == UInt8(ascii: "*"), bytes[at + 1] == UInt8(ascii: "/") {
        at += 2
        return
      }
      at += 1
    }
    throw LocatedProblem(offset: start, problem: .syntax(expected: "*/"))
  }
}
