import DocumentModel
import Judging
import RuleLanguage

extension Wording {
  /// The furniture of `explain --trace`.
  enum Trace {
    static let applicability = LocalizedText(
      fr: "La règle vise-t-elle ce document ?", en: "Is the rule for this document?")
    static let noLists = LocalizedText(
      fr: "Ce contrôle lit des chiffres, des liens ou des images : voir ce qui a décidé.",
      en: "This check reads figures, links or pictures: see what decided.")

    /// The heading of a check.
    static func check(_ number: Int, _ name: LocalizedText, _ verdict: Verdict) -> LocalizedText {
      LocalizedText(
        fr: "Contrôle \(number), \(name.french) : \(Wording.label(verdict).french)",
        en: "Check \(number), \(name.english): \(Wording.label(verdict).english)")
    }

    /// The kinds of the document beside those the rule is for.
    static func kinds(_ kinds: [LocalizedText], isDeclared: Bool, for documents: [DocumentKind]) -> LocalizedText {
      let expected = documents.map { Wording.label($0) }
      let names = { (texts: [LocalizedText], french: Bool) in
        texts.map { french ? $0.french : $0.english }.joined(separator: ", ")
      }
      return LocalizedText(
        fr: "Nature du document : \(names(kinds, true)) (\(isDeclared ? "déclarée" : "détectée")) ; "
          + "la règle vise : \(names(expected, true)).",
        en: "Kind of document: \(names(kinds, false)) (\(isDeclared ? "declared" : "detected")); "
          + "the rule is for: \(names(expected, false)).")
    }

    /// A condition of applicability and its answer.
    static func condition(_ when: WhenTrace) -> LocalizedText {
      let test = Rules.test(when.test)
      let (french, english) =
        switch when.holds {
        case true?: ("oui", "yes")
        case false?: ("non", "no")
        case nil: ("pas connu, jugé comme si oui", "not known, judged as if yes")
        }
      return LocalizedText(fr: "Condition \(test.french) : \(french).", en: "Condition \(test.english): \(english).")
    }

    /// How much of the document is a charter's own text.
    static func masked(_ words: Int) -> LocalizedText {
      LocalizedText(
        fr: "Texte de charte annexé, qui ne compte pas : \(words) mots.",
        en: "Annexed charter text, which does not count: \(words) words.")
    }

    /// The heading of a list.
    static func list(_ list: ListTrace) -> LocalizedText {
      let kept = list.passages.count { $0.outcome.counts }
      let count = counted(list.passages.count, fr: ("passage", "passages"), en: ("passage", "passages"))
      return LocalizedText(
        fr: "\(list.list.key) : \(count.french), \(kept) retenu\(kept < 2 ? "" : "s")",
        en: "\(list.list.key): \(count.english), \(kept) kept")
    }

    /// A list that found nothing at all.
    static func nothing(_ key: String) -> LocalizedText {
      LocalizedText(fr: "\(key) : rien", en: "\(key): nothing")
    }

    /// One thing looked for and how often it stands in the document.
    static func sought(_ sought: SoughtTrace) -> LocalizedText {
      let name: LocalizedText =
        switch sought.what {
        case .phrase(let notation): LocalizedText(fr: Sanitizer.visible(notation), en: Sanitizer.visible(notation))
        case .fact(let name): LocalizedText(fr: "@\(name)", en: "@\(name)")
        case .any: LocalizedText(fr: "l'un de", en: "one of")
        case .all(let window):
          LocalizedText(fr: "ensemble dans \(label(window).french)", en: "together in \(label(window).english)")
        case .under: LocalizedText(fr: "sous un titre", en: "under a heading")
        case .column: LocalizedText(fr: "dans une colonne", en: "in a column")
        case .count(let atLeast, let window):
          LocalizedText(
            fr: "au moins \(atLeast) dans \(label(window).french)",
            en: "at least \(atLeast) in \(label(window).english)")
        case .heading: LocalizedText(fr: "dans un titre", en: "in a heading")
        }
      return LocalizedText(fr: "\(name.french) : \(sought.found)", en: "\(name.english): \(sought.found)")
    }

    /// Alternatives without any passage.
    static func silent(_ count: Int) -> LocalizedText {
      let words = counted(
        count, fr: ("formulation cherchée en vain", "formulations cherchées en vain"),
        en: ("wording looked for in vain", "wordings looked for in vain"))
      return LocalizedText(fr: "(\(words.french))", en: "(\(words.english))")
    }

    /// Passages that are not shown.
    static func more(_ count: Int) -> LocalizedText {
      LocalizedText(fr: "… et \(count) autres", en: "… and \(count) more")
    }

    /// The last heading.
    static func verdict(_ verdict: Verdict) -> LocalizedText {
      LocalizedText(fr: "Verdict : \(Wording.label(verdict).french)", en: "Verdict: \(Wording.label(verdict).english)")
    }

    /// What became of a passage.
    static func outcome(_ outcome: PassageOutcome) -> LocalizedText {
      switch outcome {
      case .counts: LocalizedText(fr: "retenu", en: "kept")
      case .lowered(let remark):
        LocalizedText(
          fr: "affaibli : \(sentence(for: remark).french)", en: "weakened: \(sentence(for: remark).english)")
      case .rejected(let rejection):
        LocalizedText(fr: "écarté : \(label(rejection).french)", en: "set aside: \(label(rejection).english)")
      }
    }

    private static func label(_ rejection: PassageRejection) -> LocalizedText {
      switch rejection {
      case .annexedCharter: LocalizedText(fr: "texte d'une charte annexée", en: "text of an annexed charter")
      case .tableOfContents: LocalizedText(fr: "table des matières", en: "table of contents")
      case .heading: LocalizedText(fr: "simple titre ou en-tête", en: "bare heading or header")
      case .glossaryOrSignature: LocalizedText(fr: "glossaire ou signature", en: "glossary or signature")
      case .falseFriend: LocalizedText(fr: "faux ami du concept", en: "false friend of the concept")
      case .negated: LocalizedText(fr: "forme négative", en: "in the negative")
      case .otherDebtor: LocalizedText(fr: "engage l'autre partie", en: "binds the other party")
      }
    }

    private static func label(_ window: Window) -> LocalizedText {
      switch window {
      case .clause: LocalizedText(fr: "une proposition", en: "a clause")
      case .sentence: LocalizedText(fr: "une phrase", en: "a sentence")
      case .block: LocalizedText(fr: "un paragraphe", en: "a paragraph")
      case .row: LocalizedText(fr: "une ligne de tableau", en: "a table row")
      case .list: LocalizedText(fr: "une liste", en: "a list")
      case .section: LocalizedText(fr: "une section", en: "a section")
      case .document: LocalizedText(fr: "le document", en: "the document")
      }
    }
  }
}
