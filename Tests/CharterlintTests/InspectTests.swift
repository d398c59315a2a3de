import Testing

@testable import charterlint

/// `inspect` of several documents.
@Suite("inspect")
struct InspectTests {
  private static let files = [
    "a/one.md": "# Devis\n\nUn site.\n", "a/two.txt": "Une offre.\n", "a/bad.docx": "PK\u{3}\u{4}",
  ]

  @Test("shows the documents of a folder one after the other, and says which could not be read")
  func folder() throws {
    try Workshop.with(Self.files) { trial in
      let outcome = try EndToEnd.run(["inspect", "a", "--lang", "en"], folder: trial.folder)
      #expect(outcome.code == 3)
      #expect(outcome.errors.hasPrefix("charterlint: a/bad.docx: ") && outcome.errors.split(separator: "\n").count == 1)
      let one = try EndToEnd.run(["inspect", "a/one.md", "--lang", "en"], folder: trial.folder)
      let two = try EndToEnd.run(["inspect", "a/two.txt", "--lang", "en"], folder: trial.folder)
      #expect(one.code == 0 && two.code == 0)
      #expect(outcome.output == one.output + "\n" + two.output)
    }
  }

  @Test("says nothing with --quiet but what could not be read")
  func quiet() throws {
    try Workshop.with(Self.files) { trial in
      let outcome = try EndToEnd.run(
        ["inspect", "--quiet", "a/two.txt", "a/bad.docx", "a/one.md"], folder: trial.folder)
      #expect(outcome.code == 3 && outcome.output.isEmpty && outcome.errors.hasPrefix("charterlint: a/bad.docx: "))
      let readable = try EndToEnd.run(["inspect", "--quiet", "a/two.txt", "a/one.md"], folder: trial.folder)
      #expect(readable.code == 0 && readable.output.isEmpty && readable.errors.isEmpty)
    }
  }

  @Test("shows one document only as JSON")
  func json() throws {
    try Workshop.with(Self.files) { trial in
      let outcome = try EndToEnd.run(
        ["inspect", "a/one.md", "a/two.txt", "--format", "json=out.json"], folder: trial.folder)
      #expect(outcome.code == 2 && outcome.output.isEmpty && trial.text("out.json") == nil)
      // A file is written only for a document that was read.
      #expect(try EndToEnd.run(["inspect", "a/bad.docx", "--format", "json=out.json"], folder: trial.folder).code == 3)
      #expect(trial.text("out.json") == nil)
      #expect(try EndToEnd.run(["inspect", "a/one.md", "--format", "json=out.json"], folder: trial.folder).code == 0)
      #expect(trial.text("out.json")?.contains("charterlint/inspect-1") == true)
    }
  }
}
