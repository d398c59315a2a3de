import Reporting
import RuleLanguage
import Testing

@testable import charterlint

@Suite("Command line")
struct ArgumentParserTests {
  struct Good: Sendable, CustomTestStringConvertible {
    let line: String
    let command: CommandName
    var options: [String] = []
    var operands: [String] = []

    var testDescription: String { line }
  }

  static let good: [Good] = [
    Good(line: "check a.docx", command: .check, operands: ["a.docx"]),
    Good(line: "check a b -", command: .check, operands: ["a", "b", "-"]),
    Good(line: "--lang en check a", command: .check, options: ["lang=en"], operands: ["a"]),
    Good(line: "check --format json a", command: .check, options: ["format=json"], operands: ["a"]),
    Good(line: "check --format=json=x=y a", command: .check, options: ["format=json=x=y"], operands: ["a"]),
    Good(line: "check a --quiet -j 3", command: .check, options: ["quiet", "jobs=3"], operands: ["a"]),
    Good(line: "check -q -q a", command: .check, options: ["quiet", "quiet"], operands: ["a"]),
    Good(line: "check -- --strange -", command: .check, operands: ["--strange", "-"]),
    Good(
      line: "check --context a=b --context c=d x", command: .check, options: ["context=a=b", "context=c=d"],
      operands: ["x"]),
    Good(line: "help", command: .help),
    Good(line: "help check", command: .help, operands: ["check"]),
    Good(line: "--help", command: .help, options: ["help"]),
    Good(line: "check --help", command: .help, options: ["help"], operands: ["check"]),
    Good(line: "check -h a b", command: .help, options: ["help"], operands: ["check"]),
    Good(line: "--version", command: .version, options: ["version"]),
    Good(line: "version", command: .version),
    Good(line: "rules", command: .rules),
    Good(line: "test --rules d", command: .test, options: ["rules=d"]),
  ]

  @Test("is taken apart", arguments: good)
  func parses(_ example: Good) throws {
    let parsed = try ArgumentParser().parse(example.line.split(separator: " ").map(String.init))
    #expect(parsed.command == example.command)
    #expect(parsed.operands == example.operands)
    #expect(parsed.options.map { $0.name.rawValue + ($0.value.map { "=\($0)" } ?? "") } == example.options)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let line: String
    let error: UsageError

    var testDescription: String { line }
  }

  static let bad: [Bad] = [
    Bad(line: "", error: .noCommand),
    Bad(line: "--quiet", error: .noCommand),
    Bad(line: "chek a", error: .unknownCommand("chek", nearest: "check", isFile: false)),
    Bad(line: "here.docx", error: .unknownCommand("here.docx", nearest: nil, isFile: true)),
    Bad(line: "check --formt json a", error: .unknownOption("--formt", nearest: "--format")),
    Bad(line: "check -x a", error: .unknownOption("-x", nearest: nil)),
    Bad(line: "check a --format", error: .missingValue(.format)),
    Bad(line: "check a --format=", error: .missingValue(.format)),
    Bad(line: "check --quiet=yes a", error: .unexpectedValue(.quiet)),
    Bad(line: "check --config a --config b c", error: .repeatedOption(.config)),
    Bad(line: "inspect --charter x a", error: .optionOfOtherCommand(.charter, .inspect)),
    Bad(line: "inspect", error: .missingOperand(.inspect)),
    Bad(line: "init a b", error: .unexpectedOperand(.initialize, "b")),
    Bad(line: "explain", error: .missingOperand(.explain)),
    Bad(line: "version 2", error: .unexpectedOperand(.version, "2")),
  ]

  @Test("is refused with what is wrong", arguments: bad)
  func refuses(_ example: Bad) {
    #expect(throws: example.error) {
      let parser = ArgumentParser { $0 == "here.docx" }
      _ = try parser.parse(example.line.split(separator: " ").map(String.init))
    }
  }

  @Test("says where reports go")
  func destinations() throws {
    let parse = { (line: String) in
      try ArgumentParser().parse(line.split(separator: " ").map(String.init)).destinations()
    }
    #expect(try parse("check a") == [Destination(format: "text", path: nil)])
    #expect(
      try parse("check a --format text --format json=out=1.json") == [
        Destination(format: "text", path: nil), Destination(format: "json", path: "out=1.json"),
      ])
    #expect(throws: UsageError.sameDestination(["text", "json"])) { try parse("check a --format text --format json") }
    #expect(throws: UsageError.sameDestination(["text", "json"])) {
      try parse("check a --format text=x --format json=x")
    }
    for (command, allowed) in [("check", ReporterRegistry.ids), ("inspect", ["text", "json"])] {
      #expect(throws: UsageError.unknownValue(.format, value: "jsn", allowed: allowed, nearest: "json")) {
        try parse("\(command) a --format jsn")
      }
    }
  }

  @Test("gives whole numbers from 1 on")
  func numbers() throws {
    let parse = { (line: String) in
      try ArgumentParser().parse(line.split(separator: " ").map(String.init)).positiveNumber(.jobs)
    }
    #expect(try parse("check a --jobs 4") == 4)
    #expect(try parse("check a") == nil)
    for value in ["0", "-1", "x", "1.5"] {
      #expect(throws: UsageError.notANumber(.jobs, value: value)) { try parse("check a --jobs=\(value)") }
    }
  }
}

@Suite("Command table")
struct CommandTableTests {
  @Test("has one row per command and option, with help in both languages")
  func rows() {
    #expect(CommandTable.commands.map(\.name) == CommandName.allCases)
    #expect(Set(CommandTable.options.map(\.name)) == Set(OptionName.allCases))
    #expect(CommandTable.options.count == OptionName.allCases.count)
    let shorts = CommandTable.options.compactMap(\.short)
    #expect(Set(shorts).count == shorts.count)
    for help in CommandTable.commands.map(\.help) + CommandTable.options.map(\.help) {
      #expect(help.french.hasSuffix(".") && help.english.hasSuffix("."), "\(help)")
    }
  }

  @Test("fills every help page, at most 80 columns wide", arguments: [nil] + CommandName.allCases)
  func pages(_ command: CommandName?) {
    for language in [HelpPage(language: .french), HelpPage(language: .english)] {
      let text = language.text(for: command)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      guard let command else {
        for name in CommandName.allCases { #expect(text.contains("  \(name.rawValue)")) }
        continue
      }
      for option in CommandTable.options where option.commands.contains(command) {
        #expect(text.contains("--\(option.name.rawValue)"))
      }
    }
  }
}

@Suite("Exit codes")
struct ExitCodeTests {
  @Test("2 wins over 3 over 1 over 0")
  func precedence() {
    let order: [ExitCode] = [.misuse, .unreadable, .findings, .clean]
    for (place, strong) in order.enumerated() {
      for weak in order[place...] {
        #expect(strong.and(weak) == strong)
        #expect(weak.and(strong) == strong)
      }
    }
    #expect(order.map(\.rawValue) == [2, 3, 1, 0])
  }
}
