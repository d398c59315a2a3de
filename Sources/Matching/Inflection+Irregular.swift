extension Inflection {
  /// Verbs and nouns whose forms no ending rule brings together, and invariable words that endings would mangle.
  enum Irregular {
    /// The lemma of a folded form; nil for a word that is not irregular.
    static func lemma(of word: [UInt8]) -> [UInt8]? {
      guard let form = table.words.find(word[...], hash: FNV1a.hash(word)) else { return nil }
      return Array(table.words.bytes(of: Int(table.lemmas[form])))
    }

    /// All forms, and for each the number of its lemma, which is a form itself.
    private static let table: (words: WordTable, lemmas: [Int32]) = {
      var words = WordTable()
      var lemmas: [Int32] = []
      // Of two families with one form, the later one counts.
      var word: [UInt8] = []
      func add(_ prefix: ArraySlice<UInt8>, _ form: ArraySlice<UInt8>, lemma: Int?) -> Int {
        word.removeAll(keepingCapacity: true)
        word += prefix
        word += form
        let number = words.intern(word)
        while lemmas.count < words.count { lemmas.append(Int32(truncatingIfNeeded: lemmas.count)) }
        lemmas[number] = Int32(truncatingIfNeeded: lemma ?? number)
        return number
      }
      let space = UInt8(ascii: " ")
      for family in families {
        let forms = Array(family.forms.utf8).split(separator: space)
        for prefix in Array(family.prefixes.utf8).split(separator: space, omittingEmptySubsequences: false) {
          guard let first = forms.first else { continue }
          let lemma = add(prefix, first, lemma: nil)
          for form in forms { _ = add(prefix, form, lemma: lemma) }
        }
      }
      for word in Array(invariable.utf8).split(separator: space) { _ = add([], word, lemma: nil) }
      return (words, lemmas)
    }()

    /// Prefixes separated by spaces (an empty one for the bare verb), then the forms, infinitive first.
    private static let families: [(prefixes: String, forms: String)] = [
      (
        " re com ap entre sur me",
        "prendre prend prends prenons prenez prennent prenant prendra prendront prendrait prendraient prendrons prenait prenaient prenne prennent pris prise prises"
      ),
      (
        " re trans per sou pro ad com",
        "mettre met mets mettons mettez mettent mettant mettra mettront mettrait mettraient mettrons mettait mettaient mette mis mise mises"
      ),
      (
        " main ob con de re entre sou abs appar",
        "tenir tient tiens tenons tenez tiennent tenant tiendra tiendront tiendrait tiendrons tenait tenaient tienne tenu tenue tenus tenues"
      ),
      (
        " con inter pre de pro par sur re sou",
        "venir vient viens venons venez viennent venant viendra viendront viendrait viendrons venait venaient vienne venu venue venus venues"
      ),
      (
        " re satis de contre",
        "faire fait fais faisons faites font faisant fera feront ferait feraient ferons faisait fasse fassent faite faits"
      ),
      (
        "",
        "etre est sont suis sommes etes etait etaient sera seront serait seraient serons soit soient etant fut furent ete"
      ),
      ("", "avoir a ont ai avons avez avait avaient aura auront aurait auraient aurons ait aient ayant eu eue eus"),
      (
        "",
        "devoir doit dois devons devez doivent devant devra devront devrait devraient devrons devait devaient doive du due dus dues"
      ),
      (
        "",
        "pouvoir peut peux pouvons pouvez peuvent pouvant pourra pourront pourrait pourraient pourrons pouvait puisse puissent pu"
      ),
      ("", "vouloir veut veux voulons voulez veulent voulant voudra voudrait souhaite voulu"),
      ("", "savoir sait sais savons savez savent sachant saura saurait sauraient su"),
      (" re", "voir voit vois voyons voyez voient voyant verra verront verrait voyait vu vue vus vues"),
      ("", "prevoir prevoit prevois prevoyons prevoyez prevoient prevoyant prevoira prevu prevue prevus prevues"),
      (
        "re con per de aper",
        "cevoir coit cois cevons cevez coivent cevant cevra cevront cevrait cevait coive cu cue cus cues"
      ),
      (
        "in ex con",
        "clure clut clus cluons cluez cluent cluant clura cluront clurait cluait clue clues clu cluse cluses"
      ),
      (
        " inter contre pre re mau",
        "dire dit dis disons dites disent disant dira diront dirait disait dise interdisent dite dits"
      ),
      (
        " d re",
        "ecrire ecrit ecris ecrivons ecrivez ecrivent ecrivant ecrira ecriront ecrirait ecrivait ecrive ecrite ecrits ecrites"
      ),
      (
        "sous in pre pro trans circon",
        "crire crit cris crivons crivez crivent crivant crira criront crirait crivait crive crite crits crites"
      ),
      (" re", "lire lit lis lisons lisez lisent lisant lira liront lue lus lues"),
      (
        "pro repro re de tra con intro se in",
        "duire duit duis duisons duisez duisent duisant duira duiront duirait duisait duise duite duits duites"
      ),
      (
        " re",
        "construire construit construis construisons construisez construisent construisant construira construite construits"
      ),
      (
        " ad re en dis con",
        "joindre joint joins joignons joignez joignent joignant joindra joindront joigne jointe joints jointes"
      ),
      ("att ", "eindre eint eins eignons eignez eignent eignant eindra eindront einte eints"),
      (" en con re par se", "courir court cours courons courez courent courant courra courront courait couru"),
      ("", "offrir offre offres offrons offrez offrent offrant offrira offriront offert offerte offerts offertes"),
      (
        " r dec rec",
        "ouvrir ouvre ouvres ouvrons ouvrez ouvrent ouvrant ouvrira ouvriront ouvert ouverte ouverts ouvertes"
      ),
      (
        "",
        "couvrir couvre couvres couvrons couvrez couvrent couvrant couvrira couvriront couvert couverte couverts couvertes"
      ),
      ("", "acquerir acquiert acquierent acquerra acquis acquise acquises"),
      (" pour", "suivre suit suis suivons suivez suivent suivant suivra suivront suivrait suivi suivie suivis suivies"),
      ("", "resoudre resout resolvons resolvent resoudra resolu resolue resolus resolues"),
      (
        " re me",
        "connaitre connait connais connaissons connaissez connaissent connaissant connaitra connaitront connu connue connus connues"
      ),
      (" com dis trans", "paraitre parait paraissent paraitra paraitront paru parue"),
      (" re con pres as", "sentir sent sens sentons sentez sentent sentant sentira sentiront senti sentie"),
      (" des as res", "servir sert sers servons servez servent servant servira serviront servi servie"),
      (" res dep re", "partir part pars partons partez partent partant partira partiront parti partie"),
      ("", "aller va vas vais allons allez vont ira iront irait allait aille alle allee"),
      ("pre equi ", "valoir vaut valent valant vaudra vaudront vaudrait valu"),
      ("", "falloir faut faudra faudrait fallait"),
      (
        "",
        "payer paye paie payons payez payent paient payant payera paiera payeront paieront payait payee payees payes"
      ),
      ("", "travail travaux"),
      ("", "leger legere legers legeres"),
      ("", "etranger etrangere etrangers etrangeres"),
      ("", "cher chere chers cheres"),
      ("", "mensonger mensongere mensongers mensongeres"),
      ("", "an ans"),
    ]

    /// Words that end like inflected forms and are not.
    private static let invariable =
      "prix mois fois temps devis frais cas corps sous dans sans vers hors tiers cours concours plus moins tous tout "
      + "toutefois apres tres pres des les nos vos ses mes ces aux eux jamais mais puis depuis lors alors "
      + "selon suite fin bon non mon ton son dont font pas ne ni si oui"
  }
}
