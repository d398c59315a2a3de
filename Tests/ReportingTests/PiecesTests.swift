import Judging
import Testing

@testable import Reporting

/// Reports on many documents, made by several threads.
@Suite("Pieces of reports") struct PiecesTests {
  @Test("come in the order of their items", arguments: [0, 1, 15, 16, 17, 100], [1, 2, 7, .max])
  func order(count: Int, jobs: Int) {
    var numbers: [UInt8] = []
    Pieces.make(of: Array(0..<count), jobs: jobs) {
      [UInt8($0)]
    } add: {
      numbers += $0
    }
    #expect(numbers == (0..<count).map(UInt8.init))
  }

  @Test("are the same bytes as one thread writes", arguments: ["text", "json"], [true, false])
  func sameBytes(format: String, isQuiet: Bool) throws {
    let reporter = try #require(ReporterRegistry.reporter(format))
    let few = Sample.several
    let report = Report(
      toolVersion: few.toolVersion, packs: few.packs,
      documents: Array(repeating: few.documents, count: 20).flatMap(\.self), errors: few.errors)
    let one = reporter.render(report, options: RenderOptions(language: .french, isQuiet: isQuiet))
    let three = reporter.render(report, options: RenderOptions(language: .french, isQuiet: isQuiet, jobs: 3))
    #expect(one == three)
    #expect(one.count > 1000)
  }
}
