import DocumentModel
import RuleLanguage

/// A command line taken apart, before any value is looked at.
struct ParsedArguments: Equatable {
  /// The command; `help` when `--help` stands anywhere.
  var command: CommandName
  /// Options in the order given; `nil` value for switches.
  var options: [Option] = []
  /// What is neither command nor option.
  var operands: [String] = []

  /// One option as given.
  struct Option: Equatable {
    let name: OptionName
    let value: String?
  }

  /// True when a switch was given.
  func has(_ name: OptionName) -> Bool { options.contains { $0.name == name } }
  /// The values of an option, in order.
  func values(_ name: OptionName) -> [String] { options.filter { $0.name == name }.compactMap(\.value) }
  /// The value of an option that may stand once.
  func value(_ name: OptionName) -> String? { values(name).first }
}

/// Splits arguments by `CommandTable`. Pure, so that it can be tested without a process.
///
/// Options may stand before or after operands, as `--name value` or `--name=value`; `--` ends them; `-` is an operand.
struct ArgumentParser {
  /// Tells whether a file of this name exists, to help who forgot the command.
  var fileExists: (String) -> Bool = { _ in false }

  /// Parses what follows the program's name.
  func parse(_ arguments: [String]) throws(UsageError) -> ParsedArguments {
    var rest = arguments[...]
    var words: [String] = []
    var options: [ParsedArguments.Option] = []
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        break
      }
      if argument == "-" || !argument.hasPrefix("-") {
        words.append(argument)
      } else {
        options.append(try option(argument, &rest))
      }
    }
    return try assemble(words, options)
  }

  private func option(
    _ argument: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> ParsedArguments.Option {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let spec = CommandTable.options.first(where: { "--\($0.name.rawValue)" == parts[0] || $0.short == parts[0] })
    else {
      let names = CommandTable.options.map { "--\($0.name.rawValue)" }
      throw .unknownOption(parts[0], nearest: NearestName.of(parts[0], among: names))
    }
    let attached = parts.count > 1 ? parts[1] : nil
    guard spec.argument != nil else {
      if attached != nil { throw .unexpectedValue(spec.name) }
      return ParsedArguments.Option(name: spec.name, value: nil)
    }
    guard let value = attached ?? rest.popFirst(), !value.isEmpty else { throw .missingValue(spec.name) }
    return ParsedArguments.Option(name: spec.name, value: value)
  }

  private func assemble(
    _ words: [String], _ options: [ParsedArguments.Option]
  ) throws(UsageError) -> ParsedArguments {
    let asksHelp = options.contains { $0.name == .help }
    if words.isEmpty, !asksHelp, options.contains(where: { $0.name == .version }) {
      return ParsedArguments(command: .version, options: options)
    }
    guard let first = words.first else {
      if asksHelp { return ParsedArguments(command: .help, options: options) }
      throw .noCommand
    }
    let isPair = words.count > 1 && CommandName(rawValue: "\(first) \(words[1])") != nil
    let command = try command(isPair ? "\(first) \(words[1])" : first)
    if asksHelp { return ParsedArguments(command: .help, options: options, operands: [command.rawValue]) }
    let parsed = ParsedArguments(command: command, options: options, operands: Array(words.dropFirst(isPair ? 2 : 1)))
    try validate(parsed)
    return parsed
  }

  /// The command called `name`.
  func command(_ name: String) throws(UsageError) -> CommandName {
    if let command = CommandName(rawValue: name) { return command }
    let nearest = NearestName.of(name, among: CommandName.allCases.map(\.rawValue))
    throw .unknownCommand(name, nearest: nearest, isFile: fileExists(name))
  }

  private func validate(_ parsed: ParsedArguments) throws(UsageError) {
    var seen: Set<OptionName> = []
    for option in parsed.options {
      guard let spec = CommandTable.spec(of: option.name) else { continue }
      guard spec.commands.contains(parsed.command) else { throw .optionOfOtherCommand(option.name, parsed.command) }
      if !seen.insert(option.name).inserted, !spec.isRepeatable, spec.argument != nil {
        throw .repeatedOption(option.name)
      }
    }
    guard let spec = CommandTable.spec(of: parsed.command) else { return }
    if parsed.operands.count < spec.count.lowerBound { throw .missingOperand(parsed.command) }
    if parsed.operands.count > spec.count.upperBound {
      throw .unexpectedOperand(parsed.command, parsed.operands[spec.count.upperBound])
    }
  }
}
