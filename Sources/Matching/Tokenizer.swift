import DocumentModel

/// Cuts a document into tokens, sentences and clauses in one pass over its bytes.
///
/// ASCII goes through a table; other scalars through `Folding`. Cost is linear in the text; a word already seen costs
/// one hash look-up.
package struct Tokenizer {
  private let bytes: [UInt8]
  private let lineBreakEndsSentence: Bool
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var wordIDs: [Int32] = []
  private var sentences: [Int32] = []
  private var clauses: [Int32] = []
  private var blockOf: [Int32] = []
  private var flags: [TokenFlags] = []
  private var blockStarts: [Int32] = []
  private var sentenceStarts: [Int32] = []
  private var words = WordTable()
  private var scratch: [UInt8] = []
  private var separators = Separators()
  private var sentence: Int32 = -1
  private var clause: Int32 = -1

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
    starts.reserveCapacity(guess)
    ends.reserveCapacity(guess)
    wordIDs.reserveCapacity(guess)
    sentences.reserveCapacity(guess)
    clauses.reserveCapacity(guess)
    blockOf.reserveCapacity(guess)
    flags.reserveCapacity(guess)
  }

  private mutating func scan(_ span: TextSpan, block: Int32) {
    blockStarts.append(Int32(truncatingIfNeeded: starts.count))
    separators = Separators()
    separators.endsSentence = true
    var at = span.lower
    while at < span.upper {
      let byte = bytes[at]
      let isWord = byte < 0x80 ? Self.isWordByte[Int(byte)] : startsWord(at)
      if isWord {
        at = readWord(from: at, to: span.upper, block: block)
      } else {
        at = readSeparator(at, in: span)
      }
    }
  }

  private mutating func readWord(from start: Int, to limit: Int, block: Int32) -> Int {
    var at = start
    var end = start
    var capitals = 0
    var letters = 0
    var first = TokenFlags()
    scratch.removeAll(keepingCapacity: true)
    while at < limit {
      let byte = bytes[at]
      if byte < 0x80 {
        guard Self.isWordByte[Int(byte)] else { break }
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

  private mutating func finishWord(_ start: Int, _ end: Int, _ block: Int32, _ first: TokenFlags, _ capitals: Bool)
    -> Int
  {
    var flag = first
    if capitals { flag.insert(.allCapitals) }
    let id = words.intern(scratch)
    var breaksSentence = separators.endsSentence
    if !breaksSentence, separators.fullStop || separators.lineBreak {
      // Dots that lead to a figure join a label and its price.
      let leads = separators.dots >= 4 && first.contains(.digit) && !separators.lineBreak
      let startsAnew = !leads && !first.isEmpty || separators.lineBreak || separators.strongStop && !leads
      breaksSentence = startsAnew && !(separators.fullStop && !separators.lineBreak && lastIsAbbreviation(block))
    }
    if breaksSentence || sentence < 0 {
      sentence += 1
      clause += 1
      sentenceStarts.append(Int32(truncatingIfNeeded: starts.count))
    } else if separators.endsClause {
      clause += 1
    }
    if separators.comma { flag.insert(.afterComma) }
    if separators.colon { flag.insert(.afterColon) }
    if separators.apostrophe { flag.insert(.afterElision) }
    if separators.quote { flag.insert(.afterQuote) }
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
    wordIDs.append(Int32(truncatingIfNeeded: id))
    sentences.append(sentence)
    clauses.append(clause)
    blockOf.append(block)
    flags.append(flag)
    separators = Separators()
    return end
  }

  /// A full stop after one letter or a known short form does not end a sentence.
  private func lastIsAbbreviation(_ block: Int32) -> Bool {
    guard let last = wordIDs.last, blockOf.last == block else { return false }
    let word = words.bytes(of: Int(last))
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
      case 0x27: separators.apostrophe = separators.nothing(after: ends.last, at)
      case 0x22: separators.quote = true
      case 0x0A: separators.lineBreak = lineBreakEndsSentence || separators.lineBreak
      default: break
      }
      return at + 1
    }
    let (scalar, length) = UTF8Decoding.scalar(bytes, at)
    switch scalar {
    case 0x2019, 0x02BC, 0x2018: separators.apostrophe = separators.nothing(after: ends.last, at)
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
    var ignored: [UInt8] = []
    switch Folding.append(scalar, to: &ignored).class {
    case .letter, .digit: return true
    case .ignored, .separator: return false
    }
  }

  private consuming func finish() -> TokenizedText {
    blockStarts.append(Int32(truncatingIfNeeded: starts.count))
    sentenceStarts.append(Int32(truncatingIfNeeded: starts.count))
    return TokenizedText(
      starts: starts, ends: ends, wordIDs: wordIDs, sentences: sentences, clauses: clauses, blocks: blockOf,
      flags: flags, blockStarts: blockStarts, sentenceStarts: sentenceStarts, words: words)
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

    func nothing(after end: Int32?, _ at: Int) -> Bool { end.map { Int($0) == at } ?? false }
  }

  private static let isWordByte: [Bool] = (0..<128).map { byte in
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
