import Testing

@testable import Reporting

/// The same bytes, however many threads write them.
@Suite("Writing JSON") struct JSONWriterTests {
  private static func written(_ count: Int, jobs: Int, isOneLine: Bool) -> String {
    var writer = JSONWriter(isOneLine: isOneLine)
    var bytes: [UInt8] = []
    writer.object { writer in
      writer.member("list") { writer in
        writer.array(Array(0..<count), jobs: jobs, to: { bytes += $0 }) { writer, item in
          writer.object {
            $0.member("number", item)
            $0.member("words", Array(repeating: "mot", count: item % 4))
          }
        }
      }
      writer.member("after", count)
    }
    return String(decoding: bytes + writer.finish(), as: UTF8.self)
  }

  @Test("by several threads as by one", arguments: [0, 1, 2, 31, 32, 33, 100], [2, 3, 8])
  func threads(count: Int, jobs: Int) {
    for isOneLine in [true, false] {
      let one = Self.written(count, jobs: 1, isOneLine: isOneLine)
      #expect(Self.written(count, jobs: jobs, isOneLine: isOneLine) == one)
      #expect(one.contains("\"after\": \(count)"))
    }
  }

  private static func written(_ value: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(isOneLine: true)
    value(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test(
    "numbers by their digits",
    arguments: [
      (0, "0"), (7, "7"), (9, "9"), (10, "10"), (99, "99"), (100, "100"), (-1, "-1"), (-10, "-10"),
      (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
      (1_000_000_000_000_000_000, "1000000000000000000"),
    ])
  func numbers(_ number: Int, _ digits: String) {
    #expect(Self.written { $0.number(number) } == digits + "\n")
  }

  @Test("no number and no text as null")
  func null() {
    #expect(Self.written { $0.number(nil) } == "null\n")
    #expect(Self.written { $0.string(nil) } == "null\n")
  }

  @Test(
    "texts with what must be escaped at the start, in the middle and at the end",
    arguments: [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("\u{1}", "\\u0001"),
      ("\u{7F}", "\\u007f"), ("\u{85}", "\\u0085"), ("\u{2028}", "\\u2028"), ("\u{202E}", "\\u202e"),
      ("\u{2066}", "\\u2066"), ("##[", "##\\u005b"), ("[", "["), ("#[", "#["), ("’", "’"), ("«\u{A0}é", "«\u{A0}é"),
      ("\u{2027}\u{202F}", "\u{2027}\u{202F}"), ("", ""),
    ])
  func escapes(_ text: String, _ written: String) {
    for (before, after) in [("", ""), ("", "fin"), ("début", ""), ("début ", " fin")] {
      #expect(Self.written { $0.string(before + text + after) } == "\"\(before)\(written)\(after)\"\n")
    }
  }

  @Test("more than there is room for at first")
  func long() {
    let words = String(repeating: "mot \u{1}", count: 5_000)
    let written = String(repeating: "mot \\u0001", count: 5_000)
    #expect(Self.written { $0.string(words) } == "\"\(written)\"\n")
  }

  @Test("a key of the document with what must be escaped")
  func key() {
    let written = Self.written { writer in
      writer.object {
        $0.member("first", true)
        $0.member(named: "a\"b") { $0.number(2) }
      }
    }
    #expect(written == #"{"first": true, "a\"b": 2}"# + "\n")
  }
}
