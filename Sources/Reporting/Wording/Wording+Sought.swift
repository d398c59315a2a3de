import DocumentModel
import RuleLanguage

extension Wording {
  /// A pattern as someone would say it who does not know the notation: the first of alternatives, nothing optional,
  /// `…` for what may be anything. Empty when no word is left.
  ///
  /// `explain` shows the notation itself.
  static func sought(_ notation: String, _ language: Language) -> String {
    var words = String.UnicodeScalarView()
    // For every open group: whether it is left out, and whether its first alternative is over.
    var groups: [(isHidden: Bool, isOver: Bool)] = []
    var name: String.UnicodeScalarView?
    var wasGap = false
    for scalar in notation.unicodeScalars {
      if let open = name {
        if scalar == ">" || scalar == "}" {
          let isHidden = groups.contains { $0.isHidden || $0.isOver }
          if !isHidden { words += (scalar == ">" ? entity(String(open), language) : "…").unicodeScalars }
          name = nil
        } else {
          name?.append(scalar)
        }
        continue
      }
      switch scalar {
      case "(": groups.append((false, false))
      case "[": groups.append((true, false))
      case ")", "]": _ = groups.popLast()
      case "|": if let last = groups.indices.last { groups[last].isOver = true }
      case "<", "{": name = String.UnicodeScalarView()
      case "‹", "›", "\"", "“", "”", "«", "»": break
      case _ where groups.contains { $0.isHidden || $0.isOver }: break
      case "*": words.append("…")
      case "0"..."9" where wasGap: continue
      default: words.append(scalar)
      }
      wasGap = scalar == "…"
    }
    return withoutIdleGaps(Sanitizer.visible(String(words)))
  }

  /// The words without `…` at either end, and with one `…` for several in a row; "sauvegard…" is a word.
  private static func withoutIdleGaps(_ text: String) -> String {
    let gap = "…".unicodeScalars
    var words: [Substring.UnicodeScalarView] = []
    for word in text.unicodeScalars.split(separator: " ") {
      let isIdle = word.elementsEqual(gap) && words.last.map { $0.elementsEqual(gap) } ?? true
      if !isIdle { words.append(word) }
    }
    if let last = words.last, last.elementsEqual(gap) { words.removeLast() }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// What an entity stands for; the name as written when there is no such entity.
  private static func entity(_ name: String, _ language: Language) -> String {
    EntityKind(rawValue: name).map { label($0).in(language) } ?? name
  }

  /// A typed entity.
  static func label(_ entity: EntityKind) -> LocalizedText {
    switch entity {
    case .amount: LocalizedText(fr: "[montant]", en: "[amount]")
    case .duration: LocalizedText(fr: "[durée]", en: "[duration]")
    case .date: LocalizedText(fr: "[date]", en: "[date]")
    case .percent: LocalizedText(fr: "[pourcentage]", en: "[percentage]")
    case .number: LocalizedText(fr: "[nombre]", en: "[number]")
    case .email: LocalizedText(fr: "[adresse électronique]", en: "[e-mail address]")
    case .url: LocalizedText(fr: "[adresse web]", en: "[web address]")
    case .phone: LocalizedText(fr: "[téléphone]", en: "[phone number]")
    case .siren: LocalizedText(fr: "[SIREN]", en: "[SIREN]")
    case .siret: LocalizedText(fr: "[SIRET]", en: "[SIRET]")
    case .vat: LocalizedText(fr: "[numéro de TVA]", en: "[VAT number]")
    case .iban: LocalizedText(fr: "[IBAN]", en: "[IBAN]")
    case .provider: LocalizedText(fr: "[prestataire]", en: "[provider]")
    case .client: LocalizedText(fr: "[client]", en: "[client]")
    case .parties: LocalizedText(fr: "[parties]", en: "[parties]")
    case .placeholder: LocalizedText(fr: "[champ à remplir]", en: "[blank to fill]")
    }
  }
}
