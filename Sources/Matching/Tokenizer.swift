import DocumentModel

/// Cuts a document into tokens, sentences and clauses in one pass over its bytes.
///
/// ASCII goes through a table; other scalars through `Folding`. Cost is linear in the text; a word already seen costs
/// one hash look-up.
package struct Tokenizer {
  private let bytes: [UInt8]
  private let isWordByte = Self.wordBytes
  private let lineBreakEndsSentence: Bool
  private var tokens: [Token] = []
  private var starts: [Int32] = []
  private var lengths: [UInt8] = []
  private var longEnds: [Int: Int32] = [:]
  /// The byte after the last token; -1 before the first.
  private var lastEnd = -1
  private var blockStarts: [Int32] = []
  private var blockHints: [Int32] = []
  private var sentenceStarts: [Int32] = []
  private var clauseStarts: [Int32] = []
  private var words = WordTable()
  private var scratch: [UInt8] = []
  private var separators = Separators()

  /// The tokens of `document`.
  package static func tokenize(_ document: Document) -> TokenizedText {
    var tokenizer = Tokenizer(document)
    for (index, block) in document.blocks.enumerated() { tokenizer.scan(block.span, block: Int32(index)) }
    return tokenizer.finish()
  }

  private init(_ document: Document) {
    bytes = document.text.bytes
    switch document.format {
    case .text, .markdown: lineBreakEndsSentence = false
    case .html, .docx, .odt: lineBreakEndsSentence = true
    }
    let guess = bytes.count / 6 + 16
    tokens.reserveCapacity(guess)
    starts.reserveCapacity(guess)
    lengths.reserveCapacity(guess)
  }

  private mutating func scan(_ span: TextSpan, block: Int32) {
    blockStarts.append(Int32(truncatingIfNeeded: tokens.count))
    separators = Separators()
    separators.endsSentence = true
    var at = span.lower
    while at < span.upper {
      let byte = bytes[at]
      let isWord = byte < 0x80 ? isWordByte[Int(byte)] : startsWord(at)
      if isWord {
        at = readWord(from: at, to: span.upper, block: block)
      } else {
        at = readSeparator(at, in: span)
      }
    }
  }

  /// Most words are ASCII: they are hashed as they are read, and compared where they stand. A word with another scalar
  /// in it is read again by the general way, since that scalar may belong to it.
  private mutating func readWord(from start: Int, to limit: Int, block: Int32) -> Int {
    var at = start
    var hash = FNV1a.seed
    var letters = 0
    var capitals = 0
    while at < limit {
      let byte = bytes[at]
      guard byte < 0x80, isWordByte[Int(byte)] else { break }
      if byte > 0x39 { letters += 1 }
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      hash = FNV1a.combine(hash, UInt32(byte | 0x20))
      at += 1
    }
    if at == start || at < limit && bytes[at] >= 0x80 { return readFoldedWord(from: start, to: limit, block: block) }
    let first = bytes[start]
    let flags: TokenFlags = first <= 0x39 ? .digit : first <= 0x5A ? .capital : []
    return finish(
      words.intern(bytes, start..<at, hash: hash), start, at, block, flags, letters > 1 && capitals == letters)
  }

  private mutating func readFoldedWord(from start: Int, to limit: Int, block: Int32) -> Int {
    var at = start
    var end = start
    var capitals = 0
    var letters = 0
    var first = TokenFlags()
    scratch.removeAll(keepingCapacity: true)
    while at < limit {
      let byte = bytes[at]
      if byte < 0x80 {
        guard isWordByte[Int(byte)] else { break }
        let isCapital = byte >= 0x41 && byte <= 0x5A
        if scratch.isEmpty { first = isCapital ? .capital : byte <= 0x39 ? .digit : [] }
        scratch.append(isCapital ? byte | 0x20 : byte)
        if byte > 0x39 { letters += 1 }
        if isCapital { capitals += 1 }
        at += 1
        end = at
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(bytes, at)
      let wasEmpty = scratch.isEmpty
      let folded = Folding.append(scalar, to: &scratch)
      switch folded.class {
      case .separator: return finishWord(start, end, block, first, letters > 1 && capitals == letters)
      case .ignored: at += length
      case .letter, .digit:
        if wasEmpty { first = folded.isCapital ? .capital : [] }
        letters += 1
        if folded.isCapital { capitals += 1 }
        at += length
        end = at
      }
    }
    return max(at, finishWord(start, end, block, first, letters > 1 && capitals == letters))
  }

  private mutating func finishWord(
    _ start: Int, _ end: Int, _ block: Int32, _ first: TokenFlags, _ capitals: Bool
  ) -> Int {
    finish(words.intern(scratch), start, end, block, first, capitals)
  }

  /// Adds a token for the word `id`; returns where it ends.
  private mutating func finish(
    _ id: Int, _ start: Int, _ end: Int, _ block: Int32, _ first: TokenFlags, _ capitals: Bool
  ) -> Int {
    var flags = first
    let opensBlock = Int(blockStarts[blockStarts.count - 1]) == tokens.count
    var breaksSentence = separators.endsSentence
    if !breaksSentence, separators.fullStop || separators.lineBreak {
      // Dots that lead to a figure join a label and its price.
      let leads = separators.dots >= 4 && first.contains(.digit) && !separators.lineBreak
      let startsAnew = !leads && !first.isEmpty || separators.lineBreak || separators.strongStop && !leads
      breaksSentence = startsAnew && !(separators.fullStop && !separators.lineBreak && lastIsAbbreviation)
    }
    if breaksSentence || tokens.isEmpty {
      endSentence()
      flags.formUnion([.opensSentence, .opensClause])
      sentenceStarts.append(Int32(truncatingIfNeeded: tokens.count))
      clauseStarts.append(Int32(truncatingIfNeeded: tokens.count))
    } else if separators.endsClause {
      flags.insert(.opensClause)
      clauseStarts.append(Int32(truncatingIfNeeded: tokens.count))
    }
    if capitals { flags.insert(.allCapitals) }
    if opensBlock { flags.insert(.opensBlock) }
    if separators.comma { flags.insert(.afterComma) }
    if separators.colon { flags.insert(.afterColon) }
    if separators.apostrophe { flags.insert(.afterElision) }
    if separators.quote { flags.insert(.afterQuote) }
    append(id, flags, start, end, block)
    separators = Separators()
    return end
  }

  private mutating func append(_ id: Int, _ flags: TokenFlags, _ start: Int, _ end: Int, _ block: Int32) {
    let place = tokens.count
    if place % TokenizedText.blockStep == 0 { blockHints.append(block) }
    let before = place - Int(sentenceStarts[sentenceStarts.count - 1])
    tokens.append(
      Token(
        word: Int32(truncatingIfNeeded: id), flags: flags, before: UInt8(min(before, Int(Token.reach))),
        after: Token.reach))
    starts.append(Int32(truncatingIfNeeded: start))
    lengths.append(UInt8(min(end - start, Int(TokenizedText.longToken))))
    if end - start >= Int(TokenizedText.longToken) { longEnds[place] = Int32(truncatingIfNeeded: end) }
    lastEnd = end
  }

  /// Tells the last tokens of a sentence how near its end they are.
  private mutating func endSentence() {
    guard let first = sentenceStarts.last else { return }
    let end = tokens.count
    for place in max(Int(first), end - Int(Token.reach))..<end { tokens[place].after = UInt8(end - place) }
  }

  /// A full stop after one letter or a known short form does not end a sentence.
  private var lastIsAbbreviation: Bool {
    guard let last = tokens.last else { return false }
    let word = words.bytes(of: Int(last.word))
    if word.count == 1, let byte = word.first, byte > 0x39 { return true }
    return Self.abbreviations.contains(Array(word))
  }

  private mutating func readSeparator(_ at: Int, in span: TextSpan) -> Int {
    let byte = bytes[at]
    guard byte >= 0x80 else {
      switch byte {
      case 0x2E:
        separators.dots += 1
        // A stop inside "1.200" or "www.site.fr" has no space after it.
        if at + 1 >= span.upper || bytes[at + 1] <= 0x20 || bytes[at + 1] >= 0x80 || bytes[at + 1] == 0x22
          || bytes[at + 1] == 0x29
        {
          separators.fullStop = true
        }
      case 0x21, 0x3F:
        separators.fullStop = true
        separators.strongStop = true
      case 0x3B: separators.endsClause = true
      case 0x3A:
        separators.colon = true
        separators.endsClause = true
      case 0x2C, 0x28, 0x29: separators.comma = true
      case 0x27: separators.apostrophe = lastEnd == at
      case 0x22: separators.quote = true
      case 0x0A: separators.lineBreak = lineBreakEndsSentence || separators.lineBreak
      default: break
      }
      return at + 1
    }
    let (scalar, length) = UTF8Decoding.scalar(bytes, at)
    switch scalar {
    case 0x2019, 0x02BC, 0x2018: separators.apostrophe = lastEnd == at
    case 0xAB, 0x201C: separators.quote = true
    case 0x2026: separators.fullStop = true
    case 0x2013, 0x2014, 0x2022: separators.endsClause = true
    case 0x2028, 0x2029: separators.lineBreak = true
    default: break
    }
    return at + length
  }

  private func startsWord(_ at: Int) -> Bool {
    let (scalar, _) = UTF8Decoding.scalar(bytes, at)
    if scalar >= 0xC0, scalar <= 0xFF { return scalar != 0xD7 && scalar != 0xF7 }
    var ignored: [UInt8] = []
    switch Folding.append(scalar, to: &ignored).class {
    case .letter, .digit: return true
    case .ignored, .separator: return false
    }
  }

  private mutating func finish() -> TokenizedText {
    endSentence()
    let end = Int32(truncatingIfNeeded: tokens.count)
    blockStarts.append(end)
    sentenceStarts.append(end)
    clauseStarts.append(end)
    return TokenizedText(
      tokens: tokens, starts: starts, lengths: lengths, longEnds: longEnds, blockStarts: blockStarts,
      blockHints: blockHints, sentenceStarts: sentenceStarts, clauseStarts: clauseStarts, words: words)
  }

  /// What stood between two tokens.
  private struct Separators {
    var fullStop = false
    /// Dots in a row, spaces between them aside.
    var dots = 0
    var strongStop = false
    var lineBreak = false
    var endsSentence = false
    var endsClause = false
    var comma = false
    var colon = false
    var apostrophe = false
    var quote = false
  }

  private static let wordBytes: [Bool] = (0..<128).map { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let abbreviations = Set(
    "art cf env ex min max tel ref ste mme mlle mm dr st cie vol al fig chap env hab tjm qte pu num réf"
      .split(separator: " ").map { Array($0.utf8) })
}

/// Decoding of single scalars from bytes that are already valid UTF-8.
package enum UTF8Decoding {
  /// The scalar that starts at `at` and its length in bytes; a stray byte gives U+FFFD and length 1.
  package static func scalar(_ bytes: [UInt8], _ at: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[at])
    if first < 0x80 { return (first, 1) }
    if first >= 0xC2, first < 0xE0, at + 1 < bytes.count {
      return ((first & 0x1F) << 6 | UInt32(bytes[at + 1]) & 0x3F, 2)
    }
    if first >= 0xE0, first < 0xF0, at + 2 < bytes.count {
      return ((first & 0x0F) << 12 | (UInt32(bytes[at + 1]) & 0x3F) << 6 | UInt32(bytes[at + 2]) & 0x3F, 3)
    }
    if first >= 0xF0, at + 3 < bytes.count {
      let high = (first & 0x07) << 18 | (UInt32(bytes[at + 1]) & 0x3F) << 12
      return (high | (UInt32(bytes[at + 2]) & 0x3F) << 6 | UInt32(bytes[at + 3]) & 0x3F, 4)
    }
    return (0xFFFD, 1)
  }
}
