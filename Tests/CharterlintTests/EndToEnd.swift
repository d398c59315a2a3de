import Foundation
import Testing

/// Runs the built program and compares its exit code, standard output and standard error with a reviewed file.
enum EndToEnd {
  /// Folder of this file: `Documents`, `Rules` and `Goldens` stand beside it.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// What a run left.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The program, beside the test bundle.
  static let program: URL? = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }.map { argument in
      URL(filePath: String(argument[..<(argument.range(of: ".xctest")?.upperBound ?? argument.endIndex)]))
    }
    let repository = folder.deletingLastPathComponent().deletingLastPathComponent()
    let folders = [
      bundle?.deletingLastPathComponent(), Bundle.main.executableURL?.deletingLastPathComponent(),
      repository.appending(path: ".build/debug"),
    ]
    return folders.compactMap { $0?.appending(path: "charterlint") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// Runs the program in `Documents`, in French unless `environment` says otherwise.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], folder: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    let program: URL = try #require(program, "the program is not built")
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? Self.folder.appending(path: "Documents")
    process.environment = ["LANG": "fr_FR.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let (standardInput, output) = (Pipe(), Pipe())
    // A pipe that nobody reads fills up and stops the program; a file takes all complaints there are.
    let errors = FileManager.default.temporaryDirectory.appending(path: "charterlint-errors-\(UUID().uuidString)")
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let complaints = try Data(contentsOf: errors)
    return Outcome(
      code: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }

  /// Compares a run with its file; with `UPDATE_GOLDENS=1` writes it anew.
  static func check(_ name: String, _ line: String, _ outcome: Outcome) throws {
    let text = """
      $ charterlint \(line)
      exit code \(outcome.code)
      --- standard output
      \(outcome.output)--- standard error
      \(outcome.errors)
      """
    let file = folder.appending(path: "Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(text == expected, "\(name) differs; UPDATE_GOLDENS=1 writes it anew")
  }
}
