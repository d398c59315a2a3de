import DocumentModel
import RuleLanguage

extension EntityScanner {
  /// Reads an IBAN, glued or in groups, whose length is its country's and whose key is right.
  mutating func readIBAN(_ token: Int) -> Int? {
    guard AccountNumber.mayStart(word(token)), let length = AccountNumber.length(word(token)) else { return nil }
    var glued: [UInt8] = []
    var next = token
    while sameBlock(token, next), glued.count < length, next == token || isSpaceBefore(next) || isBetween(next, "-") {
      glued.append(contentsOf: word(next))
      next += 1
    }
    guard glued.count == length, AccountNumber.isValid(glued) else { return nil }
    add(.iban, token, next)
    return next
  }
}

/// International bank account numbers (ISO 13616-1), as folded bytes: country, two check digits, account.
package enum AccountNumber {
  /// True for two letters and two digits, the start of every account number.
  package static func mayStart(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 4 else { return false }
    let start = word.startIndex
    return isLetter(word[start]) && isLetter(word[start + 1]) && isDigit(word[start + 2]) && isDigit(word[start + 3])
  }

  /// How long the account numbers of a country are, by the first two bytes; nil for a country that is not known here.
  static func length(_ word: ArraySlice<UInt8>) -> Int? { lengths[Array(word.prefix(2))] }

  /// True when the number, its first four characters put last and letters read as 10 to 35, is 1 modulo 97 (ISO 7064,
  /// MOD 97-10).
  package static func isValid(_ number: [UInt8]) -> Bool {
    guard number.count > 4 else { return false }
    var rest = 0
    for byte in number[4...] + number[..<4] {
      if isDigit(byte) {
        rest = (rest * 10 + Int(byte - 0x30)) % 97
      } else if isLetter(byte) {
        rest = (rest * 100 + Int(byte - 0x61) + 10) % 97
      } else {
        return false
      }
    }
    return rest == 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The neighbours of France and the larger countries of the SEPA area (SWIFT, IBAN registry).
  private static let lengths: [[UInt8]: Int] = Dictionary(
    uniqueKeysWithValues: [
      ("fr", 27), ("mc", 27), ("be", 16), ("lu", 20), ("de", 22), ("ch", 21), ("it", 27), ("es", 24), ("pt", 25),
      ("nl", 18), ("ie", 22), ("gb", 22), ("at", 20), ("pl", 28), ("lt", 20),
    ].map { (Array($0.0.utf8), $0.1) })
}
