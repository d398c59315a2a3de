import DocumentModel
import Foundation
import Judging
import RuleLanguage
import Testing

@testable import Reporting

@Suite("Formats for pipelines")
struct LineFormatTests {
  private static let reports = [Sample.report, Sample.several, Sample.together, Hostile.report]

  private func text(_ format: String, _ report: Report, _ language: Language = .french) throws -> String {
    let reporter = try #require(ReporterRegistry.reporter(format))
    let bytes = reporter.render(report, options: RenderOptions(language: language))
    #expect(bytes == reporter.render(report, options: RenderOptions(language: language)))
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  @Test(
    "hold nothing that steers a terminal or a parser", arguments: ["sarif", "junit", "github", "gitlab", "markdown"])
  func controls(_ format: String) throws {
    for report in Self.reports {
      for scalar in try text(format, report).unicodeScalars {
        switch scalar.value {
        case 0x0A: break
        case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
          Issue.record("\(format): U+\(String(scalar.value, radix: 16))")
        default: break
        }
      }
    }
  }

  @Test("in JSON are well-formed", arguments: ["sarif", "sarif-github", "gitlab"])
  func json(_ format: String) throws {
    for report in Self.reports {
      _ = try JSONSerialization.jsonObject(with: Data(try text(format, report).utf8))
    }
  }

  @Test("in SARIF have every verdict with its kind and level")
  func kinds() throws {
    let run = try #require(JSONDocument.read(Array(try text("sarif", Sample.report).utf8)).document?.root["runs"])
    let results = run.elements[0]["results"]?.elements ?? []
    let kinds = results.map { "\($0["kind"]?.string ?? "") \($0["level"]?.string ?? "")" }
    #expect(
      kinds == [
        "fail warning", "fail error", "fail error", "fail note", "pass none", "pass none", "notApplicable none",
        "review none",
      ])
    let rules = run.elements[0]["tool"]?["driver"]?["rules"]?.elements ?? []
    for result in results {
      let index = try #require(result["ruleIndex"]?.integer)
      #expect(rules[index]["id"]?.string == result["ruleId"]?.string)
    }
    #expect(results[0]["locations"]?.elements[0]["logicalLocations"]?.elements[0]["kind"]?.string == "cell")
  }

  @Test("in SARIF keep waived findings as suppressed, except for GitHub")
  func suppressions() throws {
    let full = try text("sarif", Hostile.report)
    #expect(full.contains("\"kind\": \"inSource\"") && full.contains("\"baselineState\": \"unchanged\""))
    #expect(full.contains("\"uri\": \"-a%20b/%2520%C3%A9%2C%3A%3B%3A%3A%22%3Cx%3E%60%7C%40octocat%5D%5D%3E.txt\""))
    let github = try text("sarif-github", Hostile.report)
    #expect(!github.contains("suppressions") && !github.contains("\"pass\"") && github.contains("\"review\""))
  }

  @Test("in SARIF say on every result of a run whether it is known or suppressed, or on none")
  func allOrNone() throws {
    for (report, isAdopted) in [(Hostile.report, true), (Sample.report, false)] {
      let root = try JSONSerialization.jsonObject(with: Data(try text("sarif", report).utf8)) as? [String: Any]
      let results = try #require((root?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
      for key in ["baselineState", "suppressions"] {
        #expect(results.count { $0[key] != nil } == (isAdopted ? results.count : 0), "\(key)")
      }
      let suppressed = results.count { ($0["suppressions"] as? [Any])?.isEmpty == false }
      #expect(suppressed == (isAdopted ? 1 : 0))
    }
  }

  @Test("in SARIF hold no link of a document's making")
  func links() throws {
    #expect(SARIFText.plain("[l](x)") == "\\[l\\](x)")
    #expect(SARIFText.plain("[à compléter]") == "[à compléter]")
    #expect(try !text("sarif", Hostile.report).contains("\"text\": \"[l]"))
  }

  @Test("in SARIF fit the schema")
  func schema() throws {
    let schema = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/schemas/sarif-schema-2.1.0.json")
    let python = "/usr/bin/python3"
    guard FileManager.default.fileExists(atPath: schema.path), FileManager.default.isExecutableFile(atPath: python),
      try Self.run(python, ["-c", "import jsonschema"]) == 0
    else { return print("ReportingTests: SARIF not validated, no schema or no python3 jsonschema") }
    let program = """
      import json, sys, jsonschema
      validator = jsonschema.Draft7Validator(json.load(open(sys.argv[1])))
      sys.exit(any(True for name in sys.argv[2:] for _ in validator.iter_errors(json.load(open(name)))))
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-sarif-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, report) in Self.reports.enumerated() {
      for format in ["sarif", "sarif-github"] {
        let file = folder.appending(path: "\(index).\(format).json")
        try Data(try text(format, report).utf8).write(to: file)
        #expect(try Self.run(python, ["-c", program, schema.path, file.path]) == 0, "\(format) \(index)")
      }
    }
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
