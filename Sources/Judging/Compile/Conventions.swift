import Matching

/// The lexicons the engine itself reads, by their agreed names: grammar and layout of papers, never a charter's topic.
struct Conventions: Sendable {
  /// How parties are recognised.
  let parties: PartySources
  /// Words that negate what follows them ("aucun", "sans", "ne comprend pas").
  let negationBefore: Int
  /// Words that negate what stands before them ("n'est pas compris", "exclu").
  let negationAfter: Int
  /// Those of them that take something out of the rest of their sentence ("hors", "à l'exception de").
  let exception: Int
  /// Headings and introducing lines that exclude what stands under them ("Exclusions", "Ne sont pas compris :").
  let excludingHeading: Int
  /// Words that end the reach of a negation ("mais", "sauf").
  let reversal: Int
  /// Phrases that lay a burden on the client or the provider ("à la charge du client").
  let clientBurden: Int
  let providerBurden: Int
  /// Phrases where the client is the subject and gains ("le client bénéficie de").
  let clientBenefit: Int
  /// Headings of glossaries and indexes; what stands under them is no evidence.
  let glossaryHeading: Int
  /// Words that lead on to others ("et", "dans", "de"); no quoted passage ends with one.
  let joint: Int
  /// Signature lines; no evidence.
  let signature: Int
  /// Papers that a document announces without being them ("nos conditions générales ci-jointes").
  let announcedPaper: Int
  /// The words by which prices and totals are understood.
  let figures: FigureWords

  /// Words of a blank that stands for a party's name ("{{company.name}}", "[nom du client]").
  let partyBlank: Int

  /// Lines that sum up or tax others; they price no service.
  let totalLine: Int

  /// Headers of columns whose bare numbers are money; a source of the bank.
  let priceColumns: Int?

  init(_ compiler: inout LibraryCompiler) {
    parties = PartySources { compiler.source(ofLexicon: $0) }
    negationBefore = compiler.lexicon("negation.before")
    negationAfter = compiler.lexicon("negation.after")
    exception = compiler.lexicon("negation.exception")
    excludingHeading = compiler.lexicon("heading.excluding")
    reversal = compiler.lexicon("negation.reversal")
    clientBurden = compiler.lexicon("burden.client")
    providerBurden = compiler.lexicon("burden.provider")
    clientBenefit = compiler.lexicon("client.benefit")
    glossaryHeading = compiler.lexicon("heading.glossary")
    joint = compiler.lexicon("grammar.joint")
    signature = compiler.lexicon("signature")
    partyBlank = compiler.lexicon("blank.party")
    totalLine = compiler.lexicon("line.total")
    priceColumns = compiler.source(ofLexicon: "column.price")
    announcedPaper = compiler.lexicon("paper.announced")
    figures = FigureWords(&compiler)
  }
}
