import Testing

@testable import Reporting

/// The same bytes, however many threads write them.
@Suite("Writing JSON") struct JSONWriterTests {
  private static func written(_ count: Int, jobs: Int, isOneLine: Bool) -> String {
    var writer = JSONWriter(isOneLine: isOneLine)
    writer.object { writer in
      writer.member("list") { writer in
        writer.array(Array(0..<count), jobs: jobs) { writer, item in
          writer.object {
            $0.member("number", item)
            $0.member("words", Array(repeating: "mot", count: item % 4))
          }
        }
      }
      writer.member("after", count)
    }
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test("by several threads as by one", arguments: [0, 1, 2, 31, 32, 33, 100], [2, 3, 8])
  func threads(count: Int, jobs: Int) {
    for isOneLine in [true, false] {
      let one = Self.written(count, jobs: 1, isOneLine: isOneLine)
      #expect(Self.written(count, jobs: jobs, isOneLine: isOneLine) == one)
      #expect(one.contains("\"after\": \(count)"))
    }
  }
}
