import DocumentModel
import Judging

extension Wording {
  /// What papers of a set state differently, and how far the comparison goes.
  static func papersDiffer(
    _ fact: Remark.ComparedFact, _ stated: [Remark.PaperStatement], difference: String?, tolerance: String?
  ) -> LocalizedText {
    let limits = limits(of: fact)
    return LocalizedText(
      fr: stated.map { "\($0.path) : \($0.value.french)" }.joined(separator: " ; ")
        + gap(difference, tolerance, "écart", "tolérance") + ". " + limits.french,
      en: stated.map { "\($0.path): \($0.value.english)" }.joined(separator: "; ")
        + gap(difference, tolerance, "difference", "tolerance") + ". " + limits.english
    ).after(label(fact))
  }

  private static func gap(_ difference: String?, _ tolerance: String?, _ name: String, _ limit: String) -> String {
    guard let difference else { return "" }
    return " (\(name) \(difference)" + (tolerance.map { ", \(limit) \($0)" } ?? "") + ")"
  }

  /// What was compared.
  private static func label(_ fact: Remark.ComparedFact) -> LocalizedText {
    switch fact {
    case .total: LocalizedText(fr: "Totaux indiqués", en: "Totals stated")
    case .invoices: LocalizedText(fr: "Total convenu et total facturé", en: "Agreed total and invoiced total")
    case .value: LocalizedText(fr: "Valeurs indiquées", en: "Values stated")
    case .position: LocalizedText(fr: "Ce que disent les pièces", en: "What the papers say")
    case .party: LocalizedText(fr: "Noms indiqués", en: "Names stated")
    case .item:
      LocalizedText(fr: "Sans équivalent trouvé dans les autres pièces", en: "Without match in the other papers")
    }
  }

  /// How far the comparison goes.
  private static func limits(of fact: Remark.ComparedFact) -> LocalizedText {
    switch fact {
    case .total:
      LocalizedText(
        fr:
          "Seuls des totaux uniques de même nature (HT ou TTC) sont comparés ; options, avenants et arrondis restent à "
          + "regarder.",
        en:
          "Only single totals of the same nature (with or without VAT) are compared; options, amendments and rounding "
          + "remain to be looked at.")
    case .invoices:
      LocalizedText(
        fr:
          "Les factures fournies sont additionnées, avenants compris dans le convenu ; usages facturés à la consommation "
          + "et avoirs restent à regarder.",
        en:
          "The invoices supplied are added up, amendments counted as agreed; usage-based lines and credit notes remain "
          + "to be looked at.")
    case .value:
      LocalizedText(
        fr: "Une pièce qui indique plusieurs valeurs n'est pas comparée.",
        en: "A paper that states several values is not compared.")
    case .position:
      LocalizedText(
        fr: "Les éléments concernés et l'ordre de priorité des pièces restent à regarder.",
        en: "What each passage is about and which paper prevails remain to be looked at.")
    case .party:
      LocalizedText(
        fr: "Des sociétés d'un même groupe peuvent porter des noms voisins.",
        en: "Companies of one group may bear similar names.")
    case .item:
      LocalizedText(
        fr: "La recherche se fait par mots : un synonyme ou une livraison partielle reste possible.",
        en: "The search goes by words: a synonym or a partial delivery remains possible.")
    }
  }
}

extension LocalizedText {
  /// The text after its label.
  fileprivate func after(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(fr: "\(label.french) : \(french)", en: "\(label.english): \(english)")
  }
}
