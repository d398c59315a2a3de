import DocumentModel

/// The completion script of fish, made from `CommandTable`.
struct FishCompletion {
  let known: CandidateWords
  let language: Language

  var text: String {
    """
    # fish completion for charterlint; to load it: charterlint completions fish | source
    function __charterlint_names
        set -l words (commandline -opc)
        set -e words[1]
        for word in $words
            string match -q -- '-*' $word; or echo $word
        end
    end
    function __charterlint_begins
        test (count (__charterlint_names)) -eq 0
    end
    function __charterlint_is
        set -l names (__charterlint_names)
        set -l pair "$names[1] $names[2]"
        if contains -- $pair \(BashCompletion.pairs.map(quoted).joined(separator: " "))
            test "$pair" = "$argv"
        else
            test "$names[1]" = "$argv"
        end
    end
    complete -c charterlint -f
    \((firstWords + CommandName.allCases.flatMap(lines)).joined(separator: "\n"))

    """
  }

  private var firstWords: [String] {
    BashCompletion.firstWords.flatMap { word in
      let help = CommandName(rawValue: word).flatMap(CommandTable.spec(of:))?.help.in(language) ?? word
      let first = "complete -c charterlint -n __charterlint_begins -a \(word) -d \(quoted(help))"
      let seconds = BashCompletion.seconds(of: word)
      guard !seconds.isEmpty else { return [first] }
      return [first, "complete -c charterlint -n \(condition(word)) -a \(quoted(seconds.joined(separator: " ")))"]
    }
  }

  private func lines(_ name: CommandName) -> [String] {
    let start = "complete -c charterlint -n \(condition(name.rawValue))"
    let options = CommandTable.options.filter { $0.commands.contains(name) }.map { spec in
      let short = spec.short.map { " -s \($0.dropFirst())" } ?? ""
      let value = spec.argument == nil ? "" : " -r" + candidates(spec.name.candidates)
      return "\(start) -l \(spec.name.rawValue)\(short)\(value) -d \(quoted(spec.help.in(language)))"
    }
    let operands = candidates(name.candidates)
    return options + (operands.isEmpty ? [] : [start + operands])
  }

  private func candidates(_ candidates: Candidates) -> String {
    let words = known.words(candidates)
    let list = words.isEmpty ? "" : " -a \(quoted(words.joined(separator: " ")))"
    switch candidates {
    case .files, .rulesThenFiles: return " -F" + list
    case .words, .charters, .rules, .nothing: return list
    }
  }

  private func condition(_ name: String) -> String { quoted("__charterlint_is \(name)") }

  private func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
