import Testing

@testable import RuleLanguage

@Suite("JSON with comments")
struct JSONDocumentTests {
  @Test(
    "reads",
    arguments: [
      ("null", "null"),
      (" true ", "true"),
      ("[]", "[]"),
      ("[1,]", "[1]"),
      ("{}", "{}"),
      (#"{"a":1,}"#, "{a:1}"),
      (#"{"a":{"b":[1,[2],{}]},"c":""}"#, "{a:{b:[1,[2],{}]},c:''}"),
      ("// c\n[ // c\n1 /* x */ , /**/ 2 /***/ ] // end", "[1,2]"),
      ("[1, // , 3\r\n 2]\r\n", "[1,2]"),
      (#"["// no comment", "/* nor this */"]"#, "['// no comment','/* nor this */']"),
      ("[-0, 12.5, 1e9, 2E-3, -1.0e+2]", "[-0,12.5,1e9,2E-3,-1.0e+2]"),
      (#"["\" \\ \/ \b\f\n\r\t"]"#, "['\" \\ / \u{8}\u{c}\n\r\t']"),
      (#"["\u00e9\u20AC \ud83d\ude00"]"#, "['é€ 😀']"),
      (#"{"\u0061b":1}"#, "{ab:1}"),
      ("\"été 😀\"", "'été 😀'"),
      ("\u{FEFF}[1]", "[1]"),
    ])
  func reads(_ text: String, _ dump: String) {
    let (document, problems) = JSONDocument.read(Array(text.utf8))
    #expect(document?.root.dump == dump)
    #expect(problems.isEmpty)
  }

  @Test("ends a string at its quote wherever that stands", arguments: 0..<40)
  func ends(_ length: Int) {
    // Bytes that differ from the marks by one bit, and those above ASCII.
    let letters = Array("#!]^ \u{7F}é€".unicodeScalars.map(String.init))
    let text = (0..<length).map { letters[$0 % letters.count] }.joined()
    #expect(JSONDocument.read(Array("[\"\(text)\",1]".utf8)).document?.root.dump == "['\(text)',1]")
    #expect(JSONDocument.read(Array("[\"\(text)\\n\"]".utf8)).document?.root.dump == "['\(text)\n']")
    let (document, problems) = JSONDocument.read(Array("[\"\(text)\u{1F}bbbbbbbbb\"]".utf8))
    #expect(document == nil && problems.map(\.offset) == [2 + text.utf8.count])
  }

  @Test(
    "passes over an array or object of one key of the outermost object",
    arguments: [
      #"{"x":[1,{"a":"]}"},[]],"b":2}"#, #"{"x":{"a":"\\","b":"\"}"},"b":2}"#, "{\"x\" : /* [ */ [ // ]\n ], \"b\":2}",
      #"{"b":2,"x":[["b",3]],}"#,
    ])
  func passesOver(_ text: String) {
    let (document, problems) = JSONDocument.read(Array(text.utf8), passingOver: "x")
    #expect(document?.root["x"]?.kind == .null && document?.root["b"]?.integer == 2)
    #expect(document?.root.members.count == 2 && problems.isEmpty)
  }

  @Test(
    "passes over nothing else",
    arguments: [
      (#"{"x":"[","b":{"x":[1]}}"#, "{x:'[',b:{x:[1]}}"), (#"["x",[1]]"#, "['x',[1]]"), (#"{"x":12}"#, "{x:12}"),
    ])
  func readsTheRest(_ text: String, _ dump: String) {
    #expect(JSONDocument.read(Array(text.utf8), passingOver: "x").document?.root.dump == dump)
  }

  @Test("does not pass over the end of the file", arguments: ["{\"x\":[", "{\"x\":[\"a\\\"]", "{\"x\":[]", "{\"x\":"])
  func passesOverNoEnd(_ text: String) {
    let (document, problems) = JSONDocument.read(Array(text.utf8), passingOver: "x")
    #expect(document == nil && problems.count == 1)
  }

  @Test("keys are found by their text, however they are written")
  func keys() {
    let root = JSONDocument.read(Array(#"{"ab":1,"a\u0062c":2,"é":3,"":4}"#.utf8)).document?.root
    #expect(["ab", "abc", "é", "", "a", "abcd"].map { root?[$0]?.integer } == [1, 2, 3, 4, nil, nil])
  }

  @Test(
    "says where the first syntax error is, and what was expected",
    arguments: [
      ("‸", "value"), ("  // only\n‸", "value"), ("‸x", "value"), ("[1 ‸2]", ", ]"),
      ("[‸,]", "value"), ("[1,‸,2]", "value"), ("[1‸", ", ]"), ("[‸", "]"), ("{‸", "}"),
      ("{‸a:1}", "\" }"), ("{‸'a':1}", "\" }"), ("{\"a\" ‸1}", ":"), ("{\"a\":‸}", "value"),
      ("{\"a\":1\n  ‸\"b\":2}", ", }"), ("{\"a\":1} ‸x", "end of file"), ("[1]‸]", "end of file"),
      ("[‸\"abc\n]", "closing quote"), ("‸\"abc", "closing quote"), ("\"a‸\tb\"", "escaped control character"),
      ("\"été‸\\x\"", "escape sequence"), ("\"‸\\u12g4\"", "four hexadecimal digits"),
      ("\"‸\\ud83d\"", "surrogate pair"), ("\"‸\\ude00\\ud83d\"", "surrogate pair"),
      ("\"‸\\ud83d\\u0041\"", "surrogate pair"), ("\"‸\\u0000\"", "character other than NUL"),
      ("[‸tru]", "value"), ("[‸nul", "value"), ("[-‸]", "digit"), ("[1.‸]", "digit"), ("[1e‸]", "digit"),
      ("[0‸1]", ", ]"), ("[‸+1]", "value"), ("[‸.5]", "value"), ("[1] ‸/* open", "*/"), ("[1] ‸/ x", "comment"),
      ("‸é", "value"), ("[‸NaN]", "value"),
    ] as [(String, String)])
  func refuses(_ marked: String, _ expected: String) {
    let input = Marked(marked)
    let (document, problems) = JSONDocument.read(input.bytes)
    #expect(document == nil)
    let issues = PackIssue.located(problems, file: "a", bytes: input.bytes)
    #expect(issues.map(\.problem) == [.syntax(expected: expected)])
    #expect(issues.map(\.place) == input.positions)
  }

  @Test("reports every duplicate key")
  func duplicates() {
    let input = Marked(#"{"a":1, "b":{"x":1, ‸"x":2}, ‸"\u0061":3, ‸"a":4}"#)
    let (document, problems) = JSONDocument.read(input.bytes)
    #expect(document != nil)
    let issues = PackIssues(PackIssue.located(problems, file: "a", bytes: input.bytes)).issues
    #expect(issues.map(\.place) == input.positions)
    #expect(issues.map(\.problem) == [.duplicateKey("x"), .duplicateKey("a"), .duplicateKey("a")])
  }

  @Test("finds a duplicate among many keys in good time")
  func manyKeys() {
    let keys = (0..<50_000).map { "\"k\($0)\":0" } + ["\"k7\":1"]
    let (_, problems) = JSONDocument.read(Array("{\(keys.joined(separator: ","))}".utf8))
    #expect(problems.map(\.problem) == [.duplicateKey("k7")])
  }

  @Test("bounds depth and size, and refuses what is not UTF-8")
  func bounds() {
    func problems(_ bytes: [UInt8]) -> [LocatedProblem] { JSONDocument.read(bytes).problems }
    let bomb = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(problems(bomb) == [LocatedProblem(offset: 64, problem: .limit("depth", atMost: 64))])
    let objects = Array(String(repeating: "{\"a\":", count: 100_000).utf8)
    #expect(problems(objects) == [LocatedProblem(offset: 64 * 5, problem: .limit("depth", atMost: 64))])
    let huge = [UInt8](repeating: 0x20, count: Limits.fileBytes + 1)
    #expect(problems(huge) == [LocatedProblem(offset: 0, problem: .limit("bytes", atMost: Limits.fileBytes))])
    #expect(problems([0x22, 0xE9, 0x22]) == [LocatedProblem(offset: 1, problem: .unreadable("UTF-8"))])
    #expect(problems([0xFF, 0xFE, 0x7B, 0x00]) == [LocatedProblem(offset: 0, problem: .unreadable("UTF-8"))])
    #expect(problems([0x22, 0xED, 0xA0, 0x80, 0x22]) == [LocatedProblem(offset: 1, problem: .unreadable("UTF-8"))])
  }

  @Test("knows the place of every byte of a string with escapes")
  func places() throws {
    let text = #"["a\u00e9\n😀\ud83d\ude00z"]"#
    let node = try #require(JSONDocument.read(Array(text.utf8)).document?.root.elements.first)
    let string = try #require(node.string)
    #expect(string == "aé\n😀😀z")
    let bytes = Array(text.utf8)
    #expect(
      (0..<string.utf8.count).map { node.fileOffset(ofTextByte: $0) } == [
        2, 3, 3, 9, 11, 12, 13, 14, 15, 15, 15, 15, 27,
      ])
    #expect(node.fileOffset(ofTextByte: 99) == bytes.count - 2)
  }
}

extension JSONNode {
  /// The value on one line, strings in single quotes, keys bare.
  var dump: String {
    switch kind {
    case .object: "{" + members.map { "\($0.name):\($0.value.dump)" }.joined(separator: ",") + "}"
    case .array: "[" + elements.map(\.dump).joined(separator: ",") + "]"
    case .string: "'\(string ?? "")'"
    case .number, .bool, .null: String(decoding: document.bytes[span.lower..<span.upper], as: UTF8.self)
    }
  }
}
