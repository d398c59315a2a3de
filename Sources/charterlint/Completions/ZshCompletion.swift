import DocumentModel

/// The completion script of zsh, made from `CommandTable`.
struct ZshCompletion {
  let known: CandidateWords
  let language: Language

  var text: String {
    """
    #compdef charterlint
    # zsh completion for charterlint; to load it, a file _charterlint in a folder of $fpath
    _charterlint() {
      local -a commands names
      local word command
      commands=(
    \(firstWords)
      )
      for word in ${words[2,CURRENT-1]}; do
        [[ $word == -* ]] || names+=($word)
      done
      command=${names[1]}
      case "${names[1]} ${names[2]}" in
        \(BashCompletion.pairs.map(quoted).joined(separator: "|"))) command="${names[1]} ${names[2]}" ;;
      esac
      if [[ -z $command ]]; then
        _describe command commands
        return
      fi
      case $command in
    \(CommandName.allCases.map(arm).joined(separator: "\n"))
    \(bare)
      esac
    }
    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _charterlint "$@"; else compdef _charterlint charterlint; fi

    """
  }

  private var firstWords: String {
    BashCompletion.firstWords.map { word in
      let help = CommandName(rawValue: word).flatMap(CommandTable.spec(of:))?.help.in(language) ?? word
      return "    \(quoted("\(word):\(help)"))"
    }.joined(separator: "\n")
  }

  /// First words that are no command by themselves.
  private var bare: String {
    BashCompletion.firstWords.filter { CommandName(rawValue: $0) == nil }.map { word in
      "    \(quoted(word))) compadd \(BashCompletion.seconds(of: word).joined(separator: " ")) ;;"
    }.joined(separator: "\n")
  }

  private func arm(_ name: CommandName) -> String {
    let options = CommandTable.options.filter { $0.commands.contains(name) }.flatMap(specs)
    let seconds = BashCompletion.seconds(of: name.rawValue)
    let operands = quoted("*:" + " :" + action(name.candidates, and: seconds))
    let lines = options.map { "        \($0)" } + ["        \(operands)"]
    return "    \(quoted(name.rawValue)))\n      _arguments \\\n" + lines.joined(separator: " \\\n") + " ;;"
  }

  private func specs(_ spec: OptionSpec) -> [String] {
    let star = spec.isRepeatable ? "*" : ""
    let help = escaped(spec.help.in(language))
    let value = spec.argument.map { ":\(escaped($0.in(language))):\(action(spec.name.candidates, and: []))" } ?? ""
    let names = ["--\(spec.name.rawValue)"] + [spec.short].compactMap(\.self)
    return names.map { quoted("\(star)\($0)[\(help)]\(value)") }
  }

  private func action(_ candidates: Candidates, and more: [String]) -> String {
    let words = more + known.words(candidates)
    switch candidates {
    case .files, .rulesThenFiles:
      return words.isEmpty ? "_files" : "{compadd -- \(words.joined(separator: " ")); _files}"
    case .words, .charters, .rules, .nothing: return words.isEmpty ? " " : "(\(words.joined(separator: " ")))"
    }
  }

  /// Without what `_arguments` takes for its own.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "[]:\\".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  private func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}
