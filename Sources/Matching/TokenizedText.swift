import DocumentModel

/// The words of a document as numbers, with the places where sentences, clauses and blocks end.
///
/// A token is a maximal run of letters and digits; punctuation only separates. A long text has millions of tokens, so
/// that each takes thirteen bytes, and what changes only now and then (sentence, clause, block) is kept once for each
/// change and looked up. One object, since readers of figures hand it on with every line.
package final class TokenizedText: Sendable {
  /// The tokens, in order.
  let tokens: [Token]
  /// First byte of each token in `Document.text`.
  package let starts: [Int32]
  /// Bytes of each token; of those that have more, `longToken`.
  let lengths: [UInt8]
  /// The byte after each token of `longToken` bytes or more.
  let longEnds: [Int: Int32]
  /// First token of each block, and one past the last token at the end; a block without words has an empty range.
  package let blockStarts: [Int32]
  /// The block of every `blockStep`th token, where the search for the block of another begins.
  let blockHints: [Int32]
  /// First token of each sentence, and one past the last token at the end.
  let sentenceStarts: [Int32]
  /// First token of each clause (a sentence cut at `;`, `:` and dashes), and one past the last token at the end.
  let clauseStarts: [Int32]
  /// The distinct words.
  package let words: WordTable

  /// The length that stands for itself and all above it.
  static let longToken = UInt8.max
  /// Tokens from one hint to the next.
  static let blockStep = 32

  init(
    tokens: [Token], starts: [Int32], lengths: [UInt8], longEnds: [Int: Int32], blockStarts: [Int32],
    blockHints: [Int32], sentenceStarts: [Int32], clauseStarts: [Int32], words: WordTable
  ) {
    self.tokens = tokens
    self.starts = starts
    self.lengths = lengths
    self.longEnds = longEnds
    self.blockStarts = blockStarts
    self.blockHints = blockHints
    self.sentenceStarts = sentenceStarts
    self.clauseStarts = clauseStarts
    self.words = words
  }

  /// Number of tokens.
  package var count: Int { tokens.count }

  /// The token at an index.
  package subscript(token: Int) -> Token { tokens[token] }

  /// Number of a token's folded word in `words`.
  package func word(of token: Int) -> Int { Int(tokens[token].word) }

  /// The byte after a token.
  package func end(of token: Int) -> Int {
    let length = lengths[token]
    if length == Self.longToken, let end = longEnds[token] { return Int(end) }
    return Int(starts[token]) + Int(length)
  }

  /// Index in `Document.blocks` of a token's block; O(log of the blocks that begin within a few words).
  package func block(of token: Int) -> Int {
    let hint = token / Self.blockStep
    let low = Int(blockHints[hint])
    if Int(blockStarts[low + 1]) > token { return low }
    let high = hint + 1 < blockHints.count ? Int(blockHints[hint + 1]) : blockStarts.count - 2
    // The last block that starts at or before the token is the one that holds it: those before it may be empty.
    return blockStarts[(low + 1)...(high + 1)].partitioningIndex { Int($0) > token } - 1
  }

  /// The tokens of block `index`.
  package func tokens(ofBlock index: Int) -> Range<Int> { Int(blockStarts[index])..<Int(blockStarts[index + 1]) }

  /// The tokens of the sentence of `token`; O(1), or O(log sentences) in a sentence of more than `Token.reach` words.
  package func sentence(of token: Int) -> Range<Int> {
    let here = tokens[token]
    if here.before < Token.reach, here.after < Token.reach {
      return (token - Int(here.before))..<(token + Int(here.after))
    }
    return range(of: token, in: sentenceStarts)
  }

  /// True when both tokens are of one sentence.
  package func areOfOneSentence(_ first: Int, _ second: Int) -> Bool { sentence(of: first).contains(second) }

  /// The tokens of the clause of `token`; O(log clauses).
  package func clause(of token: Int) -> Range<Int> { range(of: token, in: clauseStarts) }

  private func range(of token: Int, in starts: [Int32]) -> Range<Int> {
    let next = starts.partitioningIndex { Int($0) > token }
    return Int(starts[next - 1])..<Int(starts[next])
  }

  /// The bytes covered by a non-empty range of tokens.
  package func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(Int(starts[tokens.lowerBound]), end(of: tokens.upperBound - 1))
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
