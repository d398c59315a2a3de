import DocumentModel
import RuleLanguage

extension EntityScanner {
  /// Reads a currency after a number: "450 €", "3 k€", "25 000 FCFA", "12,50 euros".
  mutating func readAmount(_ number: ReadNumber, _ first: Int) -> Int? {
    var value = number.value
    if number.suffix.elementsEqual("k".utf8) {
      value *= 1000
    } else if !number.suffix.isEmpty {
      let isTaxLabel = number.suffix.elementsEqual("ht".utf8) || number.suffix.elementsEqual("ttc".utf8)
      guard isTaxLabel || WordMeaning.table[Array(number.suffix)] == .currency else { return nil }
      add(.amount, first, number.next, value: value)
      return number.next
    }
    let at = skipSpaces(afterDash(afterBracket(text.end(of: number.next - 1), number)))
    if let end = currencySign(at) {
      add(.amount, first, number.next, end: end, value: value)
      return number.next
    }
    if let start = currencySign(before: first) {
      add(.amount, first, number.next, start: start, value: value)
      return number.next
    }
    guard sameBlock(first, number.next) else { return nil }
    if word(number.next).elementsEqual("k".utf8), let end = currencySign(text.end(of: number.next)) {
      add(.amount, first, number.next + 1, end: end, value: value * 1000)
      return number.next + 1
    }
    let isCut = text[number.next].flags.contains(.afterComma) && !number.isRepeated
    guard meaning(first, number.next) == .currency, !isCut else { return nil }
    add(.amount, first, number.next + 1, value: value)
    return number.next + 1
  }

  /// "quarante-huit mille (48 000) euros": the bracket around the figures is passed over.
  private func afterBracket(_ offset: Int, _ number: ReadNumber) -> Int {
    number.isRepeated && offset < bytes.count && bytes[offset] == 0x29 ? offset + 1 : offset
  }

  /// "480.- CHF": the dash that stands for no cents is passed over.
  private func afterDash(_ offset: Int) -> Int {
    guard offset + 1 < bytes.count, bytes[offset] == 0x2E || bytes[offset] == 0x2C else { return offset }
    if bytes[offset + 1] == 0x2D { return offset + 2 }
    let isDash = offset + 3 < bytes.count && bytes[offset + 1] == 0xE2 && bytes[offset + 2] == 0x80
    return isDash && (bytes[offset + 3] == 0x93 || bytes[offset + 3] == 0x94) ? offset + 4 : offset
  }

  /// Where the sign of "$200", "€ 450" starts; one that stands apart and follows digits closes another amount.
  private func currencySign(before first: Int) -> Int? {
    let hasNeighbour = first > 0 && !text[first].flags.contains(.opensBlock)
    let floor = hasNeighbour ? text.end(of: first - 1) : 0
    let start = Int(text.starts[first])
    let isApart = start > floor && bytes[start - 1] == 0x20
    if isApart, hasNeighbour, text[first - 1].flags.contains(.digit) { return nil }
    let end = isApart ? start - 1 : start
    return [end - 1, end - 2, end - 3].first { $0 >= floor && currencySign($0) == end }
  }

  /// Reads "EUR 450": a currency word before its number.
  mutating func readAmountAfterCurrency(_ token: Int) -> Int {
    guard sameBlock(token, token + 1), text[token + 1].flags.contains(.digit), isSpaceBefore(token + 1),
      let number = readDigits(token + 1), number.suffix.isEmpty, readsAsCurrencyPrefix(token)
    else { return token + 1 }
    add(.amount, token, number.next, value: number.value)
    return number.next
  }

  /// "450 EUR 12" is an amount and a number: a currency that closes an amount does not open another.
  private func readsAsCurrencyPrefix(_ token: Int) -> Bool {
    guard token > 0, !text[token].flags.contains(.opensBlock) else { return true }
    return !text[token - 1].flags.contains(.digit)
  }

  /// The end of the currency sign at `offset`, if one stands there.
  private func currencySign(_ offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == 0x24 { return offset + 1 }
    if offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x82, bytes[offset + 2] == 0xAC {
      return offset + 3
    }
    if offset + 1 < bytes.count, bytes[offset] == 0xC2, bytes[offset + 1] == 0xA3 { return offset + 2 }
    return nil
  }
}
