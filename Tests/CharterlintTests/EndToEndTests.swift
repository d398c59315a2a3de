import Foundation
import RuleLanguage
import Testing

@testable import charterlint

@Suite("The program")
struct EndToEndTests {
  struct Run: Sendable, CustomTestStringConvertible {
    let name: String
    let line: String
    var input = ""
    var environment: [String: String] = [:]

    var testDescription: String { "\(name): \(line)" }
  }

  static let runs: [Run] = [
    Run(name: "check-findings", line: "check quote.md --rules ../Rules"),
    Run(name: "check-english", line: "check quote.md --rules ../Rules --lang en --charter essai"),
    Run(
      name: "check-locale", line: "check good.html --rules ../Rules --charter essai",
      environment: ["LC_ALL": "en_GB.UTF-8"]),
    Run(name: "check-clean", line: "check good.html --rules ../Rules --charter essai"),
    Run(name: "check-hostile", line: "check hostile.txt --rules ../Rules --charter essai"),
    Run(name: "check-fail-on-warning", line: "check quote.md --rules ../Rules --charter essai --fail-on warning -q"),
    Run(name: "check-fail-on-never", line: "check hostile.txt --rules ../Rules --charter essai --fail-on never -q"),
    Run(
      name: "check-several", line: "check good.html quote.md empty.txt nowhere.txt --rules ../Rules --charter essai -q"),
    Run(name: "check-folder", line: "check configured --rules ../Rules"),
    Run(name: "check-empty-folder", line: "check empty-folder good.html --rules ../Rules --charter essai -q"),
    Run(name: "check-binary", line: "check binary.txt"),
    Run(
      name: "check-stdin", line: "check - --stdin-name x.md --rules ../Rules --charter essai -q",
      input: "# Devis\n\nPrix non garanti.\n"),
    Run(name: "check-type", line: "check configured/cgv.md --rules ../Rules --type configured/cgv.md=quote"),
    Run(
      name: "check-context",
      line: "check quote.md --rules ../Rules --charter essai --context services=hosting --context client.type=consumer"),
    Run(
      name: "check-files-from", line: "check --files-from - --rules ../Rules --charter essai -q", input: "hostile.txt\n"
    ),
    Run(name: "check-declaration", line: "check strange.html --rules ../Rules --charter essai -q"),
    Run(name: "check-json", line: "check quote.md empty.txt --rules ../Rules --charter essai --format json --hash"),
    Run(name: "together", line: "check --together set/devis.md set/contrat.md --rules ../SetRules"),
    Run(name: "together-alone", line: "check set/devis.md set/contrat.md --rules ../SetRules --charter pieces -q"),
    Run(
      name: "together-opposed",
      line: "check --together set/devis.md set/contrat.md set/cgv.md --rules ../SetRules --lang en"),
    Run(name: "together-differing", line: "check --together set/devis.md set/avenant.md --rules ../SetRules"),
    Run(name: "together-test", line: "test --rules ../SetRules TR-11 TR-12 TR-13"),
    Run(name: "together-explain", line: "explain TR-13 --rules ../SetRules"),
    Run(
      name: "together-json",
      line: "check --together set/contrat.md nowhere.md set/cgv.md --rules ../SetRules --format json --charter pieces"),
    Run(name: "inspect", line: "inspect quote.md"),
    Run(name: "inspect-json", line: "inspect quote.md --format json"),
    Run(name: "inspect-empty", line: "inspect empty.txt"),
    Run(name: "explain", line: "explain tr-01 --rules ../Rules"),
    Run(name: "explain-trace", line: "explain TR-01 --trace quote.md --rules ../Rules"),
    Run(
      name: "explain-trace-english",
      line: "explain TR-02 TR-01 --trace hostile.txt --type terms --rules ../Rules --lang en"),
    Run(name: "explain-trace-unreadable", line: "explain TR-01 --trace nowhere.txt --rules ../Rules"),
    Run(name: "rules", line: "rules essai --rules ../Rules"),
    Run(name: "rules-coverage", line: "rules essai --coverage --rules ../Rules"),
    Run(name: "rules-coverage-json", line: "rules essai --coverage --rules ../Rules --format json --lang en"),
    Run(name: "rules-json", line: "rules essai --rules ../Rules --format json --lang en"),
    Run(name: "test", line: "test essai --rules ../Rules"),
    Run(name: "test-coverage", line: "test TR-01 --coverage --rules ../FailingRules"),
    Run(name: "test-coverage-english", line: "test essai --coverage --mutated --rules ../Rules --lang en"),
    Run(name: "test-failing", line: "test TR-01 --rules ../FailingRules"),
    Run(name: "rules-wrong", line: "check quote.md --rules ../WrongRules"),
    Run(name: "rules-wrong-english", line: "rules --rules ../WrongRules --lang en"),
    Run(name: "evaluate", line: "evaluate labelled/labels.tsv --rules ../Rules --disagreements"),
    Run(name: "evaluate-json", line: "evaluate labelled/labels.tsv --rules ../Rules --format json"),
    Run(name: "evaluate-unknown-verdict", line: "evaluate labelled/wrong.tsv --rules ../Rules"),
    Run(name: "evaluate-elsewhere", line: "evaluate labelled/labels.tsv --documents configured --rules ../Rules"),
    Run(name: "help", line: "--help"),
    Run(name: "help-check", line: "check --help --lang en"),
    Run(name: "usage-nothing", line: ""),
    Run(name: "usage-command", line: "chek quote.md"),
    Run(name: "usage-file-as-command", line: "quote.md"),
    Run(name: "usage-option", line: "check --charer essai quote.md"),
    Run(name: "usage-charter", line: "check --charter digitalpe quote.md"),
    Run(name: "usage-type", line: "check --type devis quote.md"),
    Run(name: "usage-type-file", line: "check --type x.md=quote quote.md"),
    Run(name: "usage-context-key", line: "check --context client.typ=sme quote.md"),
    Run(name: "usage-context-value", line: "check --context client.type=pme quote.md --lang en"),
    Run(name: "usage-two-formats", line: "check --format text --format json quote.md"),
    Run(name: "usage-rule", line: "explain TR-1 --rules ../Rules"),
    Run(name: "usage-configuration", line: "check wrong/devis.md --rules ../Rules"),
    Run(name: "usage-configuration-missing", line: "check quote.md --config nowhere.jsonc"),
    Run(name: "usage-rules-missing", line: "check quote.md --rules nowhere"),
    Run(
      name: "usage-format-unwritable",
      line: "check quote.md --rules ../Rules --charter essai --format json=nowhere/x.json"),
  ]

  @Test("does what was reviewed", arguments: runs)
  func golden(_ run: Run) throws {
    let arguments = run.line.split(separator: " ").map(String.init)
    let outcome = try EndToEnd.run(arguments, input: run.input, environment: run.environment)
    try EndToEnd.check(run.name, run.line, outcome)
  }

  @Test("prints its version")
  func version() throws {
    for line in ["version", "--version"] {
      let outcome = try EndToEnd.run([line])
      #expect(outcome.code == 0 && outcome.output == "charterlint \(Version.text)\n" && outcome.errors.isEmpty)
    }
  }

  @Test("gives the same bytes whatever the number of jobs")
  func jobs() throws {
    let arguments = [
      "check", ".", "--rules", "../Rules", "--charter", "essai", "--format", "json", "--config",
      "configured/.charterlint.jsonc",
    ]
    let one = try EndToEnd.run(arguments + ["--jobs", "1"])
    let many = try EndToEnd.run(arguments + ["--jobs", "8"])
    #expect(one.output == many.output && one.errors == many.errors && one.code == many.code)
  }

  @Test("writes JSON that others read")
  func jsonForOthers() throws {
    let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first(where: FileManager.default.isExecutableFile)
    let outcome = try EndToEnd.run(["check", "quote.md", "hostile.txt", "empty.txt", "--format", "json"])
    #expect(JSONDocument.read(Array(outcome.output.utf8)).problems == [])
    guard let python else { return }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", "import json,sys; json.load(sys.stdin)"]
    let input = Pipe()
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(outcome.output.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("writes files whole, beside standard output")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "report.json").path
    let outcome = try EndToEnd.run([
      "check", "good.html", "--rules", "../Rules", "--charter", "essai", "--format", "text", "--format", "json=\(file)",
    ])
    #expect(outcome.code == 0 && outcome.output.hasPrefix("good.html\n"))
    #expect(JSONDocument.read(Array(try Data(contentsOf: URL(filePath: file)))).problems == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.json"])
  }

  @Test("survives a reader that goes away")
  func brokenPipe() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let program = try #require(EndToEnd.program).path
    process.arguments = ["-c", "\"\(program)\" help check | true; \"\(program)\" help check >/dev/full"]
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test("says what it may not read")
  func unreadable() throws {
    guard getuid() != 0 else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "devis.txt")
    try Data("Devis".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    let outcome = try EndToEnd.run(["check", "devis.txt"], folder: folder)
    #expect(outcome.code == 3)
    #expect(outcome.errors == "charterlint: devis.txt: lecture refusée. Vérifiez les droits du fichier.\n")
  }

  @Test("walks folders in order, without hidden files, lock files and endless links")
  func folders() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    let inner = folder.appending(path: "b")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["c.txt", "a.md", ".hidden.md", "~$a.md", "b/z.html", "notes.log", "b/A.TXT"] {
      try Data("Devis".utf8).write(to: folder.appending(path: name))
    }
    try FileManager.default.createSymbolicLink(at: inner.appending(path: "loop"), withDestinationURL: folder)
    let outcome = try EndToEnd.run(["check", ".", "--format", "json"], folder: folder)
    let root = try #require(JSONDocument.read(Array(outcome.output.utf8)).document?.root)
    let paths = (root["documents"]?.elements ?? []).compactMap { $0["path"]?.string }
    #expect(paths == ["./a.md", "./b/A.TXT", "./b/z.html", "./c.txt"])
  }
}
