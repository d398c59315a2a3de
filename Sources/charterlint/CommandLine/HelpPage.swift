import DocumentModel

/// The help pages, made from `CommandTable`.
struct HelpPage {
  let language: Language

  /// Columns of the left side.
  private static let left = 26
  private static let width = 80

  /// The page of one command, or the general one.
  func text(for command: CommandName?) -> String {
    guard let command, let spec = CommandTable.spec(of: command) else { return general }
    let usage = "charterlint \(command.rawValue) \(spec.operands.in(language))".trimmed
    let options = CommandTable.options.filter { $0.commands.contains(command) }
    return """
      \(usage)

      \(wrapped(spec.help.in(language), indent: 2))

      \(label(fr: "Options :", en: "Options:"))
      \(rows(options.map { (heading(of: $0), help(of: $0)) }))\(limits(for: command))\(exitCodes(for: command))
      """ + "\n"
  }

  private var general: String {
    let commands = CommandTable.commands.map { spec in
      ("\(spec.name.rawValue) \(spec.operands.in(language))".trimmed, spec.help.in(language))
    }
    let closing = label(
      fr: "charterlint help COMMANDE montre les options d'une commande.",
      en: "charterlint help COMMAND shows the options of a command.")
    let limits = label(
      fr: "charterlint lit des documents et dit ce qu'ils énoncent des clauses d'une charte de qualité.",
      en: "charterlint reads documents and says what they state of the clauses of a quality charter.")
    return """
      \(wrapped(limits, indent: 0))

      \(label(fr: "Emploi : charterlint COMMANDE …", en: "Usage: charterlint COMMAND …"))

      \(rows(commands))

      \(closing)

      """
  }

  private func limits(for command: CommandName) -> String {
    guard CommandTable.spec(of: .limit)?.commands.contains(command) == true else { return "" }
    let limits = LimitTable.all.map { spec in
      ("\(spec.name.rawValue)=\(spec.byDefault)", spec.help.in(language))
    }
    return "\n\n"
      + label(fr: "Limites, avec leur valeur sans --limit :", en: "Limits, with their value without --limit:")
      + "\n" + rows(limits)
  }

  private func exitCodes(for command: CommandName) -> String {
    guard command == .check || command == .test else { return "" }
    let codes = ExitCode.allCases.map { ("\($0.rawValue)", ExitWording.meaning(of: $0).in(language)) }
    return "\n\n" + label(fr: "Codes de sortie :", en: "Exit codes:") + "\n" + rows(codes, left: 5)
  }

  private func heading(of spec: OptionSpec) -> String {
    let short = spec.short.map { "\($0), " } ?? ""
    return "\(short)--\(spec.name.rawValue) \(spec.argument?.in(language) ?? "")".trimmed
  }

  private func help(of spec: OptionSpec) -> String {
    spec.help.in(language) + (spec.isRepeatable ? label(fr: " Répétable.", en: " Repeatable.") : "")
  }

  private func rows(_ rows: [(String, String)], left: Int = HelpPage.left) -> String {
    rows.map { name, help in
      let text = wrapped(help, indent: left)
      let name = "  \(name)"
      guard name.count < left - 1 else { return "\(name)\n\(text)" }
      return name + String(repeating: " ", count: left - name.count) + text.dropFirst(left)
    }.joined(separator: "\n")
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines = [margin]
    for word in text.split(separator: " ") {
      let isFirst = lines[lines.count - 1].count == indent
      // French spaces before high punctuation stay with their word.
      let belongs = word.count == 1 && ":;?!»".contains(word)
      if !isFirst, !belongs, lines[lines.count - 1].count + 1 + word.count > Self.width { lines.append(margin) }
      lines[lines.count - 1] += (lines[lines.count - 1].count == indent ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }

  private func label(fr french: String, en english: String) -> String { language == .french ? french : english }
}

/// What each exit code tells, for help.
enum ExitWording {
  static func meaning(of code: ExitCode) -> LocalizedText {
    switch code {
    case .clean: LocalizedText(fr: "rien à partir du seuil de --fail-on", en: "nothing from the level of --fail-on on")
    case .findings: LocalizedText(fr: "des points à corriger", en: "findings")
    case .misuse:
      LocalizedText(
        fr: "commande, configuration ou règles incorrectes, ou rapport qui n'a pu être écrit",
        en: "the command, the configuration or the rules are wrong, or a report could not be written")
    case .unreadable:
      LocalizedText(
        fr: "un document n'a pu être lu ; les autres le sont", en: "a document could not be read; the others were")
    }
  }
}

extension String {
  /// Without blanks at its end.
  fileprivate var trimmed: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
