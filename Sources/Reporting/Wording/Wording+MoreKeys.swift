import DocumentModel

extension Wording.Keys {
  static func mention(_ key: String) -> LocalizedText? {
    switch key {
    case "text": LocalizedText(fr: "La phrase à reproduire.", en: "The sentence to reproduce.")
    case "elements":
      LocalizedText(
        fr: "Ses éléments, dans l'ordre ; chacun doit être là.", en: "Its elements, in order; each must be there.")
    case "variants": LocalizedText(fr: "Variantes tolérées.", en: "Tolerated variants.")
    case "replaceable": LocalizedText(fr: "Mots qui peuvent être remplacés.", en: "Words that may be replaced.")
    case "nearMisses":
      LocalizedText(fr: "Phrases proches qui disent autre chose.", en: "Near sentences that say something else.")
    case "id": LocalizedText(fr: "Nom court de l'élément.", en: "Short name of the element.")
    case "label": LocalizedText(fr: "Ce qu'il est, pour « non trouvé : … ».", en: "What it is, for “not found: …”.")
    case "exact": LocalizedText(fr: "Formulations exactes ou tolérées.", en: "Exact or tolerated wordings.")
    case "loose": LocalizedText(fr: "Formulations libres, qui rendent flou.", en: "Free wordings, which make vague.")
    case "host": LocalizedText(fr: "Adresse de site attendue.", en: "Web address expected.")
    case "email": LocalizedText(fr: "Adresse électronique attendue.", en: "Mail address expected.")
    case "find": LocalizedText(fr: "Ce qui est trouvé.", en: "What is found.")
    case "reason": LocalizedText(fr: "Pourquoi ce n'est pas la mention.", en: "Why it is not the mention.")
    case "words": LocalizedText(fr: "Les mots de la phrase.", en: "The words of the sentence.")
    case "by": LocalizedText(fr: "Ce qui peut en tenir lieu.", en: "What may stand for them.")
    default: nil
    }
  }

  static func otherChecks(_ key: String) -> LocalizedText? {
    switch key {
    case "verify": LocalizedText(fr: "Ce qui est vérifié.", en: "What is verified.")
    case "tolerance":
      LocalizedText(
        fr: "Écart toléré, en euros, comme \"0.02\".", en: "Tolerated difference, in euros, such as \"0.02\".")
    case "host":
      LocalizedText(fr: "Site vers lequel un lien visible doit mener.", en: "Site that a visible link must lead to.")
    case "picture": LocalizedText(fr: "Mots du nom ou du texte d'une image.", en: "Words of a picture's name or text.")
    case "linkedTo": LocalizedText(fr: "Site vers lequel l'image doit mener.", en: "Site the picture must lead to.")
    case "pack": LocalizedText(fr: "Charte dont le texte doit être annexé.", en: "Charter whose text must be annexed.")
    case "vague": LocalizedText(fr: "Ce qui l'annonce seulement.", en: "What only announces it.")
    case "signals":
      LocalizedText(
        fr: "Passages à montrer à la personne qui répond.", en: "Passages to show to the person who answers.")
    case "contradicted":
      LocalizedText(fr: "Ce qui contredit, quelle que soit la réponse.", en: "What contradicts, whatever the answer.")
    case "answers":
      LocalizedText(fr: "Verdicts que le contexte déclaré donne.", en: "Verdicts that the declared context gives.")
    case "when": LocalizedText(fr: "Faits qui doivent être connus et vrais.", en: "Facts that must be known and hold.")
    case "verdict": LocalizedText(fr: "Le verdict.", en: "The verdict.")
    case "reason": LocalizedText(fr: "La raison montrée.", en: "The reason shown.")
    default: nil
    }
  }

  static func conditions(_ key: String) -> LocalizedText? {
    switch key {
    case "any": LocalizedText(fr: "L'une de ces conditions.", en: "One of these conditions.")
    case "all":
      LocalizedText(fr: "Toutes ces conditions dans une même fenêtre.", en: "All these conditions in one window.")
    case "within": LocalizedText(fr: "La fenêtre ; sinon la phrase.", en: "The window; else the sentence.")
    case "without": LocalizedText(fr: "Rien de cela dans la fenêtre.", en: "Nothing of this in the window.")
    case "under":
      LocalizedText(
        fr: "Sous un titre ou une ligne qui introduit, où ceci se trouve.",
        en: "Under a heading or an introducing line where this stands.")
    case "column":
      LocalizedText(fr: "Dans une colonne dont l'en-tête dit ceci.", en: "In a column whose header says this.")
    case "find":
      LocalizedText(
        fr: "Ce qui est cherché là ; sinon le premier texte.", en: "What is looked for there; else the first text.")
    case "every": LocalizedText(fr: "true : dans toutes les lignes remplies.", en: "true: in all filled rows.")
    case "count": LocalizedText(fr: "Au moins autant de passages.", en: "At least so many passages.")
    case "of": LocalizedText(fr: "De cette condition.", en: "Of this condition.")
    case "heading": LocalizedText(fr: "Dans un titre.", en: "In a heading.")
    default: nil
    }
  }

  static func pack(_ key: String) -> LocalizedText? {
    switch key {
    case "$schema": schemaAddress
    case "schema": LocalizedText(fr: "Version du format.", en: "Version of the format.")
    case "id":
      LocalizedText(
        fr: "Identifiant ; pour un paquet, le nom de son dossier.", en: "Id; for a pack, the name of its folder.")
    case "title": LocalizedText(fr: "Le titre.", en: "The title.")
    case "edition": LocalizedText(fr: "Édition de ces règles.", en: "Edition of these rules.")
    case "publisher": LocalizedText(fr: "Qui publie la charte.", en: "Who publishes the charter.")
    case "names":
      LocalizedText(
        fr: "Phrases par lesquelles un document nomme la charte.", en: "Phrases by which a document names the charter.")
    case "clauses": LocalizedText(fr: "Les clauses de la charte, dans l'ordre.", en: "The charter's clauses, in order.")
    case "applies":
      LocalizedText(
        fr: "La charte s'applique quand tout ceci est vrai.", en: "The charter applies when all of this holds.")
    case "excluded":
      LocalizedText(
        fr: "Elle ne s'applique pas dès que ceci est vrai.", en: "It does not apply as soon as any of this holds.")
    case "hashes":
      LocalizedText(
        fr: "Empreintes des suites de huit mots de la charte.", en: "Hashes of the charter's runs of eight words.")
    default: nil
    }
  }

  static func shared(_ key: String) -> LocalizedText? {
    switch key {
    case "$schema": schemaAddress
    case "id": LocalizedText(fr: "Identifiant ; sinon le nom du fichier.", en: "Id; else the name of the file.")
    case "title":
      LocalizedText(
        fr: "Le titre, ou les mots d'un titre de document.", en: "The title, or the words of a document's title.")
    case "phrases": LocalizedText(fr: "Les phrases, en notation de motif.", en: "The phrases, in the pattern notation.")
    case "decoys":
      LocalizedText(
        fr: "Faux amis : ce qu'ils couvrent ne compte jamais.", en: "False friends: what they cover never counts.")
    case "facts":
      LocalizedText(
        fr: "Les faits, par nom ; les règles les appellent @nom.", en: "The facts, by name; rules call them @name.")
    case "kinds":
      LocalizedText(
        fr: "Signes auxquels se reconnaît chaque nature de document.",
        en: "Signs by which each kind of document is recognised.")
    case "kind": LocalizedText(fr: "La nature.", en: "The kind.")
    case "body": LocalizedText(fr: "Signes faibles, n'importe où.", en: "Weak signs, anywhere.")
    case "services":
      LocalizedText(
        fr: "Signes auxquels se reconnaît chaque prestation.", en: "Signs by which each service is recognised.")
    case "service": LocalizedText(fr: "La prestation.", en: "The service.")
    default: nil
    }
  }

  static func configuration(_ key: String) -> LocalizedText? {
    switch key {
    case "$schema": schemaAddress
    case "charters":
      LocalizedText(
        fr: "Chartes à appliquer ; « charte@édition » refuse toute autre édition.",
        en: "Charters to apply; “charter@edition” refuses any other edition.")
    case "kinds":
      LocalizedText(fr: "Nature des documents, par nom de fichier.", en: "Kind of the documents, by file name.")
    case "kind": LocalizedText(fr: "Nature de ce document.", en: "Kind of this document.")
    case "context": LocalizedText(fr: "Ce que l'on sait de la relation.", en: "What is known of the relation.")
    case "failOn":
      LocalizedText(
        fr: "Poids à partir duquel le code de sortie est 1.", en: "Weight from which on the exit code is 1.")
    case "lang": LocalizedText(fr: "Langue des messages.", en: "Language of the messages.")
    case "waivers":
      LocalizedText(
        fr: "Dérogations : points acceptés, par qui, pourquoi et jusqu'à quand.",
        en: "Waivers: findings that are accepted, by whom, why and until when.")
    default: nil
    }
  }

  /// The keys of a waiver.
  static func waiver(_ key: String) -> LocalizedText? {
    switch key {
    case "rule": LocalizedText(fr: "Règle dont le point est accepté.", en: "Rule whose finding is accepted.")
    case "documents":
      LocalizedText(
        fr: "Noms de fichiers concernés ; sans eux, tous ceux que ce fichier régit.",
        en: "File names it is for; without them, all that this file governs.")
    case "reason": LocalizedText(fr: "Pourquoi le point est accepté.", en: "Why the finding is accepted.")
    case "author": LocalizedText(fr: "Qui l'accepte.", en: "Who accepts it.")
    case "expires":
      LocalizedText(fr: "Dernier jour, AAAA-MM-JJ, où elle vaut.", en: "Last day, YYYY-MM-DD, on which it holds.")
    default: nil
    }
  }
}
