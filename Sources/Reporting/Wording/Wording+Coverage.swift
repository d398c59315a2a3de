import DocumentModel
import RuleLanguage

extension Wording {
  /// The furniture of `rules --coverage`.
  enum Coverage {
    static let uncovered = LocalizedText(fr: "aucune règle pour cette clause", en: "no rule for this clause")

    /// What is left to a person.
    static func sentence(for left: LeftToPerson) -> LocalizedText {
      switch left {
      case .question(let question, always: true):
        LocalizedText(fr: "à une personne : \(question.french)", en: "for a person: \(question.english)")
      case .question(let question, always: false):
        LocalizedText(
          fr: "à une personne, si le texte ne tranche pas : \(question.french)",
          en: "for a person, if the text does not settle it: \(question.english)")
      case .proof(let proof):
        LocalizedText(fr: "pièce à demander : \(proof.french)", en: "paper to ask for: \(proof.english)")
      case .unnamed: LocalizedText(fr: "à une personne", en: "for a person")
      }
    }

    /// The counts of one charter.
    static func counts(_ counts: CoverageCounts) -> LocalizedText {
      let obligations = counted(
        counts.obligations, fr: ("obligation", "obligations"), en: ("obligation", "obligations"))
      let clauses = counted(
        counts.uncoveredClauses, fr: ("clause sans règle", "clauses sans règle"),
        en: ("clause without a rule", "clauses without a rule"))
      let signs = Provability.allCases.map { "\($0.sign) \(counts.byProof[$0, default: 0])" }.joined(separator: " · ")
      return LocalizedText(
        fr: "\(obligations.french) · \(signs) · en partie à une personne : \(counts.leftToPerson) · \(clauses.french)",
        en: "\(obligations.english) · \(signs) · partly for a person: \(counts.leftToPerson) · \(clauses.english)")
    }

    /// The counts of all charters shown.
    static func total(_ counts: CoverageCounts) -> LocalizedText {
      let sum = Self.counts(counts)
      return LocalizedText(fr: "En tout : \(sum.french)", en: "In all: \(sum.english)")
    }
  }
}
