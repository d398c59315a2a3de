/// What may explain that two amounts differ, so that neither is wrong: a tax, a discount, an option, a share.
struct FigureRelations {
  let sheet: PriceSheet
  let tolerance: Int

  /// Rates that are tried where a document names none, in exact percent: those in use in France and French Africa.
  private static let usualRates = [200_000, 100_000, 55_000, 85_000, 21_000, 180_000, 80_000]

  /// True when one amount is the other with a tax; `slack` cents more are let pass for rounding.
  func isTaxed(_ left: Int, _ right: Int, slack: Int = 0) -> Bool {
    let (net, gross) = (min(left, right), max(left, right))
    return (sheet.rates + Self.usualRates).contains { rate in
      guard rate > 0, rate <= 100 * Money.one, let with = Money.share(of: net, percent: 100 * Money.one + rate) else {
        return false
      }
      return Money.agree(with, gross, within: Money.plus(tolerance, slack) ?? tolerance)
    }
  }

  /// True when discounts, options, recurring prices or deposits of the document make up the difference.
  func isApart(_ left: Int, _ right: Int) -> Bool {
    guard let signed = Money.minus(left, right) else { return true }
    let difference = Int(clamping: signed.magnitude)
    let parts = [sheet.digest.apart, sheet.digest.sumsApart].joined()
    return parts.contains { $0 > 0 && Money.agree($0, difference, within: tolerance) }
  }

  /// True when one amount is a share of the other that the document names: an instalment, a discount.
  func isShare(_ left: Int, _ right: Int) -> Bool {
    let (part, whole) = (min(left, right), max(left, right))
    let shares = sheet.plans.flatMap(\.parts).compactMap { $0.percent?.exact } + sheet.rates
    return shares.contains { share in
      guard share > 0, share < 100 * Money.one else { return false }
      return [share, 100 * Money.one - share].contains { percent in
        Money.share(of: whole, percent: percent).map { Money.agree($0, part, within: tolerance) } ?? false
      }
    }
  }
}
