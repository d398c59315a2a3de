import Foundation
import RuleLanguage
import Testing

@testable import charterlint

/// Lines and records of a stream.
@Suite("Records of a stream")
struct StreamRecordTests {
  /// The lines of `text`, read in pieces of `size` bytes.
  private static func lines(
    _ text: String, pieces size: Int, allowsNUL: Bool = false, most: Int = LineReader.longest
  ) throws -> [LineReader.Line] {
    let bytes = Array(text.utf8)
    let place = Place()
    var reader = LineReader(allowsNUL: allowsNUL, most: most) { _ in
      let piece = bytes[place.value..<min(place.value + size, bytes.count)]
      place.value += piece.count
      return Array(piece)
    }
    var lines: [LineReader.Line] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  /// Where a test's input stands; used by one thread.
  private final class Place: @unchecked Sendable { var value = 0 }

  private static func bytes(_ texts: String...) -> [LineReader.Line] { texts.map { .bytes(Array($0.utf8)) } }

  @Test("are lines, whatever the pieces they come in", arguments: [1, 2, 3, 7, 65_536])
  func pieces(_ size: Int) throws {
    #expect(try Self.lines("a\r\nbc\n\nd", pieces: size) == Self.bytes("a", "bc", "", "d"))
    #expect(try Self.lines("a\n", pieces: size) == Self.bytes("a"))
    #expect(try Self.lines("", pieces: size) == [])
    #expect(try Self.lines("é\u{2028}x\r\n", pieces: size) == Self.bytes("é\u{2028}x"))
    #expect(try Self.lines("a\nb\0c\0d", pieces: size, allowsNUL: true) == Self.bytes("a", "b\0c\0d"))
    #expect(try Self.lines("a\0b\nc\0d\0", pieces: size, allowsNUL: true) == Self.bytes("a", "b\nc", "d"))
    #expect(try Self.lines("a\0b\n", pieces: size) == Self.bytes("a\0b"))
  }

  @Test("leave out what is too long, and go on after it", arguments: [1, 4, 100])
  func tooLong(_ size: Int) throws {
    let lines = try Self.lines("ab\n" + String(repeating: "x", count: 50) + "\ncd\n", pieces: size, most: 10)
    #expect(lines.count == 3)
    #expect([lines.first, lines.last] == [Self.bytes("ab")[0], Self.bytes("cd")[0]])
    // A line that came whole with its end costs nothing more.
    if size < 50 {
      guard case .tooLong(let start) = lines[1] else { return #expect(Bool(false), "\(lines[1])") }
      #expect(start.starts(with: Array("xxxx".utf8)))
    }
  }

  @Test(
    "name a document",
    arguments: [
      ("a b.docx", .file("a b.docx")), ("[x].md", .file("[x].md")), (#"{"path": "é.md"}"#, .file("é.md")),
      (##"  {"name": "x.md", "text": "# A\nb"}"##, .memory(name: "x.md", bytes: Array("# A\nb".utf8))),
      (#"{"base64": "IyBB", "name": "x.md"}"#, .memory(name: "x.md", bytes: Array("# A".utf8))),
      (#"{"name": "x.md", "text": ""}"#, .memory(name: "x.md", bytes: [])),
    ] as [(String, Input)])
  func documents(_ line: String, _ input: Input) throws {
    #expect(try StreamRecord(Array(line.utf8), allowsObjects: true) == StreamRecord(input))
    let path = try StreamRecord(Array(line.utf8), allowsObjects: false)
    #expect(path == StreamRecord(.file(line)))
  }

  @Test("carry settings, as a sidecar file does")
  func settings() throws {
    let record = try StreamRecord(Array(#"{"path": "a", "settings": {"kind": "quote"}}"#.utf8), allowsObjects: true)
    #expect(record.settings.map { String(decoding: $0, as: UTF8.self) } == #"{"kind": "quote"}"#)
  }

  @Test(
    "are refused with what is wrong",
    arguments: [
      ("{}", .noDocument), (#"{"name": "x"}"#, .noDocument), (#"{"path": "a", "name": "b", "text": "c"}"#, .noDocument),
      (#"{"name": "a", "text": "b", "base64": "IyBB"}"#, .noDocument), (#"{"base64": "IyBB"}"#, .noDocument),
      (#"{"pth": "a"}"#, .unknownKey("pth", nearest: "path")), (#"{"path": 1}"#, .wrongType(key: "path")),
      (#"{"path": "a", "settings": []}"#, .wrongType(key: "settings")),
      (#"{"name": "a", "base64": "%"}"#, .notBase64),
    ] as [(String, StreamRecord.Defect)])
  func defects(_ line: String, _ defect: StreamRecord.Defect) {
    #expect(throws: defect) { try StreamRecord(Array(line.utf8), allowsObjects: true) }
  }

  @Test(
    "that are no JSON are told as such", arguments: ["{", "{\"path\": \"a\"} b", "{\"path\": \"\u{7}\"}", "{\"path\"}"])
  func malformed(_ line: String) {
    #expect { try StreamRecord(Array(line.utf8), allowsObjects: true) } throws: { error in
      if case .malformed? = error as? StreamRecord.Defect { true } else { false }
    }
  }
}

/// `check --format ndjson` from end to end.
@Suite("check --format ndjson")
struct StreamTests {
  private static let stated = "# Devis\n\nSuivant la charte d'essai.\n\nCe devis est valable trente jours.\n"
  private static let silent = "# Devis\n\nSuivant la charte d'essai.\n\nCréation du site : 1 200,00 € HT\n"
  private static let stream = ["check", "--format", "ndjson"]

  private static func objects(_ output: String) throws -> [JSONNode] {
    try output.split(separator: "\n").map { line in
      try #require(JSONDocument.read(Array(line.utf8)).document?.root, "\(line)")
    }
  }

  /// The path of each line's document, or of what could not be read.
  private static func paths(_ output: String) throws -> [String] {
    try objects(output).map { root in
      let (documents, errors) = (root["documents"]?.elements ?? [], root["errors"]?.elements ?? [])
      #expect(documents.count + errors.count == 1)
      return (documents + errors).first?["path"]?.string ?? ""
    }
  }

  /// A JSON text without the blanks between its parts.
  private static func packed(_ json: String) throws -> Data {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
  }

  @Test("gives each document the report that --format json gives it alone, on one line, in order")
  func order() throws {
    var files: [String: String] = [:]
    for number in 0..<60 {
      // Long and short ones, so that the second is ready before the first.
      let body = String(repeating: "Le site est livré en juin.\n\n", count: number % 3 == 0 ? 400 : 1)
      files["d\(number).md"] = (number % 2 == 0 ? Self.stated : Self.silent) + body
    }
    try Workshop.with(files) { trial in
      let names = (0..<60).map { "d\($0).md" }
      let list = names.joined(separator: "\n")
      let outcome = try trial.run(Self.stream + ["--jobs", "8"], input: list)
      #expect(outcome.code == 1 && outcome.errors.isEmpty)
      #expect(try Self.paths(outcome.output) == names)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      for number in [0, 1, 3, 59] {
        let alone = try trial.run(["check", names[number], "--format", "json"])
        #expect(try Self.packed(lines[number]) == Self.packed(alone.output))
      }
      for other in [["--jobs", "1"], ["--files-from", "-"]] {
        #expect(try trial.run(Self.stream + other, input: list).output == outcome.output)
      }
      let zero = names.joined(separator: "\0") + "\0"
      #expect(try trial.run(Self.stream + ["--files-from", "-"], input: zero).output == outcome.output)
      #expect(try trial.run(Self.stream + names).output == outcome.output)
      // Two halves, as two machines would do them.
      let halves = try [names[..<31], names[31...]].map { half in
        try trial.run(Self.stream, input: half.joined(separator: "\n")).output
      }
      #expect(halves.joined() == outcome.output)
    }
  }

  @Test("goes on after a document or a line that cannot be read, a line for each")
  func bad() throws {
    try Workshop.with(["a.md": Self.stated, "empty.docx": "", "b/.charterlint.jsonc": "{", "b/c.md": Self.stated]) {
      trial in
      let lines = [
        "a.md", "nowhere.md", "empty.docx", "b", "b/c.md", "", "{\"path\": 1}", "{\"path\": ", "a.md",
        ##"{"name": "x.md", "text": "# Devis", "settings": {"charter": []}}"##,
      ]
      let outcome = try trial.run(Self.stream, input: lines.joined(separator: "\r\n"))
      #expect(outcome.code == 3)
      let objects = try Self.objects(outcome.output)
      let codes = objects.map { $0["errors"]?.elements.first?["code"]?.string ?? "read" }
      #expect(
        codes == [
          "read", "not-found", "empty-file", "is-directory", "configuration", "record", "record", "read",
          "configuration",
        ])
      #expect(
        try Self.paths(outcome.output) == [
          "a.md", "nowhere.md", "empty.docx", "b", "b/c.md", "{\"path\": 1}", "{\"path\": ", "a.md", "x.md",
        ])
    }
  }

  @Test("judges documents that come in the stream, with settings of their own")
  func contents() throws {
    try Workshop.with(["a.md": Self.silent]) { trial in
      let text = Self.silent.replacing("\n", with: "\\n")
      let base64 = Data(Self.silent.utf8).base64EncodedString()
      let waiver = #"{"rule": "TR-01", "reason": "r", "author": "a", "expires": "2999-01-01"}"#
      let lines = [
        "a.md", #"{"name": "a.md", "text": "\#(text)"}"#, #"{"name": "a.md", "base64": "\#(base64)"}"#,
        #"{"path": "a.md", "settings": {"kind": "contract"}}"#,
        #"{"path": "a.md", "settings": {"waivers": [\#(waiver)]}}"#,
      ]
      let outcome = try trial.run(Self.stream, input: lines.joined(separator: "\n"))
      let same = outcome.output.split(separator: "\n")
      #expect(same.count == 5 && same[0] == same[1] && same[1] == same[2])
      let objects = try Self.objects(outcome.output)
      #expect(objects[0]["documents"]?.elements[0]["kind"]?["value"]?.string == "quote")
      #expect(objects[3]["documents"]?.elements[0]["kind"]?["value"]?.string == "contract")
      #expect(objects[4]["summary"]?["waived"]?.integer == 1 && objects[0]["summary"]?["waived"]?.integer == 0)
    }
  }

  @Test("answers each line before the next one is asked for, in the memory of a few documents")
  func conversation() throws {
    try Workshop.with([:]) { trial in
      let process = Process()
      process.executableURL = try #require(EndToEnd.program)
      process.arguments =
        Self.stream + ["--rules", EndToEnd.folder.appending(path: "Rules").path, "--charter", "essai"]
      process.currentDirectoryURL = trial.folder
      process.environment = ["LANG": "fr_FR.UTF-8"]
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      var rest = Data()
      /// Sends one document and waits for its line.
      func ask(_ number: Int) throws -> String {
        let body = String(repeating: "Le site numéro \(number) est livré en juin. ", count: 40)
        let line = "{\"name\": \"d\(number).md\", \"text\": \"# Devis\\n\\n\(body)\"}\n"
        try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
        while true {
          if let end = rest.firstIndex(of: 0x0A) {
            let answer = rest[rest.startIndex..<end]
            rest = Data(rest[rest.index(after: end)...])
            return String(decoding: answer, as: UTF8.self)
          }
          let more = output.fileHandleForReading.availableData
          if more.isEmpty { return "" }
          rest += more
        }
      }
      /// The most memory so far, in kilobytes.
      func peak() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        return try #require(status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.1) })
      }
      for number in 0..<100 { #expect(try ask(number).contains("\"path\": \"d\(number).md\"")) }
      let few = try peak()
      for number in 100..<2100 { #expect(try ask(number).contains("\"path\": \"d\(number).md\"")) }
      let many = try peak()
      #expect(many < few + 2048, "\(few) kB after 100 documents, \(many) kB after 2,100")
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 1)
    }
  }

  @Test("ends when nobody reads its lines any more, over an endless input")
  func endless() throws {
    try Workshop.with(["a.md": Self.stated]) { trial in
      let program = try #require(EndToEnd.program).path
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", "yes a.md | '\(program)' check --format ndjson | head -n 3"]
      shell.currentDirectoryURL = trial.folder
      let output = Pipe()
      shell.standardOutput = output
      try shell.run()
      let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(lines.split(separator: "\n").count == 3)
    }
  }

  @Test(
    "refuses what needs all documents at once",
    arguments: [
      ["--together"], ["--against", "a.md"], ["--baseline", "x.json"], ["--open"], ["--format", "json=x.json"],
      ["--type", "a.md=quote"], ["--files-from", "nowhere.txt"],
    ])
  func refused(_ options: [String]) throws {
    try Workshop.with(["a.md": Self.stated]) { trial in
      let outcome = try trial.run(Self.stream + options, input: "a.md\n")
      #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.hasPrefix("charterlint: "))
    }
    let file = try EndToEnd.run(["check", "quote.md", "--format", "ndjson=x"])
    #expect(file.code == 2 && file.errors.contains("> FICHIER"))
  }

  @Test("tells a disk without room", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full"))
  func full() throws {
    try Workshop.with(["a.md": Self.stated]) { trial in
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      let program = try #require(EndToEnd.program).path
      shell.arguments = ["-c", "yes a.md | '\(program)' check --format ndjson > /dev/full"]
      shell.currentDirectoryURL = trial.folder
      shell.environment = ["LANG": "fr_FR.UTF-8", "PATH": "/usr/bin:/bin"]
      let errors = Pipe()
      shell.standardError = errors
      try shell.run()
      let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 2 && told.contains("charterlint: - : il n'y a plus de place. Libérez-en."))
    }
  }
}
