import DocumentModel
import Testing

@testable import Judging

@Suite("Figures: how far a total looks back")
struct SumLedgerTests {
  /// A sheet of tables of so many lines of 1 € each.
  private static func sheet(_ counts: [Int]) -> PriceSheet {
    let tables = counts.map { count in
      (["| Désignation | Total HT"] + (0..<count).map { _ in "| Page | 1,00 €" }).joined(separator: "\n")
    }
    return PriceSheet(Examination(QuoteBuilder(tables.joined(separator: "\n\n")).document(), Figures.library))
  }

  /// The lines above the end of the last table.
  private static func lines(_ counts: [Int]) -> SumLedger.Run {
    let sheet = sheet(counts)
    let last = sheet.groups.count - 1
    let amount = PricedAmount(column: 2, taxes: .excluded, figure: sheet.digest.sums.amounts[0].figure)
    return SumLedger(sheet, group: last, row: sheet.groups[last].rows.count, amount: amount).lines
  }

  private static func places(_ counts: [Int]) -> [[Int]] { lines(counts).entries.map { [$0.group, $0.row] } }

  @Test("all the way, in reading order")
  func all() {
    #expect(Self.places([2, 3]) == [[0, 0], [0, 1], [1, 0], [1, 1], [1, 2]])
    #expect(Self.lines([2, 3]).ownStart == 2)
  }

  @Test("not beyond its reach, in its own table or in those before")
  func reach() {
    #expect(Self.places([700]) == (100..<700).map { [0, $0] })
    #expect(Self.places([5, 400, 300]) == (100..<400).map { [1, $0] } + (0..<300).map { [2, $0] })
    #expect(Self.lines([5, 400, 300]).ownStart == 300)
    #expect(Self.places([5, 600]).first == [1, 0])
  }
}
