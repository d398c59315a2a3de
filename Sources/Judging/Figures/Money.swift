/// Arithmetic on exact decimals: amounts, quantities and percentages as whole ten-thousandths of a unit.
///
/// Everything fed by a document is checked for overflow: a figure that does not fit gives no result, never a trap.
/// Rounding is to the cent, halves away from zero.
enum Money {
  /// Ten-thousandths in one unit.
  static let one = 10_000
  /// Ten-thousandths in one cent.
  static let cent = 100

  /// Hundredths of a unit, halves away from zero.
  static func cents(_ exact: Int) -> Int {
    let (cents, rest) = exact.quotientAndRemainder(dividingBy: cent)
    return rest >= cent / 2 ? cents + 1 : rest <= -cent / 2 ? cents - 1 : cents
  }

  /// Cents as an exact decimal.
  static func exact(_ cents: Int) -> Int? {
    let (value, overflow) = cents.multipliedReportingOverflow(by: cent)
    return overflow ? nil : value
  }

  /// Product of exact decimals, in cents.
  static func product(_ factors: [Int]) -> Int? {
    var product: Int128 = 1
    var scale: Int128 = 1
    for factor in factors {
      let (value, overflow) = product.multipliedReportingOverflow(by: Int128(factor))
      guard !overflow else { return nil }
      product = value
      let (power, tooLarge) = scale.multipliedReportingOverflow(by: Int128(one))
      guard !tooLarge else { return nil }
      scale = power
    }
    return rounded(product, over: scale / 100)
  }

  /// `cents` × `percent` / 100, in cents; `percent` in exact decimals (20 % is 200 000).
  static func share(of cents: Int, percent: Int) -> Int? {
    let (value, overflow) = Int128(cents).multipliedReportingOverflow(by: Int128(percent))
    return overflow ? nil : rounded(value, over: Int128(one * 100))
  }

  /// What is left of `cents` without a tax of `percent` that it includes, in cents.
  static func withoutTax(_ cents: Int, percent: Int) -> Int? {
    let (value, overflow) = Int128(cents).multipliedReportingOverflow(by: Int128(one * 100))
    return overflow ? nil : rounded(value, over: Int128(one * 100) + Int128(percent))
  }

  /// Sum of cents.
  static func sum(_ cents: [Int]) -> Int? {
    var total = 0
    for value in cents {
      guard let next = plus(total, value) else { return nil }
      total = next
    }
    return total
  }

  /// Sum of two amounts.
  static func plus(_ left: Int, _ right: Int) -> Int? {
    let (value, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : value
  }

  /// Difference of two amounts.
  static func minus(_ left: Int, _ right: Int) -> Int? {
    let (value, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? nil : value
  }

  /// True when two amounts differ by at most `tolerance`.
  static func agree(_ left: Int, _ right: Int, within tolerance: Int) -> Bool {
    minus(left, right).map { $0.magnitude <= UInt(max(tolerance, 0)) } ?? false
  }

  /// A quotient to the nearest whole number, halves away from zero; nil when it does not fit or nothing divides.
  static func rounded(_ numerator: Int128, over denominator: Int128) -> Int? {
    guard denominator > 0 else { return nil }
    let (doubled, overflow) = numerator.multipliedReportingOverflow(by: 2)
    guard !overflow else { return nil }
    let half = numerator < 0 ? doubled - denominator : doubled + denominator
    return Int(exactly: half / (2 * denominator))
  }
}
