import Foundation
import Judging
import Testing

@testable import Reporting

/// Reports against the schemas beside these tests, by validators that know nothing of the program.
@Suite("Formats of forges and their schemas")
struct SchemaFileTests {
  private static let reports = [Sample.report, Sample.several, Sample.together, Hostile.report]
  private static let schemas = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schemas")
  private static let xmllint = "/usr/bin/xmllint"
  private static let python = "/usr/bin/python3"
  private static let hasXMLLint = FileManager.default.isExecutableFile(atPath: xmllint)
  private static let hasJSONSchema = (try? run(python, ["-c", "import jsonschema"])) == 0

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    guard FileManager.default.isExecutableFile(atPath: program) else { return -1 }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Runs `validate` on a file that holds `bytes`.
  private static func code(_ bytes: [UInt8], _ validate: (String) throws -> Int32) throws -> Int32 {
    let file = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return try validate(file.path)
  }

  private static func render(_ format: String, _ report: Report) throws -> [UInt8] {
    try #require(ReporterRegistry.reporter(format)).render(report, options: RenderOptions(language: .french))
  }

  @Test(
    "JUnit fits the XSD", .enabled(if: hasXMLLint, "no xmllint here: install the package libxml2-utils to run this"))
  func junit() throws {
    let validate = { (file: String) in
      try Self.run(
        Self.xmllint, ["--noout", "--nonet", "--schema", Self.schemas.appending(path: "junit.xsd").path, file])
    }
    for report in Self.reports {
      #expect(try Self.code(try Self.render("junit", report), validate) == 0)
    }
    let broken = String(decoding: try Self.render("junit", Sample.report), as: UTF8.self)
      .replacing("classname=", with: "class=")
    #expect(try Self.code(Array(broken.utf8), validate) != 0)
  }

  @Test(
    "Code Quality fits the schema of its fields",
    .enabled(if: hasJSONSchema, "no jsonschema here: install the package python3-jsonschema to run this"))
  func gitlab() throws {
    let program = """
      import json, sys, jsonschema
      jsonschema.Draft7Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))
      """
    let schema = Self.schemas.appending(path: "gitlab-code-quality.schema.json").path
    let validate = { (file: String) in try Self.run(Self.python, ["-c", program, schema, file]) }
    for report in Self.reports {
      #expect(try Self.code(try Self.render("gitlab", report), validate) == 0)
    }
    let broken = String(decoding: try Self.render("gitlab", Sample.report), as: UTF8.self)
      .replacing("\"severity\": \"major\"", with: "\"severity\": \"bad\"")
    #expect(try Self.code(Array(broken.utf8), validate) != 0)
  }
}
