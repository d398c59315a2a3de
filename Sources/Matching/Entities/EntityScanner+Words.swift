extension EntityScanner {
  /// True for words without a meaning of their own that a relative moment ("J+10", "T0 + 45 j"), a period ("T2 2026",
  /// "S12", "semaine 12"), a VAT or an account number may start with. All others, most words of any text, are passed
  /// over unread.
  static func mayStartEntity(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if AccountNumber.mayStart(word) { return true }
    let second = word.dropFirst().first
    let isDigit = { (byte: UInt8?) in byte.map { (0x30...0x39).contains($0) } ?? false }
    switch first {
    case UInt8(ascii: "f"): return second == nil || second == UInt8(ascii: "r")
    case UInt8(ascii: "s"), UInt8(ascii: "t"):
      return word.count <= 3 && (second == nil || isDigit(second)) || word.elementsEqual("semaine".utf8)
    case UInt8(ascii: "h"), UInt8(ascii: "j"), UInt8(ascii: "m"): return second == nil
    // Full-width digits fold to these without the flag of a digit.
    default: return word.count <= 3 && isDigit(first)
    }
  }

  /// True for words that may be a blank left to fill: "XX", "lorem", "JJ", "AAAA", "à compléter".
  static func mayBePlaceholder(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 2 && word.allSatisfy { $0 == UInt8(ascii: "x") } || blanks.contains { word.elementsEqual($0.utf8) }
  }

  private static let blanks = ["lorem", "jj", "aaaa", "completer", "renseigner", "remplir"]
}
