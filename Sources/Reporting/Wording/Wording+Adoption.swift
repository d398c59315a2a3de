import DocumentModel
import Judging

extension Wording {
  /// Waivers, and findings that a baseline knows.
  package enum Adoption {
    static let waived = LocalizedText(fr: "dérogations", en: "waived")
    static let known = LocalizedText(fr: "déjà connus de l'état de référence", en: "known to the baseline")
    static let idle = LocalizedText(fr: "dérogations à revoir", en: "waivers to review")
    static let absent = LocalizedText(
      fr: "connus de l'état de référence, et qui n'y sont plus", en: "known to the baseline, and gone")

    /// Who accepted a finding, until when, why, and where that is written.
    package static func who(_ waiver: Waiver) -> LocalizedText {
      LocalizedText(
        fr:
          "Dérogation de \(waiver.author) jusqu'au \(waiver.expires) : \(waiver.reason) (\(waiver.source.place))",
        en: "Waived by \(waiver.author) until \(waiver.expires): \(waiver.reason) (\(waiver.source.place))")
    }

    /// A waiver that does nothing, and what to do with it.
    package static func sentence(for idle: IdleWaiver) -> LocalizedText {
      let waiver = idle.waiver
      let name = (
        fr: "\(waiver.source.place) : la dérogation à \(waiver.rule.text) de \(waiver.author)",
        en: "\(waiver.source.place): the waiver of \(waiver.rule.text) by \(waiver.author)"
      )
      let paths = idle.paths.joined(separator: ", ")
      switch idle.state {
      case .expired:
        return LocalizedText(
          fr: "\(name.fr) a pris fin le \(waiver.expires) ; le point compte de nouveau (\(paths)).",
          en: "\(name.en) ended on \(waiver.expires); the finding counts again (\(paths)).")
      case .unused:
        return LocalizedText(
          fr: "\(name.fr) ne sert plus : la règle ne relève rien (\(paths)). Elle peut être retirée.",
          en: "\(name.en) is no longer needed: the rule finds nothing (\(paths)). It can be removed.")
      }
    }

    /// A known finding that no longer occurs.
    static func gone(_ known: KnownFinding) -> LocalizedText {
      let verdict = label(known.verdict)
      return LocalizedText(
        fr: "\(known.document) : \(known.rule.text) (\(verdict.french))",
        en: "\(known.document): \(known.rule.text) (\(verdict.english))")
    }

    /// How many of the findings do not count; nil when all do.
    static func settled(waived: Int, known: Int) -> LocalizedText? {
      var parts: [LocalizedText] = []
      if waived > 0 {
        parts.append(
          counted(
            waived, fr: (singular: "avec dérogation", plural: "avec dérogation"),
            en: (singular: "waived", plural: "waived")))
      }
      if known > 0 {
        parts.append(
          counted(
            known, fr: (singular: "déjà connu", plural: "déjà connus"), en: (singular: "known", plural: "known")))
      }
      guard !parts.isEmpty else { return nil }
      return LocalizedText(
        fr: "dont " + parts.map(\.french).joined(separator: " et "),
        en: "of which " + parts.map(\.english).joined(separator: " and "))
    }

    /// What the further columns of the closing table count.
    static func legend(_ symbols: [String]) -> [LocalizedText] {
      [
        (Ruling.waivedSymbol, LocalizedText(fr: "dérogation", en: "waived")),
        (Ruling.knownSymbol, LocalizedText(fr: "déjà connu", en: "known")),
      ].filter { symbols.contains($0.0) }.map { symbol, words in
        LocalizedText(fr: "\(symbol) \(words.french)", en: "\(symbol) \(words.english)")
      }
    }
  }
}
