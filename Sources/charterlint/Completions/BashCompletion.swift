import DocumentModel

/// The completion script of bash, made from `CommandTable`.
struct BashCompletion {
  let known: CandidateWords

  var text: String {
    """
    # bash completion for charterlint; to load it: source <(charterlint completions bash)
    _charterlint() {
      local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD - 1]}" command="" pair="" word="" i
      local commands="\(Self.firstWords.joined(separator: " "))" options="" words=""
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        word="${COMP_WORDS[i]}"
        case "$word" in -*) continue ;; esac
        if [[ -z "$command" ]]; then
          case " $commands " in *" $word "*) command="$word" ;; esac
        elif [[ -z "$pair" ]]; then
          pair="$command $word"
        fi
      done
      case "$pair" in
        \(Self.pairs.map { "\"\($0)\"" }.joined(separator: " | "))) command="$pair" ;;
      esac
      case "$prev" in
    \(values)
      esac
      case "$command" in
        "") words="$commands --help --version" ;;
    \(commands)
      esac
      if [[ "$cur" == -* ]]; then words="$options"; fi
      _charterlint_words "$words"
      if [[ "$cur" != -* && "$words" == *"$_charterlint_files"* ]]; then _charterlint_paths; fi
    }
    _charterlint_files="<>"
    _charterlint_words() {
      mapfile -t COMPREPLY < <(compgen -W "${1//$_charterlint_files/}" -- "$cur")
    }
    _charterlint_paths() {
      local paths
      mapfile -t paths < <(compgen -f -- "$cur")
      COMPREPLY+=("${paths[@]}")
      compopt -o filenames 2>/dev/null || true
    }
    complete -F _charterlint charterlint

    """
  }

  /// The first words of commands, each once.
  static var firstWords: [String] {
    var words: [String] = []
    for name in CommandName.allCases {
      let first = String(name.rawValue.prefix { $0 != " " })
      if !words.contains(first) { words.append(first) }
    }
    return words
  }

  /// The commands of two words.
  static var pairs: [String] { CommandName.allCases.map(\.rawValue).filter { $0.contains(" ") } }

  /// What may follow a first word: the second words of its commands.
  static func seconds(of first: String) -> [String] {
    pairs.filter { $0.hasPrefix(first + " ") }.map { String($0.dropFirst(first.count + 1)) }
  }

  private var values: String {
    CommandTable.options.filter { $0.argument != nil }.map { spec in
      let names = (["--\(spec.name.rawValue)"] + [spec.short].compactMap(\.self)).joined(separator: " | ")
      let action =
        spec.name.candidates == .files
        ? "_charterlint_paths" : "_charterlint_words \"\(known.words(spec.name.candidates).joined(separator: " "))\""
      return "    \(names)) \(action); return ;;"
    }.joined(separator: "\n")
  }

  private var commands: String {
    let names = CommandName.allCases.map(\.rawValue)
    let bare = Self.firstWords.filter { !names.contains($0) }
    return
      (bare.map { "    \($0)) words=\"\(Self.seconds(of: $0).joined(separator: " "))\" ;;" }
      + CommandName.allCases.map(command)).joined(separator: "\n")
  }

  private func command(_ name: CommandName) -> String {
    let options = CommandTable.options.filter { $0.commands.contains(name) }.flatMap { spec in
      ["--\(spec.name.rawValue)"] + [spec.short].compactMap(\.self)
    }
    var words = Self.seconds(of: name.rawValue) + known.words(name.candidates)
    if name.candidates == .files || name.candidates == .rulesThenFiles { words.append("<>") }
    return """
          "\(name.rawValue)")
            options="\(options.joined(separator: " "))"
            words="\(words.joined(separator: " "))" ;;
      """
  }
}
