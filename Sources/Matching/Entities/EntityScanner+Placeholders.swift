import DocumentModel
import RuleLanguage

extension EntityScanner {
  /// Finds blanks left to fill: runs of dots, underscores or x, bracketed hints, template fields, date masks.
  mutating func scanPlaceholders(_ document: Document) {
    let mayBeBlank = (0..<text.words.count).map { Self.mayBePlaceholder(text.words.bytes(of: $0)) }
    for (index, block) in document.blocks.enumerated() {
      scanPlaceholderSigns(block.span)
      for token in text.tokens(ofBlock: index) where mayBeBlank[text.word(of: token)] { scanPlaceholderWord(token) }
    }
  }

  private mutating func scanPlaceholderSigns(_ block: TextSpan) {
    let isSilent = Self.isSilent
    var at = block.lower
    while at < block.upper {
      if isSilent[Int(bytes[at])] {
        at += 1
        continue
      }
      switch bytes[at] {
      case 0x7B where at + 1 < block.upper && bytes[at + 1] == 0x7B:
        at = addPlaceholder(at, closing: "}}", in: block)
      case 0x7B: at = addField(at, in: block)
      case 0x5B: at = addPlaceholder(at, closing: "]", in: block)
      case 0x3C where at + 1 < block.upper && bytes[at + 1] == 0x3C:
        at = addPlaceholder(at, closing: ">>", in: block)
      case 0x2E, 0x5F: at = addRun(at, in: block)
      case 0xE2: at = addEllipses(at, in: block)
      default: at += 1
      }
    }
  }

  /// False for the bytes that a blank may start with.
  private static let isSilent: [Bool] = (0..<256).map { ![0x7B, 0x5B, 0x3C, 0x2E, 0x5F, 0xE2].contains($0) }

  /// Adds `[…]`, `{{…}}`, `<<…>>` when closed within 120 bytes and worded like a hint, not like a citation or a box.
  private mutating func addPlaceholder(_ start: Int, closing: StaticString, in block: TextSpan) -> Int {
    let length = closing.utf8CodeUnitCount
    let opening = bytes[start] == 0x5B ? 1 : 2
    var at = start + opening
    let limit = min(block.upper - length, start + 120)
    while at <= limit {
      let closes = closing.withUTF8Buffer { buffer in
        bytes[at..<(at + length)].elementsEqual(buffer)
      }
      if closes {
        let inside = bytes[(start + opening)..<at]
        let isNumber = opening == 1 && start > block.lower && Self.isLetter(inside) && isCounted(at + 1, in: block)
        guard isNumber || isHint(inside, squareBrackets: opening == 1) else { return start + 1 }
        place(TextSpan(start, at + length))
        return at + length
      }
      at += 1
    }
    return start + 1
  }

  /// Adds `{total_ht}`, `{start.date}`: a name in braces, as templates write them.
  private mutating func addField(_ start: Int, in block: TextSpan) -> Int {
    let inside = bytes[(start + 1)..<min(block.upper, start + 60)].prefix { byte in
      let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
      return isLetter || (0x30...0x39).contains(byte) || [0x20, 0x27, 0x2D, 0x2E, 0x5F].contains(byte)
    }
    let end = inside.endIndex
    guard end < block.upper, bytes[end] == 0x7D, let first = inside.first,
      (0x61...0x7A).contains(first | 0x20) || first >= 0x80
    else { return start + 1 }
    place(TextSpan(start, end + 1))
    return end + 1
  }

  /// `[1]`, `[x]`, `[ ]` and `[at]` are a note, boxes and an address, not blanks; `[7/14]` is a choice left open.
  private func isHint(_ inside: ArraySlice<UInt8>, squareBrackets: Bool) -> Bool {
    guard squareBrackets else { return !inside.isEmpty }
    let letters = inside.filter { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x80 }
    let folded = inside.map { $0 | 0x20 }
    if folded.elementsEqual("at".utf8) || folded.elementsEqual("dot".utf8) || folded.elementsEqual("arobase".utf8) {
      return false
    }
    return letters.count >= 2 || inside.contains { $0 == 0x2E || $0 == 0x5F || $0 == 0x2F }
  }

  /// `[X] mois`, `[N] %`: a letter that stands for a number, and no box ticked.
  private func isCounted(_ end: Int, in block: TextSpan) -> Bool {
    var at = end
    while at < block.upper, bytes[at] == 0x20 || bytes[at] == 0xC2 || bytes[at] == 0xA0 { at += 1 }
    let rest = bytes[at..<min(at + 7, block.upper)]
    return Self.counted.contains { rest.starts(with: $0) }
  }

  private static func isLetter(_ inside: ArraySlice<UInt8>) -> Bool {
    inside.count == 1 && inside.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// The first bytes of what numbers count on papers: shares, money, time.
  private static let counted = ["%", "€", "euro", "mois", "jour", "semaine", "heure", "année", "an ", "ans"].map {
    Array($0.utf8)
  }

  /// Four dots or three underscores in a row, spaces allowed between them.
  private mutating func addRun(_ start: Int, in block: TextSpan) -> Int {
    let sign = bytes[start]
    var at = start
    var signs = 0
    var end = start
    while at < block.upper, bytes[at] == sign || bytes[at] == 0x20 {
      if bytes[at] == sign {
        signs += 1
        end = at + 1
      }
      at += 1
    }
    if signs >= (sign == 0x2E ? 4 : 3) { place(TextSpan(start, end)) }
    return max(end, start + 1)
  }

  /// Two or more "…" in a row.
  private mutating func addEllipses(_ start: Int, in block: TextSpan) -> Int {
    var at = start
    var signs = 0
    while at + 2 < block.upper || at + 3 == block.upper, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0xA6
    {
      signs += 1
      at += 3
      if at >= block.upper { break }
    }
    if signs >= 2 { place(TextSpan(start, at)) }
    return max(at, start + 1)
  }

  /// "XX", "JJ/MM/AAAA", "à compléter", "lorem ipsum".
  private mutating func scanPlaceholderWord(_ token: Int) {
    let word = word(token)
    if word.count >= 2, word.allSatisfy({ $0 == 0x78 }), !isRomanNumber(token) {
      place(text.span(token..<(token + 1)))
    } else if word.elementsEqual("lorem".utf8) || word.elementsEqual("jj".utf8) || word.elementsEqual("aaaa".utf8) {
      place(text.span(token..<(token + 1)))
    } else if word.elementsEqual("completer".utf8) || word.elementsEqual("renseigner".utf8)
      || word.elementsEqual("remplir".utf8),
      token > 0, !text[token].flags.contains(.opensBlock), self.word(token - 1).elementsEqual("a".utf8),
      token + 1 >= text.count || !text[token + 1].flags.isDisjoint(with: [.afterComma, .opensClause])
    {
      place(text.span((token - 1)..<(token + 1)))
    }
  }

  /// "XX" after "Article" or before "e siècle" is twenty.
  private func isRomanNumber(_ token: Int) -> Bool {
    guard word(token).count == 2, token > 0, !text[token].flags.contains(.opensBlock) else { return false }
    return word(token - 1).elementsEqual("article".utf8) || word(token - 1).elementsEqual("titre".utf8)
      || word(token - 1).elementsEqual("annexe".utf8)
  }

  private mutating func place(_ span: TextSpan) {
    let first = text.firstToken(from: span.lower)
    let next = text.firstToken(from: span.upper)
    entities.append(Entity(kind: .placeholder, tokens: first..<max(first, next), span: span))
  }
}
