import DocumentModel
import Matching
import Readers

@testable import Judging

/// A charter written for these tests, with its fingerprint.
enum InventedCharter {
  static let text = """
    Charte des Bergers du Numérique

    Le membre de la confrérie tient parole devant chaque éleveur qui lui confie un ouvrage, petit ou grand.

    Chaque ouvrage est décrit avec son prix, son calendrier et les pièces que l'éleveur apporte lui-même.

    Le membre garde toutes les nuits une copie complète des travaux et dit en combien d'heures il sait la rétablir.

    Un conseil de trois anciens entend les parties lorsque la parole donnée a été oubliée par l'une d'elles.
    """

  /// Hashes of its shingles, computed as the masking does.
  static func fingerprint() throws -> [UInt32] {
    let document = try ReaderRegistry.read(Array(text.utf8), name: "charter.txt")
    return MaskedTokens.shingles(Tokenizer.tokenize(document))
  }

  /// The charter as a scanner would give it back: letters mistaken here and there, words joined, lines cut.
  static var scanned: String {
    var result = ""
    for (number, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let damaged = number % 17 == 9 ? String(word).replacing("e", with: "c") : String(word)
      result += damaged + (number % 11 == 10 ? "\n" : " ")
    }
    return result
  }
}
