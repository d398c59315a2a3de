import DocumentModel
import Judging

extension Wording {
  /// The rule's wording followed by what the engine adds: the whole message of a verdict.
  package static func message(of ruling: Ruling) -> LocalizedText {
    // Most verdicts have nothing added.
    if ruling.remarks.isEmpty, ruling.undeclared.isEmpty { return ruling.message }
    var (french, english) = (ruling.message.french, ruling.message.english)
    func add(_ sentence: LocalizedText) {
      if !french.isEmpty, !sentence.french.isEmpty { french += " " }
      if !english.isEmpty, !sentence.english.isEmpty { english += " " }
      french += sentence.french
      english += sentence.english
    }
    for remark in ruling.remarks { add(sentence(for: remark)) }
    if let undeclared = undeclared(ruling.undeclared) { add(undeclared) }
    return LocalizedText(fr: french, en: english)
  }

  /// The declarations that would settle a condition; nil when all are known.
  static func undeclared(_ keys: [String]) -> LocalizedText? {
    guard !keys.isEmpty else { return nil }
    let list = keys.joined(separator: ", ")
    return LocalizedText(
      fr: "Jugé sans connaître : \(list) (à déclarer avec --context).",
      en: "Judged without knowing: \(list) (declare with --context).")
  }

  /// What the engine adds to a rule's message, as one sentence.
  package static func sentence(for remark: Remark) -> LocalizedText {
    switch remark {
    case .blank(let words):
      LocalizedText(fr: "Un champ reste à remplir : « \(words) ».", en: "A blank is left to fill: “\(words)”.")
    case .hedged(let words):
      LocalizedText(
        fr: "Ces mots laissent le passage ouvert : « \(words) ».", en: "These words leave the passage open: “\(words)”."
      )
    case .otherDebtor:
      LocalizedText(
        fr: "Ce passage engage le client, et non le prestataire.",
        en: "This passage binds the client, not the provider.")
    case .negated:
      LocalizedText(fr: "Ce passage est à la forme négative.", en: "This passage is in the negative.")
    case .missingElements(let elements):
      LocalizedText(
        fr: "Non trouvé : \(elements.map(\.french).joined(separator: " ; ")).",
        en: "Not found: \(elements.map(\.english).joined(separator: "; ")).")
    case .incompleteRows(let rows):
      LocalizedText(
        fr: "Lignes où l'élément demandé n'a pas été trouvé : \(quoted(rows).french).",
        en: "Rows where what is asked was not found: \(quoted(rows).english).")
    case .expected(let expected, let found):
      LocalizedText(
        fr: "Attendu : « \(expected) » ; trouvé : « \(found) ».", en: "Expected: “\(expected)”; found: “\(found)”.")
    case .figures(let what, let stated, let computed, let difference, let tolerance):
      figures(what, stated: stated, computed: computed, difference: difference, tolerance: tolerance)
    case .valuesDiffer(let values):
      LocalizedText(
        fr: "Le document énonce : \(values.map(\.french).joined(separator: " ; ")).",
        en: "The document states: \(values.map(\.english).joined(separator: "; ")).")
    case .papersDiffer(let fact, let stated, let difference, let tolerance):
      papersDiffer(fact, stated, difference: difference, tolerance: tolerance)
    case .picture(let text, let target):
      LocalizedText(
        fr: (text.isEmpty ? "Image sans texte" : "Image « \(text) »")
          + (target.isEmpty ? ", sans lien." : ", avec un lien vers \(target)."),
        en: (text.isEmpty ? "Picture without text" : "Picture “\(text)”")
          + (target.isEmpty ? ", without link." : ", with a link to \(target)."))
    case .toleratedVariant:
      LocalizedText(
        fr: "Variante tolérée, à faire confirmer une fois par l'association.",
        en: "Tolerated variant, to be confirmed once by the association.")
    case .disguised(let words):
      LocalizedText(
        fr:
          "Ces mots contiennent des lettres d'un autre alphabet ou des caractères invisibles : \(quoted(words).french).",
        en: "These words hold letters of another alphabet or invisible characters: \(quoted(words).english).")
    case .nearMiss(let reason): reason
    case .refersElsewhere(let words):
      LocalizedText(
        fr: "Le passage renvoie à une pièce qui n'est pas fournie : « \(words) ».",
        en: "The passage refers to a paper that is not supplied: “\(words)”.")
    case .mayStandElsewhere(let words):
      LocalizedText(
        fr: "Peut figurer dans une pièce annoncée et non fournie : « \(words) » (à examiner avec elle : --together).",
        en: "May stand in a paper that is announced and not supplied: “\(words)” (examine it too: --together).")
    case .onlyInAnnexedCharter:
      LocalizedText(
        fr: "Les seuls passages trouvés sont ceux de la charte annexée, qui ne comptent pas.",
        en: "The only passages found are those of the annexed charter, which do not count.")
    case .declared(let key, let value):
      LocalizedText(fr: "Déclaré : \(key) = \(value).", en: "Declared: \(key) = \(value).")
    case .accentsMissing:
      LocalizedText(fr: "Il manque des accents dans ce passage.", en: "Accents are missing in this passage.")
    }
  }

  private static func figures(
    _ what: Remark.FigureFact, stated: String, computed: String, difference: String, tolerance: String
  ) -> LocalizedText {
    let name = label(what)
    if what == .words {
      return LocalizedText(
        fr: "\(name.french) : \(stated) en lettres, \(computed) en chiffres (écart \(difference)).",
        en: "\(name.english): \(stated) in words, \(computed) in figures (difference \(difference)).")
    }
    return LocalizedText(
      fr: "\(name.french) : le document indique \(stated), le calcul donne \(computed) "
        + "(écart \(difference), tolérance \(tolerance)).",
      en: "\(name.english): the document states \(stated), the sum gives \(computed) "
        + "(difference \(difference), tolerance \(tolerance)).")
  }

  private static func label(_ what: Remark.FigureFact) -> LocalizedText {
    switch what {
    case .line: LocalizedText(fr: "Montant de la ligne", en: "Line amount")
    case .sum: LocalizedText(fr: "Somme des lignes", en: "Sum of the lines")
    case .vat: LocalizedText(fr: "TVA", en: "VAT")
    case .total: LocalizedText(fr: "Total", en: "Total")
    case .twoTotals: LocalizedText(fr: "Deux totaux", en: "Two totals")
    case .optionInTotal: LocalizedText(fr: "Option comptée dans le total", en: "Option counted in the total")
    case .instalments: LocalizedText(fr: "Échéances de paiement", en: "Instalments")
    case .words: LocalizedText(fr: "Montant écrit deux fois", en: "Amount written twice")
    case .percentages: LocalizedText(fr: "Pourcentages", en: "Percentages")
    }
  }
}
