import Foundation
import Testing

@testable import charterlint

@Suite("Several formats in one run")
struct SeveralFormatsTests {
  private static let files = [
    "sarif": "full.sarif", "sarif-github": "github.sarif", "junit": "junit.xml", "gitlab": "quality.json",
    "markdown": "comment.md", "github": "commands.txt",
  ]

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-formats-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func arguments(_ folder: URL, _ documents: [String]) -> [String] {
    ["check"] + documents + ["--rules", "../SetRules", "--charter", "pieces", "--format", "text"]
      + Self.files.sorted { $0.key < $1.key }.flatMap { ["--format", "\($0.key)=\(folder.path)/\($0.value)"] }
  }

  @Test("are each written whole, with the set and the document that could not be read", arguments: [true, false])
  func written(together: Bool) throws {
    try inFolder { folder in
      let documents = ["set/devis.md", "nowhere.md", "set/contrat.md"] + (together ? ["--together"] : [])
      let outcome = try EndToEnd.run(arguments(folder, documents))
      #expect(outcome.code == 3)
      #expect(outcome.output.contains("set/contrat.md"))
      for (format, file) in Self.files {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        // Formats of findings only do not name a document without one.
        let holdsAll = !["github", "gitlab", "sarif-github"].contains(format)
        for path in holdsAll ? ["set/devis.md", "set/contrat.md", "nowhere.md"] : ["nowhere.md"] {
          #expect(text.contains(path), "\(format) does not name \(path)")
        }
        if file.hasSuffix("sarif") || file.hasSuffix("json") {
          _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
        }
      }
    }
  }

  @Test("github appends its summary to the file that the runner names")
  func summary() throws {
    try inFolder { folder in
      let file = folder.appending(path: "summary.md")
      try Data("# Avant\n".utf8).write(to: file)
      let line = ["check", "quote.md", "--rules", "../Rules", "--charter", "essai", "--format", "github"]
      let outcome = try EndToEnd.run(line, environment: ["GITHUB_STEP_SUMMARY": file.path])
      #expect(outcome.output.hasPrefix("::"))
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.hasPrefix("# Avant\n## charterlint\n") && text.contains("`quote.md`"))
      let refused = try EndToEnd.run(line, environment: ["GITHUB_STEP_SUMMARY": folder.path])
      #expect(refused.code == 2 && refused.errors.contains(folder.lastPathComponent))
    }
  }

  @Test("are for check only: other commands have pages in text and JSON")
  func otherCommands() throws {
    let outcome = try EndToEnd.run(["inspect", "quote.md", "--format", "sarif"])
    #expect(outcome.code == 2 && outcome.output.isEmpty)
  }
}
