import DocumentModel
import Judging
import RuleLanguage

/// Names of the closed lists.
extension Wording {
  /// The label of a verdict.
  package static func label(_ verdict: Verdict) -> LocalizedText {
    switch verdict {
    case .satisfied: LocalizedText(fr: "satisfait", en: "satisfied")
    case .vague: LocalizedText(fr: "flou", en: "vague")
    case .missing: LocalizedText(fr: "absent", en: "missing")
    case .contradicted: LocalizedText(fr: "contredit", en: "contradicted")
    case .notApplicable: LocalizedText(fr: "sans objet", en: "not applicable")
    case .review: LocalizedText(fr: "à apprécier", en: "to assess")
    }
  }

  /// The label of a severity.
  package static func label(_ severity: Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(fr: "à corriger", en: "to correct")
    case .warning: LocalizedText(fr: "à améliorer", en: "to improve")
    case .advice: LocalizedText(fr: "conseil", en: "advice")
    }
  }

  /// What a passage does for its verdict.
  static func label(_ role: Evidence.Role) -> LocalizedText {
    switch role {
    case .supports: LocalizedText(fr: "l'énonce", en: "states it")
    case .partial: LocalizedText(fr: "l'énonce en partie", en: "states part of it")
    case .contradicts: LocalizedText(fr: "énonce le contraire", en: "states the contrary")
    case .context: LocalizedText(fr: "pour le contexte", en: "for context")
    }
  }

  /// What a passage does for its verdict; where papers were compared, none of them states the contrary of a clause.
  static func label(_ role: Evidence.Role, isCompared: Bool) -> LocalizedText {
    isCompared && role == .contradicts
      ? LocalizedText(fr: "indique autre chose", en: "states something else") : label(role)
  }

  /// How concrete a passage is.
  static func label(_ grade: Grade) -> LocalizedText {
    switch grade {
    case .promise: LocalizedText(fr: "annonce générale", en: "general promise")
    case .commitment: LocalizedText(fr: "engagement précis", en: "specific commitment")
    case .trace: LocalizedText(fr: "trace datée", en: "dated trace")
    }
  }

  /// A kind of document.
  package static func label(_ kind: DocumentKind) -> LocalizedText {
    switch kind {
    case .quote: LocalizedText(fr: "devis", en: "quote")
    case .offer: LocalizedText(fr: "offre", en: "offer")
    case .contract: LocalizedText(fr: "contrat", en: "contract")
    case .terms: LocalizedText(fr: "conditions générales", en: "terms and conditions")
    case .brochure: LocalizedText(fr: "plaquette", en: "brochure")
    case .letter: LocalizedText(fr: "courrier", en: "letter")
    case .email: LocalizedText(fr: "courriel", en: "e-mail")
    case .report: LocalizedText(fr: "compte rendu", en: "report")
    case .invoice: LocalizedText(fr: "facture", en: "invoice")
    case .deliveryNote: LocalizedText(fr: "bon de livraison", en: "delivery note")
    case .acceptance: LocalizedText(fr: "procès-verbal de recette", en: "acceptance record")
    case .webPage: LocalizedText(fr: "page web", en: "web page")
    case .specification: LocalizedText(fr: "cahier des charges", en: "specification")
    case .schedule: LocalizedText(fr: "planning", en: "schedule")
    case .amendment: LocalizedText(fr: "avenant", en: "amendment")
    case .questionnaire: LocalizedText(fr: "questionnaire", en: "questionnaire")
    case .proof: LocalizedText(fr: "justificatif", en: "supporting document")
    }
  }

  /// A file format.
  static func label(_ format: DocumentFormat) -> LocalizedText {
    switch format {
    case .text: LocalizedText(fr: "texte", en: "text")
    case .markdown: LocalizedText(fr: "Markdown", en: "Markdown")
    case .html: LocalizedText(fr: "HTML", en: "HTML")
    case .docx: LocalizedText(fr: "DOCX (Word)", en: "DOCX (Word)")
    case .odt: LocalizedText(fr: "ODT (OpenDocument)", en: "ODT (OpenDocument)")
    }
  }

  /// Whether a charter applies.
  static func label(_ value: Applicability.Value) -> LocalizedText {
    switch value {
    case .applies: LocalizedText(fr: "s'applique", en: "applies")
    case .doesNotApply: LocalizedText(fr: "ne s'applique pas", en: "does not apply")
    case .unknown:
      LocalizedText(fr: "à confirmer (les règles sont jugées)", en: "to be confirmed (the rules are judged)")
    }
  }

  /// Why this charter was chosen.
  static func label(_ origin: PackOrigin) -> LocalizedText {
    switch origin {
    case .option: LocalizedText(fr: "demandée par --charter", en: "asked for with --charter")
    case .configuration: LocalizedText(fr: "choisie par la configuration", en: "chosen by the configuration")
    case .document: LocalizedText(fr: "nommée par le document", en: "named by the document")
    case .default: LocalizedText(fr: "choisie par défaut", en: "the default")
    }
  }

  /// Where a known fact comes from.
  static func label(_ origin: ContextValue.Origin) -> LocalizedText {
    switch origin {
    case .option: LocalizedText(fr: "option", en: "option")
    case .document: LocalizedText(fr: "déclaré dans le document", en: "declared in the document")
    case .sidecar: LocalizedText(fr: "déclaré à côté du document", en: "declared beside the document")
    case .configuration: LocalizedText(fr: "configuration", en: "configuration")
    case .detected: LocalizedText(fr: "détecté", en: "detected")
    }
  }

  /// The kind of a check, for tables and pages.
  package static func label(checkNamed check: Check) -> LocalizedText {
    switch check {
    case .require: LocalizedText(fr: "doit être énoncé", en: "must be stated")
    case .forbid: LocalizedText(fr: "ne doit pas être énoncé", en: "must not be stated")
    case .mention: LocalizedText(fr: "mention à reproduire", en: "text to reproduce")
    case .figures: LocalizedText(fr: "accord des chiffres", en: "agreement of figures")
    case .link: LocalizedText(fr: "lien ou logo", en: "link or logo")
    case .annex: LocalizedText(fr: "texte annexé", en: "annexed text")
    case .compare: LocalizedText(fr: "accord entre les pièces", en: "agreement between papers")
    case .ask: LocalizedText(fr: "question à une personne", en: "question to a person")
    }
  }

  /// How far a document can prove a rule.
  package static func label(_ provable: Provability) -> LocalizedText {
    switch provable {
    case .document: LocalizedText(fr: "● un document le montre", en: "● a document shows it")
    case .promise:
      LocalizedText(fr: "◐ un document n'en montre que la promesse", en: "◐ a document shows the promise only")
    case .outside: LocalizedText(fr: "○ aucun document ne le montre", en: "○ no document shows it")
    }
  }

  /// What one judgement of a rule is about.
  package static func label(_ unit: Unit) -> LocalizedText {
    switch unit {
    case .document: LocalizedText(fr: "chaque document", en: "each document")
    case .set: LocalizedText(fr: "un des documents de l'ensemble", en: "any document of the set")
    case .line: LocalizedText(fr: "chaque ligne ou lot", en: "each line or lot")
    case .site: LocalizedText(fr: "le site entier", en: "the whole site")
    case .relation: LocalizedText(fr: "la relation dans la durée", en: "the relation over time")
    }
  }
}
