import Matching
import RuleLanguage
import Testing

/// The pattern notation, matched.
@Suite struct PatternMatchTests {
  @Test(arguments: [
    ("fournir le logo", "Vous fournirez le logo. Il fournissait les logos.", ["fournirez le logo"]),
    ("‹sources› du site", "les sources du site, la source du site", ["sources du site"]),
    ("sauvegard*", "Sauvegardes et sauvegarder ; sauve", ["Sauvegardes", "sauvegarder"]),
    (
      "a la charge du (client|preneur)", "à la charge du client, À LA CHARGE DU PRENEUR",
      ["à la charge du client", "À LA CHARGE DU PRENEUR"]
    ),
    ("acompte [de] <percent>", "Acompte : 30 %. Acompte de 40 %", ["Acompte : 30", "Acompte de 40"]),
    ("delai … <duration>", "Délai de livraison estimé : 6 semaines", ["Délai de livraison estimé : 6 semaines"]),
    ("delai …2 <duration>", "Délai un deux trois quatre : 6 semaines", []),
    ("remis … client", "remis au fournisseur. Le client", []),
    ("l'adresse", "à l’adresse", ["l’adresse"]),
    ("cœur de metier", "Coeur de métier, CŒUR DE MÉTIER", ["Coeur de métier", "CŒUR DE MÉTIER"]),
    ("prix <placeholder>", "Prix : ……", ["Prix"]),
  ])
  func notation(pattern: String, text: String, expected: [String]) throws {
    #expect(try Texts.matches(pattern, in: text) == expected)
  }

  @Test func clausesEndWhereTheirNumberDoes() {
    let lengths = [1, 2, 3, 5, 8, 1, 40, 1, 7, 130, 2]
    let clauses = lengths.map { Array(repeating: "mot", count: $0).joined(separator: " ") }
    let text = Tokenizer.tokenize(Texts.document(clauses.joined(separator: " ; ")))
    #expect(text.count == lengths.reduce(0, +))
    var start = 0
    for length in lengths {
      for token in start..<(start + length) { #expect(text.clause(of: token) == start..<(start + length)) }
      start += length
    }
  }

  @Test func lexiconsNest() throws {
    let lexicons = [
      try Texts.lexicon("visuel", "logo", "charte graphique"), try Texts.lexicon("element", "{visuel}", "texte"),
    ]
    let text = "Le client remet ses textes, puis remet sa charte graphique."
    #expect(
      try Texts.matches("remettre (ses|sa) {element}", in: text, lexicons: lexicons) == [
        "remet ses textes", "remet sa charte graphique",
      ])
  }

  @Test func partiesAreFoundByNounAndByName() throws {
    let lexicons = [try Texts.lexicon("provider", "prestataire"), try Texts.lexicon("client", "‹client›")]
    let text = """
      Entre la société Atelier Ubac, SAS au capital de 8 000 €, ci-après « le Prestataire »,
      Client : Fromagerie du Buëch
      Atelier Ubac livre le site. Fromagerie du Buëch fournit le logo.
      """
    #expect(try Texts.matches("<provider> livre", in: text, lexicons: lexicons) == ["Atelier Ubac livre"])
    #expect(try Texts.matches("<client> fournir", in: text, lexicons: lexicons) == ["Fromagerie du Buëch fournit"])
  }

  /// Two parties under words of the paper's own: what each does tells who provides.
  @Test(
    arguments: [
      ("L'Office a confié à Kestrel une application. Kestrel héberge le site.", ["Kestrel"], ["Office"]),
      ("Kestrel réalise le site. L'Office paie.", ["Kestrel"], ["Office"]),
      ("L'Office souhaite un site.", ["Kestrel"], ["Office"]),
      ("L'Office réalise un site. Kestrel souhaite un site.", ["Office"], ["Kestrel"]),
      // Nothing, or the same of both, is said.
      ("L'Office et Kestrel sont convenus de ceci.", [], []),
      ("L'Office réalise le site. Kestrel réalise le logo.", [], []),
      ("L'office a confié ceci.", [], []),
    ])
  func partiesUnderTheirOwnWords(sentence: String, providers: [String], clients: [String]) throws {
    let lexicons = [
      try Texts.lexicon("provider", "prestataire"), try Texts.lexicon("client", "‹client›"),
      try Texts.lexicon("party.provides", "réalise", "héberge"),
      try Texts.lexicon("party.orders", "a confié", "souhaite", "paie"),
      try Texts.lexicon("party.entrusts", "confié à"),
    ]
    let head =
      "Entre la Fédération, association, ci-après « l'Office », et Kestrel Apps SAS, ci-après « Kestrel »,\n"
    for (entity, expected) in [("provider", providers), ("client", clients)] {
      let found = try Texts.matches("<\(entity)>", in: head + sentence, lexicons: lexicons)
      #expect(Set(found) == Set(expected), "<\(entity)>")
    }
  }

  @Test func typographyDoesNotMatter() throws {
    let variants = [
      "délai d'exécution : 6 semaines", "DELAI D’EXECUTION\u{A0}: 6\u{202F}semaines",
      "dé\u{AD}lai d'exé\u{AD}cution : 6 semaines", "de\u{301}lai d'exe\u{301}cution 6 semaines",
    ]
    for variant in variants {
      #expect(try Texts.matches("delai d'execution <duration>", in: variant).count == 1, "\(variant)")
    }
  }

  @Test(
    "choices whose sequences begin with words, or may begin with something else, on both sides of the anchor",
    arguments: [
      ("extraordinairement (rapide|très lent)", "extraordinairement très lent", true),
      ("extraordinairement (rapide|très lent)", "extraordinairement très rapide", false),
      ("(rapide|très [peu] lent) extraordinairement", "très lent extraordinairement", true),
      ("(rapide|très [peu] lent) extraordinairement", "très peu lent extraordinairement", true),
      ("(rapide|très [peu] lent) extraordinairement", "très peu extraordinairement", false),
      ("extraordinairement ([assez] rapide|lent)", "extraordinairement assez rapide", true),
      ("extraordinairement (<number> pages|lent)", "extraordinairement 3 pages", true),
      ("extraordinairement (<number> pages|lent)", "extraordinairement pages", false),
      ("extraordinairement …3 (rapide|très lent)", "extraordinairement vite ou très lent", true),
    ])
  func choices(notation: String, text: String, isFound: Bool) throws {
    #expect(try Texts.matches(notation, in: text).isEmpty != isFound)
  }

  @Test func whatAPatternFindsDoesNotDependOnTheOthers() throws {
    // The same word in a longer form would be a rarer anchor, were forms counted over all patterns.
    let notation = "livrer …6 site"
    let text = "Nous livrons puis livrons encore le site et le site."
    let alone = try Texts.matches(notation, in: text)
    var builder = PatternBank.Builder(lexicons: [])
    for other in ["livreraient", "sites", "livraient …2 sites", "(livre|site)"] {
      _ = builder.add(try PatternParser.parse(other))
    }
    let number = builder.add(try PatternParser.parse(notation))
    let document = Texts.document(text)
    let tokens = Tokenizer.tokenize(document)
    let matcher = TextMatcher(
      text: tokens, entities: EntityScanner.scan(document, tokens), bank: builder.build())
    #expect(matcher.matches(of: number).map { document.text.string(in: tokens.span($0.tokens)) } == alone)
    #expect(!alone.isEmpty)
  }

  @Test func patternsWithoutTheirWordsAreRuledOut() throws {
    let document = Texts.document("Nous livrons le site.")
    let tokens = Tokenizer.tokenize(document)
    var builder = PatternBank.Builder(lexicons: [
      try Texts.lexicon("work", "livrer", "peindre"), try Texts.lexicon("none", "peindre"),
    ])
    let answers = [
      ("livrer …3 site", true), ("livrer …3 logo", false), ("livrer [vite] le site", true),
      ("livrer (le|son) site", true),
      ("livrer (un|son) site", false), ("livrer (un grand|son petit) site", false), ("livrer …3 <amount>", false),
      ("{work} …3 site", true), ("{none} …3 site", false), ("<provider> …3 site", true),
    ]
    let numbers = try answers.map { builder.add(try PatternParser.parse($0.0)) }
    let matcher = TextMatcher(
      text: tokens, entities: EntityScanner.scan(document, tokens), bank: builder.build())
    for (number, (notation, isPossible)) in zip(numbers, answers) {
      #expect(matcher.isPossible[number] == isPossible, "\(notation)")
    }
  }
}
