import DocumentModel
import Judging
import RuleLanguage

extension Wording {
  /// The furniture of the text report: titles, introductions, closing words.
  enum Page {
    /// What the tool does not tell; ends every report.
    static let limits = LocalizedText(
      fr: "Ce contrôle lit des textes : il ne dit pas si la charte est respectée en fait.",
      en: "This check reads texts: it does not tell whether the charter is respected in fact.")
    static let notices = LocalizedText(fr: "À savoir sur la lecture", en: "About the reading")
    static let insert = LocalizedText(fr: "À coller :", en: "To paste (in French):")

    /// What the columns of the closing table count.
    static let overviewLegend = LocalizedText(
      fr: "✗ à corriger · ! à améliorer · • conseils · ✓ satisfait · – sans objet · ? à apprécier",
      en: "✗ to correct · ! to improve · • advice · ✓ satisfied · – not applicable · ? to assess")

    /// How the verdicts of a set come about.
    static let setRule = LocalizedText(
      fr:
        "Ce qu'une pièce énonce vaut pour l'ensemble ; ce qui est attendu dans chaque pièce est donné pièce par pièce.",
      en: "What one paper states holds for the set; what is expected in each paper is given paper by paper.")

    /// The row of a set in the closing table: what is counted once for all its papers.
    static let wholeSet = LocalizedText(fr: "l'ensemble", en: "the set")

    /// The title of documents judged together.
    static func set(_ paths: [String]) -> LocalizedText {
      let list = paths.joined(separator: ", ")
      return LocalizedText(fr: "Ensemble : \(list)", en: "Set: \(list)")
    }

    /// A colon as each language sets it.
    static func colon(_ language: Language) -> String { language == .french ? " : " : ": " }

    /// The title of the findings of one severity.
    static func group(_ severity: Severity) -> LocalizedText {
      switch severity {
      case .error: LocalizedText(fr: "à corriger", en: "to correct")
      case .warning: LocalizedText(fr: "à améliorer", en: "to improve")
      case .advice: LocalizedText(fr: "conseils", en: "advice")
      }
    }

    /// What the document is.
    static func identity(_ format: DocumentFormat, _ kinds: [DocumentKind], isDeclared: Bool) -> LocalizedText {
      let format = label(format)
      let names = kinds.map { label($0) }
      let french = names.isEmpty ? "inconnue" : names.map(\.french).joined(separator: ", ")
      let english = names.isEmpty ? "unknown" : names.map(\.english).joined(separator: ", ")
      return LocalizedText(
        fr: "Format \(format.french) · nature \(isDeclared ? "déclarée" : "détectée") : \(french)",
        en: "\(format.english) format · \(isDeclared ? "declared" : "detected") kind: \(english)")
    }

    /// Which charter, and why this one.
    static func charter(_ pack: PackIdentity, _ origin: PackOrigin) -> LocalizedText {
      let why = label(origin)
      return LocalizedText(
        fr: "Charte : \(Sanitizer.visible(pack.title.french)) (\(pack.id), édition \(pack.edition)), \(why.french)",
        en: "Charter: \(Sanitizer.visible(pack.title.english)) (\(pack.id), edition \(pack.edition)), \(why.english)")
    }

    /// Whether the charter applies, and why.
    static func applicability(_ answer: Applicability) -> LocalizedText {
      let value = label(answer.value)
      let french = answer.reasons.map { Sanitizer.visible($0.french) }.joined(separator: " ; ")
      let english = answer.reasons.map { Sanitizer.visible($0.english) }.joined(separator: "; ")
      return LocalizedText(
        fr: "Champ : \(value.french)" + (french.isEmpty ? "" : " — \(french)"),
        en: "Scope: \(value.english)" + (english.isEmpty ? "" : " — \(english)"))
    }

    /// What is known of the relation, each value with its origin; nil when nothing is.
    static func context(_ values: [ContextValue]) -> LocalizedText? {
      guard !values.isEmpty else { return nil }
      let list = { (language: Language) in
        values.map { "\($0.key) = \($0.values.joined(separator: ", ")) (\(label($0.origin).in(language)))" }
          .joined(separator: language == .french ? " ; " : "; ")
      }
      return LocalizedText(fr: "Contexte : \(list(.french))", en: "Context: \(list(.english))")
    }

    /// Introduces one more passage.
    static func another(_ place: String, _ role: Evidence.Role, isCompared: Bool = false) -> LocalizedText {
      let role = label(role, isCompared: isCompared)
      return LocalizedText(fr: "\(place) (\(role.french)) :", en: "\(place) (\(role.english)):")
    }

    /// Counts passages that are not shown.
    static func more(_ count: Int) -> LocalizedText {
      counted(
        count, fr: (singular: "autre passage", plural: "autres passages"),
        en: (singular: "more passage", plural: "more passages"))
    }

    /// What was looked for and where; nil when neither is known.
    static func sought(_ phrases: [String], isCut: Bool, in searched: [String]) -> LocalizedText? {
      guard !phrases.isEmpty || !searched.isEmpty else { return nil }
      var places: [LocalizedText] = []
      for place in searched.map(Wording.searched) where !places.contains(place) { places.append(place) }
      let list = quoted(phrases)
      let more = isCut ? "…" : ""
      let french = places.map(\.french).joined(separator: ", ")
      let english = places.map(\.english).joined(separator: ", ")
      // A link or an image is looked for by no phrase.
      if phrases.isEmpty { return LocalizedText(fr: "Cherché dans : \(french)", en: "Looked in: \(english)") }
      return LocalizedText(
        fr: "Cherché : \(list.french)\(more)" + (french.isEmpty ? "" : " (dans : \(french))"),
        en: "Looked for: \(list.english)\(more)" + (english.isEmpty ? "" : " (in: \(english))"))
    }

    /// Introduces the passage that came nearest.
    static func nearest(_ place: String) -> LocalizedText {
      LocalizedText(fr: "Passage le plus proche, \(place) :", en: "Nearest passage, \(place):")
    }

    /// Title of the closing table.
    static func overview(_ count: Int, unread: Int) -> LocalizedText {
      let read = counted(
        count, fr: (singular: "document lu", plural: "documents lus"),
        en: (singular: "document read", plural: "documents read"))
      guard unread > 0 else { return read }
      return LocalizedText(
        fr: "\(read.french), \(unread) non lu\(unread > 1 ? "s" : "")", en: "\(read.english), \(unread) not read")
    }

    /// One document that could not be read.
    static func unread(_ path: String, _ message: String) -> LocalizedText {
      LocalizedText(fr: "\(path) : \(message)", en: "\(path): \(message)")
    }
  }
}
