import DocumentModel
import Foundation
import Testing

@testable import charterlint

/// What shells and `man` are given, checked by them when they are there.
@Suite("Completions and man page")
struct CompletionTests {
  /// Runs a program on an input; nil when the machine has no such program.
  private static func run(_ program: String, _ arguments: [String], input: String) throws -> (
    code: Int32, text: String
  )? {
    let folders = ["/usr/bin", "/bin", "/usr/local/bin"]
    guard let path = folders.map({ "\($0)/\(program)" }).first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "80"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: written, as: UTF8.self))
  }

  private static func script(_ shell: String, _ language: String = "fr") throws -> String {
    let outcome = try EndToEnd.run(["completions", shell, "--lang", language])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    return outcome.output
  }

  @Test("are scripts that their shell can read", arguments: ["bash", "zsh", "fish"], ["fr", "en"])
  func readable(_ shell: String, _ language: String) throws {
    let script = try Self.script(shell, language)
    let outcome = try Self.run(shell, [shell == "fish" ? "--no-execute" : "-n", "FILE"], input: script)
    if let outcome { #expect(outcome.code == 0, "\(outcome.text)") }
  }

  @Test("know every command and every option", arguments: Shell.allCases)
  func complete(_ shell: Shell) throws {
    let script = try Self.script(shell.rawValue)
    for command in CommandName.allCases { #expect(script.contains(command.rawValue), "\(command)") }
    for option in OptionName.allCases {
      let sign = shell == .fish ? "-l \(option.rawValue)" : "--\(option.rawValue)"
      #expect(script.contains(sign), "\(option)")
    }
    for rule in RealRules.ids { #expect(script.contains(rule)) }
  }

  static let lines: [(line: String, offered: [String])] = [
    ("ch", ["check"]),
    ("check --fail-on w", ["warning"]),
    ("check --tog", ["--together"]),
    ("rules n", ["new"]),
    ("baseline ", ["write"]),
    ("baseline write --ou", ["--output"]),
    ("rules schema conf", ["configuration"]),
    ("completions z", ["zsh"]),
    ("check --type inv", ["invoice"]),
    ("waive --rea", ["--reason"]),
  ]

  @Test("of bash offer what may follow", arguments: lines.indices)
  func bash(_ index: Int) throws {
    let (line, offered) = Self.lines[index]
    let words = ["charterlint"] + line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let script =
      try Self.script("bash") + """
        COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1)
        _charterlint; printf '%s\\n' "${COMPREPLY[@]}"
        """
    guard let outcome = try Self.run("bash", ["--norc", "FILE"], input: script) else { return }
    #expect(outcome.text.split(separator: "\n").map(String.init) == offered)
  }

  @Test("the man page is read by man without a complaint, and names everything", arguments: Language.allCases)
  func manual(_ language: Language) throws {
    let outcome = try EndToEnd.run(["man", "--lang", language.rawValue])
    #expect(outcome.code == 0)
    let page = outcome.output
    #expect(page.hasPrefix(".TH CHARTERLINT 1"))
    for option in OptionName.allCases {
      #expect(page.contains("\\-\\-" + option.rawValue.replacing("-", with: "\\-")), "\(option)")
    }
    if let lint = try Self.run("mandoc", ["-Tlint", "-Werror", "FILE"], input: page) {
      #expect(lint.code == 0, "\(lint.text)")
    }
    if let groff = try Self.run("groff", ["-man", "-K", "utf8", "-T", "utf8", "-ww", "-z", "FILE"], input: page) {
      #expect(groff.code == 0 && groff.text.isEmpty, "\(groff.text)")
    }
    if let man = try Self.run("man", ["-l", "--warnings", "FILE"], input: page) {
      let words = man.text.replacing(/.\u{8}/, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(man.code == 0 && !words.contains("warning:"), "\(words.prefix(400))")
      #expect(words.contains("baseline write") && words.contains("SOURCE_DATE_EPOCH"))
    }
  }
}
