import DocumentModel
import RuleLanguage
import Testing

@testable import charterlint

/// What rules say to people: in both languages, and never a legal conclusion.
@Suite("Wording of the packs")
struct PackWordingTests {
  /// Folded words that no text for people may hold, French and English.
  static let forbidden: [String] = [
    "a viole", "ont viole", "violation", "a manque a", "manque a ses", "en faute", "fautif", "fautive",
    "clause abusive",
    "clauses abusives", "abusif", "abusivement", "clause nulle", "est nulle", "est nul", "nullite", "illegal",
    "illegale",
    "illegalement", "le client est proprietaire", "facture indue", "indument", "responsable du retard", "preuve que",
    "prouve que", "antidate", "est faux", "plainte recevable", "plainte irrecevable", "plainte est recevable",
    "plainte est irrecevable", "certifie conforme", "conforme au droit", "non conforme", "conforme a la loi",
    "dommages et interets", "chances de gagner", "malhonnete", "mauvaise foi",
    "breached", "has violated", "violates", "at fault", "abusive", "unlawful", "void clause", "is void",
    "client owns", "proof that", "proves that", "backdated", "is false", "admissible complaint", "guilty", "dishonest",
    "bad faith", "damages",
  ]

  @Test("both languages, each its own", arguments: RealRules.rules)
  func bothLanguages(_ rule: Rule) {
    for (name, text) in rule.personTexts {
      #expect(!text.french.isEmpty && !text.english.isEmpty, "\(rule.id) \(name)")
      // Quoted words of the charter and short names may be the same.
      let isQuote = text.french.contains("«") || Folding.words(text.french).count < 4
      #expect(isQuote || text.french != text.english, "\(rule.id) \(name): \(text.french)")
    }
  }

  @Test("no legal conclusion, no score", arguments: RealRules.rules)
  func forbiddenWording(_ rule: Rule) {
    for (name, text) in rule.personTexts + [("insert", LocalizedText(fr: rule.insert ?? "-", en: "-"))] {
      for wording in [text.french, text.english] {
        let words = " " + String(decoding: Folding.folded(wording), as: UTF8.self) + " "
        for phrase in Self.forbidden { #expect(!words.contains(" \(phrase) "), "\(rule.id) \(name): \(wording)") }
        #expect(!wording.contains(/conforme à \d+|\d+ ?% conforme/), "\(rule.id) \(name)")
      }
    }
  }

  @Test("packs, clauses, concepts and reasons too")
  func others() throws {
    let library = try RealRules.library.get()
    var texts = library.packs.flatMap { pack in
      [pack.title] + pack.clauses.map(\.title) + (pack.applies + pack.excluded).compactMap(\.reason)
    }
    texts += library.concepts.map(\.title)
    for text in texts {
      #expect(!text.french.isEmpty && !text.english.isEmpty)
      for wording in [text.french, text.english] {
        let words = " " + String(decoding: Folding.folded(wording), as: UTF8.self) + " "
        for phrase in Self.forbidden { #expect(!words.contains(" \(phrase) "), "\(wording)") }
      }
    }
    for test in library.packs.flatMap({ $0.applies + $0.excluded }) { #expect(test.reason != nil, "\(test.key)") }
  }

  @Test("text to paste is French and keeps its blanks apart", arguments: RealRules.rules)
  func inserts(_ rule: Rule) {
    guard let insert = rule.insert else { return }
    #expect(insert.count { $0 == "⟦" } == insert.count { $0 == "⟧" }, "\(rule.id)")
    #expect(!insert.contains("XX"), "\(rule.id)")
  }

  @Test("French uses its apostrophe", arguments: RealRules.rules)
  func apostrophes(_ rule: Rule) {
    for (name, text) in rule.personTexts {
      let isStraight = text.french.contains(/\p{L}'\p{L}/) && !text.french.contains("DIGIT'")
      #expect(!isStraight, "\(rule.id) \(name): \(text.french)")
    }
  }
}
