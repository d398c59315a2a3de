import DocumentModel

extension Wording.Keys {
  /// The keys of a comparison between the papers of a set.
  static func comparison(_ key: String) -> LocalizedText? {
    switch key {
    case "of":
      LocalizedText(
        fr: "Ce qui est comparé : totals, values, positions, parties, items ou papers.",
        en: "What is compared: totals, values, positions, parties, items or papers.")
    case "message":
      LocalizedText(
        fr: "Ce que dit le rapport quand les pièces diffèrent.", en: "What the report says when the papers differ.")
    case "documents":
      LocalizedText(fr: "Natures des pièces comparées ; sinon toutes.", en: "Kinds of paper compared; else all.")
    case "differing":
      LocalizedText(
        fr: "Le verdict d'une différence : contradicted (sinon) ou vague.",
        en: "The verdict of a difference: contradicted (else) or vague.")
    case "concept":
      LocalizedText(
        fr: "Détecteur partagé dont @fait désigne les faits.", en: "Shared detector whose facts @fact names.")
    case "find": LocalizedText(fr: "Les passages à comparer.", en: "The passages to compare.")
    case "entities":
      LocalizedText(
        fr: "Les valeurs à y lire : date, amount, siren, etc.",
        en: "The values to read in them: date, amount, siren, etc.")
    case "about":
      LocalizedText(
        fr: "Ce dont parlent les valeurs : seules celles d'un même objet sont comparées.",
        en: "What the values are about: only those about the same are compared.")
    case "once":
      LocalizedText(
        fr: "true : une pièce seule ne doit énoncer qu'une valeur.", en: "true: a paper by itself must state one value."
      )
    case "tolerance":
      LocalizedText(fr: "Écart admis, en unités de monnaie.", en: "Difference allowed, in currency units.")
    case "positions": LocalizedText(fr: "Les positions qui s'excluent.", en: "The positions that exclude each other.")
    case "label": LocalizedText(fr: "Nom de la position.", en: "Name of the position.")
    case "listedIn":
      LocalizedText(
        fr: "Natures des pièces qui remettent ou facturent.", en: "Kinds of the papers that hand over or bill.")
    case "papers": LocalizedText(fr: "Les pièces annoncées à retrouver.", en: "The announced papers to find.")
    case "kind":
      LocalizedText(
        fr: "Nature de la pièce ; sinon elle est cherchée par son titre.",
        en: "Kind of the paper; else it is looked for by its title.")
    default: nil
    }
  }
}
