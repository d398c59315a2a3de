import DocumentModel

/// One number of a priced document, as it stands there.
struct Figure: Sendable, Hashable {
  /// Its value in ten-thousandths of the unit, with its sign.
  let exact: Int
  /// The other value its notation may mean ("1,500" is 1 500 or 1.5); nil when there is no doubt.
  let otherReading: Int?
  /// Decimals written.
  let decimals: Int
  /// False for digits that are no plain number ("2h30", "1½"); they count as a figure whose value is unknown.
  let isReadable: Bool
  /// What it counts.
  let unit: Unit
  /// Whether it says to hold taxes.
  var taxes: Taxes
  /// Whether it is due once.
  var rhythm: Rhythm
  /// Its tokens.
  let tokens: Range<Int>
  /// The token after it and after the words that belong to it ("HT", "/mois").
  let next: Int
  /// Its bytes, sign and unit included.
  let span: TextSpan

  /// The value in hundredths of the unit, halves away from zero.
  var cents: Int { Money.cents(exact) }

  /// True for an amount of money.
  var isMoney: Bool {
    if case .money = unit { return true }
    return false
  }

  /// What a figure counts.
  enum Unit: Sendable, Hashable {
    /// Nothing named: a quantity, or an amount whose column says so.
    case none
    case percent
    case money(Currency)
  }

  /// Whether an amount holds taxes.
  enum Taxes: Sendable, Hashable {
    case unsaid, excluded, included

    /// True unless one says with and the other without.
    func fits(_ other: Taxes) -> Bool { self == other || self == .unsaid || other == .unsaid }
    /// This one, or the other when it says nothing.
    func or(_ other: Taxes) -> Taxes { self == .unsaid ? other : self }
  }

  /// Whether an amount is a price due once, one due each period, or one for each piece.
  enum Rhythm: Sendable, Hashable {
    case once, recurring, each
  }
}

/// A currency, by its sign.
enum Currency: Sendable, Hashable {
  case euro, dollar, pound, franc, swiss

  /// The sign printed after an amount.
  var sign: String {
    switch self {
    case .euro: "€"
    case .dollar: "$"
    case .pound: "£"
    case .franc: "FCFA"
    case .swiss: "CHF"
    }
  }
}
