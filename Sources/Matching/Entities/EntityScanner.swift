import DocumentModel
import RuleLanguage

/// Finds the typed entities of a text: one pass over its tokens, one over its bytes for addresses and blanks.
///
/// Cost is linear; each reader looks a bounded number of tokens ahead. Never crosses a block.
package struct EntityScanner {
  let bytes: [UInt8]
  let text: TokenizedText
  let meanings: [WordMeaning?]
  /// For each distinct word, whether a relative moment, a period, a VAT or an account number may start with it.
  let mayStart: [Bool]
  var entities: [Entity] = []

  /// The entities of `document`, whose tokens are `text`.
  package static func scan(_ document: Document, _ text: TokenizedText) -> EntityIndex {
    var meanings = [WordMeaning?](repeating: nil, count: text.words.count)
    // The words that mean something are fewer than those of a text.
    for (word, meaning) in WordMeaning.table {
      if let id = text.words.find(word[...], hash: FNV1a.hash(word)) { meanings[id] = meaning }
    }
    let mayStart = (0..<text.words.count).map { mayStartEntity(text.words.bytes(of: $0)) }
    var scanner = EntityScanner(bytes: document.text.bytes, text: text, meanings: meanings, mayStart: mayStart)
    scanner.scanAddresses(document)
    scanner.scanPlaceholders(document)
    var token = 0
    while token < text.count {
      token = max(token + 1, scanner.scanToken(token))
    }
    return EntityIndex(scanner.entities)
  }

  /// Reads what starts at `token`; returns the token to go on from.
  private mutating func scanToken(_ token: Int) -> Int {
    let meaning = meanings[text.word(of: token)]
    if meaning == nil, !text[token].flags.contains(.digit), !mayStart[text.word(of: token)] { return token + 1 }
    if text[token].flags.contains(.digit) {
      if let next = readDate(token) ?? readIdentifier(token) ?? readPhone(token) { return next }
      guard let number = readDigits(token) else { return token + 1 }
      return readQuantity(number, from: token)
    }
    if let next = readRelativeMoment(token) { return next }
    if let next = readVAT(token) ?? readIBAN(token) { return next }
    switch meaning {
    case .number, .multiplier:
      guard let number = readNumberWords(token) else { return token + 1 }
      return readQuantity(number, from: token)
    case .month, .weekday:
      return readDate(token) ?? token + 1
    case .currency:
      return readAmountAfterCurrency(token)
    case .timeUnit, .perCent, nil:
      return readDate(token) ?? token + 1
    }
  }

  /// Adds an entity over tokens `first..<next`, whose bytes end at `end`.
  mutating func add(
    _ kind: EntityKind, _ first: Int, _ next: Int, end: Int? = nil, start: Int? = nil, value: Int? = nil
  ) {
    let lower = start ?? Int(text.starts[first])
    let upper = end ?? text.end(of: next - 1)
    entities.append(Entity(kind: kind, tokens: first..<next, span: TextSpan(lower, upper), value: value))
  }

  /// True when `token` exists and stands in the same block as `first`.
  func sameBlock(_ first: Int, _ token: Int) -> Bool {
    guard token < text.count else { return false }
    // Readers look a few tokens ahead: none of these opens a block of its own.
    if token >= first, token - first <= 8 {
      return !(first..<token).contains { text[$0 + 1].flags.contains(.opensBlock) }
    }
    return text.block(of: first) == text.block(of: token)
  }

  /// What `token` means, if it is in the same block as `first`.
  func meaning(_ first: Int, _ token: Int) -> WordMeaning? {
    sameBlock(first, token) ? meanings[text.word(of: token)] : nil
  }

  /// The folded bytes of a token.
  func word(_ token: Int) -> ArraySlice<UInt8> { text.words.bytes(of: text.word(of: token)) }

  /// The bytes between `token` and the one before it.
  func between(_ token: Int) -> ArraySlice<UInt8> { bytes[text.end(of: token - 1)..<Int(text.starts[token])] }

  /// True when the bytes before `token` are just these.
  func isBetween(_ token: Int, _ separator: StaticString) -> Bool {
    let start = text.end(of: token - 1)
    guard Int(text.starts[token]) - start == separator.utf8CodeUnitCount else { return false }
    return separator.withUTF8Buffer { separator in
      for place in separator.indices where bytes[start + place] != separator[place] { return false }
      return true
    }
  }

  /// True when one space, of any kind, stands before `token`.
  func isSpaceBefore(_ token: Int) -> Bool {
    isBetween(token, " ") || isBetween(token, "\u{A0}") || isBetween(token, "\u{202F}") || isBetween(token, "\u{2009}")
  }
}
