import DocumentModel
import RuleLanguage

extension Wording {
  /// What each key of rule and configuration files is for: editors show it, and skeletons hold it as comments.
  package enum Keys {
    /// The key of an object, in a sentence.
    package static func note(_ key: String, in object: ObjectName) -> LocalizedText? {
      switch object {
      case .rule: rule(key)
      case .severities, .contextTest, .messages: ruleParts(key)
      case .example, .examplePaper: example(key)
      case .require, .part, .forbid: statements(key)
      case .mention, .element, .nearMiss, .replacement: mention(key)
      case .figures, .link, .annex, .ask, .answer: otherChecks(key)
      case .compare, .position, .paper: comparison(key)
      case .any, .all, .under, .column, .count, .heading: conditions(key)
      case .pack, .clause, .fingerprint: pack(key)
      case .concept, .lexicon, .kinds, .kind, .services, .service: shared(key)
      case .configuration, .sidecar: configuration(key)
      case .waiver: waiver(key)
      }
    }

    private static let severalPapers = LocalizedText(
      fr: "Plusieurs papiers, jugés ensemble.", en: "Several papers, judged together.")

    static let schemaAddress = LocalizedText(
      fr: "Adresse du schéma JSON, pour les éditeurs.", en: "Address of the JSON Schema, for editors.")

    private static func rule(_ key: String) -> LocalizedText? {
      switch key {
      case "$schema": schemaAddress
      case "id":
        LocalizedText(fr: "Identifiant stable, unique dans tous les paquets.", en: "Stable id, unique over all packs.")
      case "clause":
        LocalizedText(
          fr: "Clause de la charte, parmi celles de pack.jsonc.",
          en: "Clause of the charter, one of those in pack.jsonc.")
      case "topic": LocalizedText(fr: "Thème commun à toutes les chartes.", en: "Topic shared by all charters.")
      case "title": LocalizedText(fr: "Ce qui doit être là, en peu de mots.", en: "What must be there, in few words.")
      case "why": LocalizedText(fr: "Pourquoi la charte le demande.", en: "Why the charter asks for it.")
      case "severity":
        LocalizedText(
          fr: "Poids d'un point : error, warning ou advice.", en: "Weight of a finding: error, warning or advice.")
      case "severities":
        LocalizedText(
          fr: "Autres poids selon le verdict, le document ou le contexte.",
          en: "Other weights by verdict, document or context.")
      case "documents":
        LocalizedText(fr: "Natures des documents qui doivent le porter.", en: "Kinds of document that must bear it.")
      case "unit":
        LocalizedText(
          fr: "Sur quoi on juge : chaque document, l'ensemble, une ligne, le site ou la relation.",
          en: "What one judgement is about: each document, the set, a line, the site or the relation.")
      case "when":
        LocalizedText(
          fr: "Conditions : la règle est sans objet si l'une est fausse.",
          en: "Conditions: the rule is not applicable when one is false.")
      case "provable":
        LocalizedText(
          fr: "Ce qu'un document prouve : tout, la promesse, ou rien.",
          en: "What a document proves: all, the promise, or nothing.")
      case "require":
        LocalizedText(fr: "Contrôle : quelque chose doit être énoncé.", en: "Check: something must be stated.")
      case "forbid":
        LocalizedText(
          fr: "Contrôle : quelque chose ne doit pas être énoncé.", en: "Check: something must not be stated.")
      case "mention":
        LocalizedText(
          fr: "Contrôle : une phrase doit figurer mot pour mot.", en: "Check: a sentence must stand word for word.")
      case "figures": LocalizedText(fr: "Contrôle : les chiffres doivent s'accorder.", en: "Check: figures must agree.")
      case "link":
        LocalizedText(
          fr: "Contrôle : un lien actif ou un logo doit être là.", en: "Check: an active link or a logo must be there.")
      case "annex":
        LocalizedText(fr: "Contrôle : un autre texte doit être annexé.", en: "Check: another text must be annexed.")
      case "compare":
        LocalizedText(
          fr: "Contrôle : ce que les pièces d'un ensemble doivent énoncer de même.",
          en: "Check: what the papers of a set must state alike.")
      case "ask": LocalizedText(fr: "Contrôle : une personne doit répondre.", en: "Check: a person must answer.")
      case "messages": LocalizedText(fr: "Ce que dit le rapport, par verdict.", en: "What the report says, by verdict.")
      case "advice": LocalizedText(fr: "Que faire.", en: "What to do.")
      case "insert":
        LocalizedText(
          fr: "Texte français à coller, blancs entre ⟦ et ⟧.", en: "French text to paste, blanks between ⟦ and ⟧.")
      case "question": LocalizedText(fr: "Question neutre à poser.", en: "Neutral question to ask.")
      case "proof": LocalizedText(fr: "Pièce qu'un médiateur demanderait.", en: "Paper a mediator would ask for.")
      case "source":
        LocalizedText(
          fr: "Où l'obligation est écrite : article ou adresse.",
          en: "Where the obligation is written: article or address.")
      case "verifiedOn":
        LocalizedText(
          fr: "Jour où la règle a été comparée à sa source, AAAA-MM-JJ.",
          en: "Day on which the rule was compared with its source, YYYY-MM-DD.")
      case "examples":
        LocalizedText(
          fr: "Exemples : au moins un par verdict possible.", en: "Examples: at least one for each possible verdict.")
      default: nil
      }
    }

    private static func ruleParts(_ key: String) -> LocalizedText? {
      switch key {
      case "severity": LocalizedText(fr: "Le poids.", en: "The weight.")
      case "verdicts": LocalizedText(fr: "Pour ces verdicts seulement.", en: "For these verdicts only.")
      case "documents":
        LocalizedText(
          fr: "Pour ces natures de document, ajoutées à celles de la règle.",
          en: "For these kinds of document, added to the rule's own.")
      case "when":
        LocalizedText(fr: "Quand ces faits sont connus et vrais.", en: "When these facts are known and hold.")
      case "key":
        LocalizedText(fr: "Fait du contexte, comme client.type.", en: "Fact of the context, such as client.type.")
      case "in": LocalizedText(fr: "L'une de ces valeurs.", en: "One of these values.")
      case "notIn": LocalizedText(fr: "Aucune de ces valeurs.", en: "None of these values.")
      case "atMost": LocalizedText(fr: "Au plus ce nombre.", en: "At most this number.")
      case "notAfter": LocalizedText(fr: "Au plus tard à cette date.", en: "Not after this date.")
      case "after": LocalizedText(fr: "Après cette date.", en: "After this date.")
      case "known": LocalizedText(fr: "Le fait est connu.", en: "The fact is known.")
      case "reason": LocalizedText(fr: "La raison montrée.", en: "The reason shown.")
      default:
        Verdict(rawValue: key).map { verdict in
          LocalizedText(
            fr: "Phrase du verdict « \(label(verdict).french) ».",
            en: "Sentence of the verdict “\(label(verdict).english)”.")
        }
      }
    }

    private static func example(_ key: String) -> LocalizedText? {
      switch key {
      case "verdict": LocalizedText(fr: "Le verdict que la règle doit donner.", en: "The verdict the rule must give.")
      case "text":
        LocalizedText(
          fr: "Le document, passages à citer entre ⟦ et ⟧.", en: "The document, passages to quote between ⟦ and ⟧.")
      case "kind":
        LocalizedText(
          fr: "Nature du document ; sinon la première de la règle.", en: "Kind of document; else the rule's first.")
      case "format":
        LocalizedText(
          fr: "Format du texte : text, markdown ou html.", en: "Format of the text: text, markdown or html.")
      case "context": LocalizedText(fr: "Faits déclarés.", en: "Declared facts.")
      case "annexed":
        LocalizedText(
          fr: "Charte dont le texte est annexé : les mots marqués, au moins vingt, en tiennent lieu.",
          en: "Charter whose text is annexed: the marked words, at least twenty, stand for it.")
      case "note": LocalizedText(fr: "Ce que l'exemple montre.", en: "What the example shows.")
      case "documents":
        LocalizedText(
          fr: "Les pièces d'un ensemble, au lieu d'un seul texte.", en: "The papers of a set, instead of one text.")
      default: nil
      }
    }

    private static func statements(_ key: String) -> LocalizedText? {
      switch key {
      case "concept":
        LocalizedText(
          fr: "Détecteur partagé dont @fait désigne les faits.", en: "Shared detector whose facts @fact names.")
      case "satisfied": LocalizedText(fr: "Ce qui satisfait.", en: "What satisfies.")
      case "vague":
        LocalizedText(fr: "Ce qui touche le sujet sans suffire.", en: "What touches the subject and is not enough.")
      case "contradicted": LocalizedText(fr: "Ce qui énonce le contraire.", en: "What states the contrary.")
      case "review": LocalizedText(fr: "Ce qui est laissé à une personne.", en: "What is left to a person.")
      case "otherwise":
        LocalizedText(fr: "Le verdict quand rien n'est trouvé.", en: "The verdict when nothing is found.")
      case "owes":
        LocalizedText(
          fr: "Qui doit s'engager : provider, client ou any.", en: "Who must be bound: provider, client or any.")
      case "polarity":
        LocalizedText(fr: "positive : un passage nié ne compte pas.", en: "positive: a negated passage does not count.")
      case "hedges":
        LocalizedText(
          fr: "Lexiques dont les mots rendent flou ; [] : aucun.", en: "Lexicons whose words make vague; []: none.")
      case "blanksLower":
        LocalizedText(
          fr: "false : un blanc à remplir ne rend pas flou.", en: "false: a blank left to fill does not make vague.")
      case "parts":
        LocalizedText(fr: "Parties montrées une à une dans le rapport.", en: "Parts that the report shows one by one.")
      case "label": LocalizedText(fr: "Nom de la partie.", en: "Name of the part.")
      case "condition": LocalizedText(fr: "Quand elle est énoncée.", en: "When it is stated.")
      default: nil
      }
    }
  }
}
