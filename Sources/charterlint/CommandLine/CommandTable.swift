import DocumentModel

/// The commands. The raw value is what is typed; some are two words.
enum CommandName: String, CaseIterable, Sendable {
  case check, explain, rules
  case newRule = "rules new"
  case fingerprint = "rules fingerprint"
  case schema = "rules schema"
  case test, inspect
  case watch, waive
  case writeBaseline = "baseline write"
  case evaluate
  case initialize = "init"
  case completions
  case manual = "man"
  case version, help
}

/// The options. The raw value is what is typed after `--`.
enum OptionName: String, CaseIterable, Sendable {
  case charter, type, context
  case format
  case failOn = "fail-on"
  case config, rules
  case coverage, mutated, trace
  case check, force
  case leaveOut = "leave-out"
  case anyKind = "any-kind"
  case together, against, baseline, today
  case noWaivers = "no-waivers"
  case reason, author, expires, output
  case revisions
  case filesFrom = "files-from"
  case stdinName = "stdin-name"
  case hash, jobs, quiet, profile
  case every, once, open
  case limit, timeout
  case documents, disagreements
  case noColor = "no-color"
  case lang, help, version
}

/// One command: what follows its name, and what it does.
struct CommandSpec: Sendable {
  let name: CommandName
  /// The operands as help shows them; empty for none.
  let operands: LocalizedText
  /// How many operands it takes.
  let count: ClosedRange<Int>
  let help: LocalizedText
}

/// One option: its value if it takes one, where it may stand, what it does.
struct OptionSpec: Sendable {
  let name: OptionName
  /// One-letter form, dash included.
  var short: String?
  /// Its value as help shows it; nil for a switch.
  var argument: LocalizedText?
  /// True when it may stand several times.
  var isRepeatable = false
  /// The commands it belongs to.
  let commands: [CommandName]
  let help: LocalizedText
}

/// Everything the command line understands: the parser, the help pages and shell completions read it.
enum CommandTable {
  static let commands: [CommandSpec] = [
    CommandSpec(
      name: .check, operands: LocalizedText(fr: "FICHIER|DOSSIER|- …", en: "FILE|FOLDER|- …"), count: 0...Int.max,
      help: LocalizedText(
        fr: "Confronte des documents à une charte : ce qu'ils énoncent, ce qui manque, quoi coller.",
        en: "Compares documents with a charter: what they state, what is missing, what to paste.")),
    CommandSpec(
      name: .explain, operands: LocalizedText(fr: "RÈGLE …", en: "RULE …"), count: 1...Int.max,
      help: LocalizedText(
        fr: "Explique une règle : son pourquoi, ce qui est cherché, quoi écrire.",
        en: "Explains a rule: why, what is looked for, what to write.")),
    CommandSpec(
      name: .rules, operands: LocalizedText(fr: "[CHARTE …]", en: "[CHARTER …]"), count: 0...Int.max,
      help: LocalizedText(
        fr: "Liste les règles, clause par clause, avec ce qu'un document peut en montrer.",
        en: "Lists the rules, clause by clause, with what a document can show of them.")),
    CommandSpec(
      name: .newRule, operands: LocalizedText(fr: "CHARTE RÈGLE", en: "CHARTER RULE"), count: 2...2,
      help: LocalizedText(
        fr: "Écrit une règle à remplir, commentée, et sa charte si elle n'existe pas.",
        en: "Writes a commented rule to fill in, and its charter when there is none.")),
    CommandSpec(
      name: .fingerprint, operands: LocalizedText(fr: "FICHIER|-", en: "FILE|-"), count: 1...1,
      help: LocalizedText(
        fr: "Calcule l'empreinte d'une charte, qui la fait reconnaître dans les documents où elle est annexée.",
        en: "Computes the fingerprint of a charter, by which it is recognised in papers that annex it.")),
    CommandSpec(
      name: .schema, operands: LocalizedText(fr: "FICHIER", en: "FILE"), count: 1...1,
      help: LocalizedText(
        fr: "Donne le schéma JSON d'un fichier, pour les éditeurs : rule, pack, concept, lexicon, configuration.",
        en: "Gives the JSON Schema of a file, for editors: rule, pack, concept, lexicon, configuration.")),
    CommandSpec(
      name: .test, operands: LocalizedText(fr: "[RÈGLE|CHARTE …]", en: "[RULE|CHARTER …]"), count: 0...Int.max,
      help: LocalizedText(
        fr: "Rejoue les exemples écrits dans les règles.", en: "Replays the examples written in the rules.")),
    CommandSpec(
      name: .inspect, operands: LocalizedText(fr: "FICHIER|DOSSIER|- …", en: "FILE|FOLDER|- …"), count: 1...Int.max,
      help: LocalizedText(
        fr: "Montre ce qui a été lu de documents : plan, textes, tableaux, liens.",
        en: "Shows what was read of documents: outline, texts, tables, links.")),
    CommandSpec(
      name: .watch, operands: LocalizedText(fr: "DOSSIER", en: "FOLDER"), count: 1...1,
      help: LocalizedText(
        fr: "Pose à côté de chaque document d'un dossier sa fiche de lecture (NOM.charterlint.html), refaite quand il "
          + "change. Ctrl-C arrête. La fiche d'un document retiré reste.",
        en: "Puts beside each document of a folder its reading sheet (NAME.charterlint.html), made anew when it "
          + "changes. Ctrl-C ends it. The sheet of a document that is gone stays.")),
    CommandSpec(
      name: .waive, operands: LocalizedText(fr: "RÈGLE FICHIER|DOSSIER …", en: "RULE FILE|FOLDER …"),
      count: 2...Int.max,
      help: LocalizedText(
        fr: "Écrit une dérogation dans la configuration : un point accepté, par qui, pourquoi et jusqu'à quand.",
        en: "Writes a waiver into the configuration: a finding that is accepted, by whom, why and until when.")),
    CommandSpec(
      name: .writeBaseline, operands: LocalizedText(fr: "FICHIER|DOSSIER|- …", en: "FILE|FOLDER|- …"),
      count: 0...Int.max,
      help: LocalizedText(
        fr:
          "Garde les points d'aujourd'hui comme référence : avec check --baseline, seuls les nouveaux comptent.",
        en: "Keeps the findings of today as a baseline: with check --baseline, only new ones count.")),
    CommandSpec(
      name: .evaluate, operands: LocalizedText(fr: "ÉTIQUETTES", en: "LABELS"), count: 1...1,
      help: LocalizedText(
        fr: "Compare les verdicts à ceux de lecteurs (TSV : document, règle, verdict, passage ; kinds.tsv à côté).",
        en: "Compares the verdicts with readers' ones (TSV: document, rule, verdict, quote; kinds.tsv beside).")),
    CommandSpec(
      name: .initialize, operands: LocalizedText(fr: "[DOSSIER]", en: "[FOLDER]"), count: 0...1,
      help: LocalizedText(
        fr: "Pose quelques questions et écrit la configuration d'un dossier.",
        en: "Asks a few questions and writes the configuration of a folder.")),
    CommandSpec(
      name: .completions, operands: LocalizedText(fr: "bash|zsh|fish", en: "bash|zsh|fish"), count: 1...1,
      help: LocalizedText(
        fr: "Donne le complètement des commandes pour un interpréteur.", en: "Gives the completions for a shell.")),
    CommandSpec(
      name: .manual, operands: LocalizedText(fr: "", en: ""), count: 0...0,
      help: LocalizedText(fr: "Donne la page de manuel.", en: "Gives the man page.")),
    CommandSpec(
      name: .version, operands: LocalizedText(fr: "", en: ""), count: 0...0,
      help: LocalizedText(fr: "Affiche la version.", en: "Prints the version.")),
    CommandSpec(
      name: .help, operands: LocalizedText(fr: "[COMMANDE]", en: "[COMMAND]"), count: 0...2,
      help: LocalizedText(fr: "Affiche l'aide.", en: "Prints help.")),
  ]

  static let options: [OptionSpec] = [
    OptionSpec(
      name: .charter, argument: LocalizedText(fr: "CHARTE", en: "CHARTER"), isRepeatable: true,
      commands: [.check, .watch, .writeBaseline, .rules, .test],
      help: LocalizedText(
        fr: "Charte à appliquer. Sans elle : celle de la configuration, sinon celle que le document nomme, sinon "
          + "digitalpes.",
        en: "Charter to apply. Without it: the configuration's, else the one the document names, else digitalpes.")),
    OptionSpec(
      name: .type, argument: LocalizedText(fr: "[FICHIER=]NATURE", en: "[FILE=]KIND"), isRepeatable: true,
      commands: [.check, .writeBaseline, .explain],
      help: LocalizedText(
        fr: "Nature du document (quote, contract, terms…) ; pour un seul fichier avec FICHIER=NATURE.",
        en: "Kind of document (quote, contract, terms…); of one file with FILE=KIND.")),
    OptionSpec(
      name: .context, argument: LocalizedText(fr: "CLÉ=VALEUR", en: "KEY=VALUE"), isRepeatable: true,
      commands: [.check, .watch, .writeBaseline, .explain],
      help: LocalizedText(
        fr: "Déclare un fait, par exemple client.type=sme ou services=site,hosting.",
        en: "Declares a fact, such as client.type=sme or services=site,hosting.")),
    OptionSpec(
      name: .format, argument: LocalizedText(fr: "FORMAT[=FICHIER]", en: "FORMAT[=FILE]"), isRepeatable: true,
      commands: [.check, .inspect, .rules, .evaluate],
      help: LocalizedText(
        fr:
          "Format du rapport : text (défaut), json ; pour check aussi html (fiche de lecture ; =DOSSIER/ donne une page "
          + "par document), ndjson (flux : un document par ligne, à l'entrée et à la sortie), sarif, sarif-github (alertes de code), junit, github (annotations), gitlab (Code Quality), "
          + "markdown. Avec =FICHIER, écrit dans ce fichier ; plusieurs à la fois.",
        en:
          "Format of the report: text (default), json; for check also html (reading sheet; =FOLDER/ gives a page for each "
          + "document), ndjson (stream: one document a line, in and out), sarif, sarif-github (code scanning), junit, github (annotations), gitlab (Code Quality), "
          + "markdown. With =FILE, writes to that file; several at once.")),
    OptionSpec(
      name: .open, commands: [.check],
      help: LocalizedText(
        fr: "Pose aussi la fiche de lecture à côté de chaque document (NOM.charterlint.html) et l'ouvre dans le "
          + "navigateur.",
        en: "Also puts the reading sheet beside each document (NAME.charterlint.html) and opens it in the browser.")),
    OptionSpec(
      name: .noWaivers, commands: [.check],
      help: LocalizedText(
        fr: "Compte aussi les points qu'une dérogation accepte.", en: "Also counts what a waiver accepts.")),
    OptionSpec(
      name: .failOn, argument: LocalizedText(fr: "SEUIL", en: "LEVEL"), commands: [.check],
      help: LocalizedText(
        fr: "Code de sortie 1 à partir de ce poids : error (défaut), warning, advice, never.",
        en: "Exit code 1 from this weight on: error (default), warning, advice, never.")),
    OptionSpec(
      name: .config, argument: LocalizedText(fr: "FICHIER", en: "FILE"),
      commands: [.check, .watch, .writeBaseline, .explain, .waive],
      help: LocalizedText(
        fr: "Configuration à lire, au lieu du .charterlint.jsonc cherché depuis le dossier du document.",
        en: "Configuration to read, instead of the .charterlint.jsonc looked for from the document's folder up.")),
    OptionSpec(
      name: .rules, argument: LocalizedText(fr: "DOSSIER", en: "FOLDER"), isRepeatable: true,
      commands: [
        .check, .watch, .writeBaseline, .waive, .explain, .rules, .newRule, .test, .evaluate, .initialize,
        .completions,
      ],
      help: LocalizedText(
        fr: "Dossier de règles qui s'ajoutent aux autres ou les remplacent, et où rules new écrit.",
        en: "Folder of rules that join the others or replace them, and where rules new writes.")),
    OptionSpec(
      name: .check, argument: LocalizedText(fr: "CONTRÔLE", en: "CHECK"), commands: [.newRule],
      help: LocalizedText(
        fr: "Ce que la règle contrôle : require (défaut), forbid, mention, figures, link, annex, compare, ask.",
        en: "What the rule checks: require (default), forbid, mention, figures, link, annex, compare, ask.")),
    OptionSpec(
      name: .force, commands: [.newRule, .initialize],
      help: LocalizedText(fr: "Remplace un fichier qui existe.", en: "Replaces a file that exists.")),
    OptionSpec(
      name: .leaveOut, argument: LocalizedText(fr: "PHRASE", en: "SENTENCE"), isRepeatable: true,
      commands: [.fingerprint],
      help: LocalizedText(
        fr: "Phrase que les documents doivent reproduire : elle n'entre pas dans l'empreinte.",
        en: "Sentence that papers must reproduce: it is not part of the fingerprint.")),
    OptionSpec(
      name: .coverage, commands: [.rules, .test],
      help: LocalizedText(
        fr: "rules : chaque obligation, ce qui la prouve, ce qui reste à une personne. test : ce qu'aucun exemple "
          + "ne montre, ce que rien n'emploie.",
        en: "rules: every obligation, what proves it, what is left to a person. test: what no example shows, what "
          + "nothing uses.")),
    OptionSpec(
      name: .trace, argument: LocalizedText(fr: "FICHIER", en: "FILE"), commands: [.explain],
      help: LocalizedText(
        fr: "Montre pas à pas d'où vient le verdict de la règle sur ce document : cherché, trouvé, écarté, décisif.",
        en:
          "Shows step by step where the rule's verdict on this document comes from: sought, found, set aside, decisive."
      )),
    OptionSpec(
      name: .mutated, commands: [.test],
      help: LocalizedText(
        fr: "Rejoue aussi chaque exemple sous d'autres formes : espaces insécables, guillemets, capitales, HTML, Word.",
        en: "Also replays every example in other forms: no-break spaces, quotes, capitals, HTML, Word.")),
    OptionSpec(
      name: .together, commands: [.check, .writeBaseline],
      help: LocalizedText(
        fr: "Examine les documents donnés comme un ensemble : l'offre ou le contrat, et ce qui diffère entre eux.",
        en: "Examines the documents given as one set: the offer or the contract, and what differs between them.")),
    OptionSpec(
      name: .against, argument: LocalizedText(fr: "ANCIEN", en: "OLD"), commands: [.check],
      help: LocalizedText(
        fr: "Compare le document à une version plus ancienne : quels verdicts ont changé, les pires d'abord.",
        en: "Compares the document with an older version: which verdicts changed, worst first.")),
    OptionSpec(
      name: .baseline, argument: LocalizedText(fr: "FICHIER", en: "FILE"), commands: [.check],
      help: LocalizedText(
        fr: "État de référence écrit par baseline write : seuls les points nouveaux comptent.",
        en: "Baseline written by baseline write: only new findings count.")),
    OptionSpec(
      name: .reason, argument: LocalizedText(fr: "TEXTE", en: "TEXT"), commands: [.waive],
      help: LocalizedText(fr: "Pourquoi le point est accepté.", en: "Why the finding is accepted.")),
    OptionSpec(
      name: .author, argument: LocalizedText(fr: "NOM", en: "NAME"), commands: [.waive],
      help: LocalizedText(fr: "Qui l'accepte.", en: "Who accepts it.")),
    OptionSpec(
      name: .expires, argument: LocalizedText(fr: "AAAA-MM-JJ", en: "YYYY-MM-DD"), commands: [.waive],
      help: LocalizedText(fr: "Dernier jour où la dérogation vaut.", en: "Last day on which the waiver holds.")),
    OptionSpec(
      name: .output, short: "-o", argument: LocalizedText(fr: "FICHIER", en: "FILE"), commands: [.writeBaseline],
      help: LocalizedText(
        fr: "Où écrire l'état de référence (défaut : charterlint-baseline.json).",
        en: "Where to write the baseline (default: charterlint-baseline.json).")),
    OptionSpec(
      name: .today, argument: LocalizedText(fr: "AAAA-MM-JJ", en: "YYYY-MM-DD"),
      commands: [.check, .watch, .waive, .writeBaseline],
      help: LocalizedText(
        fr: "Jour auquel les dérogations sont comparées (défaut : aujourd'hui, ou celui de SOURCE_DATE_EPOCH).",
        en: "Day with which waivers are compared (default: today, or that of SOURCE_DATE_EPOCH).")),
    OptionSpec(
      name: .anyKind, commands: [.check, .watch, .writeBaseline, .explain],
      help: LocalizedText(
        fr: "Applique chaque règle quelle que soit la nature du document.",
        en: "Applies every rule whatever the kind of document.")),
    OptionSpec(
      name: .revisions, argument: LocalizedText(fr: "VUE", en: "VIEW"),
      commands: [.check, .watch, .writeBaseline, .explain, .inspect],
      help: LocalizedText(
        fr: "Modifications suivies de Word : accept (défaut) ou reject.",
        en: "Word's tracked changes: accept (default) or reject.")),
    OptionSpec(
      name: .filesFrom, argument: LocalizedText(fr: "LISTE|-", en: "LIST|-"), commands: [.check, .writeBaseline],
      help: LocalizedText(
        fr: "Lit aussi les chemins écrits dans ce fichier, un par ligne ou séparés par NUL.",
        en: "Also reads the paths written in this file, one per line or separated by NUL.")),
    OptionSpec(
      name: .stdinName, argument: LocalizedText(fr: "NOM", en: "NAME"), commands: [.check, .writeBaseline, .inspect],
      help: LocalizedText(
        fr: "Nom du document lu sur l'entrée standard (-) ; son extension indique le format.",
        en: "Name of the document read from standard input (-); its extension tells the format.")),
    OptionSpec(
      name: .hash, commands: [.check],
      help: LocalizedText(
        fr: "Ajoute l'empreinte SHA-256 de chaque document au rapport JSON.",
        en: "Adds each document's SHA-256 digest to the JSON report.")),
    OptionSpec(
      name: .jobs, short: "-j", argument: LocalizedText(fr: "N", en: "N"), commands: [.check, .writeBaseline],
      help: LocalizedText(
        fr: "Documents traités en même temps (défaut : nombre de cœurs).",
        en: "Documents treated at the same time (default: number of cores).")),
    OptionSpec(
      name: .timeout, argument: LocalizedText(fr: "SECONDES", en: "SECONDS"), commands: [.check, .writeBaseline],
      help: LocalizedText(
        fr:
          "Temps accordé à chaque document (défaut : sans fin). Les verdicts qui restent sont à apprécier, et le code "
          + "de sortie est 3.",
        en: "Time given to each document (default: no end). The verdicts left are to assess, and the exit code is 3.")),
    OptionSpec(
      name: .limit, argument: LocalizedText(fr: "NOM=NOMBRE", en: "NAME=NUMBER"), isRepeatable: true,
      commands: [.check, .writeBaseline, .explain, .rules, .test, .inspect],
      help: LocalizedText(
        fr: "Change une limite sur ce qu'un fichier peut demander ; elles sont listées plus bas.",
        en: "Changes a limit on what a file may ask for; they are listed below.")),
    OptionSpec(
      name: .documents, argument: LocalizedText(fr: "DOSSIER", en: "FOLDER"), commands: [.evaluate],
      help: LocalizedText(
        fr: "Où sont les documents (défaut : dossier « documents » à côté des étiquettes).",
        en: "Where the documents are (default: the folder “documents” beside the labels).")),
    OptionSpec(
      name: .disagreements, commands: [.evaluate],
      help: LocalizedText(
        fr: "Montre chaque désaccord, avec le passage attendu et celui de l'outil.",
        en: "Shows every disagreement, with the passage expected and the tool's.")),
    OptionSpec(
      name: .every, argument: LocalizedText(fr: "SECONDES", en: "SECONDS"), commands: [.watch],
      help: LocalizedText(
        fr: "Temps entre deux tours du dossier (défaut : 2). Un document est lu quand il n'a pas changé depuis.",
        en: "Time between two looks at the folder (default: 2). A document is read once it did not change for so long."
      )),
    OptionSpec(
      name: .once, commands: [.watch],
      help: LocalizedText(
        fr: "Un seul tour, pour une tâche planifiée. Code de sortie 2 si une fiche n'a pu être écrite.",
        en: "One look, for a scheduled task. Exit code 2 when a sheet could not be written.")),
    OptionSpec(
      name: .quiet, short: "-q", commands: [.check, .inspect],
      help: LocalizedText(
        fr: "N'affiche que ce qui est à corriger ; pour inspect, que ce qui n'a pu être lu.",
        en: "Prints the findings only; for inspect, only what could not be read.")),
    OptionSpec(
      name: .profile, commands: [.check],
      help: LocalizedText(
        fr: "Montre sur l'erreur standard le temps de chaque étape et les dix règles les plus longues.",
        en: "Shows on standard error the time of each stage and the ten longest rules.")),
    OptionSpec(
      name: .noColor, commands: CommandName.allCases,
      help: LocalizedText(fr: "Sans couleurs (comme NO_COLOR).", en: "No colours (as NO_COLOR does).")),
    OptionSpec(
      name: .lang, argument: LocalizedText(fr: "fr|en", en: "fr|en"), commands: CommandName.allCases,
      help: LocalizedText(
        fr: "Langue des messages (défaut : celle du système si c'est l'anglais, sinon le français).",
        en: "Language of the messages (default: English in an English locale, else French).")),
    OptionSpec(
      name: .help, short: "-h", commands: CommandName.allCases,
      help: LocalizedText(fr: "Affiche cette aide.", en: "Prints this help.")),
    OptionSpec(
      name: .version, commands: [.version],
      help: LocalizedText(fr: "Affiche la version.", en: "Prints the version.")),
  ]

  /// The row of a command.
  static func spec(of command: CommandName) -> CommandSpec? { commands.first { $0.name == command } }
  /// The row of an option.
  static func spec(of option: OptionName) -> OptionSpec? { options.first { $0.name == option } }
}
