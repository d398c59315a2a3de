import DocumentModel
import Judging
import RuleLanguage

/// The one place that words usage errors.
enum UsageWording {
  /// What is wrong, and what to do; one or several lines.
  static func message(for error: UsageError) -> LocalizedText {
    switch error {
    case .noCommand:
      LocalizedText(
        fr: "il manque une commande. Voir : charterlint --help", en: "a command is missing. See: charterlint --help")
    case .unknownCommand(let name, let nearest, let isFile):
      isFile
        ? LocalizedText(
          fr: "« \(name) » n'est pas une commande. Essayez : charterlint check \(name)",
          en: "“\(name)” is not a command. Try: charterlint check \(name)")
        : LocalizedText(
          fr: "commande inconnue : \(name)\(suggestion(nearest).french)",
          en: "unknown command: \(name)\(suggestion(nearest).english)")
    case .unknownOption(let name, let nearest):
      LocalizedText(
        fr: "option inconnue : \(name)\(suggestion(nearest).french)",
        en: "unknown option: \(name)\(suggestion(nearest).english)")
    case .optionOfOtherCommand(let option, let command):
      LocalizedText(
        fr: "--\(option.rawValue) ne s'emploie pas avec \(command.rawValue) (mais avec \(commands(of: option)))",
        en: "--\(option.rawValue) does not go with \(command.rawValue) (it goes with \(commands(of: option)))")
    case .missingValue(let option):
      LocalizedText(
        fr: "il manque la valeur : --\(option.rawValue) \(argument(of: option).french)",
        en: "the value is missing: --\(option.rawValue) \(argument(of: option).english)")
    case .unexpectedValue(let option):
      LocalizedText(
        fr: "--\(option.rawValue) ne prend pas de valeur", en: "--\(option.rawValue) takes no value")
    case .repeatedOption(let option):
      LocalizedText(
        fr: "--\(option.rawValue) ne s'emploie qu'une fois", en: "--\(option.rawValue) may stand only once")
    case .unknownValue(let option, let value, let allowed, let nearest):
      LocalizedText(
        fr: "valeur inconnue pour --\(option.rawValue) : \(value)\(suggestion(nearest).french) "
          + "Valeurs possibles : \(allowed.joined(separator: ", "))",
        en: "unknown value for --\(option.rawValue): \(value)\(suggestion(nearest).english) "
          + "Possible values: \(allowed.joined(separator: ", "))")
    case .notANumber(let option, let value):
      LocalizedText(
        fr: "--\(option.rawValue) demande un nombre entier à partir de 1, et non « \(value) »",
        en: "--\(option.rawValue) needs a whole number from 1 on, not “\(value)”")
    case .notAPair(let option, let value):
      LocalizedText(
        fr: "--\(option.rawValue) demande \(argument(of: option).french), et non « \(value) »",
        en: "--\(option.rawValue) needs \(argument(of: option).english), not “\(value)”")
    case .missingOperand(let command):
      LocalizedText(
        fr: "il manque : charterlint \(command.rawValue) \(operands(of: command).french)",
        en: "something is missing: charterlint \(command.rawValue) \(operands(of: command).english)")
    case .unexpectedOperand(let command, let operand):
      LocalizedText(
        fr: "de trop : \(operand) (charterlint \(command.rawValue) \(operands(of: command).french))",
        en: "one too many: \(operand) (charterlint \(command.rawValue) \(operands(of: command).english))")
    case .sameDestination(let formats):
      LocalizedText(
        fr: "\(formats.joined(separator: " et ")) iraient au même endroit. Écrivez-en un dans un fichier : "
          + "--format \(formats.last ?? "json")=FICHIER",
        en: "\(formats.joined(separator: " and ")) would go to the same place. Write one to a file: "
          + "--format \(formats.last ?? "json")=FILE")
    case .standardInputTwice:
      LocalizedText(fr: "l'entrée standard (-) ne se lit qu'une fois", en: "standard input (-) can be read only once")
    case .stdinNameUnused:
      LocalizedText(
        fr: "--stdin-name s'emploie avec - (entrée standard)", en: "--stdin-name goes with - (standard input)")
    case .typeForUnknownFile(let path):
      LocalizedText(
        fr: "--type nomme un fichier qui n'est pas contrôlé : \(path)",
        en: "--type names a file that is not checked: \(path)")
    case .unknownRule(let id, let nearest):
      LocalizedText(
        fr: "règle inconnue : \(id)\(suggestion(nearest).french)",
        en: "unknown rule: \(id)\(suggestion(nearest).english)")
    case .unknownPack(let id, let nearest):
      LocalizedText(
        fr: "charte inconnue : \(id)\(suggestion(nearest).french)",
        en: "unknown charter: \(id)\(suggestion(nearest).english)")
    case .noRules:
      LocalizedText(
        fr: "il n'y a aucune charte à appliquer. Indiquez un dossier de règles avec --rules.",
        en: "there is no charter to apply. Name a folder of rules with --rules.")
    case .notAName(let name):
      LocalizedText(
        fr: "« \(name) » n'est pas un nom : des lettres sans accent, des chiffres, . - _",
        en: "“\(name)” is no name: letters without accents, digits, . - _")
    case .exists(let path):
      LocalizedText(
        fr: "\(path) existe déjà. Pour le remplacer : --force", en: "\(path) exists. To replace it: --force")
    case .wrongAnswer(let answer):
      LocalizedText(
        fr: "cette réponse ne convient à aucune question : « \(answer) »",
        en: "this answer fits no question: “\(answer)”")
    case .needsTrace(let option):
      LocalizedText(
        fr: "--\(option.rawValue) s'emploie ici avec --trace FICHIER",
        en: "--\(option.rawValue) goes with --trace FILE here")
    case .unknownSchema(let name, let allowed, let nearest):
      LocalizedText(
        fr: "schéma inconnu : \(name)\(suggestion(nearest).french) Schémas : \(allowed.joined(separator: ", "))",
        en: "unknown schema: \(name)\(suggestion(nearest).english) Schemas: \(allowed.joined(separator: ", "))")
    case .unknownShell(let name, let allowed, let nearest):
      LocalizedText(
        fr:
          "interpréteur inconnu : \(name)\(suggestion(nearest).french) Possibles : \(allowed.joined(separator: ", "))",
        en: "unknown shell: \(name)\(suggestion(nearest).english) Possible: \(allowed.joined(separator: ", "))")
    case .unknownContextKey(let key, let nearest):
      LocalizedText(
        fr: "clé de contexte inconnue : \(key)\(suggestion(nearest).french)",
        en: "unknown context key: \(key)\(suggestion(nearest).english)")
    case .contextValue(let key, let value, let expected, let nearest):
      LocalizedText(
        fr: "valeur inconnue pour \(key) : \(value)\(suggestion(nearest).french) Attendu : \(expected)",
        en: "unknown value for \(key): \(value)\(suggestion(nearest).english) Expected: \(expected)")
    case .comment(_, let defect): AdoptionWording.message(for: defect)
    case .missingOption(let option):
      LocalizedText(
        fr: "il manque : --\(option.rawValue) \(argument(of: option).french)",
        en: "this is missing: --\(option.rawValue) \(argument(of: option).english)")
    case .notADate(let option, let value):
      LocalizedText(
        fr: "--\(option.rawValue) demande un jour AAAA-MM-JJ, et non « \(value) »",
        en: "--\(option.rawValue) needs a day YYYY-MM-DD, not “\(value)”")
    case .notBelow(let document, let folder):
      LocalizedText(
        fr: "\(document) n'est pas dans \(folder), le dossier de la configuration",
        en: "\(document) is not in \(folder), the folder of the configuration")
    case .optionsExclude(let one, let other):
      LocalizedText(
        fr: "--\(one.rawValue) et --\(other.rawValue) ne vont pas ensemble",
        en: "--\(one.rawValue) and --\(other.rawValue) do not go together")
    case .againstNeedsOne:
      LocalizedText(
        fr: "--against compare un document à un autre : charterlint check NOUVEAU --against ANCIEN",
        en: "--against compares one document with another: charterlint check NEW --against OLD")
    case .pageOfSeveral:
      LocalizedText(
        fr: "inspect --format json montre un seul document : nommez-en un, ou laissez le format text",
        en: "inspect --format json shows one document: name one, or leave the format at text")
    case .dayIsOver(let option, let value):
      LocalizedText(
        fr: "--\(option.rawValue) : le \(value) est passé", en: "--\(option.rawValue): \(value) is over")
    case .labels(let file, let error): labels(file, error)
    case .noLabelledDocument(let name, let folder):
      LocalizedText(
        fr:
          "\(folder) : aucun document ne s'appelle « \(name) » (nom sans extension). Indiquez le dossier avec --documents.",
        en: "\(folder): no document is called “\(name)” (name without extension). Give the folder with --documents.")
    case .noLabelledKind(let name, let file):
      LocalizedText(
        fr: "\(file) : la nature de « \(name) » manque. Ajoutez une ligne : nom, tabulation, nature.",
        en: "\(file): the kind of “\(name)” is lacking. Add a line: name, tab, kind.")
    case .notAFolder(let path):
      LocalizedText(
        fr: "\(path) : ce n'est pas un dossier. Indiquez le dossier où il se trouve.",
        en: "\(path): this is no folder. Name the folder it is in.")
    case .unreadable(let path, let error):
      LocalizedText(
        fr: "\(path) : \(ErrorWording.message(forReading: error).french)",
        en: "\(path): \(ErrorWording.message(forReading: error).english)")
    case .cannotWrite(let path, let error):
      LocalizedText(
        fr: "\(path) : \(ErrorWording.message(forWriting: error).french)",
        en: "\(path): \(ErrorWording.message(forWriting: error).english)")
    case .streamExcludes(let option):
      LocalizedText(
        fr: "--format ndjson traite les documents un par un : --\(option.rawValue) ne va pas avec",
        en: "--format ndjson takes documents one by one: --\(option.rawValue) does not go with it")
    case .streamAlone:
      LocalizedText(
        fr: "--format ndjson s'écrit seul, sur la sortie standard : redirigez-la avec > FICHIER",
        en: "--format ndjson is written alone, to standard output: redirect it with > FILE")
    case .cannotOpen(let path, .missing):
      LocalizedText(
        fr:
          "\(path) est écrit, mais \(Opener.program) manque pour l'ouvrir. Installez xdg-utils, ou ouvrez-le vous-même.",
        en: "\(path) is written, but \(Opener.program) is missing to open it. Install xdg-utils, or open it yourself.")
    case .cannotOpen(let path, .refused(let code)):
      LocalizedText(
        fr: "\(path) est écrit, mais \(Opener.program) ne l'a pas ouvert (code \(code)). Ouvrez-le vous-même.",
        en: "\(path) is written, but \(Opener.program) did not open it (code \(code)). Open it yourself.")
    case .issues(let issues):
      LocalizedText(
        fr: issues.map { IssueWording.line(for: $0, .french) }.joined(separator: "\n"),
        en: issues.map { IssueWording.line(for: $0, .english) }.joined(separator: "\n"))
    }
  }

  /// " ?" sentence with the nearest name, or a full stop.
  static func suggestion(_ nearest: String?) -> LocalizedText {
    guard let nearest else { return LocalizedText(fr: ".", en: ".") }
    return LocalizedText(fr: ". Vouliez-vous dire « \(nearest) » ?", en: ". Did you mean “\(nearest)”?")
  }

  private static func commands(of option: OptionName) -> String {
    CommandTable.spec(of: option)?.commands.map(\.rawValue).joined(separator: ", ") ?? ""
  }

  private static func argument(of option: OptionName) -> LocalizedText {
    CommandTable.spec(of: option)?.argument ?? LocalizedText(fr: "", en: "")
  }

  private static func operands(of command: CommandName) -> LocalizedText {
    CommandTable.spec(of: command)?.operands ?? LocalizedText(fr: "", en: "")
  }

  private static func labels(_ file: String, _ error: LabelError) -> LocalizedText {
    let place = "\(file):\(error.line): "
    switch error.problem {
    case .columns(let found, let wanted):
      return LocalizedText(
        fr: place + "\(found) colonnes ; il en faut au moins \(wanted), séparées par des tabulations.",
        en: place + "\(found) columns; at least \(wanted) are needed, separated by tabs.")
    case .unknownVerdict(let value):
      return LocalizedText(
        fr: place + "verdict inconnu : \(value). Attendu : \(verdicts), na.",
        en: place + "unknown verdict: \(value). Expected: \(verdicts), na.")
    case .unknownKind(let value):
      let kinds = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
      return LocalizedText(
        fr: place + "nature inconnue : \(value). Attendu : \(kinds).",
        en: place + "unknown kind: \(value). Expected: \(kinds).")
    }
  }

  private static let verdicts = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
}
