import DocumentModel
import Matching

/// What the columns of a table hold.
struct TableColumns: Sendable {
  /// What each column holds; index 0 is column 1.
  var roles: [Role]
  /// The row they were named in; 0 when they were told by their shape.
  var headerRow: Int

  /// What one column holds.
  enum Role: Sendable, Hashable {
    case designation
    case quantity
    /// A length of time that may or may not multiply the price.
    case duration
    case unit
    case unitPrice(Figure.Taxes, Figure.Rhythm)
    /// "Prix", "Tarif": the price of one or of all.
    case price(Figure.Taxes, Figure.Rhythm)
    case amount(Figure.Taxes, Figure.Rhythm)
    case discount
    /// VAT as a rate, an amount, or one of both.
    case vatRate
    case vatAmount
    case vat
    /// What a VAT rate applies to.
    case base
    case option
    /// Shares or moments of a payment.
    case instalment
    case other
  }

  /// True when the column holds the price of a whole row.
  func isAmount(_ column: Int) -> Bool {
    switch role(column) {
    case .amount, .base: true
    case .designation, .quantity, .duration, .unit, .unitPrice, .price, .discount, .vatRate, .vatAmount, .vat, .option,
      .instalment, .other:
      false
    }
  }

  /// The role of a 1-based column.
  func role(_ column: Int) -> Role { column >= 1 && column <= roles.count ? roles[column - 1] : .other }

  /// What column `column` says of taxes.
  func taxes(_ column: Int) -> Figure.Taxes {
    switch role(column) {
    case .unitPrice(let taxes, _), .price(let taxes, _), .amount(let taxes, _): taxes
    case .base: .excluded
    case .designation, .quantity, .duration, .unit, .discount, .vatRate, .vatAmount, .vat, .option, .instalment, .other:
      .unsaid
    }
  }

  /// The 1-based columns whose role is one of `wanted`.
  func columns(where isWanted: (Role) -> Bool) -> [Int] {
    roles.indices.filter { isWanted(roles[$0]) }.map { $0 + 1 }
  }

  /// The columns of amounts.
  var amountColumns: [Int] { roles.indices.map { $0 + 1 }.filter(isAmount) }

  /// Settles columns headed "prix", which hold the price of one unit beside a quantity and a total, else of all.
  ///
  /// Beside a quantity alone the heading does not say which: the role stays `price`, and nothing is summed unless every
  /// quantity is one.
  mutating func settlePrices() {
    let hasQuantity = roles.contains(.quantity)
    let hasAmount = !amountColumns.isEmpty
    let hasUnitPrice = roles.contains { if case .unitPrice = $0 { true } else { false } }
    for index in roles.indices {
      guard case .price(let taxes, let rhythm) = roles[index] else { continue }
      if hasQuantity, hasAmount, !hasUnitPrice {
        roles[index] = .unitPrice(taxes, rhythm)
      } else if !hasQuantity || hasUnitPrice {
        roles[index] = .amount(taxes, rhythm)
      }
    }
  }
}
