import Foundation
import RuleLanguage
import Testing

@testable import charterlint

/// The guides for rule authors: the charter at their end works, and what they name exists.
@Suite("Guides for rule authors")
struct GuideTests {
  private static func text(_ language: String) throws -> String {
    try String(contentsOf: SharedFolder.repository.appending(path: "Rules/GUIDE.\(language).md"), encoding: .utf8)
  }

  /// The files of the charter, by path: a line with the path between backquotes, then the text between fences.
  private static func files(_ guide: String) -> [String: String] {
    var files: [String: String] = [:]
    var path: String?
    var lines: [Substring]?
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let path, let lines { files[path] = lines.joined(separator: "\n") + "\n" }
        if lines != nil { path = nil }
        lines = line == "```jsonc" ? [] : nil
      } else if lines != nil {
        lines?.append(line)
      } else if line.hasPrefix("`"), line.hasSuffix(".jsonc`") {
        path = String(line.dropFirst().dropLast())
      }
    }
    return files
  }

  @Test("end with a charter that loads and whose examples come out, in every form", arguments: ["fr", "en"])
  func charter(_ language: String) throws {
    let files = Self.files(try Self.text(language))
    #expect(files.keys.sorted() == ["MC-01", "MC-02", "MC-03", "pack"].map { "mon-club/\($0).jsonc" })
    let folder = FileManager.default.temporaryDirectory.appending(path: "charterlint-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Rules/mon-club"), withIntermediateDirectories: true)
    for (path, text) in files { try Data(text.utf8).write(to: folder.appending(path: "Rules/\(path)")) }
    let replay = try EndToEnd.run(["test", "mon-club", "--rules", "Rules", "--mutated", "--coverage"], folder: folder)
    #expect(replay.code == 0 && replay.errors.isEmpty, "\(replay.output)\(replay.errors)")
    #expect(replay.output.contains("6 exemples de 3 règles"))
    let check = try EndToEnd.run(
      ["check", "-", "--stdin-name", "devis.txt", "--charter", "mon-club", "--rules", "Rules"],
      input: "Devis\n\nLe retard de l'atelier est facturé au client.\n", folder: folder)
    #expect(check.code == 1 && check.output.contains("MC-01") && check.output.contains("MC-02"))
  }

  @Test("hold the same charter in both languages")
  func same() throws { #expect(Self.files(try Self.text("fr")) == Self.files(try Self.text("en"))) }

  @Test("name only commands and options that exist", arguments: ["fr", "en"])
  func commands(_ language: String) throws {
    let lines = try Self.text(language).split(whereSeparator: { $0 == "\n" || $0 == "`" }).filter {
      $0.hasPrefix("charterlint ")
    }
    #expect(lines.count >= 6)
    for line in lines {
      let words = line.split(separator: ">")[0].replacing(#/"[^"]*"/#, with: "x").split(separator: " ").map(String.init)
      #expect(throws: Never.self, "\(line)") {
        // A command without its operands stands for itself.
        let operands =
          words.count > 2 && !words[2].hasPrefix("-") || words.last != "--coverage" && words.last != "--mutated"
        _ = try ArgumentParser().parse(Array(words.dropFirst()) + (operands ? [] : ["x"]))
      }
    }
  }
}
