import DocumentModel

/// The words of a document as numbers, with the places where sentences, clauses and blocks end.
///
/// A token is a maximal run of letters and digits; punctuation only separates. Arrays run in parallel and are indexed
/// by token; all are as long as `starts`.
package struct TokenizedText: Sendable {
  /// First byte of each token in `Document.text`.
  package let starts: [Int32]
  /// Byte after each token.
  package let ends: [Int32]
  /// Number of each token's folded word in `words`.
  package let wordIDs: [Int32]
  /// Number of the sentence of each token; never decreases.
  package let sentences: [Int32]
  /// Number of the clause (a sentence cut at `;`, `:` and dashes) of each token; never decreases.
  package let clauses: [Int32]
  /// Index in `Document.blocks` of each token.
  package let blocks: [Int32]
  /// What is known of each token.
  package let flags: [TokenFlags]
  /// First token of each block, and one past the last token at the end; a block without words has an empty range.
  package let blockStarts: [Int32]
  /// First token of each sentence, and one past the last token at the end.
  package let sentenceStarts: [Int32]
  /// The distinct words.
  package let words: WordTable

  /// Number of tokens.
  package var count: Int { starts.count }

  /// The tokens of block `index`.
  package func tokens(ofBlock index: Int) -> Range<Int> { Int(blockStarts[index])..<Int(blockStarts[index + 1]) }

  /// The tokens of the sentence of `token`.
  package func sentence(of token: Int) -> Range<Int> {
    let id = Int(sentences[token])
    return Int(sentenceStarts[id])..<Int(sentenceStarts[id + 1])
  }

  /// The tokens of the clause of `token`; O(log of its length): a hostile clause is as long as the text.
  package func clause(of token: Int) -> Range<Int> {
    let id = clauses[token]
    return lastClause(before: token, below: id)..<firstClause(after: token, above: id)
  }

  /// The first token at or before `token` from which on all are of clause `id`: steps double, then halve.
  private func lastClause(before token: Int, below id: Int32) -> Int {
    var (outside, inside, step) = (token - 1, token, 1)
    while outside >= 0, clauses[outside] == id {
      inside = outside
      outside = max(inside - step, -1)
      step *= 2
    }
    while inside - outside > 1 {
      let middle = (inside + outside) / 2
      if clauses[middle] == id { inside = middle } else { outside = middle }
    }
    return inside
  }

  /// The first token after `token` that is of another clause than `id`.
  private func firstClause(after token: Int, above id: Int32) -> Int {
    var (inside, outside, step) = (token, token + 1, 1)
    while outside < count, clauses[outside] == id {
      inside = outside
      outside = min(inside + step, count)
      step *= 2
    }
    while outside - inside > 1 {
      let middle = (inside + outside) / 2
      if clauses[middle] == id { inside = middle } else { outside = middle }
    }
    return outside
  }

  /// The bytes covered by a non-empty range of tokens.
  package func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(Int(starts[tokens.lowerBound]), Int(ends[tokens.upperBound - 1]))
  }

  /// The tokens that start in `span`; O(log n).
  package func tokens(in span: TextSpan) -> Range<Int> {
    let low = firstToken(from: span.lower)
    return low..<max(low, firstToken(from: span.upper))
  }

  /// Index of the first token that starts at or after the byte `offset`; O(log n).
  package func firstToken(from offset: Int) -> Int {
    starts.partitioningIndex { Int($0) >= offset }
  }
}

/// What is known of a token beside its word.
package struct TokenFlags: OptionSet, Sendable {
  /// The bits.
  package let rawValue: UInt8

  /// Makes a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Starts with a capital letter.
  package static let capital = TokenFlags(rawValue: 1)
  /// Starts with a digit.
  package static let digit = TokenFlags(rawValue: 2)
  /// A comma or parenthesis stands between the token before and this one.
  package static let afterComma = TokenFlags(rawValue: 4)
  /// A colon stands between the token before and this one.
  package static let afterColon = TokenFlags(rawValue: 8)
  /// An apostrophe joins it to the token before ("l'", "d'").
  package static let afterElision = TokenFlags(rawValue: 16)
  /// All its letters are capitals.
  package static let allCapitals = TokenFlags(rawValue: 32)
  /// An opening quotation mark stands just before it.
  package static let afterQuote = TokenFlags(rawValue: 64)
}
