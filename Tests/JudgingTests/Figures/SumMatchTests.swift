import DocumentModel
import Testing

@testable import Judging

@Suite("Figures: sums that add up in two ways")
struct SumMatchTests {
  private static func figure(_ cents: Int) -> Figure {
    Figure(
      exact: cents * Money.cent, otherReading: nil, decimals: 2, isReadable: true, unit: .money(.euro), taxes: .unsaid,
      rhythm: .once, tokens: 0..<1, next: 1, span: TextSpan(0, 1))
  }

  private static func entry(
    _ cents: Int, _ kind: SumLedger.Entry.Kind = .line, _ traits: PriceRow.Traits = []
  ) -> SumLedger.Entry {
    SumLedger.Entry(cents: cents, kind: kind, traits: traits, figure: figure(cents), taxes: .unsaid, group: 0, row: 0)
  }

  @Test("a rent and a discount that cancel each other out are left out", arguments: 1...60)
  func rent(euros: Int) {
    let cents = euros * 100
    let run = SumLedger.Run(
      entries: [Self.entry(1_000_00), Self.entry(cents, .line, .recurring), Self.entry(cents, .discount)])
    #expect(run.match(1_000_00, tolerance: 1)?.figures.map(\.cents) == [1_000_00])
  }

  @Test("a discount is taken off when the total may be either", arguments: 1...60)
  func discount(euros: Int) {
    let cents = euros * 100
    // With it and without it the sum is near enough.
    let run = SumLedger.Run(entries: [Self.entry(1_000_00), Self.entry(cents, .discount)])
    #expect(run.match(1_000_00, tolerance: cents)?.computed == 1_000_00 - cents)
  }
}
