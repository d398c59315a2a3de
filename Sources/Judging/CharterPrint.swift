import DocumentModel
import Matching
import RuleLanguage

/// The masking fingerprint of a charter's text, as `fingerprint.jsonc` holds it.
package struct CharterPrint: Sendable {
  /// The hashes of the runs of words, ascending, each once.
  package let hashes: [UInt32]

  /// Takes the fingerprint of the words of `charter`; the runs of words of the sentences in `leftOut`, which papers
  /// must quote, are not part of it. O(words).
  package init(of charter: String, leavingOut leftOut: [String]) {
    let quoted = Set(leftOut.flatMap(Self.shingles))
    hashes = Set(Self.shingles(charter)).subtracting(quoted).sorted()
  }

  /// The hash of the shingle that starts at each word, as `MaskedTokens` computes it of a document.
  private static func shingles(_ text: String) -> [UInt32] {
    let words = Folding.words(text).map { FNV1a.hash($0[...]) }
    let length = Fingerprint.shingleLength
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in
      words[start..<(start + length)].reduce(FNV1a.seed, FNV1a.combine)
    }
  }
}
