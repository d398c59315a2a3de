import DocumentModel
import Reporting
import RuleLanguage

/// What a shell offers after an option or a command.
enum Candidates: Equatable {
  /// Files and folders.
  case files
  /// One of these words.
  case words([String])
  /// Ids of charters.
  case charters
  /// Ids of rules.
  case rules
  /// One of these words, then files.
  case rulesThenFiles
  /// A text of one's own, or nothing.
  case nothing
}

extension OptionName {
  /// What is offered for the option's value.
  var candidates: Candidates {
    switch self {
    case .charter: .charters
    case .type: .words(DocumentKind.allCases.map(\.rawValue))
    case .format: .words(ReporterRegistry.ids)
    case .failOn: .words(FailLevel.allCases.map(\.rawValue))
    case .check: .words(CheckKind.allCases.map(\.rawValue))
    case .revisions: .words(["accept", "reject"])
    case .lang: .words(Language.allCases.map(\.rawValue))
    case .context: .words(ContextKey.all.map(\.name).filter { !$0.contains("<") }.map { $0 + "=" })
    case .limit: .words(LimitName.allCases.map { $0.rawValue + "=" })
    case .config, .rules, .trace, .against, .baseline, .output, .filesFrom, .documents: .files
    case .coverage, .mutated, .force, .leaveOut, .anyKind, .together, .today, .reason, .author, .expires, .stdinName,
      .hash, .jobs, .timeout, .every, .once, .open, .noWaivers, .quiet, .disagreements, .noColor, .help, .version:
      .nothing
    }
  }
}

extension CommandName {
  /// What is offered for the command's operands.
  var candidates: Candidates {
    switch self {
    case .check, .watch, .writeBaseline, .inspect, .evaluate, .initialize, .fingerprint: .files
    case .explain: .rules
    case .rules, .test, .newRule: .charters
    case .waive: .rulesThenFiles
    case .schema: .words(SchemaDocument.files.map(\.rawValue))
    case .completions: .words(Shell.allCases.map(\.rawValue))
    case .help: .words(CommandName.allCases.map(\.rawValue))
    case .manual, .version: .nothing
    }
  }
}

/// The shells that completions are written for.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

/// The words of candidates that are known only once the rules are read.
struct CandidateWords {
  /// Ids of charters.
  let charters: [String]
  /// Ids of rules.
  let rules: [String]

  /// Those of a library.
  init(_ library: RuleLibrary) {
    charters = library.packs.map(\.id)
    rules = library.packs.flatMap { $0.rules.map(\.id.text) }
  }

  /// The words of candidates; empty when they are not words.
  func words(_ candidates: Candidates) -> [String] {
    switch candidates {
    case .files, .nothing: []
    case .words(let words): words
    case .charters: charters
    case .rules, .rulesThenFiles: rules
    }
  }
}
