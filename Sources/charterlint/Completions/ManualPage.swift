import DocumentModel

/// The man page, made from `CommandTable`: `charterlint man | man -l -`.
struct ManualPage {
  let language: Language

  var text: String {
    let version = "charterlint \(Version.text)"
    var lines = [".TH CHARTERLINT 1 \"\" \"\(version)\" \"\(version)\""]
    lines += section(fr: "NOM", en: "NAME")
    lines.append(paragraph("charterlint - \(ManualWording.summary.in(language))"))
    lines += section(fr: "SYNOPSIS", en: "SYNOPSIS")
    lines += CommandTable.commands.enumerated().flatMap { place, spec in
      (place > 0 ? [".br"] : []) + [synopsis(spec)]
    }
    lines += section(fr: "DESCRIPTION", en: "DESCRIPTION")
    lines += ManualWording.description.map { paragraph($0.in(language)) }.joined(with: ".PP")
    lines += section(fr: "COMMANDES", en: "COMMANDS")
    for spec in CommandTable.commands { lines += entry(synopsis(spec), spec.help.in(language)) }
    lines += section(fr: "OPTIONS", en: "OPTIONS")
    for spec in CommandTable.options { lines += entry(heading(spec), help(spec)) }
    lines += section(fr: "CODES DE SORTIE", en: "EXIT STATUS")
    for code in ExitCode.allCases {
      lines += entry(".B \(code.rawValue)", ExitWording.meaning(of: code).in(language))
    }
    lines += section(fr: "FICHIERS", en: "FILES")
    for (name, words) in ManualWording.files { lines += entry(".I \(escaped(name))", words.in(language)) }
    lines += section(fr: "ENVIRONNEMENT", en: "ENVIRONMENT")
    for (name, words) in ManualWording.variables { lines += entry(".B \(escaped(name))", words.in(language)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(fr french: String, en english: String) -> [String] {
    [".SH \"\(language == .french ? french : english)\""]
  }

  private func entry(_ heading: String, _ words: String) -> [String] { [".TP", heading, paragraph(words)] }

  private func synopsis(_ spec: CommandSpec) -> String {
    let operands = spec.operands.in(language)
    let name = "\\fB\(escaped("charterlint \(spec.name.rawValue)"))\\fR"
    return operands.isEmpty ? name : "\(name) \\fI\(escaped(operands))\\fR"
  }

  private func heading(_ spec: OptionSpec) -> String {
    let names = [spec.short, "--\(spec.name.rawValue)"].compactMap(\.self).map { "\\fB\(escaped($0))\\fR" }
    let value = spec.argument.map { " \\fI\(escaped($0.in(language)))\\fR" } ?? ""
    return names.joined(separator: ", ") + value
  }

  /// What an option does, whether it may be repeated, and the commands it goes with unless it goes with all.
  private func help(_ spec: OptionSpec) -> String {
    var words = spec.help.in(language)
    if spec.isRepeatable { words += language == .french ? " Répétable." : " Repeatable." }
    if spec.commands.count < CommandName.allCases.count {
      words += " (" + spec.commands.map(\.rawValue).joined(separator: ", ") + ")"
    }
    return words
  }

  /// Text that no formatter takes for a request.
  private func paragraph(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}

extension [String] {
  /// The elements with a line between each two.
  fileprivate func joined(with line: String) -> [String] {
    enumerated().flatMap { place, element in place > 0 ? [line, element] : [element] }
  }
}
